"""Reports: compiling over many updates, files in all languages, the pages of desk and reader."""

import cProfile
import os
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from django.db import connection
from django.utils.translation import override

from portal import row_security
from portal.actions import compiling
from portal.enums import JobState, Language
from portal.extension import report_sources
from portal.models import Job, Report
from portal.reporting import stored
from portal.reporting.render import FORMATS
from tests.bench import pages, sources

# So often the larger reports are compiled.
FEW, LARGE = 3, 2_000
# So many of the costliest functions a profile shows.
SHOWN = 25


def run(*, sizes: list[int], rounds: int, is_profiled: bool) -> str:
    """The tables, as text."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE portal_update, portal_activity")
    with row_security.everything(), offered():
        return "\n\n".join(
            told(title, table(heads, rows))
            for title, heads, rows in (
                (f"Files of {sources.MODEL}, seconds", files_heads(), files(rounds)),
                ("Pages", pages.HEADS, pages.rows(rounds)),
                (
                    "Compile over accepted updates",
                    COMPILED,
                    compiles(sizes, rounds, is_profiled=is_profiled),
                ),
            )
        )


def told(title: str, rows: str) -> str:
    text = f"**{title}**\n\n{rows}"
    sys.stdout.write(f"{text}\n\n")
    sys.stdout.flush()
    return text


def offered():
    return report_sources.temporarily(*sources.SOURCES)


# --- Compiling ----------------------------------------------------------------------------------

COMPILED = (
    *("updates", "first compile, s", "again, s", "queries", "per update, ms"),
    *("rows alone, s", "of the rows", "per update, of the smallest"),
)


def compiles(sizes: list[int], rounds: int, *, is_profiled: bool) -> Iterator[tuple[str, ...]]:
    smallest = 0.0
    for size in sizes:
        report = sources.report_over(size)
        queries, first = pages.counted(lambda report=report: compiled(report))
        turns = min(rounds, FEW) if size >= LARGE else rounds
        ours, floors = [], []
        for _ in range(turns):
            ours.append(seconds(lambda report=report: compiled(report)))
            floors.append(seconds(lambda size=size: sources.rows_of(size)))
        again, floor = statistics.median(ours), statistics.median(floors)
        each = again / size * 1000
        smallest = smallest or each
        row = (
            *(f"{size:,}", f"{first:.2f}", f"{again:.2f}", str(queries), f"{each:.2f}"),
            *(f"{floor:.3f}", f"{again / floor:.0f}×", f"{each / smallest:.2f}×"),
        )
        tell(" | ".join(row))
        yield row
        if is_profiled:
            profile(f"{size} updates", lambda report=report: compiled(report))


def compiled(report: Report) -> None:
    """As a worker does it: the six languages, stored, with the job around them."""
    job = compiling.start(report=report, by="bench")
    compiling.run(job_id=str(job.pk))
    job = Job.objects.get(pk=job.pk)
    assert job.state == JobState.DONE, job.error
    assert "not_compiled" not in job.result, job.result


def seconds(way: Callable[[], object]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


def profile(title: str, way: Callable[[], object]) -> None:
    watch = cProfile.Profile()
    watch.runcall(way)
    tell(f"profile of {title}")
    for order in ("tottime", "cumulative"):
        pstats.Stats(watch, stream=sys.stdout).sort_stats(order).print_stats(SHOWN)


def tell(words: str) -> None:
    sys.stdout.write(f"· {words} (load {os.getloadavg()[0]:.1f})\n")
    sys.stdout.flush()


# --- Files --------------------------------------------------------------------------------------


def files_heads() -> tuple[str, ...]:
    return ("format", *Language.values, "all six")


def files(rounds: int) -> Iterator[tuple[str, ...]]:
    """Every format in every language, in turns; at last all of them together."""
    report = Report.objects.get(symbol=sources.MODEL)
    if not report.compile_number:
        compiled(report)
        report.refresh_from_db()
    documents = {language: stored.read(report, language) for language in Language.values}
    times: dict[tuple[str, str], list[float]] = {}
    for turn in range(rounds + 1):
        for language, document in documents.items():
            for key, entry in FORMATS.items():
                with override(language):
                    spent = seconds(lambda entry=entry, document=document: entry.file(document))
                # The first one loads fonts and templates.
                if turn:
                    times.setdefault((key, language), []).append(spent)
    medians = {cell: statistics.median(found) for cell, found in times.items()}
    for key in FORMATS:
        cells = [medians[key, language] for language in documents]
        yield (key, *(f"{cell:.3f}" for cell in cells), f"{sum(cells):.2f}")
    columns = [sum(medians[key, language] for key in FORMATS) for language in documents]
    yield ("all formats", *(f"{column:.2f}" for column in columns), f"{sum(columns):.2f}")


# --- Writing ------------------------------------------------------------------------------------


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
