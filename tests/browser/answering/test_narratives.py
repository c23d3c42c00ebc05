"""The tools for writing at length: marks by keyboard, paste from a word processor, preview, count."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from portal.words import count_words
from tests.browser.answering.reading import field, is_saved
from tests.portal.test_words import CASES

PASTED = Path(__file__).parent / "pasted"
PASTE = """([area, html, text]) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  area.focus();
  return area.dispatchEvent(event);
}"""


def paste(page, html: str, text: str = "plain") -> bool:
    """Whether the browser was left to paste by itself."""
    return page.evaluate(PASTE, [field(page).element_handle(), html, text])


def pasted(page, html: str) -> str:
    assert not paste(page, html)
    expect(field(page)).not_to_have_value("")
    return field(page).input_value()


@pytest.fixture
def ready(page):
    expect(page.get_by_role("toolbar", name="Format the text")).to_be_visible()
    return page


def test_the_browser_counts_as_the_portal_does(ready):
    counted = ready.evaluate(
        "async (texts) => { const { words } = await import('/static/portal/app.js'); return texts.map(words); }",
        [text for text, _count in CASES],
    )

    assert counted == [count for _text, count in CASES]


def test_the_limit_is_told_and_typing_goes_on(ready, desk):
    count = ready.locator("[data-count-for=id_progress]")
    expect(count).to_have_text("No more than 300 words")

    field(ready).fill("word " * 301)
    expect(count).to_have_text("Words: 301 of 300")
    expect(count).to_have_class("count over")
    is_saved(ready)
    assert count_words(desk.content["progress"]) == 301


def test_marks_by_keyboard_alone(ready, complaints):
    area = field(ready)
    area.fill("twelve cities")
    area.press("Control+a")
    area.press("Shift+Tab")
    expect(ready.get_by_role("button", name="Bold")).to_be_focused()
    ready.keyboard.press("Enter")
    expect(area).to_be_focused()
    expect(area).to_have_value("**twelve cities**")

    area.press("Control+z")
    expect(area).to_have_value("twelve cities")
    area.press("Shift+Tab")
    for name in ("Italic", "List", "Numbered list"):
        ready.keyboard.press("ArrowRight")
        expect(ready.get_by_role("button", name=name, exact=True)).to_be_focused()
    ready.keyboard.press("Space")
    expect(area).to_have_value("1. twelve cities")
    assert complaints == []


def test_the_toolbar_is_one_stop_and_no_trap(ready):
    ready.get_by_role("button", name="Bold").focus()
    ready.keyboard.press("End")
    expect(ready.get_by_role("button", name="Footnote")).to_be_focused()
    ready.keyboard.press("ArrowRight")
    expect(ready.get_by_role("button", name="Bold")).to_be_focused()
    ready.keyboard.press("Tab")
    expect(field(ready)).to_be_focused()
    ready.keyboard.press("Tab")
    expect(ready.get_by_role("button", name="Preview")).to_be_focused()


def test_in_arabic_the_arrows_walk_the_other_way(context, server, new_page):
    context.add_cookies([{"name": "language", "value": "ar", "url": server}])
    page = new_page()
    buttons = page.locator("markdown-toolbar button")
    # Hidden until the script that moves the focus is there.
    expect(buttons.first).to_be_visible()
    buttons.first.focus()
    page.keyboard.press("ArrowLeft")

    expect(buttons.nth(1)).to_be_focused()
    assert buttons.first.bounding_box()["x"] > buttons.nth(1).bounding_box()["x"]


def test_footnotes_are_numbered_on(ready):
    area = field(ready)
    area.fill("Cities[^1] measure\n\n[^1]: Twelve")
    area.evaluate("area => area.setSelectionRange(18, 18)")
    ready.get_by_role("button", name="Footnote").click()
    ready.keyboard.type("Daily")

    expect(area).to_have_value("Cities[^1] measure[^2]\n\n[^1]: Twelve\n\n[^2]: Daily")


def test_a_link_waits_for_its_address(ready):
    area = field(ready)
    area.fill("the guide")
    area.press("Control+a")
    ready.get_by_role("button", name="Link").click()
    ready.keyboard.type("https://unep.org")

    expect(area).to_have_value("[the guide](https://unep.org)")


def test_word_becomes_our_markdown(ready, complaints):
    html = (PASTED / "word.html").read_text("utf-8")

    assert pasted(ready, html) + "\n" == (PASTED / "word.md").read_text("utf-8")
    assert complaints == []


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style: italic"> lean</span></p></b>',
            "**Bold** _lean_",
        ),
        ("<p>Plan d’action&nbsp;: «&nbsp;<b>air</b>&nbsp;» 10&nbsp;000</p>", "Plan d’action\u00a0: «\u00a0**air**\u00a0» 10\u00a0000"),
        ("<p><b>تعاون</b> وثيق</p>", "**تعاون** وثيق"),
        ("<p>\x93quoted\x94 \x96 <i>it\x92s</i></p>", "“quoted” – _it’s_"),
        ("<ul><li>one<ol><li>first</li></ol></li><li><p>two</p></li></ul>", "- one\n  1. first\n- two"),
        ("<p>a * b _c_ snake_case [x] <b>1.</b></p><p>1. no list</p><p># no head</p>", "a \\* b \\_c\\_ snake_case [x] **1.**\n\n1\\. no list\n\n\\# no head"),
        ("<p>CO<sub>2</sub> and 10<sup>6</sup> and 4<sup>th</sup></p>", "CO₂ and 10⁶ and 4th"),
        ('<p><a href="javascript:alert(1)">click</a> <a href="https://a.org">https://a.org</a><script>x</script></p>', "click <https://a.org>"),
        ("<table><tr><th colspan=2>Wide</th></tr><tr><td>a</td><td></td></tr></table>", "| Wide | |\n| --- | --- |\n| a | |"),
    ],
)  # fmt: skip
def test_what_else_is_pasted(ready, complaints, html, markdown):
    assert pasted(ready, html) == markdown
    assert complaints == []


@pytest.mark.parametrize("html", ["", "<p>only <span style='color:red'>words</span></p>", "<img src=x alt=''><b></b>"])  # fmt: skip
def test_plain_text_is_left_to_the_browser(ready, html):
    assert paste(ready, html)


def test_footnotes_that_are_pasted_follow_those_of_the_text(ready):
    field(ready).fill("A[^1] ")
    html = '<p>B<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> note</p></div>'
    field(ready).press("Control+End")
    paste(ready, html)

    expect(field(ready)).to_have_value("A[^1] B[^2]\n\n[^2]: note")


def test_pasting_without_a_line_still_pastes(ready, context):
    """The converter has not been fetched, and cannot be."""
    context.set_offline(True)
    paste(ready, "<b>bold</b>", "bold as text")

    expect(field(ready)).to_have_value("bold as text")


def test_the_preview_is_what_the_portal_makes_of_it(ready, complaints):
    field(ready).fill("**Twelve** cities <script>alert(1)</script>")
    ready.get_by_role("button", name="Preview").click()

    shown = ready.locator("#id_progress_preview .narrative")
    expect(shown).to_have_text("Twelve cities <script>alert(1)</script>")
    expect(shown.locator("strong")).to_have_text("Twelve")
    expect(ready.locator("#announcer")).to_have_text("Preview")
    assert complaints == []
