"""Random lives of a pad and of its notes on the wiki: nothing is lost, nothing of people is overwritten, a second run changes nothing."""

import random
from collections import Counter
from html import escape

from tests.for_each import for_each
from tests.pads.server import NOON, exported
from wikiconbot.event import Asked
from wikiconbot.model import Plan, Region, Snapshot
from wikiconbot.pads.conversion.day_headings import with_day_headings
from wikiconbot.pads.conversion.html_export import read_lines
from wikiconbot.pads.conversion.line_words import line_words, words_of_lines
from wikiconbot.pads.conversion.typed_wikitext import render_markup, typed_text
from wikiconbot.pads.exports import Absent, Got
from wikiconbot.pads.names import Pad
from wikiconbot.pages.notes import region_name
from wikiconbot.runs.notes.look import Texts, look_at
from wikiconbot.runs.notes.one import AWAY, Wish, plan_one
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.regions import find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

PAD = Pad("https://etherpad.wikimedia.org", "wikiconindia2018")
WORDS = [
    "we",
    "meet",
    "Pune",
    "tea",
    "नमस्ते",
    "दिन",
    "ଓଡ଼ିଆ",
    "مرحبا",
    "room",
    "12",
    "[[x]]",
    "{{y}}",
    "''z''",
    "budget",
    "http://x.org",
    "decide",
    "hire",
    "Asha",
    "~~~~",
    "vote",
    "&lt;",
    "plan",
]
PLAIN = Wish()
STYLES = ("", "", "", "strong", "em", "s", "u")


def line_of(chance):
    """A line as somebody types it: its words, style, and kind of list with its level."""
    kind = chance.choice(["", "", "", "bullet", "number", "blank", "day"])
    if kind == "blank":
        return "", "", "", 0
    if kind == "day":
        return f"Day {chance.randrange(1, 9)}", "strong", "", 0
    return (
        " ".join(chance.choices(WORDS, k=chance.randrange(2, 9))),
        chance.choice(STYLES),
        kind,
        chance.randrange(1, 4),
    )


def html_of(lines):
    """The export of lines; each item of a list in a separate list, as Etherpad writes those between lines of text."""
    return "".join(map(_html, lines))


def _html(line):
    words, style, kind, level = line
    text = f"<{style}>{escape(words)}</{style}>" if style else escape(words)
    if not kind:
        return f"{text}<br>"
    tag = "ol" if kind == "number" else "ul"
    return f"<{tag}><li>" * level + f"{text}</{tag}>" + f"</li></{tag}>" * (level - 1)


def typed(chance, lines):
    """Lines after somebody worked on them: most stay."""
    lines = list(lines)
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(lines) + 1)
        what = chance.random()
        if what < 0.6 or at == len(lines):
            lines[at:at] = [line_of(chance) for _ in range(chance.randrange(1, 4))]
        elif what < 0.7:
            del lines[at]
        elif what < 0.8:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        else:
            words, _, *kind = lines[at]
            lines[at] = (words + chance.choice(["", "", " more"]), chance.choice(STYLES), *kind)
    return lines


class Etherpad:
    """A pad with its revisions, which may be made again."""

    def __init__(self):
        self.revisions, self.begun = [[("", "", "", 0)]], NOON

    def fetch(self, pad, form, revision=None, etag=None):
        assert pad == PAD
        if form == "etherpad":
            texts = ["\n".join(words for words, *_ in lines) + "\n" for lines in self.revisions]
            steps = [(text, "a.x", self.begun + 60_000 * n) for n, text in enumerate(texts)]
            return Got(exported(pad.name, *steps))
        number = len(self.revisions) - 1 if revision is None else revision
        return Got(html_of(self.revisions[number]).encode()) if number < len(self.revisions) else Absent()


def planned(client, notes, left, wish=PLAIN):
    """What a plain run makes of the notes page: the page afterwards, why it was refused, how many lines stay away."""
    page = understood(
        Snapshot("Meeting", f"* Etherpad: {PAD.url}\n", 1), DEFAULT, Asked(), [PAD.host], Stats()
    )
    look = look_at(client, PAD, None)
    plan = plan_one(
        page, Snapshot("Meeting/Notes", notes, 2), look, Texts.of(client, look), wish, left=lambda: left
    )
    if not isinstance(plan, Plan) or plan.obstacle:
        return notes, str(plan), 0
    away = sum(int(one.values["count"]) for one in plan.warned if one.message == AWAY)
    return next((edit.new for edit in plan.edits if edit.page == "Meeting/Notes"), notes), "", away


def edited(chance, notes):
    """The notes page after people worked in the notes, the lines that they wrote, and those that they took away or changed."""
    lines = notes.split("\n")
    regions = [
        region
        for n in range(1, 50)
        if isinstance(region := find_region(notes, region_name(PAD.url, n)), Region)
    ]
    wrote, gone = [], []
    region = chance.choice(regions)
    first = notes.count("\n", 0, notes.index("</div>", region.start)) + 2
    last = notes.count("\n", 0, region.end) - 2
    places = [
        n
        for n in range(first, last + 1)
        if lines[n].strip() and not lines[n].startswith(("people", "<div", "</div"))
    ]
    if not places:
        return notes, [], []
    at = chance.choice(places)
    new = f"people {chance.random()}"
    if chance.random() < 0.4:
        lines.insert(at, new)
    else:
        gone.append(lines[at])
        lines[at] = new if chance.random() < 0.6 else ""
    if new in lines:
        wrote.append(new)
    return "\n".join(lines), wrote, gone


def life(seed, steps=14, *, as_wikitext=False):
    """Live, and return how many runs were refused."""
    chance = random.Random(seed)
    client, notes, refused = Etherpad(), "", 0
    left: list[str] = []
    theirs: list[str] = []
    gone: Counter[str] = Counter()
    client.revisions.append([line_of(chance) for _ in range(chance.randrange(5, 25))])
    for _ in range(steps):
        what = chance.random()
        if what < 0.6:
            client.revisions.append(typed(chance, client.revisions[-1]))
        elif what < 0.65:
            client.begun += 86_400_000
            client.revisions = [typed(chance, client.revisions[-1])]
        elif what < 0.7:
            client.revisions += [[("SPAM", "", "", 0)] * 30, client.revisions[-1]]
        if notes and chance.random() < 0.4:
            notes, wrote, took = edited(chance, notes)
            theirs += wrote
            gone.update(took if as_wikitext else words_of_lines("\n".join(took)))
        new, why, away = planned(client, notes, left, Wish(typed=as_wikitext or None) if not notes else PLAIN)
        refused += bool(why)
        if new != notes:
            left = [new, *left][:5]
        assert all(line in new for line in theirs), "something of people's is gone"
        if not why:
            assert planned(client, new, left)[0] == new, "a second run changes something"
            has = Counter(new.split("\n") if as_wikitext else words_of_lines(new))
            read = read_lines(html_of(client.revisions[-1]))
            pad = (
                render_markup(typed_text(read)).split("\n")
                if as_wikitext
                else [line_words(line) for line in with_day_headings(read)]
            )
            lost = [line for line, n in Counter(filter(None, pad)).items() if has[line] + gone[line] < n]
            assert len(lost) <= away, lost
            gone.update(lost)
        notes = new
    return refused


@for_each("seed", range(24))
def test_a_life(seed):
    assert life(seed, as_wikitext=seed % 4 == 3) == 0
