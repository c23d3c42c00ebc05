"""Parts of a report that are more than a paragraph."""

import msgspec

from portal.models import Report
from portal.reporting.document import Column, DraftDecision, Figure, Heading, Operative, Table, Text
from tests.factories.reports import ParagraphFactory


def add_block(report: Report, block) -> None:
    ParagraphFactory(report=report, key=block.key, content=msgspec.to_builtins(block))


def add_heading(report: Report, number: int, text: str) -> None:
    add_block(report, Heading(key=f"heading-{number}", text=text, level=1))


def add_figure(report: Report, number: int, value: str = "47") -> None:
    """A chart of one bar, whose label is what a spreadsheet would take for a formula."""
    key = f"figure-{number}"
    data = Table(
        key=f"{key}-data",
        title="Activities by kind",
        columns=(Column("Kind"), Column("Number", is_number=True)),
        rows=(((Text("=SUM(1)"),), (Text(value),)),),
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{value}</text></svg>'
    figure = Figure(
        key=key, title=data.title, alternative="One bar", svg=svg, source="Portal", data=data
    )
    add_block(report, figure)


def add_decision(report: Report, number: int, text: str) -> None:
    clause = Operative(verb="Requests", content=(Text(text),))
    decision = DraftDecision(
        key=f"decision-{number}", organ="The Governing Council,", preamble=(), operative=(clause,)
    )
    add_block(report, decision)
