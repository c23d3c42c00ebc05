"""Oversight of the Group: what was evaluated, how many recommendations came of it, to whom."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch

from emg.models import Recommendation, RecommendationSet
from emg.reporting import names
from emg.reporting.mandates import found_by_slug
from portal.models import Agency, Mandate
from portal.reporting.document import Note, Paragraph
from portal.reporting.sources import Scene, public, symbol


def blocks(scene: Scene, *, evaluation: str, stressed: list[str]) -> Iterator[Paragraph]:
    found = evaluation_of(evaluation)
    points = found_by_slug(public(Mandate), stressed)
    addressees = list(found.addressees.all())
    content = scene.join(
        scene.say("emg-evaluation", office=found.oversight_body.name, subject=found.subject),
        scene.say(
            "emg-evaluation-count",
            n=found.count,
            addressees=names.agencies(scene, addressees),
        ),
        scene.say(
            "emg-evaluation-stressed",
            points=names.series(scene, [points[slug].text for slug in stressed]),
        ),
    )
    cites = [found, found.document, *(points[slug] for slug in stressed), *addressees]
    yield scene.paragraph("evaluation", content, cites=cites)


def note(scene: Scene, found: RecommendationSet, *, is_dated_without_year: bool = False) -> Note:
    """Where the evaluation stands; a year that nobody gave but that was inferred is not printed."""
    document = found.document
    date = document.issued_on
    return Note(
        scene.say(
            "emg-note-evaluation",
            office=found.oversight_body.name,
            subject=found.subject,
            date=scene.words.day_and_month(date) if is_dated_without_year else date,
            symbol=symbol(document),
            pinpoint=found.pinpoint,
        )
    )


def evaluation_of(slug: str) -> RecommendationSet:
    texts = public(Recommendation).select_related("mandate").order_by("position", "pk")
    found = (
        public(RecommendationSet)
        .select_related("document", "oversight_body")
        .prefetch_related(
            Prefetch("addressees", Agency.objects.order_by("pk")),
            Prefetch("recommendations", texts),
        )
    )
    return found_by_slug(found, [slug])[slug]
