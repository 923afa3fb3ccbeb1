"""A walk through a site in a browser: every page by its links, and what each complains of, asks for or leads to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import Browser, Page

_LINKS = "() => [...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href'), location.href).href)"
_IDS = "() => [...document.querySelectorAll('[id]')].map((one) => one.id)"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Walk:
    """What was seen on the way, by page (path below the site's folder)."""

    pages: dict[str, set[str]] = field(default_factory=dict)
    """The names of the places on it (`id`)."""
    links: dict[str, set[str]] = field(default_factory=dict)
    """Where it leads to: paths with the name of a place."""
    complaints: list[str] = field(default_factory=list)
    """Console messages, errors, dialogs, violations of the policy, and requests for anything but the page."""
    outward: set[str] = field(default_factory=set)
    """Links that leave the site."""


def walk(browser: Browser, site: Path, start: str = "index.html") -> Walk:
    """Open every page that can be reached, with the network cut."""
    seen = Walk()
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_offline(True)
    page = context.new_page()
    here = [start]
    page.on("console", lambda message: seen.complaints.append(f"{here[0]}: {message.type} {message.text}"))
    page.on("pageerror", lambda error: seen.complaints.append(f"{here[0]}: {error}"))
    page.on("dialog", lambda dialog: (seen.complaints.append(f"{here[0]}: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: _asked(seen, here[0], asked.url, site))
    page.add_init_script(
        "window.violations = [];"
        "addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));"
    )
    waiting = [start]
    while waiting:
        here[0] = waiting.pop()
        page.goto((site / here[0]).as_uri())
        seen.complaints += [f"{here[0]}: policy {one}" for one in page.evaluate("violations")]
        seen.pages[here[0]] = set(page.evaluate(_IDS))
        seen.links[here[0]] = set()
        for address in page.evaluate(_LINKS):
            path = _inside(address, site)
            if path is None:
                seen.outward.add(address)
            else:
                seen.links[here[0]].add(path)
                bare = urldefrag(path)[0]
                if bare not in seen.pages and bare not in waiting and (site / bare).is_file():
                    waiting.append(bare)
    context.close()
    return seen


def _asked(seen: Walk, here: str, address: str, site: Path) -> None:
    if urldefrag(address)[0] != (site / here).as_uri():
        seen.complaints.append(f"{here}: asks for {address}")


def _inside(address: str, site: Path) -> str | None:
    """The path below the site's folder with what follows `#`; None for what leaves it."""
    parts = urlsplit(address)
    path = Path(unquote(parts.path))
    if parts.scheme != "file" or not path.is_relative_to(site):
        return None
    return path.relative_to(site).as_posix() + (f"#{unquote(parts.fragment)}" if parts.fragment else "")


def faults(page: Page) -> list[dict[str, Any]]:
    """What axe-core finds against WCAG 2.2 AA and its own best practice: rule, impact and the elements."""
    page.evaluate(_axe())  # not as a script element, which the page's policy would stop
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", _RULES)
    return [
        {"rule": one["id"], "impact": one["impact"], "where": [node["html"][:200] for node in one["nodes"][:3]],
         "why": one["nodes"][0]["failureSummary"]}
        for one in found["violations"]
    ]


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
