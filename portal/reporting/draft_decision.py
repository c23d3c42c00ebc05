"""The decision that is suggested for adoption, below the paragraph that suggests it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from portal.exceptions import SourceError
from portal.models import Document, Mandate
from portal.reporting import mandates
from portal.reporting.document import DraftDecision, Line, Operative, Paragraph
from portal.reporting.references import record, records
from portal.reporting.sources import Scene, cited, footnote


def blocks(
    scene: Scene,
    *,
    organ: str,
    preamble: Sequence[Mapping[str, Any]],
    operative: Sequence[Mapping[str, Any]],
    cites: Mapping[str, Sequence[str]],
) -> Iterator[Paragraph | DraftDecision]:
    """Each clause has a ``verb`` and either a ``text`` or the ``mandate`` that it recalls; a
    ``note`` names the document cited after the text, ``continued`` what follows the note."""
    rests_on = records(cites)
    opening = scene.say("draft-decision-opening", organ=organ)
    yield scene.paragraph("opening", opening, cites=[scene.report.session, *rests_on])
    used: list[models.Model] = list(rests_on)
    ends = ["preamble"] * len(preamble) + ["operative"] * (len(operative) - 1) + ["last"]
    clauses = [
        Operative(verb=verb_of(entry), content=content(scene, entry, end, used))
        for entry, end in zip([*preamble, *operative], ends, strict=True)
    ]
    yield DraftDecision(
        key=scene.key("decision"),
        organ=scene.words.text("draft-decision-organ", organ=organ),
        preamble=tuple(clauses[: len(preamble)]),
        operative=tuple(clauses[len(preamble) :]),
        cites=cited(used),
    )


def verb_of(entry: Mapping[str, Any]) -> str:
    if "verb" not in entry:
        raise SourceError(_("a clause of the draft decision has no verb"))
    return entry["verb"]


def content(scene: Scene, entry: Mapping[str, Any], end: str, used: list[models.Model]) -> Line:
    """A clause after its verb, with the mark that ends it; adds to ``used`` what it cites."""
    line = scene.join(entry.get("text", ""))
    if "mandate" in entry:
        mandate = record(Mandate, entry["mandate"])
        place = mandates.place(scene, mandate)
        subject = scene.inside(mandate.text)
        line = scene.say("draft-decision-recalled", place=place, subject=subject)
        used += [mandate, mandate.document]
    if "note" in entry:
        document = record(Document, entry["note"])
        line = (*line, footnote(scene, document))
        used.append(document)
    if "continued" in entry:
        line = scene.say("draft-decision-continued", clause=line, more=entry["continued"])
    return scene.noted(scene.say(f"draft-decision-{end}", clause=line))
