"""A council member reads a report: journey C, with scripts and without, in six languages."""

import gzip
import re

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from portal.enums import Language
from tests.browser.test_accessibility import is_wider_than_the_screen, violations

EDITION = "/reports/gcss-xi-3/editions/1"
PAGE = f"{EDITION}/en/"
# Cold: page, styles, scripts and drawings as they travel.
MOST_BYTES = 90 * 1024


@pytest.fixture(autouse=True)
def _without_motion(page: Page):
    """Else the page is still on its way to the paragraph when it is measured."""
    page.emulate_media(reduced_motion="reduce")


def scroll_of(page: Page) -> float:
    return page.evaluate("window.scrollY")


def place_of(page: Page, number: int) -> float:
    """Where a paragraph stands on the screen."""
    return page.locator(f"#para-{number}").evaluate("one => one.getBoundingClientRect().top")


def test_from_the_agenda_to_a_claim_and_back(page: Page):
    page.goto("/reports/gcss-xi-3/latest/")

    expect(page).to_have_url(re.compile(f"{PAGE}$"))
    for words in ("UNEP/GCSS.XI/3", "Item 4 of the provisional agenda", "Original: English"):
        expect(page.locator(".report-masthead")).to_contain_text(words)
    expect(page.locator(".reader-action")).to_contain_text("Suggested action")
    expect(page.locator(".reader-formats")).to_contain_text(
        re.compile(r"^HTML · PDF \([\d.]+.KB\).* · Word \(")
    )

    page.locator(".reader-contents nav a").nth(3).click()
    expect(page).to_have_url(re.compile("#part-"))
    page.locator('a[href*="/numbers/"]').first.click()
    back = page.get_by_role("link", name=re.compile("Back to (paragraph|the report)"))
    back.click()
    expect(page).to_have_url(re.compile(PAGE))


def test_sources_open_beside_the_text_without_losing_the_place(page: Page):
    page.set_viewport_size({"width": 1400, "height": 900})
    page.goto(f"{PAGE}#para-4")
    cites = page.locator("#para-4 .reader-cites")
    before = scroll_of(page), place_of(page, 5)

    cites.locator("summary").click()

    expect(cites.locator(".reader-beside li").first).to_be_visible()
    assert (scroll_of(page), place_of(page, 5)) == before
    expect(page).to_have_url(re.compile("#para-4$"))


def test_a_paragraph_is_shared_with_its_symbol(page: Page, context: BrowserContext, portal: str):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    page.locator("#para-3").hover()

    page.get_by_role("button", name="Copy link to paragraph 3", exact=True).click()

    expect(page.locator("#announcer")).to_have_text("Link copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"UNEP/GCSS.XI/3, para. 3, {portal}{PAGE}#para-3"


def test_the_language_changes_and_the_paragraph_stays(page: Page):
    page.goto(PAGE)
    page.locator("#para-12").evaluate("one => one.scrollIntoView()")

    page.locator('.reader-languages [hreflang="ar"]').evaluate("link => link.click()")

    expect(page).to_have_url(re.compile(rf"{EDITION}/ar/#para-1[23]$"))
    expect(page.locator("article.report")).to_have_attribute("dir", "rtl")


def test_the_place_of_reading_is_offered_again(page: Page):
    page.goto(PAGE)
    expect(page.locator(".reader-contents [aria-current]")).to_have_count(0)
    page.locator("#para-14").evaluate("one => one.scrollIntoView()")
    expect(page.locator(".reader-contents [aria-current]")).to_have_count(1)

    page.goto("/reports/")
    page.goto(PAGE)
    link = page.get_by_role("link", name=re.compile(r"Continue at paragraph 1\d"))
    link.click()

    expect(page).to_have_url(re.compile(r"#para-1\d$"))


def test_an_acronym_is_explained_by_key_and_by_click(page: Page):
    page.goto(PAGE)
    term = page.locator(".reader-term").first
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()

    term.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    term.click()
    expect(meaning).to_be_visible()


def test_a_report_is_read_searched_and_checked_without_scripts(browser: Browser, portal: str):
    context = browser.new_context(base_url=portal, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGE)

    assert page.locator(".reader-copy, [data-continue]:visible").count() == 0
    page.locator(".reader-contents summary").click(force=True)
    page.locator('.reader-languages [hreflang="fr"]').click()
    expect(page).to_have_url(re.compile(f"{EDITION}/fr/$"))
    page.goto(PAGE)
    page.locator("#para-3 .reader-cites summary").click()
    page.get_by_role("link", name="Where this comes from").locator("visible=true").click()
    expect(page.locator("h1")).to_have_text("Sources of paragraph 3")
    page.goto(PAGE)
    page.get_by_role("searchbox", name="Search in this report").fill("biodiversity")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_have_text(re.compile("biodiversity", re.IGNORECASE))
    context.close()


@pytest.mark.parametrize("code", Language.values)
def test_no_language_has_a_barrier(page: Page, context: BrowserContext, portal: str, code: str):
    context.add_cookies([{"name": "language", "value": code, "url": portal}])
    for address in ("", "search/?q=UNEP", "changes/", "coverage/"):
        page.goto(f"{EDITION}/{code}/{address}")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert violations(page) == []
        page.set_viewport_size({"width": 360, "height": 700})
        assert not is_wider_than_the_screen(page)
    page.goto(f"{EDITION}/{code}/")
    page.locator(".reader-contents summary").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#para-4 .reader-cites summary").click()
    expect(page.locator("#para-4 .reader-beside li").first).to_be_visible()
    # Elsewhere the contents lie over the edge of some paragraph, which counts as a small target.
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
    assert not is_wider_than_the_screen(page)


def test_paper_carries_the_text_whole_and_nothing_else(page: Page):
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(PAGE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    for gone in (
        ".reader-tools",
        ".reader-side",
        ".reader-action",
        ".reader-cites",
        ".reader-steps",
    ):
        assert page.locator(f"{gone} >> visible=true").count() == 0, gone
    expect(page.locator(".report-data table").first).to_be_visible()
    clipped = "tables => tables.filter(one => one.scrollWidth > one.clientWidth).length"
    assert page.locator(".report-table").evaluate_all(clipped) == 0


def travelled(response: Response) -> int:
    """As the server of the portal sends it: pages by gzip, files that are collected by brotli."""
    body = response.body()
    return len(brotli.compress(body) if "/static/" in response.url else gzip.compress(body))


@pytest.mark.parametrize("code", ["en", "ru"])
def test_the_page_travels_light(page: Page, code: str):
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))

    page.goto(f"{EDITION}/{code}/", wait_until="networkidle")

    assert {"document", "stylesheet", "script", "image"} <= {
        answer.request.resource_type for answer in answers
    }
    assert sum(map(travelled, answers)) <= MOST_BYTES
