"""Coherence of programming: the subjects that were opened, and the sources of their sections."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from emg.reporting import biodiversity, conclusions, country_level, land
from emg.reporting.names import running
from emg.reporting.subjects import of_stream
from portal.extension import ReportSource
from portal.reporting.document import Paragraph
from portal.reporting.sources import Scene


def blocks(scene: Scene, *, stream: str) -> Iterator[Paragraph]:
    """Which subjects of a stream the Group has opened."""
    works = of_stream(stream)
    if not works:
        return
    subjects = [running(scene, work.title) for work in works]
    content = scene.say("emg-coherence-opened", n=scene.counted(works), subjects=subjects)
    yield scene.paragraph("opened", content, cites=works)


STREAM = {"stream": _("slug of the theme of a stream")}
ACTIVITY = {"activity": _("reference of the activity")}

SOURCES = (
    ReportSource(
        key="emg-coherence",
        label=_("Subjects opened for coherent programming"),
        blocks=blocks,
        parameters=STREAM,
    ),
    ReportSource(
        key="emg-biodiversity",
        label=_("Report on post-2010 biodiversity targets"),
        blocks=biodiversity.blocks,
        parameters=ACTIVITY | {"consultation": _("slug of the consultation that began the work")},
    ),
    ReportSource(
        key="emg-land",
        label=_("Land issues"),
        blocks=land.blocks,
        parameters=ACTIVITY
        | {
            "consultations": _("slugs of the consultations"),
            "side_event": _("slug of the side event"),
        },
    ),
    ReportSource(
        key="emg-conclusions",
        label=_("Conclusions of senior officials"),
        blocks=conclusions.blocks,
        parameters=ACTIVITY
        | {"paragraphs": _("for each paragraph its key, decisions and deliverables")},
    ),
    ReportSource(
        key="emg-country-level",
        label=_("Stage of the work at the country level"),
        blocks=country_level.stage,
        parameters=STREAM,
    ),
    ReportSource(
        key="emg-safeguards",
        label=_("Environmental and social safeguards"),
        blocks=country_level.safeguards,
        parameters=ACTIVITY | {"guidance": _("slug of the guidance note")},
    ),
)
