"""Everything that the Environment Management Group adds to the portal."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from emg import world
from emg.reporting import coherence, sources
from portal.extension import Programme, World, programmes, report_sources, worlds

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
for source in (*sources.SOURCES, *coherence.SOURCES):
    report_sources.register(source)
