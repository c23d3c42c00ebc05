"""No byte of an agency's drafts reaches anybody else: every page and file is read for marked words.

Each field of each state carries a word of its own.  A control shows that the agency itself does
find them, so that an empty sweep means something.
"""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse
from pypdf import PdfReader

from portal.actions import answers, reviews, rounds, submissions
from portal.models import Evidence
from tests.access.matrix import MATRIX
from tests.access.test_routes import routes
from tests.factories import AppointmentFactory, open_round

pytestmark = pytest.mark.django_db

STATES = ("draft", "in_clearance", "submitted", "returned")
OUTSIDERS = ("anonymous", "stranger", "council member")
MARK = "zqcanary"


def word(state: str, field: str) -> str:
    """A word that stands nowhere else: ``zqcanary-returned-progress``."""
    return f"{MARK}-{state}-{field}"


class Marked:
    """A submission in a state, with a marked word in every field that somebody writes."""

    def __init__(self, state: str, agency, speaker, officer) -> None:
        self.state, self.speaker, self.officer = state, speaker, officer
        self.round = open_round(agency, slug=f"round-{state}", programme="test", **YEARS[state])
        self.submission = self.round.submissions.get()
        self.section = self.submission.sections.get()
        self.comment = None
        self.write()
        self.pass_on()
        self.submission.refresh_from_db()

    def write(self) -> None:
        fields = ("progress", "results", "challenges", "next_steps")
        content = {name: f"What nobody else may read: {word(self.state, name)}" for name in fields}
        answers.save(
            section=self.section,
            by=self.speaker,
            version=1,
            content=content
            | {"status": "ongoing", "figures": [{"what": word(self.state, "figure")}]},
            is_complete=True,
        )
        self.evidence = Evidence.objects.create(
            submission=self.submission,
            section=self.section,
            name=word(self.state, "evidence"),
            url=f"https://unep.example/{word(self.state, 'address')}",
            added_by=self.speaker,
        )
        draft = {"progress": word(self.state, "unsaved")}
        answers.keep_draft(section=self.section, by=self.speaker, version=2, seq=0, changes=draft)
        rounds.extend(
            submission=self.submission,
            by=self.officer,
            until=self.round.closes_at + (self.round.closes_at - self.round.due_at),
            reason=word(self.state, "extension"),
        )

    def pass_on(self) -> None:
        self.submission.refresh_from_db()
        if self.state == "in_clearance":
            submissions.send_for_clearance(
                submission=self.submission, by=self.speaker, version=self.submission.version
            )
        if self.state in ("submitted", "returned"):
            submissions.submit(
                submission=self.submission, by=self.speaker, version=self.submission.version
            )
            for is_internal in (True, False):
                self.comment = reviews.comment(
                    section=self.section,
                    by=self.officer,
                    text=word(self.state, "internal" if is_internal else "comment"),
                    question="progress",
                    is_internal=is_internal,
                )
        if self.state == "returned":
            reviews.return_to_agency(submission=self.submission, by=self.officer, number="1.0")

    def values(self) -> dict:
        return {
            "pk": self.submission.pk,
            "key": self.section.key,
            "number": "1.0",
            "slug": self.round.slug,
            "comment": self.comment.pk if self.comment else 0,
        }


YEARS = {
    state: {"period_starts_on": f"20{place}-01-01", "period_ends_on": f"20{place}-12-31"}
    for place, state in enumerate(STATES, 20)
}
OF_SUBMISSIONS = ("submission", "section", "comment", "review", "round", "question")


@pytest.fixture
def marked(internal, focal_point, secretariat, settings) -> list[Marked]:
    """The activity is internal too, so that nothing of it is meant for others."""
    AppointmentFactory(role="clearing", agency=internal.lead)
    return [Marked(state, internal.lead, focal_point, secretariat) for state in STATES]


def addresses(marked: list[Marked], address) -> Iterator[str]:
    """Every page and file there is to get, with the marked records wherever one fits."""
    for route in routes(get_resolver().url_patterns):
        if route.name and "get" in MATRIX.get(route.name, {}):
            yield from addresses_of(route, marked, address)


def own_addresses(marked: list[Marked], address) -> list[str]:
    """The pages on which the marked words are meant to stand, for the controls."""
    found = addresses(marked, address)
    return sorted({url for url in found if url.startswith(("/submissions/", "/review/"))})


def addresses_of(route, marked: list[Marked], address) -> Iterator[str]:
    known = [one.values() for one in marked]
    wanted = set(route.pattern.converters)
    if route.name.startswith("evidence"):
        known = [one.values() | {"pk": one.evidence.pk} for one in marked]
    elif not route.name.startswith(OF_SUBMISSIONS):
        yield address(route.name)
        return
    for values in known if wanted else known[:1]:
        try:
            yield reverse(route.name, kwargs={name: values[name] for name in wanted})
        except (NoReverseMatch, KeyError):
            yield address(route.name)


SEARCHED = ("search", "activity-list", "activity-export", "document-list", "mandate-list")


def found_by(client, person, asked: list[str]) -> dict[str, set[str]]:
    """Address → marked words that somebody gets to read there."""
    client.logout()
    if person:
        client.force_login(person)
    seen = {}
    for url in asked:
        answer = client.get(url)
        content = answer.getvalue() if answer.streaming else answer.content
        text = readable(content) + "".join(f"{k}: {v}" for k, v in answer.headers.items())
        words = set(re.findall(rf"{MARK}[\w-]*", text))
        # What one has asked for is shown again; that is no answer.
        if words and f"q={MARK}" not in url:
            seen[url] = words
    return seen


def readable(content: bytes) -> str:
    """The text of an answer: of Word and Excel files all parts, of PDF files all pages."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return " ".join(
                parts.read(name).decode("utf-8", "replace") for name in parts.namelist()
            )
    if content.startswith(b"%PDF"):
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode("utf-8", "replace")


@pytest.mark.parametrize("name", OUTSIDERS)
def test_no_word_of_a_draft_reaches_somebody_else(client, people, marked, address, name):
    asked = sorted(set(addresses(marked, address)))
    asked += [f"{reverse(page)}?q={MARK}" for page in SEARCHED]

    assert found_by(client, people[name], asked) == {}


def test_the_agency_finds_its_own_words(client, people, marked, address):
    """The control: the same sweep by who may read them."""
    found = found_by(client, people["focal point"], own_addresses(marked, address))

    words = " ".join(sorted(set().union(*found.values())))
    for state in STATES:
        for field in ("progress", "results", "evidence"):
            assert word(state, field) in words
    assert word("returned", "comment") in words
    assert "internal" not in words


def test_remarks_among_reviewers_are_theirs_alone(client, people, marked, address):
    found = found_by(client, people["secretariat"], own_addresses(marked, address))

    assert word("submitted", "internal") in " ".join(set().union(*found.values()))
