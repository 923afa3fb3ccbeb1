"""Pictures of the gallery in exports/ for the README: `python -m tests.pictures` takes them anew."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from quoth.view.address import in_network
from tests.readme import ROOT
from tests.view.conftest import ARGUMENTS, CHROMIUM

GALLERY, PICTURES = ROOT / "exports", ROOT / ".github" / "pictures"
SHOWN = {
    "person": "person/amelia-sitoe.html",
    "article": "article/2023-03-14-dead-fish-line-the-lower-zambezi-as-new-barrage-f-345446be.html#s-8398bcaf",
    "topic": "topic/cause-of-the-fish-deaths.html",
    "network": in_network("https://w3id.org/quoth/id/person/amelia-sitoe"),
}
"""By picture, the page that it shows."""


def main() -> None:
    """Take each picture of a window of 1280 by 800 pixels."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        for name, path in SHOWN.items():
            take(page, path, PICTURES / f"{name}.jpg")
        browser.close()


def take(page: Page, path: str, out: Path) -> None:
    file, _, place = path.partition("#")
    page.goto((GALLERY / file).as_uri() + (f"#{place}" if place else ""))
    page.wait_for_timeout(500)  # the network is drawn after the page has loaded
    page.screenshot(path=out, type="jpeg", quality=82)


if __name__ == "__main__":
    main()
