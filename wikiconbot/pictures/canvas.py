"""A canvas for small pictures: SVG that needs no script, no font and no other file, for the reading direction of its language.

Colours are attributes, so that every program shows them; a style only has those for dark screens. MediaWiki takes such files
(``UploadBase::checkSvgScriptCallback``, ``SVGCSSChecker``), and Wikimedia's thumbnails (librsvg) show them.
"""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wikiconbot.language.directions import isolated_text
from wikiconbot.wikitext.markup import language_tag, on_one_line

if TYPE_CHECKING:
    import drawsvg

WIDTH = 320  # units: pixels of a phone; all other lengths are in the same units
MARGIN = 8
INNER = WIDTH - 2 * MARGIN
_SIZE = 13  # of the words
#: The mean width of characters in a sans-serif font, in parts of its size; wider ones are those of East Asia.
_MEAN, _WIDE = 0.56, 1.0

#: The colours on a light and on a dark ground, by what they are for. Codex has them (design-tokens/color); each word and bar
#: has at least a contrast of 4.5 with the ground.
COLOURS = {
    "ground": ("#ffffff", "#101418"),
    "words": ("#202122", "#eaecf0"),
    "soft": ("#54595d", "#a2a9b1"),
    "bar": ("#3366cc", "#88a3e8"),
    "grid": ("#c8ccd1", "#404244"),
}
_STROKES = ("grid", "line")


def dark_styles(before: str = "") -> str:
    """Return the rules for dark screens; ``before`` is the selector of what the pictures are in."""
    rules = [f"{before}.{name} {{ fill: {dark}; }}" for name, (_, dark) in COLOURS.items() if name != "grid"]
    rules.append(f"{before}.grid {{ stroke: {COLOURS['grid'][1]}; }}")
    rules.append(f"{before}.line {{ stroke: {COLOURS['bar'][1]}; }}")
    return "@media screen and (prefers-color-scheme: dark) { " + " ".join(rules) + " }"


@dataclass(frozen=True, slots=True)
class About:
    """What a picture is: its identifier, title and description, its language and direction."""

    name: str
    title: str
    description: str
    language: str
    direction: str


class Canvas:
    """A picture while it is drawn. ``x`` counts from the side where reading begins: on the right for right-to-left languages."""

    def __init__(self, about: About, height: float) -> None:
        import drawsvg  # noqa: PLC0415 - only where something is drawn

        self._svg, self._about = drawsvg, about
        self._drawing = _drawing(about, height)
        self.box(0, 0, WIDTH, height, "ground")

    def box(self, x: float, y: float, width: float, height: float, colour: str, opacity: float = 1) -> None:
        """Draw a rectangle."""
        left = WIDTH - x - width if self._is_leftward else x
        more = {} if opacity == 1 else {"fill_opacity": opacity}
        self._drawing.append(
            self._svg.Rectangle(
                _short(left),
                _short(y),
                _short(width),
                _short(height),
                fill=COLOURS[colour][0],
                class_=colour,
                **more,
            )
        )

    def rule(self, y: float) -> None:
        """Draw a thin line from one margin to the other."""
        self._drawing.append(
            self._svg.Line(
                MARGIN, _short(y), WIDTH - MARGIN, _short(y), stroke=COLOURS["grid"][0], class_="grid"
            )
        )

    def area(self, points: list[tuple[float, float]], floor: float) -> None:
        """Draw a line through points, and a pale area from it to the floor."""
        path = "L".join(f"{_short(self._place(x))},{_short(y)}" for x, y in points)
        first, last = self._place(points[0][0]), self._place(points[-1][0])
        ground = f"M{_short(first)},{_short(floor)}L{path}L{_short(last)},{_short(floor)}Z"
        colour = COLOURS["bar"][0]
        self._drawing.append(self._svg.Path(ground, fill=colour, fill_opacity=0.2, class_="bar"))
        self._drawing.append(
            self._svg.Path(
                f"M{path}", fill="none", stroke=colour, stroke_width=2, stroke_linejoin="round", class_="line"
            )
        )

    def words(
        self,
        x: float,
        y: float,
        said: str,
        *,
        at_end: bool = False,
        is_soft: bool = False,
        is_bold: bool = False,
    ) -> None:
        """Write words on the line ``y``, from ``x`` or up to it."""
        colour = "soft" if is_soft else "words"
        more = {"font_weight": "bold"} if is_bold else {}
        self._drawing.append(
            self._svg.Text(
                isolated_text(on_one_line(said), self._about.direction),
                _SIZE,
                _short(self._place(x)),
                _short(y),
                fill=COLOURS[colour][0],
                class_=colour,
                text_anchor="end" if at_end else "start",
                **more,
            )
        )

    def svg(self, *, is_inline: bool = False) -> str:
        """Return the picture; ``is_inline``: for a page that has the styles, otherwise as a file."""
        header = "" if is_inline else '<?xml version="1.0" encoding="UTF-8"?>\n'
        made: str = self._drawing.as_svg(header=header, skip_css=is_inline)
        return made + ("" if is_inline else "\n")

    @property
    def _is_leftward(self) -> bool:
        return self._about.direction == "rtl"

    def _place(self, x: float) -> float:
        return WIDTH - x if self._is_leftward else x


def _drawing(about: About, height: float) -> "drawsvg.Drawing":
    """Return an empty picture with its title and description. drawsvg escapes text and no attributes: they have only words of ours."""
    import drawsvg  # noqa: PLC0415

    class Description(drawsvg.Title):  # type: ignore[misc]
        TAG_NAME = "desc"

    drawing = drawsvg.Drawing(
        WIDTH, _short(height), role="img", lang=language_tag(about.language), xml__lang=language_tag(about.language),
        direction="rtl" if about.direction == "rtl" else "ltr", font_family="sans-serif",
        aria_labelledby=f"{about.name}-title", aria_describedby=f"{about.name}-desc",
    )  # fmt: skip
    drawing.append(drawsvg.Title(on_one_line(about.title), id=f"{about.name}-title"))
    drawing.append(Description(on_one_line(about.description), id=f"{about.name}-desc"))
    drawing.append_css(dark_styles())
    return drawing


def _short(length: float) -> float | int:
    """Return a length with one decimal at most, so that a picture has the same bytes everywhere."""
    rounded = round(length, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def width_of(said: str) -> float:
    """Return the width of words, roughly: fonts differ."""
    return _SIZE * sum(map(_width, said))


def _width(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _MEAN


def fitted(said: str, most: float) -> str:
    """Return words that are at most so wide, with an ellipsis if a part is missing."""
    if width_of(said) <= most:
        return said
    kept, left = "", most - width_of("…")
    for char in said:
        left -= _SIZE * _width(char)
        if left < 0:
            break
        kept += char
    return f"{kept.rstrip()}…"
