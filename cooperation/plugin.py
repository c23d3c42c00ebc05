"""Everything that cooperation adds to the portal."""

from django.utils.translation import gettext_lazy as _

from cooperation import panels, world
from cooperation.queries.history_kinds import KINDS
from cooperation.reporting import agreements, coherence
from portal.extension import (
    Panel,
    Programme,
    ReportSource,
    World,
    activity_panels,
    agency_panels,
    country_panels,
    history_kinds,
    programmes,
    report_sources,
    worlds,
)

programmes.register(
    Programme(
        key="cooperation",
        label=_("Cooperation"),
        urlconf="cooperation.urls",
        url_name="cooperation-overview",
        order=10,
    )
)
worlds.register(
    World(key="cooperation", name="gcss-xi", folder=world.FOLDER, load=world.load, order=30)
)
agency_panels.register(
    Panel(
        key="cooperation",
        label=_("Cooperation agreements and work in countries"),
        template="cooperation/_agency_panel.html",
        context=panels.agency,
        order=10,
    )
)
country_panels.register(
    Panel(
        key="cooperation",
        label=_("Work in this country"),
        template="cooperation/_country_panel.html",
        context=panels.country,
        order=10,
    )
)
activity_panels.register(
    Panel(
        key="cooperation",
        label=_("Joint project"),
        template="cooperation/_activity_panel.html",
        context=panels.activity,
        order=10,
    )
)
report_sources.register(
    ReportSource(
        key="cooperation-agreement",
        label=_("A memorandum and the areas of cooperation that it names"),
        blocks=agreements.blocks,
        parameters={"agreement": _("slug of the agreement")},
        order=10,
    )
)
report_sources.register(
    ReportSource(
        key="cooperation-findings",
        label=_("What was found on an activity"),
        blocks=agreements.findings,
        parameters={"activity": _("reference of the activity")},
        order=20,
    )
)
report_sources.register(
    ReportSource(
        key="cooperation-next-steps",
        label=_("What the parties to a memorandum do next"),
        blocks=agreements.next_steps,
        parameters={
            "agreement": _("slug of the agreement"),
            "activity": _("reference of the activity that carries it out"),
        },
        order=30,
    )
)
report_sources.register(
    ReportSource(
        key="cooperation-coherence",
        label=_("Coherence in countries, with the chart of country engagements"),
        blocks=coherence.blocks,
        parameters={
            "capacity": _("reference of the activity on capacity"),
            "engagement": _("reference of the activity on direct engagement"),
            "tools": _("reference of the activity on tools"),
            "openings": _("for a kind of engagement, the slug of the update that opens its entry"),
        },
        order=40,
    )
)
for kind in KINDS:
    history_kinds.register(kind)
