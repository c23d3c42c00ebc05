"""Files with progress; rows of a table."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.answering.reading import field, is_saved

PDF = {"name": "guide.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 " + b"x" * 50_000}
EXE = {"name": "guide.exe", "mimeType": "application/pdf", "buffer": b"MZ"}
BIG = {"name": "big.pdf", "mimeType": "application/pdf", "buffer": b"x" * 100_001}


@pytest.fixture
def chosen(page):
    expect(page.locator("#upload button[type=submit], #upload button:not([type])")).to_be_hidden()
    return page.locator("#file")


def test_files_are_sent_at_once_and_listed(page, desk, chosen, complaints):
    chosen.set_input_files([PDF, PDF | {"name": "دليل.pdf"}])

    expect(page.locator("#evidence li")).to_have_text(["guide.pdf", "دليل.pdf"])
    assert desk.files == ["guide.pdf", "دليل.pdf"]
    expect(page.locator("#upload [data-part=row]")).to_be_hidden()
    expect(page.locator("#upload [data-part=voice]")).to_contain_text("has been added.")
    assert complaints == []


def test_each_failure_has_its_own_sentence(page, desk, chosen):
    chosen.set_input_files([EXE, BIG, PDF])

    expect(page.locator("#upload .field-error")).to_have_text(
        [
            "\u2068guide.exe\u2069: The selected file must be a PDF, Word or spreadsheet file.",
            "\u2068big.pdf\u2069: The selected file must be smaller than 100 KB.",
        ]
    )
    expect(page.locator("#evidence li")).to_have_text(["guide.pdf"])


def test_progress_is_shown_and_sending_can_be_stopped(page, desk, chosen):
    desk.pause = 2
    chosen.set_input_files([PDF])
    expect(page.locator("#upload progress")).to_have_attribute("value", "100")
    expect(page.locator("#upload [data-part=words]")).to_have_text(
        "Sending \u2068guide.pdf\u2069: 100 %"
    )
    page.get_by_role("button", name="Cancel").click()

    expect(page.locator("#upload [data-part=voice]")).to_have_text(
        "\u2068guide.pdf\u2069 was not sent."
    )
    expect(page.locator("#evidence li")).to_have_count(0)


def test_without_a_line(page, context, chosen):
    context.set_offline(True)
    chosen.set_input_files([PDF])

    expect(page.locator("#upload .field-error")).to_contain_text("you are offline")


def test_without_a_session(page, desk, chosen):
    desk.is_signed_in = False
    chosen.set_input_files([PDF])

    expect(page.locator("#upload .field-error")).to_contain_text("You were signed out.")


def test_a_file_can_be_dropped(page, desk, chosen):
    page.evaluate(
        """() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["%PDF-1.7"], "dropped.pdf"));
          for (const type of ["dragover", "drop"]) document.querySelector("#upload").dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }"""
    )

    expect(page.locator("#evidence li")).to_have_text(["dropped.pdf"])


def test_rows_are_added_by_keyboard_saved_and_removed(page, desk, complaints):
    add = page.get_by_role("button", name="Add another row")
    add.focus()
    page.keyboard.press("Enter")
    expect(field(page, "figures.1.what")).to_be_focused()
    page.keyboard.type("Cities")
    is_saved(page)
    assert desk.content["figures.1.what"] == "Cities"

    page.get_by_role("button", name="Remove").last.click()
    expect(field(page, "figures.0.what")).to_be_focused()
    is_saved(page)
    assert json.loads(desk.bodies[-1])["changes"] == {"figures.1.what": None}
    assert complaints == []
