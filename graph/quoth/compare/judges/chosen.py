"""The judge that a user names: a folder with a model, or the URL of an endpoint."""

from __future__ import annotations

from pathlib import Path

from quoth.compare.judges.judge import Judge


def chosen(name: str) -> Judge:
    """Raises QuothError, one line, when there is no such judge or it cannot be used."""
    if name.startswith(("http://", "https://")):
        from quoth.compare.judges.chat import ChatJudge

        return ChatJudge.at(name)
    from quoth.compare.judges.folder import FolderJudge

    return FolderJudge.read(Path(name))
