"""Nothing that was typed is ever lost: not without a line, not without a session, not in two tabs."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.answering.reading import (
    SAVED,
    banner,
    copies,
    field,
    is_offline,
    is_saved,
    pause,
    state,
)

BROUGHT = "We brought back what you wrote at"


def type_without_pause(page, text: str) -> None:
    field(page).focus()
    page.keyboard.insert_text(text)


def test_offline_in_the_middle_of_a_word_and_reloaded(page, context, desk, complaints):
    field(page).fill("Eight of the twel")
    is_saved(page)
    context.set_offline(True)
    field(page).press("Control+End")
    page.keyboard.type("ve cities – سبعة 🌍")
    is_offline(page)
    page.keyboard.type(" now meas")
    desk.is_down = True
    context.set_offline(False)
    page.reload()

    expect(field(page)).to_have_value("Eight of the twelve cities – سبعة 🌍 now meas")
    expect(banner(page)).to_contain_text(BROUGHT)
    desk.is_down = False
    pause(page, 60)
    is_saved(page)
    assert desk.content["progress"] == "Eight of the twelve cities – سبعة 🌍 now meas"
    assert copies(page) == {}


def test_reloaded_before_anything_was_written_down(page, desk):
    """Within the 250 ms after a key: only leaving the page can still keep it."""
    desk.is_down = True
    type_without_pause(page, "in mid-wo")
    page.reload()

    expect(field(page)).to_have_value("in mid-wo")


def test_the_tab_is_closed_and_opened_again(page, context, new_page, desk):
    context.set_offline(True)
    type_without_pause(page, "closed at once")
    page.close(run_before_unload=False)
    context.set_offline(False)

    expect(field(new_page())).to_have_value("closed at once")


def test_what_leaves_with_the_page_arrives_and_is_not_brought_back(page, desk, new_page):
    type_without_pause(page, "last words")
    page.goto("/sign-in/")
    page.goto("/answer/")

    assert desk.content["progress"] == "last words"
    expect(field(page)).to_have_value("last words")
    expect(banner(page)).to_have_count(0)
    assert copies(page) == {}


def test_saves_by_itself_when_the_line_is_back(page, context, desk):
    context.set_offline(True)
    field(page).fill("offline")
    is_offline(page)
    assert json.loads(copies(page)["draft:17:section-12"])["fields"] == {"progress": "offline"}
    for seconds in (2, 4, 8, 16, 32):
        pause(page, seconds)
        page.wait_for_timeout(100)
    context.set_offline(False)

    # Long before it would try again by itself.
    expect(state(page)).to_have_text(SAVED)
    assert desk.content["progress"] == "offline"


def test_the_portal_has_trouble_and_is_tried_again(page, desk):
    desk.answers = [(503, {}), (502, {})]
    field(page).fill("patience")
    pause(page)
    expect(state(page)).to_contain_text("the portal did not answer")
    pause(page, 2)
    expect(state(page)).not_to_have_text(SAVED)
    is_saved(page)

    assert [save["changes"]["progress"] for save in desk.saves] == ["patience"] * 3


def test_one_may_have_what_the_portal_has_instead(page, desk):
    desk.content, desk.is_down = {"progress": "of the portal"}, True
    page.reload()
    field(page).fill("of this computer")
    page.reload()
    desk.is_down = False
    page.get_by_role("button", name="Show what the portal has instead").click()

    expect(field(page)).to_have_value("of the portal")
    page.get_by_role("button", name="Show what you wrote on this computer").click()
    expect(field(page)).to_have_value("of this computer")
    is_saved(page)


def test_an_older_copy_is_offered_but_not_put_back(page, context, desk):
    context.set_offline(True)
    field(page).fill("of this computer")
    is_offline(page)
    page.goto("about:blank")
    desk.version, desk.content = 4, {"progress": "saved by a colleague"}
    context.set_offline(False)
    page.goto("/answer/")

    expect(field(page)).to_have_value("saved by a colleague")
    expect(banner(page)).to_contain_text("This computer has a text of")
    field(page).press("Control+End")
    page.keyboard.type("!")
    is_saved(page)
    page.reload()
    page.get_by_role("button", name="Show what you wrote on this computer").click()
    expect(field(page)).to_have_value("of this computer")


def test_rows_that_were_added_come_back(page, context, desk):
    context.set_offline(True)
    page.get_by_role("button", name="Add another row").click()
    page.keyboard.type("Cities")
    is_offline(page)
    # With a line it would be saved before the page is gone, now and then.
    desk.is_down = True
    context.set_offline(False)
    page.reload()

    expect(field(page, "figures.1.what")).to_have_value("Cities")


@pytest.mark.parametrize("refusal", ["redirect", 401, 403])
def test_signed_out_in_the_middle(page, desk, refusal):
    desk.is_signed_in = refusal != "redirect"
    desk.answers = [] if refusal == "redirect" else [(refusal, {})]
    field(page).fill("kept")
    pause(page)
    expect(state(page)).to_have_text("You were signed out. Your text is kept on this computer.")
    page.keyboard.type(" here")
    desk.is_signed_in = False
    page.get_by_role("link", name="Sign in and come back to this page").click()
    page.get_by_role("button", name="Sign in").click()

    expect(field(page)).to_have_value("kept here")
    is_saved(page)
    assert desk.content["progress"] == "kept here"


def test_another_tab_goes_on_and_the_older_one_lets_go(page, new_page, desk, complaints):
    field(page).fill("first tab")
    is_saved(page)
    newer = new_page()
    field(newer).fill("second tab")

    expect(state(page)).to_have_text("This section is open in another tab")
    assert not field(page).is_editable()
    is_saved(newer)
    page.bring_to_front()
    page.get_by_role("button", name="Show the latest text here").click()
    expect(field(page)).to_have_value("second tab")
    assert desk.content["progress"] == "second tab"
    assert complaints == []


def test_of_another_person_nothing_is_shown(page, desk):
    copy = '{"version":3,"seq":0,"at":9e15,"fields":{"progress":"of person 18"}}'
    page.evaluate("copy => localStorage.setItem('draft:18:section-12', copy)", copy)
    page.reload()

    expect(field(page)).to_have_value("")
    expect(banner(page)).to_have_count(0)


def test_a_browser_that_keeps_nothing_says_so(page, context):
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    context.set_offline(True)
    field(page).fill("nowhere else")
    pause(page)

    expect(state(page)).to_have_text("Not saved – you are offline. Keep this page open.")


def test_a_form_with_errors_is_saved_as_it_is_shown(page, desk):
    field(page).fill("word " * 301)
    page.get_by_role("button", name="Save and continue").click()
    page.wait_for_selector(".error-summary")
    is_saved(page)

    assert desk.content["progress"] == "word " * 301
