"""What a page weighs and asks: with everything that a browser fetches for it."""

import gzip
import re
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connections
from django.test import Client
from django.urls import reverse

from portal.actions import editing, placing
from portal.models import Edition, Person, Report
from portal.reporting import manuscript
from tests.bench import reports, sources
from tests.factories.editions import published

HEADS = (
    "page",
    "queries",
    "median ms",
    "requests",
    "HTML, KB",
    "CSS and scripts, KB",
    "drawings, KB",
    "all cold, KB",
    "warm, KB",
)
TAGS = re.compile(r"<(?:link|script|img)\b[^>]+>")
# Other links of the head are addresses for programs, which no browser fetches.
FETCHED = re.compile(r'^<(?:script|img)|rel="(?:stylesheet|icon|modulepreload|manifest)"')
ADDRESS = re.compile(r' (?:href|src)="([^"#]+)')
IMPORTED = re.compile(r"""(?:@import|from|import)\s*(?:url\()?["']([^"']+)|url\(["']?([^"')#]+)""")
DRAWN = {".svg", ".png", ".woff2", ".ico"}
DESK = 400
SOME = 10


def rows(rounds: int) -> Iterator[tuple[str, ...]]:
    for name, client, url in (
        ("reader, UNEP/GCSS.XI/3", Client(), reader_of(Report.objects.get(symbol=sources.MODEL))),
        ("reader, a chapter with four charts", Client(), reader_of(sources.chapter_with(4))),
        (f"desk, {DESK} paragraphs", secretariat(), desk_of()),
    ):
        yield row(name, Weighed(client, url), rounds)


def row(name: str, page: "Weighed", rounds: int) -> tuple[str, ...]:
    page.load()
    times = [reports.seconds(page.ask) * 1000 for _ in range(rounds)]
    return (
        *(name, str(counted(page.ask)[0]), f"{statistics.median(times):.0f}", str(len(page.sizes))),
        *(kilo(page.html), kilo(page.linked), kilo(page.drawn)),
        *(kilo(sum(page.sizes.values())), kilo(page.warm())),
    )


def kilo(size: int) -> str:
    return f"{size / 1024:.1f}"


def counted(way: Callable[[], object]) -> tuple[int, float]:
    """The queries of a piece of work, on whatever connection, and its seconds."""
    found = 0

    def count(execute, *rest):
        nonlocal found
        found += 1
        return execute(*rest)

    default, beside = connections["default"], connections["beside"]
    with default.execute_wrapper(count), beside.execute_wrapper(count):
        spent = reports.seconds(way)
    return found, spent


# --- Weight -------------------------------------------------------------------------------------


@dataclass
class Weighed:
    """A page with what belongs to it, each in the bytes that travel."""

    client: Client
    url: str
    sizes: dict[str, int] = field(default_factory=dict)
    tag: str = ""

    def ask(self, **headers: str):
        # What a page costs is asked anew each time, so no tag is sent.
        return self.client.get(self.url, headers={"accept-encoding": "gzip"} | headers)

    def load(self) -> None:
        answer = self.ask()
        assert answer.status_code == 200, (self.url, answer.status_code)
        self.tag = answer.headers.get("ETag", "")
        content = answer.content
        self.sizes[self.url] = len(content)
        for tag in TAGS.findall(unpacked(content).decode()):
            if FETCHED.search(tag) and (link := ADDRESS.search(tag)):
                self.fetch(link[1])

    def fetch(self, link: str) -> None:
        link = link.split("?")[0]
        if link in self.sizes or not link.startswith("/"):
            return
        if not link.startswith(settings.STATIC_URL):
            answer = self.client.get(link, headers={"accept-encoding": "gzip"})
            self.sizes[link] = len(answer.getvalue())
            return
        found = finders.find(link.removeprefix(settings.STATIC_URL))
        if found is None:
            return
        content = Path(str(found)).read_bytes()
        self.sizes[link] = min(len(content), len(gzip.compress(content, 9)))
        if Path(link).suffix in {".css", ".js"}:
            for one, other in IMPORTED.findall(content.decode()):
                self.fetch(str(Path(link).parent.joinpath(one or other).resolve()))

    @property
    def html(self) -> int:
        return self.sizes[self.url]

    @property
    def drawn(self) -> int:
        return sum(size for link, size in self.sizes.items() if Path(link).suffix in DRAWN)

    @property
    def linked(self) -> int:
        return sum(self.sizes.values()) - self.html - self.drawn

    def warm(self) -> int:
        """Loaded again by a browser that has it: drawings and styles are kept, the page is asked for."""
        headers = {"if-none-match": self.tag} if self.tag else {}
        return len(self.ask(**headers).content)


def unpacked(content: bytes) -> bytes:
    return gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content


# --- The pages ----------------------------------------------------------------------------------


def secretariat() -> Client:
    client = Client()
    client.force_login(Person.objects.get(email="secretariat@sample.example"))
    return client


def reader_of(report: Report) -> str:
    edition = Edition.objects.filter(report=report).order_by("number").first()
    if edition is None:
        if not report.compile_number:
            reports.compiled(report)
            report.refresh_from_db()
        edition = published(report, languages=list(report.masthead))
    return reverse("edition-read", args=[report.slug, edition.number, "en"])


def desk_of() -> str:
    """A report of so many paragraphs, a few of them edited, moved and hidden."""
    report = sources.report_over(DESK)
    reports.compiled(report)
    report.refresh_from_db()
    by = Person.objects.get(email="secretariat@sample.example")
    keys = [entry.key for entry in manuscript.read(report, "en").entries if "/update-" in entry.key]
    for at, key in enumerate(keys[: 3 * SOME]):
        entry = manuscript.read(report, "en").entry(key)
        if entry is None or entry.edit:
            continue
        if at % 3 == 0:
            editing.edit_text(report=report, key=key, text="An editor's words.", version=0, by=by)
        elif at % 3 == 1:
            placing.move(report=report, key=key, after=keys[-1], by=by)
        else:
            editing.hide(report=report, key=key, reason="Told elsewhere.", by=by)
    return reverse("desk", args=[report.slug])
