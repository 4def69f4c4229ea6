"""The number of a section is MediaWiki's: these were measured on 1.43.12 with ``rvsection``."""

from tests.for_each import for_each
from wikiconbot.wikitext.section_numbers import section_number

#: The text before a mark, and the number of the section that has the mark.
SHAPES = {
    "nothing": ("a\n", 0),
    "two": ("a\n== A ==\n== B ==\n", 2),
    "a subsection": ("== A ==\n=== C ===\n", 2),
    "nowiki": ("<nowiki>\n== A ==\n</nowiki>\n== B ==\n", 1),
    "a tag that is not closed": ("<nowiki>\n== A ==\n== B ==\n", 2),
    "a comment": ("<!--\n== A ==\n-->\n== B ==\n", 1),
    "pre": ("<pre>\n== A ==\n</pre>\n== B ==\n", 1),
    "a footnote": ("<ref>\n== A ==\n</ref>\n== B ==\n", 1),
    "a gallery": ("<gallery>\n== A ==\n</gallery>\n== B ==\n", 1),
    "includeonly": ("a<includeonly>b\n== A ==\n=== C ===\nc</includeonly>\n== B ==\n", 1),
    "noinclude": ("<noinclude>\n== A ==\n</noinclude>\n== B ==\n", 2),
    "a transcluded heading": ("{{Head}}\n== B ==\n", 1),
    "a template's parameter": ("{{Foo|\n== A ==\n}}\n== B ==\n", 2),
    "a function's parameter": ("{{#if:1|\n== A ==\n}}\n== B ==\n", 2),
    "braces that are not closed": ("{{foo\n== A ==\n== B ==\n", 2),
    "HTML": ("<h2>A</h2>\n== B ==\n", 1),
    "a quotation": ("<blockquote>\n== A ==\n</blockquote>\n== B ==\n", 2),
    "a cell": ("{|\n|\n== A ==\n|}\n== B ==\n", 2),
    "comments after headings": ("== A == <!-- x -->\n== B == <!-- y --> \n", 2),
    "tags after headings": ("== A == <nowiki/>\n== C == <ref name=a />\n== D == <ref>\nx</ref>\n== B ==\n", 1),
    "a line separator in a heading": ("== A\u2028b ==\n== C\x85 ==\n== B ==\n", 3),
    "text after a heading": ("== A == text\n== B ==\n", 1),
    "a comment before a heading": ("<!-- x -->== A ==\n== B ==\n", 1),
    "levels": ("= A =\n====== C ======\n== B ==\n", 3),
    "equals signs alone": ("=\n==\n===\n== B ==\n", 2),
    "more of them": ("=== ===\n=====\n== B ==\n", 3),
    "text for translators": ("<translate>\n== A == <!--T:1-->\n</translate>\n<translate>== B == <!--T:2-->\n", 1),
    "windows line ends": ("== A ==\r\n== B ==\r\n", 2),
    "a space before a heading": (" == A ==\n== B ==\n", 1),
}  # fmt: skip


@for_each("name", SHAPES)
def test_the_number_is_mediawiki_s(name):
    text, number = SHAPES[name]
    assert section_number(f"{text}mark\n== Next ==\n", len(text)) == number
    assert section_number(f"{text}mark", len(text)) == number
