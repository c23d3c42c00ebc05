from pathlib import Path

from portal import worlds
from portal.actions import reports
from portal.models import Report, Section

REPORT = "UNEP/GCSS.XI/3"


def load(folder: Path, *, by) -> None:
    report = worlds.one(Report, symbol=REPORT)
    for entry in worlds.read(folder, "outline"):
        headings = worlds.columns("heading", entry.pop("headings", {}))
        key = {"report": report, "key": entry.pop("key")}
        worlds.once(Section, key, reports.add_section, by=by, **entry, **headings)
