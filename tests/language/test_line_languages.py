"""What signatures and labels say about their language is made of recorded signatures and the lexicon."""

from tools import make_line_languages


def test_the_module_is_made_of_what_it_is_made_of():
    assert make_line_languages.source() == make_line_languages.TARGET.read_text(encoding="utf-8")
