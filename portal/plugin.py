"""What the portal itself adds to its registries."""

from pathlib import Path

from portal import symbols, world
from portal.extension import JobKind, World, history_kinds, job_kinds, report_sources, worlds
from portal.queries.history_kinds import KINDS
from portal.reporting import catalogue

worlds.register(
    World(
        key="portal",
        name="gcss-xi",
        folder=Path(__file__).parent / "world" / "gcss-xi",
        load=world.load,
        order=10,
    )
)

symbols.register()

job_kinds.register(JobKind(key="report.compile", task="portal.compile_report", queue="compile"))
job_kinds.register(JobKind(key="report.render", task="portal.render_report", queue="render"))
job_kinds.register(JobKind(key="edition.render", task="portal.render_edition", queue="render"))
job_kinds.register(JobKind(key="edition.seal", task="portal.seal_edition", queue="render"))
job_kinds.register(
    JobKind(key="mail.send", task="portal.send_mails", queue="notify", is_routine=True)
)
job_kinds.register(
    JobKind(key="schedule.run", task="portal.run_schedule", queue="notify", is_routine=True)
)

for source in catalogue.SOURCES:
    report_sources.register(source)

for kind in KINDS:
    history_kinds.register(kind)
