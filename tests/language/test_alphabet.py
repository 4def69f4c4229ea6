"""The order of names in the alphabets of readers, where the order of Unicode is another."""

from tests.for_each import for_each
from wikiconbot.language.alphabet import sort_key


@for_each(
    "names",
    [
        ("Wikipédia en français", "Wikipédia en hébreu", "Wikipédia en hindi", "Wikipédia en ourdou"),
        ("ویکی‌پدیای آلمانی", "ویکی‌پدیای پرتغالی", "ویکی‌پدیای تایلندی", "ویکی‌پدیای چینی", "ویکی‌پدیای گجراتی", "ویکی‌پدیای هندی"),
        ("Википедија (јапански)", "Википедија (кинески)", "Википедија (урду)"),
        ("Lodz", "Łódź", "Mumbai"),
        ("Élodie", "elodie b", "Zoe"),
        ("हिन्दी", "हीरा"),
    ],
)  # fmt: skip
def test_names_are_in_the_order_of_the_alphabet(names):
    mixed = names[::-1]
    assert sorted(mixed, key=sort_key) == list(names)
