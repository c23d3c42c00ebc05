"""The report of a sample world as readers find it: compiled, cleared by one person, published by another."""

from __future__ import annotations

from django.utils.translation import gettext as _

from portal import worlds
from portal.access import holders
from portal.actions import publishing
from portal.enums import Audience, LanguagePolicy, ReportState
from portal.exceptions import ActionError
from portal.models import Edition, Person, Report
from portal.reporting import publication
from portal.roles import Permission


def waiting() -> list[Report]:
    """The reports that nobody has published yet, or begun to."""
    drafts = Report.objects.filter(state=ReportState.DRAFT, editions=None)
    return list(drafts.filter(sections__isnull=False).distinct().order_by("pk"))


def publish(report: Report) -> Edition:
    """Take a compiled report the whole way, by actions.  Raises ``ActionError`` where it stops."""
    editor = worlds.loader()
    terms = {"audience": Audience.PUBLIC, "language_policies": policies(report)}
    report = publishing.set_terms(report=report, by=editor, **terms)
    publishing.send_to_review(report=report, by=editor)
    publishing.clear(report=report, by=sample(Permission.CLEAR_REPORT, other_than=editor))
    return publishing.publish(
        report=report, by=sample(Permission.PUBLISH_REPORT, other_than=editor)
    )


def policies(report: Report) -> dict[str, str]:
    """A language that could be compiled is published, with its gaps marked."""
    return {
        text.language: LanguagePolicy.LABEL if text.is_compiled else LanguagePolicy.OMIT
        for text in publication.read(report).texts
        if text.language != report.original_language
    }


def sample(permission: Permission, *, other_than: Person) -> Person:
    """Raises ``ActionError`` where a world of an earlier version lacks such a person."""
    people = holders(permission).filter(is_sample=True).exclude(pk=other_than.pk)
    found = people.order_by("pk").first()
    if found is None:
        raise ActionError(_("none of the sample people may do that"))
    return found
