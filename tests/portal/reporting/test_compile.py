"""Compiling: one moment, citations to versions, and errors that a person can read."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from portal.actions import compiling, jobs, records, reports
from portal.enums import JobState
from portal.exceptions import ActionError
from portal.extension import ReportSource, report_sources
from portal.models import Agency, Citation, Job, Report
from portal.reporting import stored
from portal.reporting.compile import blocks_of, snapshot
from portal.reporting.document import Paragraph as ParagraphBlock
from portal.reporting.document import Text
from tests.factories import AgencyFactory, ReportFactory

pytestmark = pytest.mark.django_db(databases=["default", "beside"])
NOW = datetime(2026, 11, 22, tzinfo=UTC)
# A snapshot is a transaction of its own, so these cannot run inside the test's.
own_transaction = pytest.mark.django_db(transaction=True, databases=["default", "beside"])


def compile_now(report) -> Job:
    job = compiling.start(report=report, by="test")
    compiling.run(job_id=str(job.pk))
    return Job.objects.get(pk=job.pk)


def agency_source(agency, key="test-agency"):
    """A source that writes one sentence from one agency."""

    def blocks(scene):
        agency.refresh_from_db()
        yield scene.paragraph("agency", (Text(f"{agency.name} took part."),), cites=[agency])

    return ReportSource(key=key, label="One agency", blocks=blocks)


@pytest.fixture
def report():
    # As it is stored: a factory keeps the dates as the text it was given.
    return Report.objects.get(pk=ReportFactory().pk)


def add_section(report, **fields):
    fields = {"key": "one", "position": 1, "level": 1, "heading_en": "One"} | fields
    return reports.add_section(report=report, by="test", **fields)


@own_transaction
def test_compile_stores_numbered_paragraphs_that_cite_the_version_they_rest_on(report):
    agency = AgencyFactory(name_en="World Weather Office")
    with report_sources.temporarily(agency_source(agency)):
        add_section(report, source="test-agency")

        job = compile_now(report)

    assert job.state == JobState.DONE
    assert job.result == {"compile": 1, "paragraphs": 1}
    paragraph = report.paragraphs.get(number=1)
    citation = Citation.objects.get(paragraph=paragraph)
    assert citation.record == f"portal.agency:{agency.pk}"
    assert citation.version == agency.history.latest("pgh_id").pgh_id
    report.refresh_from_db()
    assert report.compile_number == 1


@own_transaction
def test_a_changed_field_changes_its_sentence_and_the_version_cited(report):
    agency = AgencyFactory(name_en="World Weather Office")
    with report_sources.temporarily(agency_source(agency)):
        add_section(report, source="test-agency")
        compile_now(report)
        first = Citation.objects.get().version
        records.change(agency, by="test", changes={"name_en": "World Climate Office"})

        compile_now(report)

    report.refresh_from_db()
    block = stored.read(report, "en").blocks[-1]
    assert isinstance(block, ParagraphBlock)
    assert block.content == (Text("World Climate Office took part."),)
    assert Citation.objects.get().version > first


def test_an_empty_outline_is_refused_before_any_work(report):
    with pytest.raises(ActionError, match="no outline yet"):
        compiling.start(report=report, by="test")

    assert not Job.objects.exists()


@own_transaction
def test_a_section_without_anything_to_say_says_so(report):
    silent = ReportSource(key="test-silent", label="Silent", blocks=lambda scene: [])
    with report_sources.temporarily(silent):
        add_section(report, source="test-silent")

        compile_now(report)

    block = stored.read(ReportFactory._meta.model.objects.get(), "en").blocks[-1]
    assert block.content == (Text("No agency reported on this subject in the period."),)
    assert not block.is_numbered


def test_pressing_twice_joins_the_compile_that_is_under_way(report):
    add_section(report)

    first = compiling.start(report=report, by="test")
    second = compiling.start(report=report, by="test")

    assert first == second
    assert Job.objects.count() == 1


@own_transaction
def test_an_error_names_the_section_and_keeps_what_was_compiled_before(report):
    agency = AgencyFactory()
    with report_sources.temporarily(agency_source(agency)):
        add_section(report, source="test-agency")
        compile_now(report)

    job = compile_now(report)

    assert job.state == JobState.FAILED
    assert job.error == (
        "The section “One” cannot be compiled: no programme offers the source “test-agency”."
    )
    assert report.paragraphs.filter(number=1).exists()


@own_transaction
def test_a_fault_in_a_source_is_loud_in_the_log_and_readable_on_the_page(report):
    def broken(scene):
        raise ZeroDivisionError

    source = ReportSource(key="test-broken", label="Broken", blocks=broken)
    with report_sources.temporarily(source):
        add_section(report, source="test-broken")

        job = compiling.start(report=report, by="test")
        with pytest.raises(ZeroDivisionError):
            compiling.run(job_id=str(job.pk))

    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert "Nothing was changed" in job.error
    assert str(job.pk)[:8] in job.error


@own_transaction
@pytest.mark.parametrize("fault", [KeyError("slug"), IndexError("empty"), TypeError("no text")])
def test_a_fault_that_looks_like_a_missing_record_is_loud_too(report, fault):
    def broken(scene):
        raise fault

    source = ReportSource(key="test-broken", label="Broken", blocks=broken)
    with report_sources.temporarily(source):
        add_section(report, source="test-broken")

        job = compiling.start(report=report, by="test")
        with pytest.raises(type(fault)):
            compiling.run(job_id=str(job.pk))

    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert "Nothing was changed" in job.error
    assert "slug" not in job.error


def test_a_record_that_is_missing_is_named(report):
    section = add_section(
        report,
        source="standing",
        parameters={"text": "One.", "cites": {"activities": ["NOTHING"]}},
    )

    with pytest.raises(ActionError) as refused:
        list(blocks_of(report, section, "en", NOW))

    assert str(refused.value) == (
        "The section “One” cannot be compiled: there is no public record “NOTHING” (activity)."
    )


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"text": "One.", "cites": {}, "colour": "red"}, "does not know “colour”"),
        ({"items": []}, "needs “text, cites”"),
        ({"text": "One.", "cites": {"secrets": []}}, "records of the kind “secrets”"),
    ],
)
def test_parameters_that_a_source_cannot_take_are_named(report, parameters, reason):
    section = add_section(report, source="standing")
    section.parameters = parameters

    with pytest.raises(ActionError, match=reason):
        list(blocks_of(report, section, "en", NOW))


def test_a_clause_of_the_draft_decision_without_a_verb_is_named(report):
    parameters = {"organ": "The Council", "preamble": [{}], "operative": [], "cites": {}}
    section = add_section(report, source="draft-decision", parameters=parameters)

    with pytest.raises(ActionError, match="has no verb"):
        list(blocks_of(report, section, "en", NOW))


@own_transaction
def test_a_cancelled_compile_changes_nothing(report):
    add_section(report)
    job = compiling.start(report=report, by="test")
    claimed = jobs.claim(job.pk)
    jobs.cancel(job=job, by="test")

    with pytest.raises(jobs.Cancelled):
        jobs.progress(claimed, 1, 2)

    report.refresh_from_db()
    assert report.compile_number == 0


def test_a_waiting_job_is_cancelled_at_once(report):
    add_section(report)
    job = compiling.start(report=report, by="test")

    jobs.cancel(job=job, by="test")

    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert not compiling.run(job_id=str(job.pk))


def test_whoever_lost_the_lease_cannot_store_a_result(report):
    add_section(report)
    job = compiling.start(report=report, by="test")
    late = jobs.claim(job.pk)
    Job.objects.update(state=JobState.QUEUED, claim=None, lease_until=None)
    jobs.claim(job.pk)

    with pytest.raises(jobs.LeaseLost):
        jobs.finish(late, {})


def test_only_one_of_two_workers_gets_a_job(report):
    add_section(report)
    job = compiling.start(report=report, by="test")

    assert jobs.claim(job.pk) is not None
    assert jobs.claim(job.pk) is None


@own_transaction
def test_a_snapshot_does_not_see_what_others_write_meanwhile():
    other = connection.get_new_connection(connection.get_connection_params())
    other.autocommit = True
    with snapshot():
        before = Agency.objects.count()
        with other.cursor() as cursor:
            cursor.execute(
                "INSERT INTO portal_agency (acronym, slug, name, name_en, kind, url, note)"
                " VALUES ('LATE', 'late', 'Late', 'Late', 'programme', '', '')"
            )
        seen = Agency.objects.count()
    other.close()

    assert seen == before
    assert Agency.objects.count() == before + 1


def test_a_cancel_that_comes_after_the_last_step_still_changes_nothing(report):
    add_section(report)
    job = compiling.start(report=report, by="test")
    claimed = jobs.claim(job.pk)
    jobs.cancel(job=job, by="test")

    with pytest.raises(jobs.Cancelled):
        jobs.finish(claimed, {})


def test_a_job_that_nobody_can_do_any_more_does_not_hold_up_the_others(report):
    add_section(report)
    orphan = Job.objects.create(kind="gone.away", key="gone", label="Of an application taken out")
    job = compiling.start(report=report, by="test")
    sent = []

    jobs.announce(lambda job: sent.append(job.pk))

    orphan.refresh_from_db()
    assert orphan.state == JobState.FAILED
    assert sent == [job.pk]


@own_transaction
def test_a_long_step_keeps_its_lease(report, monkeypatch):
    monkeypatch.setattr(jobs, "LEASE", timedelta(seconds=0.3))
    add_section(report)
    job = compiling.start(report=report, by="test")
    kept = []

    def work(job):
        time.sleep(1)
        jobs.recover()
        kept.append(Job.objects.get(pk=job.pk).state)
        return {}

    jobs.run(str(job.pk), work)

    assert kept == [JobState.RUNNING]
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.DONE, 1)
