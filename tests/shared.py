"""Where the development data lies that tests read but the project does not hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_CANDIDATE = Path(os.environ.get("QUOTH_SHARED") or Path(__file__).resolve().parents[2] / "shared")
SHARED: Path | None = _CANDIDATE if _CANDIDATE.is_dir() else None

needs_shared = pytest.mark.skipif(
    SHARED is None, reason="the development data is not here: put it beside the checkout as shared/ or set QUOTH_SHARED"
)
