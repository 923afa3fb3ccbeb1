"""Who may open a store: several readers at once, or one writer.

Oxigraph itself keeps a second writer out, but leaves open what a reader sees while another process writes.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where a store that is being written cannot be opened for reading at all
    fcntl = None  # type: ignore[assignment]

_PATIENCE = 2.0
"""Seconds to wait for others. A look-up is over by then; a load may take hours, and is not waited for."""


class Lock:
    """A lock on an existing file, held until `release`; shared for reading, exclusive for writing.

    Raises BlockingIOError when others still hold it after a moment's patience. The lock ends with the process.
    """

    def __init__(self, path: Path, exclusive: bool) -> None:
        self._descriptor = os.open(path, os.O_RDONLY)
        try:
            self._acquire(exclusive)
        except BaseException:
            os.close(self._descriptor)
            raise

    def _acquire(self, exclusive: bool) -> None:
        if fcntl is None:
            return
        kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(self._descriptor, kind | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def release(self) -> None:
        os.close(self._descriptor)
