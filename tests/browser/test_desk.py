"""Editing a report in a browser: write, compile again, was / now / yours, without losing a word."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import environment, manage
from tests.browser.people import sign_in
from tests.browser.test_accessibility import (
    OFFICER,
    is_wider_than_the_screen,
    language,  # noqa: F401 -- a fixture
    violations,
)

DESK = "/reports/gcss-xi-3/desk/"
MINE = "Mine, and nobody else's."
# Of the walk alone: the tests of this file share one report.
THROUGH = "Mine through the next compile."


@pytest.fixture
def desk(page: Page) -> Page:
    sign_in(page, OFFICER)
    page.goto(DESK)
    return page


def row(page: Page, at: int = 0):
    """A paragraph that can be edited."""
    return page.locator("[data-desk-row]:has([data-desk-edit])").nth(at)


def unfold(page: Page) -> None:
    for fold in page.locator("main details").all():
        fold.evaluate("fold => { fold.open = true; }")


def open_editor(page: Page, at: int):
    found = row(page, at)
    found.locator("[data-desk-edit]").click()
    expect(found.locator("textarea")).to_be_focused()
    return found


def test_the_desk_and_a_paragraph_have_no_barrier(desk: Page, language: str):  # noqa: F811
    desk.reload()
    open_editor(desk, 2)
    unfold(desk)
    assert violations(desk) == []
    desk.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(desk)

    row(desk, 2).locator("[data-desk-open]").click()
    unfold(desk)
    assert violations(desk) == []
    assert not is_wider_than_the_screen(desk)


def test_keys_lead_from_paragraph_to_paragraph_and_save(desk: Page):
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    first = desk.evaluate("document.activeElement.id")
    desk.keyboard.press("k")
    desk.keyboard.press("j")
    assert desk.evaluate("document.activeElement.id") == first

    found = row(desk, 3)
    found.focus()
    desk.keyboard.press("e")
    text = found.locator("textarea")
    expect(text).to_be_focused()
    before = text.input_value()
    text.fill(f"{before} {MINE}")
    expect(found.locator(".desk-preview")).to_contain_text(MINE)
    text.press("Control+Enter")

    expect(desk.locator(".message-success")).to_contain_text("The text is saved.")
    expect(row(desk, 3)).to_contain_text(MINE)
    expect(row(desk, 3)).to_be_focused()
    desk.get_by_role("button", name="Undo").click()
    expect(desk.locator(".message-success")).to_contain_text("That is undone.")
    expect(row(desk, 3)).not_to_contain_text(MINE)


def test_an_error_keeps_the_text_and_says_what_is_wrong(desk: Page):
    found = open_editor(desk, 4)
    found.locator("textarea").fill("A { alone")
    found.get_by_role("button", name="Save the text").click()

    expect(found.locator(".error-summary")).to_contain_text("stands alone")
    expect(found.locator("textarea")).to_have_value("A { alone")


def test_two_editors_in_one_paragraph_lose_nothing(desk: Page, browser: Browser, portal: str):
    mine = open_editor(desk, 5)
    other: BrowserContext = browser.new_context(base_url=portal)
    theirs = other.new_page()
    sign_in(theirs, OFFICER)
    theirs.goto(DESK)
    second = open_editor(theirs, 5)
    second.locator("textarea").fill("Theirs.")
    second.get_by_role("button", name="Save the text").click()
    expect(theirs.locator(".message-success")).to_be_visible()

    mine.locator("textarea").fill(MINE)
    mine.get_by_role("button", name="Save the text").click()

    expect(mine.locator(".both")).to_contain_text("Theirs.")
    expect(mine.locator("textarea")).to_have_value(MINE)
    mine.get_by_role("button", name="Save the text").click()
    expect(row(desk, 5)).to_contain_text(MINE)
    other.close()


def test_without_scripts_a_paragraph_is_edited_on_its_own_page(browser: Browser, portal: str):
    context = browser.new_context(base_url=portal, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, OFFICER)
    page.goto(DESK)
    row(page, 6).locator("[data-desk-edit]").click()
    page.locator("textarea[name=text]").first.fill(MINE)
    page.get_by_role("button", name="Save the text").click()

    expect(page.locator(".message-success")).to_contain_text("The text is saved.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".message-success")).to_contain_text("That is undone.")
    context.close()


def test_compile_edit_change_the_records_and_compile_again(desk: Page, portal_environment):
    """The walk of the issue: the edit stays, and was, now and yours stand side by side."""
    found = open_editor(desk, 7)
    found.locator("textarea").fill(THROUGH)
    found.get_by_role("button", name="Save the text").click()
    expect(desk.locator(".message-success")).to_be_visible()
    key = row(desk, 7).get_attribute("id").removeprefix("at-")

    change_what_it_rests_on(key, portal_environment)
    manage("report_compile", "UNEP/GCSS.XI/3", env=portal_environment)
    desk.goto(f"{DESK}?show=changed")

    flagged = desk.locator("[data-desk-row]")
    expect(flagged.filter(has_text=THROUGH)).to_have_count(1)
    flagged.filter(has_text=THROUGH).locator("[data-desk-open]").click()
    expect(desk.locator(".changes")).to_contain_text("The records changed below your text")
    unfold(desk)
    assert violations(desk) == []
    desk.get_by_role("button", name="Keep mine").click()
    expect(desk.locator(".changes")).to_have_count(0)
    desk.goto(f"{DESK}?show=edited")
    expect(desk.locator("[data-desk-row]").filter(has_text=THROUGH)).to_have_count(1)


TOUCH = """
from django.apps import apps
from portal.models import Paragraph
for cite in Paragraph.objects.get(key=%r).citations.all():
    label, pk = cite.record.split(":")
    record = apps.get_model(label).objects.filter(pk=pk).first()
    if hasattr(record, "note"):
        record.note = f"{record.note} Looked at again."
        record.save()
"""


def change_what_it_rests_on(key: str, env: dict[str, str]) -> None:
    """A new version of the records that a paragraph was written from."""
    manage("shell", "-c", TOUCH % key, env=env)


@pytest.fixture
def portal_environment(portal: str) -> dict[str, str]:
    return environment(urlsplit(portal).port)
