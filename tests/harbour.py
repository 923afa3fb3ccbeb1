"""Two invented articles whose sources contradict one another, bear one another out, and change their minds."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "1-harbour.txt": """Dredging stops in Lindmouth harbour
By Ina Holt
LINDMOUTH, March 2, 2024 (Southern Wire) - Dredging will resume in April, said Nora Beck, director of the Port Institute.

Otto Lang, a spokesman for the Coast Office, said that 300 boats had left the harbour since January.

But Nora Beck disputed that. She said that 900 boats had left the harbour since January.

"Dredging will not resume in April," said Emil Roth, mayor of Lindmouth.

"The flood damaged the old pier," Nora Beck said.

Emil Roth said the harbour was safe. Otto Lang agreed with Emil Roth that the harbour was safe.
""",
    "2-reversal.txt": """Institute changes its view on Lindmouth
By Ina Holt
LINDMOUTH, June 9, 2024 (Southern Wire) - "Dredging will not resume in April," said Nora Beck, director of the Port Institute. "The flood did not damage the old pier," Beck said.

"The harbour is safe," said Otto Lang, a spokesman for the Coast Office.

"The harbour is not safe," said Nora Beck, who spoke in Hamburg.

"There are 900 boats that have left the harbour since January," said Emil Roth, mayor of Lindmouth.
""",
}


def write_articles(folder: Path) -> Path:
    """The folder, with the articles in it."""
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
