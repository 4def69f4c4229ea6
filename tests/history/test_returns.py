"""Who withdrew by their own hand and came back: by the person's own revisions, and by few texts."""

from tests.history.story import Story
from wikiconbot.history.returns import find_returns
from wikiconbot.history.timeline import Timeline, keyed


def returns(story, start=0, renamed=None, unreadable=()):
    """The revision that brought each one back, and how many texts were asked for."""
    timeline, now = Timeline(story.revisions), keyed(story.now)
    timeline.learn({story.revisions[-1].id: now})
    search, asked = find_returns(now, timeline, renamed or {}, dict.fromkeys(now, start)), 0
    try:
        wanted = next(search)
        while True:
            asked += len(wanted)
            wanted = search.send(
                {n: None if n in unreadable else keyed(story.pages[n - 100]) for n in wanted}
            )
    except StopIteration as end:
        return {key[0]: revision.id for key, revision in end.value.items()}, asked


def started(*people):
    story = Story()
    for who in people:
        story.sign(who)
    return story


def back(story, entry, by):
    return story.save(by, (*story.now, entry))


def test_who_leaves_and_comes_back_is_found_and_others_are_not():
    story = started("Ann", "Bea")
    entry = story.now[0]
    story.remove("Ann", by="Ann")
    story.chat("Org")
    number = back(story, entry, "Ann")
    story.chat("Org")
    assert returns(story, 1)[0] == {"Ann": number}


def test_the_last_return_counts_also_by_another_hand():
    story = started("Ann")
    entry = story.now[0]
    for by in ("Ann", "Org"):
        story.remove("Ann", by="Ann")
        number = back(story, entry, by)
    assert returns(story)[0] == {"Ann": number}


def test_what_others_take_off_the_page_is_no_withdrawal():
    story = started("Ann", "Bea")
    entry = story.now[0]
    story.remove("Ann", by="Vandal")
    back(story, entry, "Org")
    assert returns(story, 1) == ({}, 0)


def test_people_who_write_elsewhere_on_the_page_cost_a_text_for_each_edit():
    story = started("Ann", "Bea")
    for _ in range(20):
        story.chat("Org")
    story.chat("Ann")
    assert returns(story, 1) == ({}, 1)


def test_a_new_name_is_the_same_person():
    story = started("Old")
    entry = story.now[0]
    story.remove("Old", by="New")
    number = back(story, entry, "New")
    assert returns(story, renamed={"Old": "New"})[0] == {"Old": number}


def test_what_the_wiki_hides_is_not_taken_for_a_withdrawal():
    story = started("Ann", "Bea")
    entry = story.now[0]
    hidden = story.remove("Ann", by="Ann")
    back(story, entry, "Ann")
    assert returns(story, 1, unreadable=(hidden,))[0] == {}
