"""What others did since the page was loaded, and pages that are not as the bot leaves them: nothing of theirs is written over."""

import json
import re

import pytest

from tests.live.browser import PHONE, address
from tests.live.signing.dialog import BUTTON, DIALOG, event_page, person_at
from tests.live.signing.test_gadget_skins import TABLE
from tests.live.table.editor import log_in
from wikiconbot.wikitext import markup

OLGA = "Skin Olga"


@pytest.mark.long
def test_a_decision_is_not_written_over_words_that_the_organiser_did_not_see(gadget):
    title = "Gadget: decided meanwhile"
    gadget.save(title, event_page(title, "", "", TABLE, deciders=[OLGA], attended="Attended?"))
    with person_at(gadget, title, OLGA, skin="monobook") as person:
        buttons = person.look().page.locator("tr[data-wcb]").first.locator("button")

        def says(words):
            person.page.wait_for_function(
                "words => [ ...document.querySelectorAll( '.mw-notification' ) ].some( one => one.innerText.includes( words ) )",
                arg=words,
            )
            person.page.evaluate(
                "document.querySelectorAll( '.mw-notification' ).forEach( one => one.remove() )"
            )

        text = gadget.text(title).replace("| signed up\n|\n", "| not coming\n| came late\n", 1)
        gadget.save(title, text)
        buttons.nth(2).click()
        says("Nothing of yours was saved")
        assert buttons.nth(2).is_hidden()
        buttons.nth(0).click()
        says("Nothing of yours was saved")
        assert gadget.text(title) == text.strip()
        assert buttons.nth(1).get_attribute("aria-pressed") == "true"
        buttons.nth(0).click()
        says("Saved: Confirm, Asha.")
        assert "| confirmed\n| came late\n" in gadget.text(title)
        text = gadget.text(title).replace("| confirmed\n| came late\n", "| not coming\n| {{Late}}\n", 1)
        gadget.save(title, text)
        buttons.nth(0).click()
        says("Nothing of yours was saved")
        assert gadget.text(title) == text


def test_a_change_leaves_what_others_changed_and_a_form_stays_when_the_session_ends(gadget):
    """Two tabs of one person, and an organiser who corrects the line meanwhile."""
    title, who = "Gadget: two tabs", "Gadget Asha"
    line = "# {{User:WikiconBot/Sign-up|community=Odia|role=Help|comment=first|1=Diet: none|signature=~~~~}}"
    gadget.person(who)
    gadget.save(title, event_page(title, line, questions=["Diet"]), by=who)
    with person_at(gadget, title, who, PHONE) as person:
        person.look().own_way("Change")
        text = gadget.text(title).replace("=Odia", "=Odia Wikimedians").replace("=first", "=second")
        gadget.save(title, text)
        person.answer({"Role": "Speaker"})
        window = person.page.context
        window.clear_cookies()
        person.button("Save").click()
        person.dialog.get_by_text("Please log in first").wait_for()
        # The form is higher than a phone's screen: what is wrong is in sight.
        person.page.wait_for_function(
            "document.querySelector( '.wikiconbot-problem' ).getBoundingClientRect().bottom <= "
            "document.querySelector( '.cdx-dialog__footer' ).getBoundingClientRect().top + 1"
        )
        assert person.dialog.get_by_role("link", name="Log in").get_attribute("target") == "_blank"
        log_in(window.new_page(), gadget.person("Gadget Guest"))
        person.button("Save").click()
        person.dialog.get_by_text(f'You are no longer logged in as "{who}"').wait_for()
        window.clear_cookies()
        log_in(window.new_page(), gadget.person(who))
        person.send("Save")
        assert gadget.text(title) == text.replace("role=Help", "role=Speaker")


@pytest.mark.long
def test_a_button_signs_up_on_its_own_page_only(gadget):
    """Of another page that is shown here, of an old revision, of a link that leads elsewhere; and after a move."""
    event, portal = "Gadget: shown elsewhere", "Gadget: portal"
    gadget.save(event, event_page(event))
    old = gadget.revision(event)
    elsewhere = '<span class="wikiconbot-signup" data-signup="sign-up">[https://example.org/?action=edit Sign up]</span>'
    gadget.save(portal, f"{event_page(portal)}\n{elsewhere}\n{{{{:{event}}}}}")
    with person_at(gadget, portal, "Gadget Guest", skin="monobook") as person:
        buttons = person.look().page.locator(BUTTON)
        buttons.nth(1).wait_for()
        assert buttons.count() == 2
        with person.page.expect_navigation(url=re.compile("title=Gadget:_shown_elsewhere&action=edit")):
            buttons.last.click()
        gadget.move(event, f"{event} (new)")
        gadget.save(f"{event} (new)", event_page(event, "# [[User:Gadget Asha]] 12:00, 1 January 2026 (UTC)"))
        person.page.goto(f"{address(gadget.sandbox.url, event)}?oldid={old}")
        person.page.wait_for_load_state("networkidle")
        assert buttons.count() == 0
        person.page.goto(f"{address(gadget.sandbox.url, event + ' (new)')}?useskin=monobook")
        person.press().send()
        assert person.said() == "You are on the list."
    assert "Gadget Guest" in gadget.text(f"{event} (new)")


@pytest.mark.long
def test_who_is_on_one_of_two_lists_changes_only_there(gadget):
    """In a language without texts, dates are in that of the texts; the cursor is never on nothing."""
    title = "Gadget: two events"
    line = "# [[User:Gadget Asha]] 12:00, 1 January 2026 (UTC)"
    june = event_page(title, rosters=[{"heading": "June", "under": []}], deadline="2030-03-01")
    june = (
        june.replace("== Sign up", "== June")
        .replace("sign-up:", "sign-up-2:")
        .replace('"sign-up"', '"sign-up-2"')
    )
    gadget.save(title, event_page(title, line) + june.replace("participants:", "participants-2:"))
    with person_at(gadget, title, "Gadget Asha", skin="monobook", query="uselang=he") as person:
        page = person.look().page
        page.locator(".wikiconbot-buttons").first.wait_for()
        assert page.locator(".wikiconbot-buttons").count() == 1
        person.own_way("Withdraw")
        page.wait_for_function("document.activeElement.innerText === 'Cancel'")
        page.keyboard.press("Escape")
        page.wait_for_function("document.activeElement.innerText === 'Withdraw'")
        page.locator(BUTTON).last.click()
        person.wait()
        assert "Sign up by March 1, 2030. Attendance" in person.text


@pytest.mark.long
def test_data_that_people_wrote_does_no_harm(gadget):
    title = "Gadget: wrong data"
    wrong = {
        "rosters": [None, 1, {"heading": 5, "under": []}, {"heading": "Sign up", "under": "x"}],
        "questions": [None, {}, "__proto__", "constructor", "constructor"],
        "communities": {"a": 1}, "words": None, "attended": {}, "deciders": {"includes": 1},
        "deadline": "soon", "closes": {}, "capacity": "9", "free": "<b>", "waiting": "x",
    }  # fmt: skip
    page = re.sub(
        'data-wcb-event="[^"]*"',
        lambda _: markup.attributes(data_wcb_event=json.dumps(wrong)).strip(),
        event_page(title),
    )
    gadget.save(title, page)
    with person_at(gadget, title, "Gadget Guest", skin="monobook") as person:
        person.look().press()
        assert "Sign up by soon. Attendance" in person.text
        labels = person.page.locator(f"{DIALOG} .cdx-label bdi").all_inner_texts()
        assert labels == ["__proto__", "constructor"]
        person.answer({"__proto__": "one", "constructor": "two"})
        person.send()
    (line,) = [line for line in gadget.text(title).split("\n") if line.startswith("#")]
    assert "|1=&#95;&#95;proto&#95;&#95;: one|2=constructor: two|signature=" in line
