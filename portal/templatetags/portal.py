"""Tags and filters that every template may use without loading them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from uuid import uuid4

from babel.dates import format_timedelta
from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import Page
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, pgettext

from portal import narrative as narratives
from portal.formats import dates, languages
from portal.forms.evidence import AddFiles
from portal.partial_dates import PartialDate
from portal.uploads.kinds import label_of

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
    "in_clearance": ("hourglass-split", "active"),
    "in_review": ("hourglass-split", "active"),
    "cleared": ("check-circle", "good"),
    "no_change": ("check-circle", "good"),
    "silent": ("dash-circle", "warn"),
    "prepared": ("pencil", "plain"),
    "closed": ("check-lg", "muted"),
    "superseded": ("dash-circle", "muted"),
}


@register.simple_tag
@lru_cache(maxsize=128)
def icon(name: str) -> SafeString:
    """A drawing of the sprite.  The word beside it says what it means, so it is not read out."""
    mirrored = " icon-mirrored" if name in DIRECTIONAL else ""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        mirrored,
        staticfiles_storage.url("portal/icons.svg"),
        name,
    )


@register.simple_tag
def status(value: str, label: str) -> SafeString:
    """What ``<c-status>`` shows, for the rows of a list, where a component each would be slow."""
    drawing, tone = STATUSES.get(str(value), ("circle", "plain"))
    return format_html('<span class="status tone-{}">{}{}</span>', tone, icon(drawing), label)


@register.simple_tag
def receipt() -> str:
    """A key for a form that is written by hand: sent twice, it is done once."""
    return str(uuid4())


@register.filter
def status_icon(value: str) -> str:
    return STATUSES.get(str(value), ("circle", "plain"))[0]


@register.filter
def status_tone(value: str) -> str:
    return STATUSES.get(str(value), ("circle", "plain"))[1]


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
def days_until(end: date | PartialDate) -> int:
    """A term that ends in September 2011 lasts until the last day of that month."""
    last = end.last_day() if isinstance(end, PartialDate) else end
    return (last - timezone.localdate()).days


@register.filter
def days_to_start(start: date | PartialDate) -> int:
    first = start.first_day() if isinstance(start, PartialDate) else start
    return (first - timezone.localdate()).days


@register.simple_tag
def share_of_term(start: date | PartialDate, end: date | PartialDate) -> int:
    """How much of a term has gone by today, in hundredths."""
    gone = -days_to_start(start)
    whole = (gone + days_until(end)) or 1
    return max(0, min(100, round(gone * 100 / whole)))


@register.filter
def within_words(days: int) -> str:
    """ "5 months": a length of time rounded as people say it."""
    return format_timedelta(timedelta(days=abs(days)), locale=dates.babel_locale(get_language()))


@register.filter
def from_now(moment: datetime) -> str:
    """ "in 12 days", "3 days ago": how far a moment is from this one, as people say it."""
    left = moment - timezone.now()
    unit = "hour" if abs(left) < timedelta(days=2) else "day"
    return format_timedelta(
        left,
        granularity=unit,
        # No larger unit: "in 12 days", where it would say "in 2 weeks".
        threshold=10_000,
        add_direction=True,
        locale=dates.babel_locale(get_language()),
    )


@register.filter
def figure(number: str) -> str:
    """A stored figure, as the documents of the reader's language write it."""
    return number_format(number, force_grouping=True)


@register.filter
def names_of(people: Iterable) -> SafeString:
    """ "Ana Silva, Li Wei": for the middle of a sentence."""
    return format_html_join(
        pgettext("between names", ", "), "<bdi>{}</bdi>", ((str(one),) for one in people)
    )


@register.filter
def grouped(number: float | Decimal | str) -> str:
    """1204 as "1,204", in every language as its documents write it; words stay as they are."""
    return number if isinstance(number, str) else number_format(number, force_grouping=True)


@register.filter
def file_kind(media_type: str) -> str:
    return str(label_of(media_type))


@register.simple_tag
def files_form(question: str) -> AddFiles:
    """The form with which files are added to an answer, on whatever page it stands."""
    return AddFiles(question=question)


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def is_other_language(language: str) -> bool:
    return language != get_language()


# Lists of choices are long: written here, two hundred countries cost a millisecond, not twenty.

OPTION = '<option value="{}"{}>{}</option>'
CHECK = (
    '<div class="form-check"><input type="{}" name="{}" value="{}" id="{}" class="form-check-input"{}>'
    '<label class="form-check-label" for="{}">{}</label></div>'
)

CHECK_GROUP = (
    '<div class="options-set" role="group" aria-labelledby="{}">'
    '<p class="options-group" id="{}">{}</p>{}</div>'
)


@register.simple_tag
def select_options(groups: list[tuple]) -> SafeString:
    """The choices of a select widget; those with a name in a group of their own."""
    lines = []
    for name, options, _index in groups:
        choices = "".join(map(select_option, options))
        lines.append(f'<optgroup label="{escape(name)}">{choices}</optgroup>' if name else choices)
    return SafeString("\n".join(lines))


@register.simple_tag
def check_options(groups: list[tuple], identifier: str) -> SafeString:
    """The boxes or buttons of a group, each with its label."""
    lines = []
    for name, options, index in groups:
        choices = "".join(map(check_option, options))
        heading = f"{escape(identifier)}_group_{index}"
        lines.append(
            CHECK_GROUP.format(heading, heading, escape(name), choices) if name else choices
        )
    return SafeString("\n".join(lines))


def select_option(option: dict) -> str:
    value, label = escape(option["value"]), escape(option["label"])
    return OPTION.format(value, flags(option, "selected"), label)


def check_option(option: dict) -> str:
    identifier = escape(option["attrs"].get("id", ""))
    value, label = escape(option["value"]), escape(option["label"])
    name, kind, marks = escape(option["name"]), option["type"], flags(option, "checked")
    return CHECK.format(kind, name, value, identifier, marks, identifier, label)


def flags(option: dict, selected: str) -> str:
    """The attributes without a value that are set on a choice."""
    attributes = [name for name in ("disabled", "required") if option["attrs"].get(name)]
    attributes += [selected] if option["selected"] else []
    return "".join(f" {name}" for name in attributes)
