"""Names are seen as they were typed, in sentences of either direction: the order of their characters in a real browser."""

from urllib.parse import urlencode

from tests.live.browser import browser_page
from tests.pages.test_isolation import written
from wikiconbot.i18n import load
from wikiconbot.model import Change, Named
from wikiconbot.plan.summary import summary_of

TITLE = "Names in either direction"
#: Names, and their characters as they are seen from left to right.
NAMES = {
    "Yahoo!": "Yahoo!", "C++": "C++", "(Ann)": "(Ann)", "→★": "→★", "2026-11": "2026-11", "אבג!": "!גבא", "علی+": "+یلع",
}  # fmt: skip
LANGUAGES = ("ar", "he", "en")
#: For each element and its name: the characters of each place with the name, from left to right as they are seen.
SEEN = """(elements, names) => elements.map((element, number) => {
    const name = names[number], found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (walker.nextNode()) {
        for (let at = -1; (at = walker.currentNode.data.indexOf(name, at + 1)) >= 0;) {
            found.push([...name].map((char, place) => {
                range.setStart(walker.currentNode, at + place);
                range.setEnd(walker.currentNode, at + place + 1);
                return [range.getBoundingClientRect().left, char];
            }).sort((one, other) => one[0] - other[0]).map(([, char]) => char).join(''));
        }
    }
    return found;
})"""


def test_names_are_seen_as_they_were_typed(api, sandbox):
    blocks = [
        (name, block)
        for language in LANGUAGES
        for name in NAMES
        for block in list(written(name, load(language)))[:-1]
    ]
    made = Change("summary-came", people=tuple(Named(name) for name in NAMES))
    text = "\n".join(f'<div class="seen">\n{block}\n</div>' for _, block in blocks)
    api.save(TITLE, text, summary=summary_of([made], load("he")))

    def address(**query):
        return f"{sandbox.url}/index.php?{urlencode({'title': TITLE, **query})}"

    with browser_page((1600, 900)) as page:
        page.goto(address(action="render"))  # the page's text alone, without a skin: faster
        shown = page.locator(".seen").evaluate_all(SEEN, [name for name, _ in blocks])
        for (name, block), places in zip(blocks, shown, strict=True):
            assert places, block
            assert set(places) == {NAMES[name]}, block
        page.goto(address(action="history", uselang="he"))
        summary = page.locator(".comment").first
        for name, seen in NAMES.items():
            assert summary.evaluate(f"(element, name) => ({SEEN})([element], [name])[0]", name) == [seen]
