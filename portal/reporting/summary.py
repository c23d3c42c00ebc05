"""The summary box: what asked for the report, and what the report covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from portal.models import Body, Mandate
from portal.reporting import mandates
from portal.reporting.document import Paragraph
from portal.reporting.references import record, records
from portal.reporting.sources import Scene, join


def blocks(
    scene: Scene,
    *,
    organ: str,
    asked: str,
    covers: Sequence[str] = (),
    invitation: str = "",
    invited: str = "",
    cites: Mapping[str, Sequence[str]] | None = None,
) -> Iterator[Paragraph]:
    """``organ`` and ``asked`` are what the report calls who asked and who was asked."""
    mandate = scene.report.mandate
    if mandate is None:
        raise LookupError(_("the report names no mandate that asked for it"))
    asking = scene.say(
        "summary-mandate",
        organ=organ,
        asked=asked,
        place=mandates.place(scene, mandate),
        request=mandates.running(mandate.text),
    )
    scope = scene.say("summary-scope", covers=list(covers)) if covers else ()
    yield scene.paragraph(
        "mandate",
        join(asking, scope),
        cites=[mandate, mandate.document, *records(cites or {})],
        is_numbered=False,
    )
    if invitation:
        yield also(scene, organ, asked, invitation, invited)


def also(scene: Scene, organ: str, asked: str, invitation: str, invited: str) -> Paragraph:
    """What the same organ asked somebody to invite another body to do."""
    mandate, body = record(Mandate, invitation), record(Body, invited)
    content = scene.say(
        "summary-invitation",
        organ=organ,
        asked=asked,
        invited=str(body),
        request=mandates.running(mandate.text),
    )
    return scene.paragraph("invitation", content, cites=[mandate, body], is_numbered=False)
