"""What axe-core finds wrong with a part of a page, in the real browser (https://github.com/dequelabs/axe-core).

The script comes inside of the package axe-playwright-python.
"""

from importlib.resources import files
from typing import Any

#: Every rule that axe-core has switched on, and the size of what fingers must hit (WCAG 2.2), which it has not.
_OPTIONS: dict[str, Any] = {"rules": {"target-size": {"enabled": True}}}

#: Those of them that look at colours, axe-core's tag "cat.color". They take half of the time, as they ask what is behind each text.
COLOURS = ("color-contrast", "link-in-text-block")

#: Waits until what fades in is there: half transparent, it has too little contrast. What never ends is not waited for.
_STILL = """() => Promise.all(document.getAnimations()
    .filter(one => one.effect.getComputedTiming().endTime < Infinity).map(one => one.finished.catch(() => null)))"""


def violations(page: Any, selector: str, colours: bool | None = None) -> list[str]:
    """What is wrong inside the elements of a CSS selector: "rule (impact): what, at element", one each.

    ``colours`` True: only by the rules that look at colours, False: by all others. Nothing on the page for the selector is an
    error of axe-core's own, so that no test passes on an empty page.
    """
    return _findings(page, selector, "violations", colours)


def undecided(page: Any, selector: str) -> list[str]:
    """What axe-core could not decide there, in the same words.

    MediaWiki brings some: the contrast of a sortable column's head, which has an arrow for a background picture, and of
    cells that are scrolled out of a phone's view.
    """
    return _findings(page, selector, "incomplete")


def _findings(page: Any, selector: str, kind: str, colours: bool | None = None) -> list[str]:
    if not page.evaluate("() => !!window.axe"):
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    page.evaluate(_STILL)
    found = page.evaluate(
        "([selector, options]) => axe.run({include: [selector]}, options)",
        [
            selector,
            _rules(colours) | {"resultTypes": [kind]},
        ],  # else it describes all that is right, element by element
    )
    return [
        f"{rule['id']} ({rule['impact']}): {'; '.join(_reasons(node))}, at {node['html']}"
        for rule in found[kind]
        for node in rule["nodes"]
    ]


def _rules(colours: bool | None) -> dict[str, Any]:
    if colours:
        return {"runOnly": {"type": "rule", "values": COLOURS}}
    if colours is None:
        return _OPTIONS
    return {"rules": _OPTIONS["rules"] | {rule: {"enabled": False} for rule in COLOURS}}


def _reasons(node: Any) -> list[str]:
    return [check["message"] for need in ("any", "all", "none") for check in node[need]]
