"""A store's folder, opened when it is first needed: for reading by look-ups, for writing by what changes it."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from quoth.store.store import Store, exists

_DEFAULT_STORE = "quoth.db"


class Opened:
    """What every method of the graph stands on: raises QuothError, one line fit for the user, without a store."""

    def __init__(self, path: str | Path | None = None) -> None:
        """`path` is a folder; without one QUOTH_STORE, else `quoth.db` here. Nothing is opened or made yet."""
        self.folder = Path(path or os.environ.get("QUOTH_STORE") or _DEFAULT_STORE)
        self._reading: Store | None = None
        exists(self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the store's files back. The graph can be used again: it opens them anew."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _writing(self) -> Store:
        """A store that exists, for one change; QuothError when there is none."""
        self._store()
        self.close()
        return Store.writing(self.folder)

    def _store(self) -> Store:
        if self._reading is None:
            self._reading = Store.reading(self.folder)
        return self._reading


class Writer:
    """A store for writing, opened with the first article, so that a load that finds none leaves no store behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: Store | None = None

    def store(self) -> Store:
        if self._open is None:
            self._open = Store.writing(self._folder)
        return self._open

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open is not None:
            if kind is None:
                self._open.flush()
            self._open.close()
