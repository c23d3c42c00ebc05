"""The jobs, the turns and the table."""

import logging
import os
import platform
import sys
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from portal.models import Activity, Person, Report
from portal.queries.paging import Mark
from portal.reporting import compile as compiling
from portal.reporting.render import FORMATS
from tests.bench import reports
from tests.bench.timing import Job, table

DOCUMENT = Path(settings.BASE_DIR) / "docs/performance.md"
SYMBOL = "UNEP/GCSS.XI/3"
RARE, COMMON = "zymurgy", "climate"
SIZE, FAR = 50, 1000
SLOW_ROUNDS = 7
LIST_COLUMNS = "id, reference, title, theme_id, lead_id, status, starts_on, ends_on, is_public"


class Bench:
    """A secretariat officer, signed in, who asks for one address after the other."""

    def __init__(self) -> None:
        self.person = Person.objects.get(email="secretariat@sample.example")
        self.client = Client()
        self.client.force_login(self.person)
        common = Activity.objects.filter(reference__startswith="GEN1-").select_related(
            "theme", "lead"
        )
        self.sample = common.latest_first()[len(common[:100]) // 2]

    def get(self, url: str, **query):
        address = f"{url}?{urlencode(query)}" if query else url

        def ask() -> None:
            response = self.client.get(address)
            assert response.status_code == 200, (address, response.status_code)

        return ask

    def post(self, url: str, entry, **options):
        def ask() -> None:
            response = self.client.post(url, entry(), **options)
            assert response.status_code in (201, 302), (response.status_code, response.text[-2000:])

        return ask

    def sql(self, statement: str, *values):
        def ask() -> None:
            with connection.cursor() as cursor:
                cursor.execute(statement, values)
                cursor.fetchall()

        return ask


def run(chosen: Namespace) -> None:
    logging.disable(logging.WARNING)
    made = {} if chosen.reports else {"table": measured(chosen.rounds)}
    made["reports"] = reports.run(
        sizes=chosen.updates,
        rounds=min(chosen.rounds, SLOW_ROUNDS),
        is_profiled=chosen.profile,
    )
    made = {name: f"{circumstances(chosen.rounds)}\n\n{text}\n" for name, text in made.items()}
    sys.stdout.write("\n".join(made.values()))
    for name, text in made.items() if chosen.write else ():
        keep(name, text)


def keep(name: str, text: str) -> None:
    """The table between its marks in the document."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, rest = DOCUMENT.read_text().split(begin)
    DOCUMENT.write_text(f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}")


def measured(rounds: int) -> str:
    with connection.cursor() as cursor:
        for name in ("activity", "activitysearch", "participation", "activity_countries"):
            cursor.execute(f"VACUUM ANALYZE portal_{name}")
    bench = Bench()
    mark_rare(bench)
    quick = [*lists(bench), *searches(bench), *single(bench)]
    for jobs, turns in ((quick, rounds), (one_report(), min(rounds, SLOW_ROUNDS))):
        for job in jobs:
            job.warm()
        for _ in range(turns):
            for job in jobs:
                job.turn()
        quick = jobs if jobs is quick else [*quick, *jobs]
    return table(quick)


def mark_rare(bench: Bench) -> None:
    """Three activities that have a word which no other has."""
    for activity in Activity.objects.filter(reference__startswith="GEN1-").order_by("pk")[:3]:
        if RARE not in activity.summary:
            activity.summary += f" {RARE.capitalize()}."
            activity.save(update_fields=["summary"])


def circumstances(rounds: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    load = os.getloadavg()[0]
    return (
        f"{Activity.objects.count():,} activities, {rounds} rounds in turns, {timezone.localdate():%-d %B %Y}; "
        f"Python {platform.python_version()}, PostgreSQL {version}, {os.cpu_count()} processors, "
        f"load at the end {load:.1f}."
    )


PAGE, DRF, OURS, API = "/bench/page/", "/bench/drf/", "/activities/", "/api/activities/"


def newest(condition: str = "true") -> str:
    """The statement of a list, with nothing around it."""
    return (
        f"SELECT {LIST_COLUMNS} FROM portal_activity WHERE {condition} "
        "ORDER BY starts_on DESC, id DESC LIMIT 51"
    )


def lists(bench: Bench) -> list[Job]:
    return [*first_pages(bench), *filtered(bench), *far_pages(bench)]


def first_pages(bench: Bench) -> list[Job]:
    return [
        Job(
            "list, page",
            {
                "ours": bench.get(OURS, size=SIZE),
                "ListView": bench.get(PAGE),
                "SQL": bench.sql(newest()),
                "a page that does nothing": bench.get("/bench/nothing/"),
                "a page of text": bench.get("/privacy/"),
            },
            "≥ 3× ListView",
        ),
        Job(
            "list, API",
            {
                "ours": bench.get(API, size=SIZE),
                "ModelViewSet": bench.get(DRF),
                "SQL": bench.sql(newest()),
            },
            "≥ 5× ModelViewSet",
        ),
    ]


def filtered(bench: Bench) -> list[Job]:
    sample = bench.sample
    theme, lead, status = sample.theme.slug, sample.lead.slug, sample.status
    led = {"theme": theme, "status": status, "agency": lead, "role": "lead"}
    plain = {"theme__slug": theme, "lead__slug": lead, "status": status}
    some = newest("theme_id = %s AND lead_id = %s AND status = %s")
    return [
        Job(
            "filter by theme, lead and status, page",
            {
                "ours": bench.get(OURS, size=SIZE, **led),
                "ListView": bench.get(PAGE, theme=theme, lead=lead, status=status),
                "SQL": bench.sql(some, sample.theme_id, sample.lead_id, status),
            },
            "≥ 3× ListView",
        ),
        Job(
            "filter by theme, lead and status, API",
            {"ours": bench.get(API, size=SIZE, **led), "ModelViewSet": bench.get(DRF, **plain)},
            "≥ 5× ModelViewSet",
        ),
        Job(
            "filter by an agency in any role, page",
            {"ours": bench.get(OURS, size=SIZE, agency=lead)},
        ),
    ]


def far_pages(bench: Bench) -> list[Job]:
    mark = far_mark()
    number = mark.position // SIZE + 1
    goal = "≥ 20×; as fast as the first"
    return [
        Job(
            f"page {number}, page",
            {
                "ours": bench.get(OURS, size=SIZE, after=mark),
                "ListView": bench.get(PAGE, page=number),
                "SQL": bench.sql(newest("(starts_on, id) < (%s, %s)"), *mark.values),
            },
            goal,
        ),
        Job(
            f"page {number}, API",
            {
                "ours": bench.get(API, size=SIZE, after=mark),
                "ModelViewSet": bench.get(DRF, page=number),
            },
            goal,
        ),
    ]


def far_mark() -> Mark:
    """The last row of page 999, or of the middle where there are not so many."""
    position = min(SIZE * (FAR - 1), Activity.objects.count() // (2 * SIZE) * SIZE)
    starts_on, pk = Activity.objects.latest_first().values_list("starts_on", "pk")[position - 1]
    return Mark((str(starts_on), pk), position)


def searches(bench: Bench) -> list[Job]:
    words = "SELECT activity_id FROM portal_activitysearch WHERE vector @@ portal_search_query(%s, false) LIMIT 1001"
    return [
        Job(
            f"search, {kind} word, {what}",
            {
                "ours": bench.get(address, size=SIZE, q=word),
                name: bench.get(reference, **{parameter: word}),
                "SQL": bench.sql(words, word),
            },
            "p95 ≤ 10 ms",
        )
        for kind, word in (("rare", RARE), ("common", COMMON))
        for what, address, name, reference, parameter in (
            ("page", "/activities/", "ListView", "/bench/page/", "q"),
            ("API", "/api/activities/", "ModelViewSet", "/bench/drf/", "search"),
        )
    ]


def single(bench: Bench) -> list[Job]:
    sample = bench.sample
    row = f"SELECT {LIST_COLUMNS}, summary FROM portal_activity WHERE id = %s"

    def form() -> dict:
        return {
            "title": "Measured",
            "lead": sample.lead.slug,
            "theme": sample.theme.slug,
            "starts_on": "2009-10",
            "status": "ongoing",
            "summary": sample.summary,
            "receipt": str(uuid4()),
        }

    def plain() -> dict:
        return {
            "title": "Measured",
            "lead": sample.lead_id,
            "theme": sample.theme_id,
            "starts_on": "2009-10",
            "status": "ongoing",
            "summary": sample.summary,
        }

    json = {"content_type": "application/json"}
    return [
        Job(
            "detail",
            {
                "ours, page": bench.get(sample.get_absolute_url()),
                "ours, API": bench.get(f"/api/activities/{sample.pk}/"),
                "ModelViewSet": bench.get(f"/bench/drf/{sample.pk}/"),
                "SQL, the row alone": bench.sql(row, sample.pk),
            },
            "≥ 2.5× ModelViewSet (API)",
        ),
        Job(
            "log an activity, with event and history",
            {
                "ours, form": bench.post("/activities/log/", form),
                "ours, API": bench.post("/api/activities/", form, **json),
                "ModelViewSet with an event": bench.post("/bench/drf/", plain, **json),
            },
            "≥ 2× ModelViewSet",
        ),
    ]


def one_report() -> list[Job]:
    report = Report.objects.get(symbol=SYMBOL)

    def compiled():
        with compiling.snapshot() as moment:
            return compiling.compile_report(report, "en", moment)

    document = compiled().document
    return [
        Job(f"compile {SYMBOL}", {"ours": compiled}),
        *(
            Job(f"render {key}", {"ours": lambda form=form: form.file(document)})
            for key, form in FORMATS.items()
        ),
    ]
