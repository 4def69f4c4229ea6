"""Words of talk, votes and business next to a signature hide nobody: each person is read, answers, or is reported."""

from tests.case_files import profile
from tests.for_each import for_each
from tools.make_lexicon import languages, read_lexicon
from wikiconbot.reading.page import read_signups

TABLES = (
    "talk_headings", "talk_whole_headings", "other_headings", "vote_headings", "staff_headings", "absent_headings",
    "not_signup_headings", "others", "negations",
)  # fmt: skip
SIGNED = "[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:05, 1 May 2026 (UTC)"
SHAPES = (
    "# {word} {signed}",
    "# {word}: {signed}",
    "* '''{word}:''' x {signed}",
    "{word}: {signed}",
    "# {signed} {word}",
    "#: {word} {signed}",
    "* {word}\n** {signed}",
    "'''{word}'''\n# {signed}",
    "; {word}\n: {signed}",
    "{{|\n! {word} !! b\n|-\n| {signed} || c\n|}}",
)
_EACH = len(SHAPES)  # a word is in one of the shapes; the words of a language together in all of them


def words_of(content):
    labels = [word for table in content.get("fact_labels", {}).values() for word in table]
    return sorted({word for table in TABLES for word in content.get(table, ())} | set(labels))


def unaccounted(text):
    """Return who of Zed, Ann and Yan is in no sign-up, no answer and on no line of a warning."""
    reading = read_signups(text, profile())
    known = {s.user for s in reading.signups} | {s.added_by for s in reading.signups}
    known |= {reply.user for s in reading.signups for reply in s.replies}
    lines = text.split("\n")
    reported = "\n".join(
        line
        for notice in reading.notices
        if notice.code in ("unread", "list-not-read")
        for line in lines[notice.line - 1 : notice.line + 4]
    )
    return [name for name in ("Zed", "Ann", "Yan") if name not in known and f":{name}" not in reported]


@for_each("language", languages())
def test_a_word_of_any_language_before_a_signature_hides_nobody(language):
    words = words_of(read_lexicon()[language])
    for i, word in enumerate(words):
        for shape in SHAPES[i % _EACH :: _EACH]:
            text = (
                "== Participants ==\n# [[User:Zed|Zed]] 10:00, 1 May 2026 (UTC)\n"
                + shape.format(word=word, signed=SIGNED)
                + "\n# [[User:Yan|Yan]] 10:10, 2 May 2026 (UTC)\n"
            )
            assert unaccounted(text) == [], text
