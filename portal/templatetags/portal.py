"""Tags and filters that every template may use without loading them."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from babel.dates import format_timedelta
from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import Page
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

from portal import narrative as narratives
from portal.formats import dates, languages

register = template.Library()

DIRECTIONAL = {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "box-arrow-up-right"}

# A status is never colour alone: its word comes from the enumeration, icon and tone from here.
STATUSES = {
    "done": ("check-circle-fill", "good"),
    "completed": ("check-circle-fill", "good"),
    "accepted": ("check-circle-fill", "good"),
    "held": ("check-circle-fill", "good"),
    "published": ("check-circle-fill", "good"),
    "open": ("circle", "plain"),
    "ongoing": ("circle-half", "active"),
    "under_way": ("circle-half", "active"),
    "running": ("circle-half", "active"),
    "submitted": ("arrow-right", "active"),
    "planned": ("calendar-event", "plain"),
    "draft": ("pencil", "plain"),
    "queued": ("hourglass-split", "plain"),
    "returned": ("arrow-counterclockwise", "warn"),
    "suspended": ("dash-circle", "warn"),
    "ending": ("clock", "warn"),
    "late": ("exclamation-triangle-fill", "bad"),
    "failed": ("exclamation-triangle-fill", "bad"),
    "ended": ("clock", "muted"),
    "cancelled": ("x-lg", "muted"),
    "superseded": ("dash-circle", "muted"),
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of the sprite.  The word beside it says what it means, so it is not read out."""
    mirrored = " icon-mirrored" if name in DIRECTIONAL else ""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        mirrored,
        staticfiles_storage.url("portal/icons.svg"),
        name,
    )


@register.filter
def status_icon(status: str) -> str:
    return STATUSES.get(str(status), ("circle", "plain"))[0]


@register.filter
def status_tone(status: str) -> str:
    return STATUSES.get(str(status), ("circle", "plain"))[1]


@register.filter
def isolate(value: object) -> str:
    """Symbols, codes and addresses keep their order inside Arabic text."""
    return format_html('<bdi dir="ltr">{}</bdi>', value) if value not in (None, "") else ""


@register.filter
def isolate_name(value: object) -> str:
    """A name in whatever script it has, without disturbing the sentence around it."""
    return format_html("<bdi>{}</bdi>", value) if value not in (None, "") else ""


@register.filter
def partial_date(value) -> str:
    """ "October 2009": as much of the date as is known, in the language of the reader."""
    return dates.in_words(value, get_language() or "en") if value else ""


@register.filter
def narrative(text: str, prefix: str = "") -> SafeString:
    return narratives.render(text or "", prefix=str(prefix))


@register.filter
def direction(language: str) -> str:
    """Whether text in that language runs ``ltr`` or ``rtl``."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


@register.filter
def own_name(language: str) -> str:
    """What a language calls itself."""
    return languages.OWN_NAMES[language]


@register.filter
def days_until(end: date) -> int:
    return (end - timezone.localdate()).days


@register.simple_tag
def share_of_term(start: date, end: date) -> int:
    """How much of a term has gone by today, in hundredths."""
    whole = (end - start).days or 1
    return max(0, min(100, round((timezone.localdate() - start).days * 100 / whole)))


@register.filter
def within_words(days: int) -> str:
    """ "5 months": a length of time rounded as people say it."""
    return format_timedelta(timedelta(days=abs(days)), locale=dates.babel_locale(get_language()))


@register.filter
def grouped(number: float | Decimal | str) -> str:
    """1204 as "1,204", in every language as its documents write it; words stay as they are."""
    return number if isinstance(number, str) else number_format(number, force_grouping=True)


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def is_other_language(language: str) -> bool:
    return language != get_language()
