"""The summary box: what asked for the report, and what the report covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from portal.exceptions import SourceError
from portal.models import Body, Mandate
from portal.reporting import mandates
from portal.reporting.document import Paragraph
from portal.reporting.references import record, records
from portal.reporting.sources import Scene, public


def blocks(scene: Scene, *, organ: str, asked: str) -> Iterator[Paragraph]:
    """``organ`` and ``asked`` are what the report calls who asked and who was asked."""
    mandate = mandate_of(scene)
    content = scene.say(
        "summary-mandate",
        organ=organ,
        asked=asked,
        place=mandates.place(scene, mandate),
        request=scene.inside(mandate.text),
    )
    cites = [mandate, mandate.document]
    yield scene.paragraph("mandate", content, cites=cites, is_numbered=False)


def mandate_of(scene: Scene) -> Mandate:
    asked_for = public(Mandate).select_related("document").filter(pk=scene.report.mandate_id)
    for mandate in asked_for:
        return mandate
    raise SourceError(_("the report names no public mandate that asked for it"))


def scope(
    scene: Scene, *, covers: Sequence[str], cites: Mapping[str, Sequence[str]]
) -> Iterator[Paragraph]:
    """What else the report covers."""
    content = scene.say("summary-scope", covers=list(covers))
    yield scene.paragraph("scope", content, cites=records(cites), is_numbered=False)


def invitation(
    scene: Scene, *, organ: str, asked: str, invitation: str, invited: str
) -> Iterator[Paragraph]:
    """What the same organ asked somebody to invite another body to do."""
    mandate, body = record(Mandate, invitation), record(Body, invited)
    content = scene.say(
        "summary-invitation",
        organ=organ,
        asked=asked,
        invited=str(body),
        request=scene.inside(mandate.text),
    )
    yield scene.paragraph("invitation", content, cites=[mandate, body], is_numbered=False)
