"""The editing desk: the report as it reads, and a page for each paragraph."""

import pytest

from portal.actions import editing, placing, remarks
from portal.enums import Role
from portal.models import Edit, Presence, Remark
from portal.reporting.document import DraftDecision, Figure, Operative, Table, Text
from tests.factories import AppointmentFactory, MandateFactory, PersonFactory
from tests.factories.desk import relay, report_of, shown, words
from tests.portal.views.pages import HOSTILE
from tests.portal.views.pages import shown as text_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def report():
    return report_of(
        words("one/a", "First words.", "portal.agency:1"),
        words("one/b", "Second words."),
        words("one/c", "Third words."),
        slug="the-report",
    )


@pytest.fixture
def colleague():
    return PersonFactory(name="Colleague", secretariat=True)


@pytest.fixture
def editor(client, secretariat):
    client.force_login(secretariat)
    return client


DESK = "/reports/the-report/desk/"
PAGE = f"{DESK}one/a/"


def act(client, name, key="one/a", **data):
    return client.post(f"/reports/the-report/editing/{name}/{key}/", data)


def write(report, by, key="one/a", text="Edited words.", version=0) -> Edit:
    return editing.edit_text(report=report, key=key, text=text, version=version, by=by)


# --- The desk -----------------------------------------------------------------------------------


def test_the_desk_reads_as_the_report_with_its_marks(editor, report, colleague):
    write(report, colleague)
    editing.hide(report=report, key="one/b", reason="Said above.", by=colleague)
    remarks.remark(report=report, key="one/c", text="Is that so?", by=colleague)
    remarks.here(report=report, key="one/c", by=colleague)

    page = text_of(editor.get(DESK).text)

    for words_on_page in (
        *("Edited words.", "Edited", "Hidden", "Said above.", "1 remark"),
        *("Colleague has this open now", "Not translated into 5 languages"),
    ):
        assert words_on_page in page
    assert "First words." not in page


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("", ["one", "one/a", "one/b", "one/c"]),
        ("changed", ["one/a"]),
        ("edited", ["one/a", "one/b"]),
        ("hidden", ["one/b"]),
        ("remarks", ["one/c"]),
        ("nonsense", ["one", "one/a", "one/b", "one/c"]),
    ],
)
def test_a_filter_shows_the_paragraphs_of_a_kind(editor, report, colleague, kind, keys):
    write(report, colleague)
    editing.hide(report=report, key="one/b", reason="No.", by=colleague)
    remarks.remark(report=report, key="one/c", text="So?", by=colleague)
    relay(report, words("one/a", "New."), words("one/b", "Second words."), words("one/c", "3."))

    page = editor.get(DESK, {"show": kind})

    assert [row.entry.key for row in page.context["rows"]] == keys


@pytest.mark.parametrize("length", [4, 400])
def test_the_desk_asks_the_same_queries_at_any_length(
    editor, report, colleague, django_assert_num_queries, length
):
    relay(report, *(words(f"one/{n}", f"{n}. word.") for n in range(length)))
    for n in range(0, min(length, 40), 2):
        write(report, colleague, key=f"one/{n}")
        remarks.remark(report=report, key=f"one/{n}", text="So?", by=colleague)

    editor.get(DESK)
    with django_assert_num_queries(11):
        page = editor.get(DESK)
    with django_assert_num_queries(10):
        editor.get(f"{DESK}one/0/")

    assert len(page.context["rows"]) == length + 1


def test_every_kind_of_block_is_shown(editor, report):
    table = Table("one/t", "Totals", (), ())
    decision = DraftDecision("one/d", "The Council,", (), (Operative("Decides", (Text("so"),)),))
    relay(report, table, decision, Figure("one/f", "Growth", "Bars", "<svg/>", "", table))

    page = text_of(editor.get(DESK).text)

    assert all(title in page for title in ("Totals", "The Council,", "Growth"))
    for key in ("one", "one/t", "one/d", "one/f"):
        answer = editor.get(f"{DESK}{key}/")
        assert answer.status_code == 200
        assert "Save the text" not in answer.text


def test_a_report_that_was_never_compiled_has_no_desk(editor, report):
    report.compile_number, report.compiled_at, report.snapshot_at = 0, None, None
    report.save()

    assert editor.get(DESK).status_code == 404


def test_a_publisher_reads_the_desk_and_changes_nothing(client, report):
    publisher = AppointmentFactory(role=Role.PUBLISHER, agency=None).person
    client.force_login(publisher)

    pages = [client.get(DESK), client.get(PAGE)]

    assert [page.status_code for page in pages] == [200, 200]
    assert all("Only the secretariat can edit a report." in page.text for page in pages)
    assert not any("<textarea" in page.text for page in pages)
    assert act(client, "hide", reason="No.").status_code == 403
    assert client.post(PAGE, {"text": "Mine.", "version": 0}).status_code == 403


# --- Writing --------------------------------------------------------------------------------------


def test_a_text_is_saved_and_can_be_undone(editor, report):
    answer = editor.post(PAGE, {"text": "Mine.", "version": 0})
    page = editor.get(answer.url)

    assert shown(report)[0] == "Mine."
    assert "The text is saved." in text_of(page.text)
    event = page.context["done"].event.pk
    undone = editor.post(f"/reports/the-report/editing/undo/{event}/")
    assert shown(report)[0] == "First words."
    assert "That is undone." in text_of(editor.get(undone.url).text)


def test_only_the_one_who_acted_is_offered_to_undo_it(editor, client, report, colleague):
    answer = editor.post(PAGE, {"text": "Mine.", "version": 0})
    client.force_login(colleague)

    assert client.get(answer.url).context["done"] is None


def test_an_error_stands_at_the_field_and_the_text_stays(editor, report):
    page = editor.post(PAGE, {"text": "A { alone", "version": 0})

    assert page.context["text"].errors.keys() == {"text"}
    assert "A { alone</textarea>" in page.text


def test_the_second_editor_sees_both_texts_and_can_save_again(editor, report, colleague):
    write(report, colleague, text="Theirs.")

    page = editor.post(PAGE, {"text": "Mine.", "version": 0})

    assert page.status_code == 409
    assert "Colleague saved this paragraph after you opened it." in text_of(page.text)
    assert page.context["stored"] == "Theirs."
    assert "Mine.</textarea>" in page.text
    form = page.context["text"]
    again = {name: form[name].value() for name in ("text", "version", "seen")}
    assert editor.post(PAGE, again).status_code == 302
    assert shown(report)[0] == "Mine."


def test_a_compile_while_one_writes_shows_both_texts(editor, report):
    form = editor.get(PAGE).context["text"]
    relay(report, words("one/a", "First words of 2010."))

    page = editor.post(PAGE, {"text": "Mine.", "version": 0, "seen": form["seen"].value()})

    assert page.status_code == 409
    assert page.context["stored"] == "First words of 2010."
    assert "Mine.</textarea>" in page.text


def test_words_typed_into_a_paragraph_that_is_gone_are_shown_to_be_copied(editor, report):
    relay(report, words("one/b", "Second words."))

    page = editor.post(PAGE, {"text": "Mine.", "version": 0})

    assert page.status_code == 409
    assert "Mine.</textarea>" in page.text


def test_on_the_desk_only_the_editor_comes_and_the_desk_again_after_saving(editor, report):
    part = editor.get(PAGE, headers=HTMX)
    answer = editor.post(PAGE, {"text": "Mine.", "version": 0, "back": "desk"}, headers=HTMX)

    assert "<html" not in part.text
    assert "Save the text" in part.text
    assert answer.headers["HX-Redirect"].startswith(DESK)
    assert answer.headers["HX-Redirect"].endswith("#at-one/a")


def test_the_preview_shows_the_text_or_what_is_in_the_way(editor, report):
    address = "/reports/the-report/editing/preview/one/a/"

    assert "<em>new</em>" in editor.post(address, {"text": "A *new* text"}).text
    assert "stands alone" in editor.post(address, {"text": "A * new text"}).text
    assert "&lt;script&gt;" in editor.post(address, {"text": "<script>"}).text


def test_hostile_words_are_shown_as_words(editor, report, colleague):
    typed = HOSTILE.translate({ord(sign): f"\\{sign}" for sign in "*{}"})
    write(report, colleague, text=typed)
    editing.hide(report=report, key="one/b", reason=HOSTILE, by=colleague)
    remarks.remark(report=report, key="one/a", text=HOSTILE, by=colleague)

    for address in (DESK, PAGE, f"{DESK}one/b/"):
        assert HOSTILE not in editor.get(address).text


def test_a_session_that_ends_while_somebody_writes_loses_nothing(client, report, secretariat):
    client.force_login(secretariat)
    opened = client.get(PAGE).context
    form = {"text": "Mine.", "version": 0, "section.writer": opened["writer"]}
    client.logout()

    client.post(PAGE, form)
    client.force_login(secretariat)
    page = client.get(PAGE)

    assert "Mine.</textarea>" in page.text
    assert "before you were signed out" in text_of(page.text)
    assert shown(report)[0] == "First words."
    client.post(PAGE, form)
    assert "before you were signed out" not in text_of(client.get(PAGE).text)


# --- The buttons ----------------------------------------------------------------------------------


def test_hide_and_print_again(editor, report):
    refused = act(editor, "hide", reason="")
    act(editor, "hide", reason="Said above.")
    hidden = shown(report)
    act(editor, "show", version=1)

    assert "Enter why it is hidden" in refused.text
    assert hidden == ["Second words.", "Third words."]
    assert shown(report)[0] == "First words."


def test_move_and_merge(editor, report):
    act(editor, "move", after="one/c")
    assert shown(report) == ["Second words.", "Third words.", "First words."]

    act(editor, "merge", key="one/c", into="one/b")
    assert shown(report) == ["Second words. Third words.", "First words."]
    assert "Select a paragraph from the list" in act(editor, "move", after="one/never").text


def test_add_a_paragraph_with_its_source(editor, report):
    mandate = MandateFactory()
    refused = act(editor, "add", text="New.", cites="mandate:never")
    silent = act(editor, "add", text="New.")
    answer = act(editor, "add", text="New.", cites=mandate.get_absolute_url())

    assert "“mandate:never” leads to no public record" in text_of(refused.text)
    assert "mandate:never</textarea>" in refused.text
    assert "Enter what the paragraph rests on" in silent.text
    assert shown(report)[1] == "New."
    edit = Edit.objects.get(is_added=True)
    assert f"#at-{edit.key}" in answer.url
    page = editor.get(f"{DESK}{edit.key}/")
    assert str(mandate) in text_of(page.text)
    gone = act(editor, "remove", key=edit.key, version=1)
    assert gone.url.startswith(DESK)
    assert shown(report)[1] == "Second words."


def test_was_now_and_yours_stand_side_by_side(editor, report, colleague):
    write(report, colleague)
    relay(report, words("one/a", "First words of 2010."), words("one/b", "Second words."))

    page = editor.get(PAGE)

    change = page.context["change"]
    assert (change.was, change.now) == ("First words.", "First words of 2010.")
    assert change.yours == "Edited words."
    act(editor, "keep", version=1)
    assert editor.get(PAGE).context["change"] is None
    act(editor, "take", version=2)
    assert shown(report)[0] == "First words of 2010."


def test_an_old_page_tells_what_somebody_wrote_since_before_it_acts(editor, report, colleague):
    write(report, colleague)

    page = act(editor, "hide", reason="Old.", version=0)

    assert "saved this paragraph after you opened it" in page.text
    assert shown(report)[0] == "Edited words."
    form = page.context["buttons"]["hide"]
    act(editor, "hide", **{name: form[name].value() for name in ("reason", "version")})
    assert "Edited words." not in shown(report)


def test_texts_whose_records_are_gone_are_kept_or_dropped_from_the_desk(editor, report, colleague):
    write(report, colleague)
    relay(report, words("one/b", "Second words."))

    assert "Texts whose records are gone" in editor.get(DESK).text
    assert "Keep as added paragraph" in editor.get(PAGE).text
    act(editor, "adopt", version=1)
    assert shown(report) == ["Second words.", "Edited words."]


def test_the_history_tells_who_did_what_and_goes_back(editor, report, colleague):
    write(report, colleague)
    write(report, colleague, text="Better words.", version=1)
    editing.hide(report=report, key="one/a", reason="Said above.", by=colleague)
    placing.move(report=report, key="one/a", after="one/c", by=colleague)

    moments = editor.get(PAGE).context["moments"]

    assert [moment.deeds for moment in moments] == [
        ["Moved it"],
        ["Hid it: Said above."],
        ["Changed the text"],
        ["Changed the text"],
    ]
    act(editor, "restore", to=1, version=4)
    assert shown(report)[0] == "Edited words."


def test_remarks_are_written_and_settled(editor, report):
    act(editor, "remark", text="Is that so?")
    remark = Remark.objects.get()
    page = editor.get(PAGE)

    assert "Is that so?" in text_of(page.text)
    editor.post(f"/reports/the-report/editing/settle/{remark.pk}/")
    assert "Settled by Secretariat officer" in text_of(editor.get(PAGE).text)


def test_presence_is_said_by_the_page_and_seen_by_the_others(editor, report, colleague):
    remarks.here(report=report, key="one/a", by=colleague)

    answer = editor.post("/reports/the-report/editing/presence/one/a/")

    assert "Colleague has this paragraph open now." in text_of(answer.text)
    assert Presence.objects.count() == 2


def test_a_button_that_does_not_exist_is_not_found(editor, report):
    assert act(editor, "explode").status_code == 404
    assert act(editor, "hide", key="one/never", reason="No.").status_code == 404
    assert editor.get(f"{DESK}one/never/").status_code == 404
    assert editor.post("/reports/the-report/editing/undo/1/").status_code == 404
