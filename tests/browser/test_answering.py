"""What is written in a section of the real portal is not lost: no line, another machine, no session."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.people import sign_in

FOCAL_POINT = "focal.unep@sample.example"
PATIENCE = 10_000
TEXT = "Eight of the twelve cities – سبعة 🌍 measure "
SAVED = re.compile(r"^Saved \d\d:\d\d$")


def to_section(page: Page) -> None:
    """The first section that its reader may write in."""
    sign_in(page, FOCAL_POINT)
    page.goto("/submissions/")
    page.get_by_role("link", name=re.compile("Group this year")).first.click()
    page.locator('main a[href*="/sections/"]').first.click()
    expect(field(page)).to_be_editable()


def field(page: Page) -> Locator:
    return page.locator("textarea[name=progress]")


def state(page: Page) -> Locator:
    return page.locator("[data-save-state] [data-part=words]")


@pytest.fixture
def complaints(page: Page) -> list[str]:
    found = []
    page.on("pageerror", lambda e: found.append(str(e)))
    page.on("console", lambda m: found.append(m.text) if "Content Security" in m.text else None)
    return found


def test_nothing_is_lost_without_a_line_nor_on_another_machine(
    page: Page, browser: Browser, portal: str, complaints
):
    to_section(page)
    field(page).fill(TEXT)
    expect(state(page)).to_have_text(SAVED, timeout=PATIENCE)
    page.context.set_offline(True)
    field(page).press("Control+End")
    page.keyboard.type("fine parti")
    expect(state(page)).to_contain_text("you are offline", timeout=PATIENCE)
    page.keyboard.type("cles")
    page.context.set_offline(False)
    page.reload()
    expect(field(page)).to_have_value(TEXT + "fine particles")
    expect(state(page)).to_have_text(SAVED, timeout=PATIENCE)

    elsewhere = browser.new_context(base_url=portal).new_page()
    to_section(elsewhere)
    expect(field(elsewhere)).to_have_value(TEXT + "fine particles")
    elsewhere.context.close()
    assert complaints == []
