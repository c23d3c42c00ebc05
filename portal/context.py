"""What the frame of every page needs.  Costs no query besides the person signed in."""

from dataclasses import dataclass, replace
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext_lazy as _

from portal.extension import programmes
from portal.formats.languages import OWN_NAMES
from portal.sessions import time_left

HOME = "/"
THEMES = {"auto": _("As my device"), "light": _("Light"), "dark": _("Dark")}


@dataclass(frozen=True, kw_only=True)
class Link:
    """A place in the portal that the frame points to."""

    label: str
    url: str
    # For ``aria-current``: "page" when it is this page, "true" when this page lies below it.
    current: str = ""


@dataclass(frozen=True, kw_only=True)
class Place:
    """An entry of the portal's own in the main navigation, beside those of the programmes."""

    label: str
    url_name: str
    order: int


PLACES = (
    Place(label=_("Home"), url_name="home", order=0),
    Place(label=_("Activities"), url_name="activity-list", order=10),
    Place(label=_("Countries"), url_name="country-list", order=200),
    Place(label=_("Meetings"), url_name="meeting-list", order=210),
    Place(label=_("Reports"), url_name="report-list", order=220),
)
REFERENCES = (
    (_("Agencies"), "agency-list"),
    (_("Bodies and groups"), "body-list"),
    (_("Documents"), "document-list"),
    (_("Mandates"), "mandate-list"),
    (_("People"), "person-list"),
    (_("Rounds"), "round-list"),
)
HELP = (
    (_("Accessibility"), "accessibility"),
    (_("Privacy"), "privacy"),
    (_("Contact the secretariat"), "contact"),
    (_("Verify a file"), "verify"),
    (_("Published reports (Atom feed)"), "report-feed"),
)
# Where no mail leaves the house.
MAILS = ((_("Mails"), "mail-list"),)


def frame(request: HttpRequest) -> dict:
    language = get_language() or settings.LANGUAGE_CODE
    theme = request.COOKIES.get("theme", "auto")
    nav = navigation(request.path, language)
    section = next((link for link in nav if link.current), None)
    return {
        "nav": nav,
        "nav_state": f"{section.url} {section.current}" if section else "",
        "current_section": section,
        "reference_links": links(REFERENCES, language),
        "help_links": links((*HELP, *MAILS) if settings.MAIL_PAGE else HELP, language),
        "html_lang": language,
        "html_dir": "rtl" if get_language_bidi() else "ltr",
        "languages": OWN_NAMES,
        "themes": THEMES,
        "theme": theme if theme in THEMES else "auto",
        "person": request.user if request.user.is_authenticated else None,
        "time_left": time_left(request.session),
    }


def navigation(path: str, language: str) -> list[Link]:
    """The main navigation: the portal's own places and the programmes."""
    places = sorted((*PLACES, *programmes), key=lambda place: place.order)
    named = links(tuple((place.label, place.url_name) for place in places), language)
    here = max((link.url for link in named if is_under(path, link.url)), key=len, default=None)
    current = "page" if here == path else "true"
    return [replace(link, current=current) if link.url == here else link for link in named]


def is_under(path: str, url: str) -> bool:
    """Whether a page belongs to the place at ``url``; the home page has only itself."""
    return path == url or (url != HOME and path.startswith(url))


@lru_cache(maxsize=64)
def links(named: tuple[tuple[str, str], ...], language: str) -> list[Link]:
    """Made once a language: every page has them, and addresses never change while we run."""
    return [Link(label=str(label), url=reverse(url_name)) for label, url_name in named]
