"""The lint on the report of origin: nothing stands in the way of clearing it."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from portal.models import Agency, Body, Milestone, Report
from portal.models.events import subject_of
from portal.reporting.compile import compile_report
from portal.reporting.lint import Finding, Given, lint

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The world, loaded once for this module and rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_world", "gcss-xi", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def given(world, db) -> Given:
    named = [*Agency.objects.all(), *Body.objects.exclude(acronym="")]
    return Given(
        acronyms={record.acronym: record.name for record in named},
        planned={subject_of(each) for each in Milestone.objects.filter(is_done=False)},
    )


@pytest.fixture
def document(world, db):
    return compile_report(Report.objects.get(symbol="UNEP/GCSS.XI/3"), "en", NOW).document


def told(findings: list[Finding]) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.key) for finding in findings)


def test_nothing_stands_in_the_way_of_clearing_it(document, given):
    assert [finding for finding in lint(document, given) if finding.is_error] == []


def test_what_it_warns_of_is_so(document, given):
    """UNEP stands in the summary before it is written out; "MDG Achievement Fund" is a name that
    nobody has put into the list; the facility whose acronym is given is named in full again."""
    assert told(lint(document, given)) == {
        ("acronym-first-use", ""): 1,
        ("acronym-unknown", "delivering-as-one/coherence"): 1,
        ("name-after-acronym", "emg-sustainable-procurement/results"): 1,
        ("name-after-acronym", "emg-merged-group/work"): 1,
    }


def test_it_cites_deliverables_that_are_still_planned(document, given):
    """So that the rule about them has work, and finds none told as done."""
    cited = {cite.record for block in document.blocks for cite in getattr(block, "cites", ())}

    assert len(cited & set(given.planned)) > 10
