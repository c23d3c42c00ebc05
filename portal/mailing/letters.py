"""Notices in words: as a line in the portal, as a mail of its own, as part of the mail of the day.

Each kind is one template in ``templates/mail``; the frame that it extends decides what of it is
shown.  The language is that of the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import css_inline
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import get_language, get_language_info, override

from portal.enums import NoticeKind
from portal.mailing import calendars, subjects
from portal.models import Notice, Person

WITH_DATE = (NoticeKind.ASKED, NoticeKind.DUE, NoticeKind.EXTENDED)
RIGHT_TO_LEFT = "\u200f"
INLINER = css_inline.CSSInliner(keep_style_tags=False, load_remote_stylesheets=False)


@dataclass(frozen=True)
class Told:
    """A notice and its sentence, for a list."""

    notice: Notice
    line: str

    @property
    def url(self) -> str:
        return absolute(self.notice.url)


def message(person: Person, notices: list[Notice], *, is_digest: bool) -> EmailMultiAlternatives:
    """The mail that tells a person of these; a single one brings its deadline for the calendar."""
    found = subjects.of(notices)
    with override(person.language):
        if is_digest:
            told = [Told(notice, line(notice, found)) for notice in notices]
            template = "mail/digest.html"
            about = {"told": told, "quote": "", "url": absolute(reverse("notice-list"))}
        else:
            [notice] = notices
            template, about = template_of(notice), facts(notice, found)
        mail = written(template, person, about)
        if not is_digest and notices[0].kind in WITH_DATE:
            mail.attach(calendars.deadline(subjects.submission_of(notices[0], found)))
    return mail


def written(template: str, person: Person, about: dict[str, Any]) -> EmailMultiAlternatives:
    context = about | frame(person)
    context["subject"] = mark_of(context) + framed(template, "subject.txt", context)
    text = framed(template, "frame.txt", context)
    mail = EmailMultiAlternatives(
        subject=context["subject"], body=paragraphs(text), to=[person.email]
    )
    html = framed(template, "frame.html", context, escaped=True)
    mail.attach_alternative(INLINER.inline(html), "text/html")
    return mail


def mark_of(context: dict[str, Any]) -> str:
    """Programs tell the direction of a subject by its first letter, which may be of an acronym."""
    return RIGHT_TO_LEFT if context["direction"] == "rtl" else ""


def frame(person: Person) -> dict[str, Any]:
    language = get_language() or "en"
    return {
        "name": person.name,
        "language": language,
        "direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
        "account_url": absolute(reverse("account")),
        "contact_url": absolute(reverse("contact")),
        "contact_email": settings.CONTACT_EMAIL,
    }


def line(notice: Notice, found: dict[str, Any]) -> str:
    """One sentence; where the record is gone, or hidden by now, only of what kind it was."""
    if subjects.is_gone(notice, found):
        return str(NoticeKind(notice.kind).label)
    return " ".join(framed(template_of(notice), "line.txt", facts(notice, found)).split())


def lines(notices: Iterable[Notice]) -> list[Told]:
    """For the page, in the language of the page; the records are read in a fixed number of queries."""
    notices = list(notices)
    found = subjects.of(notices)
    return [Told(notice, line(notice, found)) for notice in notices]


def still_true(notices: list[Notice]) -> list[Notice]:
    """Without those whose matter has been settled since, or whose record is gone."""
    found = subjects.of(notices)
    return [notice for notice in notices if subjects.is_true(notice, found)]


def facts(notice: Notice, found: dict[str, Any]) -> dict[str, Any]:
    return subjects.facts(notice, found) | {"url": absolute(notice.url or reverse("home"))}


def template_of(notice: Notice) -> str:
    return f"mail/{notice.kind}.html"


def framed(template: str, frame: str, context: dict[str, Any], *, escaped: bool = False) -> str:
    """The template within a frame: as plain text, unless a browser is to read it."""
    compiled = get_template(template).template
    return compiled.render(
        Context(context | {"frame": f"mail/{frame}"}, autoescape=escaped)
    ).strip()


def paragraphs(text: str) -> str:
    """One empty line between two paragraphs, however many the frame has left."""
    kept: list[str] = []
    for row in (row.strip() for row in text.splitlines()):
        if row or (kept and kept[-1]):
            kept.append(row)
    return "\n".join(kept).strip() + "\n"


def absolute(url: str) -> str:
    return urljoin(settings.BASE_URL, url)
