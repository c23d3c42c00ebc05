"""No barrier in either direction, no page wider than a phone, and no need of scripts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.answering.reading import field, is_saved, pause, state
from tests.browser.test_accessibility import is_wider_than_the_screen, violations


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_barrier_in_any_state(context, server, desk, new_page, language):
    context.add_cookies([{"name": "language", "value": language, "url": server}])
    page = new_page()
    assert violations(page) == []

    desk.others, desk.is_down = ["Ana Silva"], True
    field(page).fill("word " * 301)
    pause(page)
    expect(page.locator("#answer [data-save-state]")).to_have_attribute("data-state", "trouble")
    page.locator("#file").set_input_files([{"name": "x.exe", "mimeType": "x/x", "buffer": b"x"}])
    expect(page.locator("#upload .field-error")).to_be_visible()
    assert violations(page) == []
    page.reload()
    expect(page.locator("[data-banner]")).to_be_visible()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(page)


def test_the_line_stays_in_sight_and_covers_no_field(page):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 400})
    field(page, "next_steps").fill("x")
    is_saved(page)
    field(page).focus()
    page.keyboard.press("Shift+Tab")

    expect(state(page)).to_be_in_viewport()
    line = page.locator("#answer [data-save-state]").bounding_box()
    focused = page.evaluate("document.activeElement.getBoundingClientRect().top")
    assert focused >= line["y"] + line["height"]


def test_without_scripts_it_is_a_form(browser: Browser, server, desk):
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/answer/")
    for hidden in ("markdown-toolbar", "[data-add-row]", "[data-part=reload]", ".upload-row"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.get_by_text("No more than 300 words")).to_be_visible()
    field(page).fill("plain")
    page.get_by_role("button", name="Save and continue").click()
    assert desk.content["progress"] == "plain"

    page.goto("/answer/")
    page.set_input_files("#file", {"name": "a.pdf", "mimeType": "x/x", "buffer": b"%PDF"})
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("#evidence li")).to_have_text(["a.pdf"])
    context.close()
