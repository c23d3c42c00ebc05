"""A compile while others write: every format of every language carries the total of one moment."""

import io
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import docx
import pypdf
import pytest
from django.db import connection, transaction

from portal.actions import compiling, reports
from portal.extension import ReportSource, report_sources
from portal.models import Agency, Report
from portal.reporting import stored
from portal.reporting.document import Column, Table, Text
from portal.reporting.render import FORMATS
from tests.factories import AgencyFactory, ReportFactory

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "beside"])
AGENCIES, EACH = 20, 100
TOTAL = AGENCIES * EACH


def figures(agencies) -> list[int]:
    """The figure that each agency holds; kept in its address, so that no model is made up."""
    return [int(agency.url.rpartition("/")[2]) for agency in agencies]


def slow_source(moved: threading.Event) -> ReportSource:
    """Reads one half, waits until others have written, reads the other half and adds up."""

    def blocks(scene):
        first = list(Agency.objects.filter(acronym__startswith="T0").order_by("pk"))
        moved.clear()
        assert moved.wait(20), "nobody wrote while the compile read"
        rest = list(Agency.objects.filter(acronym__startswith="T1").order_by("pk"))
        total = sum(figures(first)) + sum(figures(rest))
        yield scene.paragraph("total", (Text(f"Sum {total} in all."),), cites=first)
        rows = tuple(
            ((Text(agency.acronym),), (Text(str(figure)),))
            for agency, figure in zip([*first, *rest], figures([*first, *rest]), strict=True)
        )
        columns = (Column("Agency"), Column("Figure", is_number=True))
        yield Table(scene.key("rows"), "Figures", columns, rows)

    return ReportSource(key="test-sum", label="Sum", blocks=blocks)


@contextmanager
def writer(moved: threading.Event) -> Iterator[None]:
    """Moves one from an agency of one half to one of the other, again and again."""
    stop = threading.Event()

    def write() -> None:
        step = 0
        while not stop.is_set():
            step += 1
            with transaction.atomic():
                for acronym, change in ((f"T0{step % 10}", -1), (f"T1{step % 10}", 1)):
                    agency = Agency.objects.select_for_update().get(acronym=acronym)
                    agency.url = f"https://example.org/{figures([agency])[0] + change}"
                    agency.save(update_fields=["url"])
            moved.set()
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def sums_of(document) -> dict[str, tuple[int, int]]:
    """By format: the sum in the sentence, and the sum of the rows of the table."""
    found = {}
    texts = {
        "html": re.sub(r"<[^>]+>", " ", FORMATS["html"].file(document).decode()),
        "txt": FORMATS["txt"].file(document).decode(),
        "pdf": pdf_text(FORMATS["pdf"].file(document)),
        "docx": docx_text(FORMATS["docx"].file(document)),
        "json": " ".join(strings(json.loads(FORMATS["json"].file(document)))),
    }
    for name, text in texts.items():
        said = re.search(r"Sum\s+(\d+)\s+in\s+all", text)
        assert said, (name, text[:500])
        rows = re.findall(r"T[01]\d\s*(\d{2,3})(?!\d)", text)
        assert len(rows) == AGENCIES, (name, rows)
        found[name] = (int(said[1]), sum(map(int, rows)))
    return found


def pdf_text(content: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def docx_text(content: bytes) -> str:
    word = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def strings(tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from strings(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from strings(value)


def test_every_format_of_every_language_carries_one_total():
    for place in range(AGENCIES):
        AgencyFactory(acronym=f"T{place // 10}{place % 10}", url=f"https://example.org/{EACH}")
    report = Report.objects.get(pk=ReportFactory().pk)
    moved = threading.Event()
    with report_sources.temporarily(slow_source(moved)), writer(moved):
        reports.add_section(
            report=report, by="test", key="one", position=1, heading_en="One", source="test-sum"
        )
        job = compiling.start(report=report, by="test")
        compiling.run(job_id=str(job.pk))

    report.refresh_from_db()
    assert report.compile_number == 1
    for language in ("en", "fr", "ar", "zh-hans"):
        sums = sums_of(stored.read(report, language))
        assert set(sums.values()) == {(TOTAL, TOTAL)}, (language, sums)
