from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from lxml import html

from portal import files
from portal.actions import evidence
from portal.enums import EvidenceState
from portal.models import Evidence, Round
from portal.uploads.limits import LIMITS
from tests.factories import ActivityFactory, UpdateFactory
from tests.factories.rounds import open_round
from tests.portal.uploads import samples
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db
QUERIES = 6
JSON = {"HTTP_ACCEPT": "application/json, text/html;q=0.9"}


@pytest.fixture(autouse=True)
def _store(settings, tmp_path):
    settings.FILES_ROOT = tmp_path / "files"
    settings.CLAMAV_ADDRESS = ""


@pytest.fixture
def section(activity):
    activity.is_public = False
    activity.save()
    return open_round(activity.lead).submissions.get().sections.get()


@pytest.fixture
def url(section):
    return reverse("evidence-add", args=[section.submission_id, section.key, "evidence"])


@pytest.fixture
def own(client, focal_point):
    client.force_login(focal_point)
    return client


@pytest.fixture
def added(section, focal_point):
    file = BytesIO(samples.png())
    return evidence.add(section=section, by=focal_point, file=file, name="карта.png")


def sent(name: str = "table.csv", content: bytes = b"country;trained\n") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_types_and_size_are_told_before_anything_is_chosen(own, url):
    page = own.get(url).text
    (field,) = html.fromstring(page).xpath("//input[@type='file']")

    assert "PDF, DOCX, XLSX, CSV, PNG or JPEG, up to 10 MB each" in shown(page)
    assert field.get("accept") == ".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
    assert field.get("multiple") is not None
    assert field.getparent().getparent().get("enctype") == "multipart/form-data"


def test_a_form_without_scripts_adds_several_files(own, url, section):
    answer = own.post(url, {"file": [sent("a.csv"), sent("b.csv", b"b;c\n")]})

    assert answer.url == f"{section.get_absolute_url()}#question-evidence"
    assert [one.name for one in section.evidence.in_order()] == ["a.csv", "b.csv"]


def test_a_request_of_a_script_is_answered_with_what_was_added(own, url, section):
    answer = own.post(url, {"file": sent()}, **JSON)

    added = section.evidence.get()
    assert answer.status_code == 201
    assert answer.json() == {"id": added.pk, "name": "table.csv", "size": 16}


def test_a_request_of_a_script_is_told_the_cause(own, url):
    answer = own.post(url, {"file": sent("logo.png", b"<svg/>")}, **JSON)

    assert answer.status_code == 400
    assert answer.json() == {
        "message": "The selected file must not be a web page, SVG or XML. Save it as a PDF."
    }


def test_a_request_of_a_script_is_told_why_not(own, url):
    past = timezone.now() - timedelta(hours=1)
    Round.objects.update(due_at=past, closes_at=past)

    answer = own.post(url, {"file": sent()}, **JSON)

    assert answer.status_code == 403
    assert "closed on" in answer.json()["message"]
    assert not Evidence.objects.exists()


def test_each_failure_has_its_own_sentence_and_the_good_files_stay(own, url, section):
    page = own.post(
        url, {"file": [sent("good.csv"), sent("a.exe", b"MZ\x00"), sent("b.csv", b"")]}
    ).text

    assert section.evidence.get().name == "good.csv"
    summary = html.fromstring(page).xpath("//*[contains(@class,'error-summary')]")[0]
    assert "must not contain “.exe”" in summary.text_content()
    assert "is empty" in summary.text_content()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Select a file"),
        ({"url": ""}, "Enter the address of the page"),
        ({"url": "javascript:alert(1)"}, "Enter the whole address of the page"),
    ],
)
def test_what_is_missing_is_asked_for(own, url, data, sentence):
    page = own.post(url, data).text

    assert sentence in shown(page)
    assert not Evidence.objects.exists()


def test_a_file_that_is_too_big_is_refused_by_its_size(own, url):
    file = sent("big.csv", b"x" * (LIMITS.file_bytes + 1))

    assert own.post(url, {"file": file}, **JSON).json() == {
        "message": "The selected file must be 10 MB or smaller."
    }


def test_a_link_is_added(own, url, section):
    own.post(url, {"url": "https://unep.org/guide", "name": "Guide"})

    link = section.evidence.get()
    assert (link.url, link.name) == ("https://unep.org/guide", "Guide")
    found = html.fromstring(own.get(url).text).xpath("//ul[@id='files-evidence']//a")
    assert found[0].get("href") == "https://unep.org/guide"
    assert found[0].get("rel") == "noopener nofollow"


def test_a_hostile_name_is_only_text(own, url, section):
    own.post(url, {"url": "https://unep.org/", "name": HOSTILE})

    assert HOSTILE in shown(own.get(url).text)


def test_the_list_alone_is_what_takes_the_place_of_the_old_one(own, url, added):
    part = own.get(url, HTTP_HX_REQUEST="true").text

    (found,) = html.fragments_fromstring(part.strip())
    assert found.get("id") == "files-evidence"
    assert found.get("hx-get") == url
    assert "PNG picture" in found.text_content()


@pytest.mark.parametrize("question", ["progress", "nothing"])
def test_only_questions_that_take_files_take_files(own, section, question):
    url = reverse("evidence-add", args=[section.submission_id, section.key, question])

    assert own.post(url, {"file": sent()}).status_code == 404


def test_the_list_asks_a_fixed_number_of_questions(
    own, url, section, focal_point, django_assert_num_queries
):
    def add(number):
        evidence.add(
            section=section, by=focal_point, file=BytesIO(b"a;%d\n" % number), name="a.csv"
        )

    add(1)
    own.get(url)
    with django_assert_num_queries(QUERIES):
        own.get(url)
    add(2)
    add(3)
    with django_assert_num_queries(QUERIES):
        own.get(url)


def test_removing_is_asked_first(own, added, section):
    url = reverse("evidence-remove", args=[added.pk])

    assert "карта.png" in shown(own.get(url).text)
    assert section.evidence.exists()

    assert own.post(url).url == f"{section.get_absolute_url()}#question-evidence"
    assert not section.evidence.exists()


def test_what_stays_is_said(own, added, activity):
    added.update = UpdateFactory(activity=activity)
    added.save()

    page = own.post(reverse("evidence-remove", args=[added.pk]), follow=True)

    assert "rests on this" in shown(page.text)


# --- Giving a file out ------------------------------------------------------------------------


def get(client, added):
    answer = client.get(added.get_absolute_url())
    if answer.streaming:
        answer.content_read = answer.getvalue()
    return answer


def test_a_file_is_given_out_whole_and_never_shown_by_the_browser(own, added):
    answer = get(own, added)

    assert answer.content_read == samples.png()
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"] == (
        "attachment; filename*=utf-8''%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("person", ["stranger", "council member", "anonymous"])
def test_a_draft_file_is_not_there_for_others(client, people, added, person):
    if people[person]:
        client.force_login(people[person])

    answer = get(client, added)

    assert answer.status_code == 404
    assert added.name not in answer.text


def test_with_its_update_the_file_becomes_public(client, people, added, activity):
    added.update = UpdateFactory(activity=activity)
    added.save()
    assert get(client, added).status_code == 404

    activity.is_public = True
    activity.save()
    answer = get(client, added)

    assert answer.content_read == samples.png()
    assert answer["Cache-Control"] == "no-cache"
    client.force_login(people["stranger"])
    assert get(client, added).status_code == 200


def test_a_file_of_an_update_that_is_not_accepted_is_not_public(client, added):
    added.update = UpdateFactory(activity=ActivityFactory(), state="submitted")
    added.save()

    assert get(client, added).status_code == 404


def test_a_file_that_was_not_scanned_is_given_to_nobody(own, added):
    added.state = EvidenceState.QUARANTINED
    added.save()

    answer = get(own, added)

    assert answer.status_code == 403
    assert "has not passed the check for viruses" in shown(answer.text)


def test_a_link_is_no_file(own, section, focal_point):
    link = evidence.add_link(section=section, by=focal_point, url="https://unep.org")

    assert own.get(reverse("evidence-file", args=[link.pk])).status_code == 404


def test_a_file_that_has_gone_is_not_found(own, added):
    files.path_of(added.sha256).unlink()

    assert get(own, added).status_code == 404
