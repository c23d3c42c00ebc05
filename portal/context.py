"""What the frame of every page needs.  Costs no query besides the person signed in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext_lazy as _

from portal.extension import programmes
from portal.formats.languages import OWN_NAMES

THEMES = {"auto": _("As my device"), "light": _("Light"), "dark": _("Dark")}
THEME_ICONS = {"auto": "circle-half", "light": "sun", "dark": "moon-stars"}


@dataclass(frozen=True, kw_only=True)
class Link:
    """A place in the portal that the frame points to."""

    label: str
    url: str
    current: bool = False


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
)
HELP = (
    (_("Accessibility"), "accessibility"),
    (_("Privacy"), "privacy"),
    (_("Contact the secretariat"), "contact"),
)


def frame(request: HttpRequest) -> dict:
    language = get_language() or settings.LANGUAGE_CODE
    theme = request.COOKIES.get("theme", "auto")
    nav = navigation(request.path)
    return {
        "nav": nav,
        "current_section": next((link for link in nav if link.current), None),
        "reference_links": links(REFERENCES),
        "help_links": links(HELP),
        "html_lang": language,
        "html_dir": "rtl" if get_language_bidi() else "ltr",
        "languages": OWN_NAMES,
        "themes": THEMES,
        "theme": theme if theme in THEMES else "auto",
        "person": request.user if request.user.is_authenticated else None,
    }


def navigation(path: str) -> list[Link]:
    """The main navigation: the portal's own places and the programmes."""
    places = sorted((*PLACES, *programmes), key=lambda place: place.order)
    named = links((place.label, place.url_name) for place in places)
    here = max((link.url for link in named if is_under(path, link.url)), key=len, default=None)
    return [replace(link, current=link.url == here) for link in named]


def is_under(path: str, url: str) -> bool:
    """Whether a page belongs to the place at ``url``; the home page has only itself."""
    return path == url or (url != reverse("home") and path.startswith(url))


def links(named: Iterable[tuple[str, str]]) -> list[Link]:
    return [Link(label=str(label), url=reverse(url_name)) for label, url_name in named]
