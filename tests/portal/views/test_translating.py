"""The other languages of a report in the browser."""

import msgspec
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.actions import translating, wordings
from portal.models import CompiledText, Translation, Wording
from tests.factories import PersonFactory
from tests.factories.desk import report_of, words
from tests.portal.views.pages import HOSTILE
from tests.portal.views.pages import shown as text_of

pytestmark = pytest.mark.django_db
FRENCH = "/reports/the-report/languages/fr/"


def shown(answer) -> str:
    return text_of(answer.content.decode())


@pytest.fixture
def report():
    """One paragraph that facts write in French, one that nobody has translated."""
    report = report_of(
        words("one/a", "Twenty agencies met."), words("one/b", "They liked it."), slug="the-report"
    )
    add_text(report, "one/a", "Vingt organismes se sont réunis.")
    add_text(report, "one/b", "They liked it.", borrowed=["They liked it"])
    return report


def add_text(report, key, text, borrowed=()):
    content = msgspec.to_builtins(words(key, text))
    CompiledText.objects.create(
        paragraph=report.paragraphs.get(key=key),
        language="fr",
        content=content,
        borrowed=list(borrowed),
    )


@pytest.fixture
def editor(client, secretariat):
    client.force_login(secretariat)
    return client


def test_the_list_says_of_each_paragraph_how_its_text_came_about(editor, report):
    page = shown(editor.get(FRENCH))
    assert "Written from facts" in page
    assert "To be translated" in page

    missing = shown(editor.get(f"{FRENCH}?state=missing"))
    assert "They liked it." in missing
    assert "Twenty agencies met." not in missing


def test_a_translation_is_typed_beside_the_original(editor, report, secretariat):
    wordings.word(source="liked it", language="fr", text="a plu", is_term=True, by="test")
    page = shown(editor.get(f"{FRENCH}edit/one/b/"))
    assert "They liked it." in page
    assert "a plu" in page

    answer = editor.post(f"{FRENCH}edit/one/b/", {"text": "Cela leur a plu.", "version": "0"})

    assert answer.url == FRENCH
    held = Translation.objects.get()
    assert (held.key, held.translator) == ("one/b", secretariat)


def test_what_cannot_be_read_stays_in_the_field(editor, report):
    page = shown(editor.post(f"{FRENCH}edit/one/b/", {"text": "Un {note 4}.", "version": "0"}))

    assert "There is no footnote 4 here" in page
    assert "Un {note 4}." in page
    assert not Translation.objects.exists()


def test_two_translators_see_each_other(editor, report):
    other = PersonFactory(name="Translator, UNOG")
    translating.translate(
        report=report, key="one/b", language="fr", text="Bien.", version=0, by=other
    )
    data = {"text": "Cela leur a plu.", "version": "0"}

    page = shown(editor.post(f"{FRENCH}edit/one/b/", data))

    assert "Translator, UNOG" in page
    assert "Cela leur a plu." in page
    data["version"] = "1"
    assert editor.post(f"{FRENCH}edit/one/b/", data).status_code == 302


def test_it_is_revised_and_taken_back(editor, report):
    translating.translate(
        report=report, key="one/b", language="fr", text="Bien.", version=0, by="test"
    )
    assert '<input type="hidden" name="version" value="1">' in (
        editor.get(f"{FRENCH}edit/one/b/").content.decode()
    )
    editor.post(f"{FRENCH}act/one/b/", {"act": "revise", "version": "0"})
    assert Translation.objects.get().state == "translated"
    editor.post(f"{FRENCH}act/one/b/", {"act": "revise", "version": "1"})
    assert Translation.objects.get().state == "revised"

    editor.post(f"{FRENCH}act/one/b/", {"act": "remove"})
    assert not Translation.objects.exists()


def test_an_outdated_one_shows_what_changed(editor, report):
    translating.translate(
        report=report, key="one/b", language="fr", text="Bien.", version=0, by="test"
    )
    row = report.paragraphs.get(key="one/b")
    row.content = msgspec.to_builtins(words("one/b", "They loved it."))
    row.save()

    page = editor.get(f"{FRENCH}edit/one/b/").content.decode()
    assert "<del>" in page
    assert "<ins>" in page
    editor.post(f"{FRENCH}act/one/b/", {"act": "holds"})
    assert "They loved it." in shown(editor.get(f"{FRENCH}?state=current"))


def test_a_file_goes_out_and_comes_back(editor, report):
    answer = editor.get(f"{FRENCH}export/")
    assert answer["Content-Type"] == "application/xliff+xml"
    assert ".en-fr.xlf" in answer["Content-Disposition"]
    content = answer.content.replace(b"<target", b"<target", 1).decode()
    content = content.replace(">They liked it.</target>", ">Cela leur a plu.</target>")

    back = SimpleUploadedFile("back.xlf", content.encode())
    answer = editor.post(f"{FRENCH}import/", {"file": back}, follow=True)

    assert "1 paragraph taken in." in shown(answer)
    assert Translation.objects.get().key == "one/b"


def test_a_wrong_file_says_what_is_wrong_at_its_field(editor, report):
    wrong = SimpleUploadedFile("x.xlf", b"<a")
    page = shown(editor.post(f"{FRENCH}import/", {"file": wrong}))

    assert "cannot be read as XML" in page
    assert "Nothing was taken in" in page


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_original_and_unknown_languages_have_no_page(editor, report, language):
    assert editor.get(f"/reports/the-report/languages/{language}/").status_code == 404


def test_the_memory_is_searched_and_grows(editor, report):
    editor.post("/wordings/fr/", {"source": "Land issues", "text": "Questions foncières"})
    page = shown(editor.get("/wordings/fr/?q=foncières"))

    assert "Land issues" in page
    assert "Questions foncières" not in shown(editor.get("/wordings/fr/?q=nothing"))
    Wording.objects.update(state="review", note="Unverified")
    editor.post(f"/wordings/{Wording.objects.get().pk}/revise/")
    assert Wording.objects.get().state == "revised"


def test_hostile_wordings_are_words(editor, report):
    Wording.objects.create(source=HOSTILE, source_key="0", language="fr", text=HOSTILE)

    answer = editor.get("/wordings/fr/")
    assert HOSTILE in shown(answer)
    assert HOSTILE not in answer.content.decode()


def test_many_paragraphs_take_as_many_queries_as_few(editor, django_assert_num_queries):
    def page_of(count: int, slug: str) -> str:
        blocks = [words(f"one/{number}", f"Words {number}.") for number in range(count)]
        report = report_of(*blocks, slug=slug)
        add_text(report, "one/0", "Mots.")
        return f"/reports/{slug}/languages/fr/"

    few, many = page_of(2, "few"), page_of(60, "many")
    editor.get(few)
    with django_assert_num_queries(count_of(editor, few)):
        editor.get(many)


def count_of(editor, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        editor.get(address)
    return len(found)


def test_a_sign_that_no_text_holds_finds_nothing(editor, report):
    assert editor.get("/wordings/fr/?q=%00").status_code == 200
    assert editor.get("/wordings/fr/?q=%00trees").status_code == 200
    assert editor.post(f"{FRENCH}act/one/%00/", {"act": "revise"}).status_code == 404
    assert editor.get("/reports/" + report.slug + "/outline/add/?after=%00").status_code == 200
    assert editor.get(f"/reports/{report.slug}/desk/%00/").status_code == 404
    assert editor.post(f"/reports/{report.slug}/editing/presence/%00/").status_code == 404
