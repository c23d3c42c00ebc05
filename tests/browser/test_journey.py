"""From the opening of a round to its acceptance: two people of an agency and a reviewer.

In French, in Arabic, and in French without scripts.  Nothing is found by its words, so that the
same steps are walked in each language.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import environment, manage
from tests.browser.people import sign_in
from tests.browser.test_accessibility import violations

OFFICER = "secretariat@sample.example"
SECTIONS = 6
# ux.md, journey B: from the task list to the receipt.
MOST_LOADS = 12
# After a return: from the task list to the receipt again.
MOST_LOADS_RETURNED = 4

PREPARE = """
from datetime import date, timedelta
from django.utils import timezone
from portal.actions import rounds
from tests.factories import ActivityFactory, AgencyFactory, AppointmentFactory, ThemeFactory

agency = AgencyFactory(slug="{slug}", acronym="{acronym}", name_en="{acronym}")
theme = ThemeFactory(slug="{slug}")
for role in ("focal_point", "clearing"):
    person = AppointmentFactory(
        role=role, agency=agency, person__is_sample=True,
        person__email=role + ".{slug}@sample.example", person__name="A " + role,
    ).person
for place in range(1, {sections}):
    ActivityFactory(
        lead=agency, theme=theme, title="Joint work " + str(place), starts_on="{year}",
        created_by=person,
    )
held = rounds.create(
    by="test", slug="{slug}", programme="emg", title_en="Journey {acronym}",
    period_starts_on=date({year}, 1, 1), period_ends_on=date({year}, 12, 31),
    due_at=timezone.now() + timedelta(days=20), closes_at=timezone.now() + timedelta(days=30),
    agencies=[agency], themes=[theme],
)
rounds.add_question(held=held, by="test", key="how", label_en="How did you coordinate?")
"""


@dataclass(frozen=True)
class Walk:
    """One way to walk the journey."""

    slug: str
    language: str
    year: int
    text: str
    direction: str = "ltr"
    has_scripts: bool = True


FRENCH = "L’Organisation a publié avec ses partenaires un guide sur la qualité de l’air."
ARABIC = "نشرت المنظمة مع شركائها دليلاً عن جودة الهواء UNEP/GC.26/INF/23 في ثلاث لغات."
WALKS = [
    Walk("journey-fr", "fr", 2061, FRENCH),
    Walk("journey-ar", "ar", 2062, ARABIC, direction="rtl"),
    Walk("journey-plain", "fr", 2063, FRENCH, has_scripts=False),
]


@pytest.fixture(params=WALKS, ids=lambda walk: walk.slug)
def walk(request, portal: str) -> Walk:
    """With a round in preparation that will ask one agency six sections."""
    walk = request.param
    code = PREPARE.format(
        slug=walk.slug, acronym=walk.slug.upper(), year=walk.year, sections=SECTIONS
    )
    manage("shell", "-c", code, env=environment(int(portal.rpartition(":")[2])))
    return walk


@pytest.fixture
def as_person(browser: Browser, portal: str, walk: Walk) -> Iterator[Callable[[str], Page]]:
    """A browser of its own for each person, in the language of the walk."""
    opened = []

    def signed_in(email: str) -> Page:
        context = browser.new_context(
            base_url=portal,
            java_script_enabled=walk.has_scripts,
            viewport={"width": 360, "height": 740},
        )
        context.set_default_timeout(20_000)
        context.add_cookies([{"name": "language", "value": walk.language, "url": portal}])
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        sign_in(page, email)
        return page

    yield signed_in
    for context in opened:
        context.close()


class Loads:
    """How many pages were loaded since the count began."""

    def __init__(self, page: Page) -> None:
        self.count = 0
        page.on("domcontentloaded", self.add)

    def add(self, _page: Page) -> None:
        self.count += 1


def press(page: Page, button: str) -> None:
    """A button of a form that leads to another page."""
    with page.expect_navigation():
        page.locator(button).first.click()


def is_in_order(page: Page, walk: Walk) -> None:
    """Nothing for axe to find, and no wider than a phone; both take scripts to look."""
    if walk.has_scripts:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def complete(page: Page) -> None:
    page.locator('input[name="section.is_complete"][value="yes"]').check()
    press(page, 'button[form="answer"]')


def answer_section(page: Page, text: str) -> None:
    if page.locator("textarea[name=progress]").count():
        page.locator("input[name=status][value=ongoing]").check()
        page.locator("textarea[name=progress]").fill(text)
        page.locator('[name="figures.0.what"]').fill("Villes")
        page.locator('[name="figures.0.number"]').fill("1250")
    else:
        page.locator("textarea[name=how]").fill(text)
    complete(page)


def to_submission(page: Page, walk: Walk) -> None:
    page.goto("/submissions/")
    page.locator("tbody th a", has_text=walk.slug.upper()).click()
    expect(page.locator("ul.tasks").first).to_be_visible()


def remark(page: Page, section: int, question: int, text: str) -> None:
    """Comment on a question of the version under review."""
    field = page.locator(".review-section").nth(section).locator(".review-field").nth(question)
    field.locator("details.help summary").last.click()
    field.locator("textarea").last.fill(text)
    field.locator("form button").last.click()
    expect(page.locator(".comment", has_text=text).first).to_be_visible()


def decide(page: Page, outcome: str) -> None:
    with page.expect_response(lambda response: f"/{outcome}/" in response.url):
        page.locator(f'#decision form[action$="/{outcome}/"] button').click()
    page.wait_for_load_state()


def answer_all(page: Page, walk: Walk) -> str:
    """Six sections in one run, from the task list to the receipt; the address of the update."""
    loads = Loads(page)
    to_submission(page, walk)
    address = page.url
    assert page.locator("html").get_attribute("dir") == walk.direction
    is_in_order(page, walk)
    with page.expect_navigation():
        page.locator("ul.tasks a").first.click()
    is_in_order(page, walk)
    for _section in range(SECTIONS):
        answer_section(page, walk.text)
    assert page.url == f"{address}check/"
    expect(page.locator("main")).to_contain_text(walk.text[:20])
    is_in_order(page, walk)
    press(page, "#hand-over button[type=submit]")
    assert page.url == f"{address}receipt/"
    assert loads.count <= MOST_LOADS
    is_in_order(page, walk)
    return address


def clear(page: Page, walk: Walk) -> None:
    """The director reads it on one page and approves it: two clicks from the home page."""
    page.goto("/")
    with page.expect_navigation():
        page.locator("a[href$='/clear/']").click()
    expect(page.locator("main")).to_contain_text(walk.text[:20])
    is_in_order(page, walk)
    press(page, "form[action$='/clear/'] button")
    reference = f"EMG-{walk.year}-{walk.slug.upper()}-01"
    expect(page.locator(".receipt")).to_contain_text(reference)


def answer_remarks(page: Page, walk: Walk, address: str) -> None:
    """Only the two sections are open; both comments are answered where they stand."""
    page.goto(address)
    loads = Loads(page)
    with page.expect_navigation():
        page.locator("ul.tasks a").first.click()
    is_in_order(page, walk)
    for _remark in range(2):
        page.locator('textarea[name^="comment-"]').fill("UNEP, FAO.")
        page.locator("textarea[name=progress]").fill(f"{walk.text} UNEP, FAO.")
        complete(page)
    assert page.url == f"{address}check/"
    press(page, "#hand-over button[type=submit]")
    assert loads.count <= MOST_LOADS_RETURNED


def resolve_all(page: Page, remarks: int) -> None:
    for left in range(remarks, 0, -1):
        resolve = page.locator('form[action$="/resolve/"] button')
        expect(resolve).to_have_count(left)
        resolve.first.click()
    expect(page.locator('form[action$="/resolve/"] button')).to_have_count(0)


def test_an_update_goes_all_the_way(walk: Walk, as_person, portal: str):
    officer = as_person(OFFICER)
    officer.goto(f"/rounds/{walk.slug}/open/")
    press(officer, 'form[action$="/open/"] button')

    agency = as_person(f"focal_point.{walk.slug}@sample.example")
    address = answer_all(agency, walk)
    director = as_person(f"clearing.{walk.slug}@sample.example")
    clear(director, walk)

    officer.goto(f"{address}review/")
    remark(officer, 0, 1, "Which partners?")
    remark(officer, 2, 1, "In which languages?")
    decide(officer, "return")
    answer_remarks(agency, walk, address)
    clear(director, walk)

    officer.goto(f"{address}review/")
    expect(officer.locator("#changes ~ * ins, .changes ins").first).to_be_visible()
    resolve_all(officer, 2)
    decide(officer, "accept")
    agency.goto(f"{address}versions/1.1/")
    expect(agency.locator("ins").first).to_be_visible()
    is_in_order(agency, walk)
    agency.goto(address)
    expect(agency.locator(".status.tone-good").first).to_be_visible()
