"""What readers get of what is published, and what nobody gets."""

import hashlib
import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from portal import files
from portal.models import EditionFile
from portal.reporting.render import FORMATS
from portal.uploads.limits import LIMITS
from tests.factories import ReportFactory
from tests.factories.editions import published
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db
PAGE = "/reports/the-report/editions/1/"


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES_ROOT = tmp_path


@pytest.fixture
def report():
    return ReportFactory(slug="the-report", symbol="UNEP/GC.26/9")


@pytest.fixture
def edition(report):
    return published(report)


def content(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_the_page_tells_each_file_with_its_size_and_hash(client, edition):
    page = shown(client.get(PAGE).text)

    for file in edition.files.all():
        assert file.sha256 in page
    assert edition.manifest.sha256 in page
    assert f"http://127.0.0.1:8000{PAGE}" in page


@pytest.mark.parametrize("languages", [("en",), ("en", "fr", "ar")])
def test_the_page_asks_the_same_queries_for_any_number_of_languages(
    client, django_assert_num_queries, report, languages
):
    published(report, languages=languages)

    with django_assert_num_queries(5):
        client.get(PAGE)


def test_a_file_comes_whole_with_its_hash_and_is_never_run(client, edition):
    answer = client.get(f"{PAGE}files/en/txt/")

    whole = content(answer)
    assert hashlib.sha256(whole).hexdigest() == answer.headers["X-Content-SHA256"]
    assert answer.headers["Content-Security-Policy"] == "sandbox"
    assert 'attachment; filename="UNEP-GC.26-9.en.txt"' in answer.headers["Content-Disposition"]


def test_the_archive_holds_everything_that_the_manifest_names(client, edition):
    whole = content(client.get(f"{PAGE}zip/"))
    manifest = client.get(f"{PAGE}manifest.json")

    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert archive.read("manifest.json") == manifest.content
        hashes = {
            hashlib.sha256(archive.read(name)).hexdigest()
            for name in archive.namelist()
            if name.startswith("UNEP")
        }
    assert hashes == {file["sha256"] for file in json.loads(manifest.content)["files"]}
    digest = hashlib.sha256(manifest.content).hexdigest()
    assert digest == edition.manifest.sha256 == manifest.headers["X-Content-SHA256"]


ADDRESSES = ("", "en/", "files/en/txt/", "zip/", "manifest.json")


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_said_before_the_embargo_is_over(
    client, report, council_member, secretariat, address, time_machine
):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    published(report, audience="council", embargo_until=timezone.now() + timedelta(hours=1))

    def answers(person):
        client.logout()
        if person:
            client.force_login(person)
        answer = client.get(PAGE + address)
        if answer.streaming:
            # Read to its end the file is closed.
            content(answer)
        return answer.status_code

    assert answers(council_member) == 404
    assert answers(secretariat) == 200
    time_machine.shift(3600)
    assert answers(council_member) == 200
    assert answers(None) == 404


def test_readers_get_nothing_before_the_seal(client, report):
    published(report, is_sealed=False)

    assert {client.get(PAGE + address).status_code for address in ADDRESSES} == {404}


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_file_that_is_not_whole_is_not_given_out(client, edition, damage):
    path = files.path_of(edition.files.get(language="en", format="txt").sha256, files.EDITIONS)
    if damage == "gone":
        path.unlink()
    else:
        path.chmod(0o644)
        path.write_bytes(path.read_bytes()[:-1])

    assert client.get(f"{PAGE}files/en/txt/").status_code == 404


def test_a_replaced_edition_says_so_and_stays_as_it_was(client, report):
    published(report)
    before = content(client.get(f"{PAGE}files/en/txt/"))
    published(report, kind="corr", note=HOSTILE)

    old, new = client.get(PAGE).text, client.get("/reports/the-report/editions/2/").text

    assert "UNEP/GC.26/9/Corr.1 was issued on" in shown(old)
    assert HOSTILE in shown(old)
    assert "<script>alert" not in old
    assert "was issued on" not in shown(new)
    assert content(client.get(f"{PAGE}files/en/txt/")) == before


def test_the_text_is_read_in_its_language_and_gaps_are_told(client, report):
    published(report, languages=("en", "ar"))

    page = client.get(f"{PAGE}ar/").text

    assert 'class="report" lang="ar" dir="rtl"' in page
    assert "1 text of this language is not translated" in shown(page)
    assert client.get(f"{PAGE}fr/").url == f"{PAGE}en/"


# --- Verify -----------------------------------------------------------------------------


def upload(content: bytes) -> dict:
    return {"file": SimpleUploadedFile("any-name.bin", content)}


def verified(client, data) -> str:
    return shown(client.post("/verify/", data).text)


@pytest.mark.parametrize("kind", ["txt", "zip", "manifest"])
def test_verify_finds_what_was_published(client, edition, kind):
    whole = {
        "txt": lambda: content(client.get(f"{PAGE}files/en/txt/")),
        "zip": lambda: content(client.get(f"{PAGE}zip/")),
        "manifest": lambda: client.get(f"{PAGE}manifest.json").content,
    }[kind]()

    by_file = verified(client, upload(whole))
    by_hash = verified(client, {"sha256": f"{hashlib.sha256(whole).hexdigest().upper()}  x.bin"})

    for page in (by_file, by_hash):
        assert "This was published here" in page
        assert "UNEP/GC.26/9" in page


def test_one_flipped_bit_is_no_published_file(client, edition):
    whole = bytearray(content(client.get(f"{PAGE}files/en/txt/")))
    whole[3] ^= 1

    page = verified(client, upload(bytes(whole)))

    assert "This is no file of a published edition" in page
    assert hashlib.sha256(whole).hexdigest() in page


def test_verify_tells_nothing_of_what_is_not_open_to_the_reader(client, report, council_member):
    edition = published(report, audience="council")
    asked = {"sha256": edition.files.get(format="txt").sha256}

    assert "no file of a published edition" in verified(client, asked)
    client.force_login(council_member)
    assert "This was published here" in verified(client, asked)


def test_verify_names_what_replaced_the_edition(client, report):
    first = published(report)
    published(report, kind="corr", note="A date")

    page = verified(client, {"sha256": first.files.get(format="txt").sha256})

    assert "Corr.1 was issued on" in page


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Select a file, or enter its SHA-256"),
        ({"sha256": "abc"}, "Enter 64 characters"),
        (upload(b"x" * (LIMITS.file_bytes + 1)), "The file is larger than"),
    ],
    ids=["nothing", "no hash", "too large"],
)
def test_verify_says_what_it_needs(client, data, message):
    assert message in verified(client, data)


def test_an_empty_file_is_a_file_too(client, edition):
    assert "no file of a published edition" in verified(client, upload(b""))
    assert EditionFile.objects.count() == len(FORMATS) + 1
