"""Sign-ups by the template with a field for each answer are read field by field, and who signed as on every other line."""

import pytest

from tests.for_each import for_each
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

SIG = "[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 2 March 2026 (UTC)"
ANN = {"user": "Ann", "signed": "2026-03-02T10:00:00Z"}
ODIA = ANN | {"fields": {"community": "Odia"}}
OWN = "User:WikiconBot/Sign-up"


def read(line):
    """Return what is read of one line between two others: only values other than those of an empty sign-up."""
    text = f"== Sign up ==\n# [[User:First]] 09:00, 2 March 2026 (UTC)\n{line}\n# [[User:Last]] 11:00, 2 March 2026 (UTC)\n"
    reading = read_signups(text, DEFAULT)
    first, *found, last = reading.signups
    assert (first.user, last.user, reading.notices) == ("First", "Last", ())
    (one,) = found
    assert one.line == 3
    names = ("user", "name", "signed", "comment", "withdrawn", "added_by", "guests")
    said = {name: value for name in names if (value := getattr(one, name))}
    return said | ({"fields": dict(one.fields)} if one.fields else {})


LINES = {
    "all fields": (
        f"# {{{{{OWN}|community=Odia|role=Speaker|attendance=online|comment=Hi there|signature={SIG}}}}}",
        ANN | {"comment": "Hi there", "fields": {"community": "Odia", "role": "Speaker", "attendance": "online"}},
    ),
    "another order, empty ones, the event's own": (
        f"# {{{{{OWN}|signature={SIG}|role=|Dietary needs=vegan| community = Odia }}}}",
        ANN | {"fields": {"Dietary needs": "vegan", "community": "Odia"}},
    ),
    "numbers and answers without a name": (
        f"# {{{{{OWN}|Diet: vegan|3=Arrival: Friday, 10:00|just words|signature={SIG}}}}}",
        ANN | {"comment": "just words", "fields": {"Diet": "vegan", "Arrival": "Friday, 10:00"}},
    ),
    "a time and an address are no answers": (
        f"# {{{{{OWN}|see you 10:00|https://a.example|食事：肉なし|Bus:8:30|signature={SIG}}}}}",
        ANN | {"comment": "see you 10:00; https://a.example", "fields": {"食事": "肉なし", "Bus": "8:30"}},
    ),
    "links, templates, nowiki, entities": (
        f"# {{{{{OWN}|community=[[m:Odia|Odia]]|comment={{{{nobr|x}}}} <nowiki>|[[</nowiki> a&#124;b{{{{!}}}}c|signature={SIG}}}}}",
        ODIA | {"comment": "|[[ a|b|c"},
    ),
    "an equals sign in a link": (
        f"# {{{{{OWN}|[https://a.example?x=y Diet: raw]|comment=[https://a.example/?b=c d]|signature={SIG}}}}}",
        ANN | {"comment": "d", "fields": {"[https://a.example?x": "y Diet: raw]"}},
    ),
    "several lines": (
        f"# {{{{{OWN}\n| community = Odia\n| signature = {SIG}\n}}}}",
        ODIA,
    ),
    "the signature after it": (f"# {{{{{OWN}|community=Odia}}}} {SIG}", ODIA),
    "the signature and words after it": (f"# {{{{{OWN}|community=Odia}}}} {SIG}, see you", ODIA | {"comment": "see you"}),
    "nothing but the signature": (f"# {{{{{OWN}}}}} {SIG}", ANN),
    "crossed out": (f"# <s>{{{{{OWN}|community=Odia|signature={SIG}}}}}</s>", ODIA | {"withdrawn": True}),
    "the signature crossed out": (f"# {{{{{OWN}|community=Odia|signature=<s>{SIG}</s>}}}}", ODIA | {"withdrawn": True}),
    "on behalf of somebody": (
        f"# {{{{{OWN}|community=Odia|signature=on behalf of [[User:Ben]] {SIG}}}}}",
        ODIA | {"user": "Ben", "added_by": "Ann"},
    ),
    "a parameter with the person": (
        f"# {{{{{OWN}|user=Ben|community=Odia|signature={SIG}}}}}",
        ODIA | {"user": "Ben", "added_by": "Ann"},
    ),
    "people named in an answer": (
        f"# {{{{{OWN}|comment=with [[User:Zed]] 10:00, 1 March 2026 (UTC)|community=Odia|signature={SIG}}}}}",
        ODIA | {"comment": "with User:Zed 10:00, 1 March 2026 (UTC)"},
    ),
    "guests": (f"# {{{{{OWN}|comment=+1|signature={SIG}}}}}", ANN | {"guests": 1}),
    "a typed name": (f"# {{{{{OWN}|community=Odia|signature=Asha Rao}}}}", {"name": "Asha Rao", "fields": {"community": "Odia"}}),
    "no signature": (f"# {{{{{OWN}|community=Odia}}}}", {"fields": {"community": "Odia"}}),
    "signed in the first parameter": (f"# {{{{{OWN}|{SIG}|community=Odia}}}}", ODIA),
    "signed in the comment": (f"# {{{{{OWN}|community=Odia|comment=I come. {SIG}|signature=}}}}", ODIA | {"comment": "I come."}),
    "signed in a parameter in another language": (f"# {{{{{OWN}|community=Odia|Unterschrift={SIG}}}}}", ODIA),
    "named in an answer, signed after it": (
        f"# {{{{{OWN}|comment=with [[User:Zed]] 10:00, 1 March 2026 (UTC)}}}} {SIG}",
        ANN | {"comment": "with User:Zed 10:00, 1 March 2026 (UTC)"},
    ),
    "two of one name": (f"# {{{{{OWN}|comment=one|comment=two|signature={SIG}}}}}", ANN | {"comment": "two"}),
    "a link that is not closed": (f"# {{{{{OWN}|comment=a[[b|signature={SIG}}}}}", ANN | {"comment": "a[[b"}),
    "the edit intro": (f"# {{{{{OWN} intro/hi}}}}", {}),
    "a comment with a bar": (f"# {{{{{OWN}|comment=<!-- | -->x|signature={SIG}}}}}", ANN | {"comment": "x"}),
    "another prefix": (f"# {{{{Wikicon/Sign-up|community=Odia|signature={SIG}}}}}", ODIA),
    "capitals and underscores": (f"# {{{{user:WikiconBot/sign-up|Community=Odia|Signature={SIG}}}}}", ODIA),
    "renamed": (f"# {{{{Come along|community=Odia|signature={SIG}}}}}", ODIA),
    "renamed, the signature after it": (f"# {{{{Come along|community=Odia}}}} {SIG}", ODIA),
    "not in a list": (f"{{{{{OWN}|community=Odia|signature={SIG}}}}}", ODIA),
}  # fmt: skip


@for_each("name", LINES)
def test_a_form_is_one_sign_up_with_its_fields(name):
    line, expected = LINES[name]
    assert read(line) == expected


BOXES = {
    "a list": "|community=Odia|content=\n# {ann}\n# {ben}\n",
    "a list of one": "|role=Speakers|content=\n* {ann}\n",
    "a list as the comment": "|role=Speakers|comment=\n# {ann}\n# {ben}\n",
    "a list as the signature": "|role=Speakers|signature=\n# {ann}\n# {ben}\n",
    "a parameter for each person": "|role=Speakers|a={ann}|b={ben}",
    "forms": "|role=Speakers|content=\n# {{{{Come along|role=x|signature={ann}}}}}\n# {{{{Come along|signature={ben}}}}}\n",
}


@for_each("name", BOXES)
def test_people_in_a_template_with_another_use_are_read_as_without_its_answers(name):
    ben = SIG.replace("Ann", "Ben")
    box = "{{Box" + BOXES[name].format(ann=SIG, ben=ben) + "}}"
    people = [
        [(one.line, one.user) for one in read_signups(f"== Sign up ==\n{text}\n", DEFAULT).signups]
        for text in (box, box.replace("{{Box|role=", "{{Box|x=").replace("{{Box|community=", "{{Box|x="))
    ]
    assert people[0] == people[1] != []


@pytest.mark.parametrize(
    "line", [f"# {{{{User|Ann}}}} role=x {SIG}", f"# {SIG} {{{{ping|Ben|community=x}}}}", f"# {{{{tl|x|community=y}}}} {SIG}",
     "# {{come|role=Speaker|person=[[User:Ann]]}}"]
)  # fmt: skip
def test_templates_with_another_use_are_no_forms(line):
    assert "fields" not in read(line)


def test_the_account_in_the_template_s_name_does_not_sign_up_where_braces_are_not_closed():
    reading = read_signups(f"== Sign up ==\n# {{{{{OWN}|community=Odia|signature=}}\n# {SIG}\n", DEFAULT)
    assert [one.user for one in reading.signups] == ["Ann"]
    assert [(notice.code, notice.line) for notice in reading.notices] == [("unread", 2)]


def test_a_page_of_broken_forms_is_read_in_time_that_grows_with_its_size():
    for piece in (f"# {{{{{OWN}|a=[[", "{{x/sign-up|[[a|b]]" * 9, f"# {{{{{OWN}|{'|' * 400}}}}}\n"):
        reading = read_signups(f"== Sign up ==\n{piece * 400}\n# {SIG}", DEFAULT)
        assert len(reading.signups) <= 1000
