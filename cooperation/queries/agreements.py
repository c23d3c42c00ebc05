from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from cooperation.enums import Chapter
from cooperation.models import Agreement, Clause
from portal.models import Agency, Document


@dataclass(frozen=True, kw_only=True)
class ChapterOf:
    """A chapter of an agreement with its clauses."""

    label: str
    clauses: list[Clause]


def for_detail(user) -> QuerySet[Agreement]:
    """Agreements with all that a page on one of them shows."""
    clauses = Clause.objects.select_related("body").order_by("position", "pk")
    return (
        Agreement.objects.visible_to(user)
        .select_related("replaces", "replaced_by", "working_group")
        .prefetch_related(
            Prefetch("clauses", clauses),
            Prefetch("document", Document.objects.visible_to(user)),
            Prefetch("parties", Agency.objects.for_list()),
        )
    )


def in_force(user) -> QuerySet[Agreement]:
    """Agreements that no later one replaces, the latest first."""
    return for_detail(user).filter(replaced_by=None).latest_first()


def chapters_of(agreement: Agreement) -> list[ChapterOf]:
    """The chapters in the order of the agreement; those without clauses are left out."""
    clauses = list(agreement.clauses.all())
    chapters = [
        ChapterOf(label=str(label), clauses=[c for c in clauses if c.chapter == key])
        for key, label in Chapter.choices
    ]
    return [chapter for chapter in chapters if chapter.clauses]
