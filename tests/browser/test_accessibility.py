"""axe finds nothing on any page, in English and Arabic; no page is wider than a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.browser.people import sign_in

OFFICER = "secretariat@sample.example"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
PUBLIC = [
    "/",
    "/activities/",
    "/activities/?q=nothing-like-this",
    "/countries/",
    "/countries/ury/",
    "/meetings/",
    "/meetings/emg-som-15/",
    "/documents/",
    "/mandates/",
    "/agencies/",
    "/agencies/unep/",
    "/bodies/",
    "/reports/",
    "/reports/gcss-xi-3/",
    "/reports/gcss-xi-3/editions/1/",
    "/reports/gcss-xi-3/editions/1/en/",
    "/verify/",
    "/cooperation/",
    "/cooperation/countries/",
    "/cooperation/projects/",
    "/cooperation/areas/climate-change/",
    "/emg/",
    "/emg/groups/",
    "/emg/groups/img-sustainability-management/",
    "/emg/decisions/",
    "/emg/recommendations/",
    "/emg/inventories/",
    "/api/",
    "/search/?q=climate",
    "/sign-in/",
    "/account/code/",
    "/accessibility/",
    "/privacy/",
    "/contact/",
    "/components/",
    "/components/?errors",
]
SIGNED_IN = [
    "/",
    "/activities/log/",
    "/reports/gcss-xi-3/",
    "/reports/gcss-xi-3/read/",
    "/reports/gcss-xi-3/publishing/",
    "/verify/nightly/",
    "/submissions/",
    "/account/me/",
    "/roles/",
    "/people/",
    "/people/invite/",
    "/history/activity/1/",
    "/history/agency/unep/",
    "/account/security/",
    "/account/security/app/add/",
    "/account/security/passkeys/add/",
]
LANGUAGES = ["en", "ar"]


@pytest.fixture(params=LANGUAGES)
def language(request, context: BrowserContext, portal: str) -> str:
    context.add_cookies([{"name": "language", "value": request.param, "url": portal}])
    return request.param


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]


def is_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


@pytest.mark.parametrize("path", PUBLIC)
def test_public_page_is_sound(page: Page, language: str, portal: str, path: str):
    """No barrier, no complaint of the security policy, nobody else called, and it fits a phone."""
    complaints, foreign = [], []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.on("request", lambda r: r.url.startswith((portal, "data:")) or foreign.append(r.url))

    response = page.goto(path)

    assert response.status == 200
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert violations(page) == []
    assert (complaints, foreign) == ([], [])
    page.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(page)


@pytest.mark.parametrize("path", SIGNED_IN)
def test_page_of_staff_has_no_barrier(page: Page, language: str, path: str):
    sign_in(page, OFFICER)
    page.goto(path)

    assert violations(page) == []
