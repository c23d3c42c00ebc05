"""From a draft to an edition: who, in which order, and that only what was cleared is published."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from portal.actions import publishing, sealing
from portal.enums import EditionKind, LanguagePolicy, ReportState, UpdateState
from portal.exceptions import ActionError, StaleError
from portal.models import (
    Activity,
    DeskStep,
    Edition,
    Event,
    Job,
    Notice,
    Report,
    Translation,
    Verification,
)
from portal.models.events import subject_of
from portal.reporting.document import Cited
from tests.factories import ActivityFactory, PersonFactory, UpdateFactory
from tests.factories.editions import add_paragraph, compiled
from tests.factories.reports import SectionFactory

pytestmark = pytest.mark.django_db(transaction=True)

CITED = Cited(record="portal.activity:1", label="Activity", url="/activities/1/", version=7)


@pytest.fixture
def report():
    report = compiled()
    report.paragraphs.all().delete()
    add_paragraph(report, 1, "The programme has begun.", [CITED])
    return report


@pytest.fixture
def editor(secretariat):
    return secretariat


@pytest.fixture
def publisher():
    return PersonFactory(name="Publisher")


@pytest.fixture
def cleared(report, editor):
    publishing.send_to_review(report=report, by=editor)
    publishing.clear(report=report, by=editor)
    report.refresh_from_db()
    return report


def seal(edition) -> None:
    """What the workers do, without drawing pages."""
    for text in edition.texts.all():
        for key in sealing.FORMATS:
            sealing.keep(edition, text.language, key, b"x")
    sealing.sealed(edition)


def test_the_whole_way_leaves_a_step_an_event_and_a_notice_each(report, editor, publisher):
    other = PersonFactory(secretariat=True)
    publishing.send_to_review(report=report, by=editor, note="Ready")
    publishing.clear(report=report, by=other)
    publishing.publish(report=report, by=publisher)

    steps = DeskStep.objects.order_by("pk")
    assert [step.state for step in steps] == ["in_review", "cleared", "published"]
    assert len({step.content_hash for step in steps}) == 1
    kinds = ("report.in_review", "report.cleared", "report.published", "edition.published")
    assert Event.objects.filter(kind__in=kinds).count() == 4
    told = set(Notice.objects.values_list("kind", "person__name"))
    assert ("report_to_clear", other.name) in told
    assert ("report_published", editor.name) in told


def test_an_edition_holds_everything_that_was_cleared(cleared, editor, publisher):
    edition = publishing.publish(report=cleared, by=publisher)

    text = edition.texts.get()
    assert text.language == "en"
    assert text.document["is_draft"] is False
    assert text.document["masthead"]["symbol"] == cleared.symbol == edition.symbol
    citation = edition.citations.get()
    assert (citation.record, citation.version, citation.number) == ("portal.activity:1", 7, 1)
    assert edition.cleared_by == editor
    assert edition.published_by == publisher
    assert edition.outline == list(edition.outline)
    assert {job.kind for job in Job.objects.filter(kind__startswith="edition")} == {
        "edition.render"
    }


def test_pressed_twice_it_is_one_edition(cleared, publisher):
    key = uuid4()

    first = publishing.publish(report=cleared, by=publisher, key=key)
    again = publishing.publish(report=cleared, by=publisher, key=key)

    assert first == again == Edition.objects.get()


def test_pressed_again_without_the_form_it_is_refused(cleared, publisher):
    publishing.publish(report=cleared, by=publisher)

    with pytest.raises(ActionError, match="cannot become"):
        publishing.publish(report=cleared, by=publisher)


def test_not_by_who_cleared_it(cleared, editor):
    with pytest.raises(ActionError, match="Somebody else has to publish"):
        publishing.publish(report=cleared, by=editor)


def change_text(report):
    paragraph = report.paragraphs.get()
    paragraph.content["content"][0]["text"] = "The programme has ended."
    paragraph.save()


def change_outline(report):
    SectionFactory(report=report)


def compile_again(report):
    Report.objects.filter(pk=report.pk).update(compile_number=2)


def open_to_others(report):
    Report.objects.filter(pk=report.pk).update(audience="public")


@pytest.mark.parametrize("change", [change_text, change_outline, compile_again, open_to_others])
def test_what_changed_after_clearing_is_not_published(cleared, publisher, editor, change):
    change(cleared)

    with pytest.raises(StaleError, match=f"has changed since {editor} cleared it"):
        publishing.publish(report=cleared, by=publisher)
    assert not Edition.objects.exists()


def test_what_changed_while_the_page_was_open_is_not_cleared(report, editor):
    publishing.send_to_review(report=report, by=editor)

    with pytest.raises(StaleError, match="changed since you opened"):
        publishing.clear(report=report, by=editor, seen="0" * 64)


def test_errors_of_the_check_stand_in_the_way(report, editor):
    add_paragraph(report, 2, "It rests on nothing.")
    publishing.send_to_review(report=report, by=editor)

    with pytest.raises(ActionError, match="The check of the text finds 1 error"):
        publishing.clear(report=report, by=editor)


@pytest.fixture
def in_french(report):
    """A report with a French text of which one paragraph is not translated."""
    report.masthead = report.masthead | {"fr": report.masthead["en"]}
    report.language_policies = report.language_policies | {"fr": LanguagePolicy.BLOCK}
    report.save()
    return report


def test_a_language_with_gaps_waits(in_french, editor):
    publishing.send_to_review(report=in_french, by=editor)

    with pytest.raises(ActionError, match="French is not complete: 1 text"):
        publishing.clear(report=in_french, by=editor)


@pytest.mark.parametrize(("policy", "languages"), [("label", {"en", "fr"}), ("omit", {"en"})])
def test_a_language_with_gaps_is_labelled_or_left_out(
    in_french, editor, publisher, policy, languages
):
    policies = in_french.language_policies | {"fr": policy}
    terms = {"audience": "public", "embargo_until": None, "language_policies": policies}
    publishing.set_terms(report=in_french, by=editor, **terms)
    publishing.send_to_review(report=in_french, by=editor)
    publishing.clear(report=in_french, by=editor)

    edition = publishing.publish(report=in_french, by=publisher)

    assert set(edition.texts.values_list("language", flat=True)) == languages
    if policy == "label":
        assert edition.texts.get(language="fr").notes == {"p-1": "missing"}


def test_a_translation_after_clearing_shows(in_french, editor, publisher):
    policies = in_french.language_policies | {"fr": "label"}
    publishing.set_terms(report=in_french, by=editor, audience="public", language_policies=policies)
    publishing.send_to_review(report=in_french, by=editor)
    publishing.clear(report=in_french, by=editor)
    parts = [in_french.paragraphs.get().content]
    Translation.objects.create(
        report=in_french, key="p-1", language="fr", parts=parts, source_hash="0"
    )

    with pytest.raises(StaleError):
        publishing.publish(report=in_french, by=publisher)


def test_nothing_is_published_while_the_check_finds_differences(cleared, publisher):
    Verification.objects.create(editions=1, files=1, findings=[{"problem": "changed"}])

    with pytest.raises(ActionError, match="found 1 difference"):
        publishing.publish(report=cleared, by=publisher)

    Verification.objects.create(editions=1, files=1, checked_at=timezone.now())
    assert publishing.publish(report=cleared, by=publisher)


def test_a_correction_carries_its_symbol_and_names_what_it_replaces(cleared, editor, publisher):
    first = publishing.publish(report=cleared, by=publisher)
    seal(first)
    publishing.return_to_draft(report=cleared, by=editor, note="A wrong date")
    change_text(cleared)
    publishing.send_to_review(report=cleared, by=editor)
    publishing.clear(report=cleared, by=editor)

    with pytest.raises(ActionError, match="is published already"):
        publishing.publish(report=cleared, by=publisher)
    with pytest.raises(ActionError, match="what this edition changes"):
        publishing.publish(report=cleared, by=publisher, kind=EditionKind.CORRECTION)
    second = publishing.publish(
        report=cleared, by=publisher, kind=EditionKind.CORRECTION, note="The date in paragraph 1"
    )

    assert second.symbol == f"{first.symbol}/Corr.1"
    assert second.replaces == first
    assert second.texts.get().document["masthead"]["symbol"] == second.symbol
    assert "begun" in str(first.texts.get().document)


def test_a_first_edition_is_no_correction(cleared, publisher):
    with pytest.raises(ActionError, match="is its original"):
        publishing.publish(report=cleared, by=publisher, kind="corr", note="Why")


@pytest.mark.parametrize("act", ["clear", "return_to_draft"])
def test_a_draft_can_neither_be_cleared_nor_returned(report, editor, act):
    options = {"note": "Why"} if act == "return_to_draft" else {}
    with pytest.raises(ActionError, match="cannot become"):
        getattr(publishing, act)(report=report, by=editor, **options)
    report.refresh_from_db()
    assert report.state == ReportState.DRAFT


def test_terms_stay_once_it_is_cleared(cleared, editor):
    until = timezone.now() + timedelta(days=1)
    with pytest.raises(ActionError, match="Return it to draft"):
        publishing.set_terms(
            report=cleared, by=editor, audience="public", embargo_until=until, language_policies={}
        )


# --- What the records say meanwhile ----------------------------------------------------------


@pytest.fixture
def activity(report):
    """A record that the report rests on, and one that a number of it counts."""
    cited, counted = ActivityFactory(is_public=True), ActivityFactory(is_public=True)
    report.paragraphs.all().delete()
    cites = [Cited(subject_of(one), "A title", version=1) for one in (cited, counted)]
    add_paragraph(report, 1, "The programme has begun. ", cites[:1], counts=cites[1:])
    return cited, counted


@pytest.mark.parametrize("which", [0, 1])
def test_what_was_made_private_after_the_compile_is_not_published(
    report, activity, editor, publisher, which
):
    publishing.send_to_review(report=report, by=editor)
    publishing.clear(report=report, by=editor)
    Activity.objects.filter(pk=activity[which].pk).update(is_public=False)

    with pytest.raises(ActionError, match="is not public any more"):
        publishing.publish(report=report, by=publisher)
    assert not Edition.objects.exists()


def test_what_was_made_private_after_the_compile_is_not_cleared(report, activity, editor):
    Activity.objects.filter(pk=activity[0].pk).update(is_public=False)
    publishing.send_to_review(report=report, by=editor)

    with pytest.raises(ActionError, match="is not public any more"):
        publishing.clear(report=report, by=editor)


def test_an_update_that_a_later_one_supersedes_was_public_and_stays(report, editor, publisher):
    activity = ActivityFactory(is_public=True)
    update = UpdateFactory(activity=activity, state=UpdateState.SUPERSEDED)
    add_paragraph(report, 2, "It went on.", [Cited(subject_of(update), "An update", version=1)])
    publishing.send_to_review(report=report, by=editor)
    publishing.clear(report=report, by=editor)

    assert publishing.publish(report=report, by=publisher)


def test_numbers_of_published_files_lead_below_the_edition(cleared, publisher):
    """The pages of the draft are for its desk alone."""
    edition = publishing.publish(report=cleared, by=publisher)

    address = f"/reports/{cleared.slug}/editions/1/en/"
    assert edition.texts.get().document["address"] == address
