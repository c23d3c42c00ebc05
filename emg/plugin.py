"""Everything that the Environment Management Group adds to the portal."""

import re
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from emg import panels, world
from emg.queries.history_kinds import KINDS
from emg.reporting import coherence, sources
from portal.extension import (
    Panel,
    Programme,
    SymbolGrammar,
    World,
    activity_panels,
    agency_panels,
    body_panels,
    history_kinds,
    programmes,
    report_sources,
    symbol_grammars,
    worlds,
)

programmes.register(
    Programme(
        key="emg",
        label=_("Environment Management Group"),
        urlconf="emg.urls",
        url_name="emg-overview",
        order=20,
    )
)
worlds.register(
    World(
        key="emg",
        name="gcss-xi",
        folder=Path(world.__file__).parent / "gcss-xi",
        load=world.load,
        order=20,
    )
)
agency_panels.register(
    Panel(
        key="emg",
        label=_("In the Environment Management Group"),
        template="emg/_agency_panel.html",
        context=panels.agency,
        order=20,
    )
)
body_panels.register(
    Panel(
        key="emg",
        label=_("Issue management group"),
        template="emg/_body_panel.html",
        context=panels.body,
        order=20,
    )
)
activity_panels.register(
    Panel(
        key="emg",
        label=_("In the work plan of the Environment Management Group"),
        template="emg/_activity_panel.html",
        context=panels.activity,
        order=20,
    )
)
symbol_grammars.register(
    SymbolGrammar(key="emg", pattern=re.compile(r"EMG/[A-Z][A-Za-z0-9.-]*/\d{2}(rev\d)?"))
)
for source in (*sources.SOURCES, *coherence.SOURCES):
    report_sources.register(source)
for kind in KINDS:
    history_kinds.register(kind)
