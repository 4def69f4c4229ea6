"""Notes are marked with their language and direction, as far as their letters say."""

from tests.for_each import for_each
from wikiconbot.i18n import load
from wikiconbot.pages.note_script import spoken_in
from wikiconbot.pages.notes import Notes, render_notes


@for_each(
    ("text", "page", "language", "direction"),
    [
        ("We met in Pune and talked", "en", "", "ltr"),
        ("हम पुणे में मिले और बात की", "en", "", "ltr"),
        ("हम पुणे में मिले और बात की", "mr", "mr", "ltr"),
        ("ہم پونے میں ملے اور بات کی", "en", "ur", "rtl"),
        ("اجتمعنا وتحدثنا عن المشروع", "en", "", "rtl"),
        ("আমরা পুনেতে দেখা করে কথা বলেছি", "en", "bn", "ltr"),
        ("আমি পুনেত লগ পাইছোঁ আৰু কথা পাতিছোঁ", "en", "as", "ltr"),
        ("ଆମେ ପୁଣେରେ ଭେଟିଲୁ", "en", "or", "ltr"),
        ("'''<u>நாங்கள்</u>''' [https://x.org/abcdefghijkl புனேயில்] சந்தித்தோம்<br>", "en", "ta", "ltr"),
        ("会議の記録です。来月の予算", "en", "ja", "ltr"),
        ("हम पुणे में met and talked about it", "en", "", ""),
        ("ok", "en", "", ""),
        ("", "en", "", ""),
        ("2018-04-07 12:30", "en", "", ""),
    ],
)
def test_what_letters_say(text, page, language, direction):
    spoken = spoken_in(text, page)
    assert (spoken.language, spoken.direction) == (language, direction)


def body(text, language="en"):
    notes = Notes("https://etherpad.wikimedia.org/p/x", "x", 3, None, (), 0, text)
    return render_notes(notes, load(language))


def test_the_box_around_the_notes():
    assert '</div>\n\n<div lang="ur" dir="rtl">\nہم پونے میں ملے اور بات کی\n</div>\n<!--' in body(
        "ہم پونے میں ملے اور بات کی"
    )
    assert '</div>\n\n<div dir="rtl">\nاجتمعنا وتحدثنا' in body("اجتمعنا وتحدثنا عن المشروع")
    assert "</div>\n\nWe met in Pune\n<!--" in body("We met in Pune")
    assert '</div>\n\n<div dir="ltr">\nWe met in Pune\n</div>' in body("We met in Pune", "ur")
    assert "</div>\n\nहम met\n<!--" in body("हम met")
