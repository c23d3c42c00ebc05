"""What a scene does to the texts of records in the language that it is written in."""

import pytest

from portal.models import Report, Section
from portal.reporting.document import Code, Item, Note, Text, plain
from portal.reporting.sources import Scene
from portal.reporting.wordings import key_of, remembered
from portal.reporting.words import words


def scene(language: str) -> Scene:
    report = Report()
    return Scene(report=report, section=Section(key="one"), day=None, words=words(language))


def knowing(**wordings: str):
    return remembered({key_of(source.replace("_", " ")): text for source, text in wordings.items()})


@pytest.mark.parametrize(
    ("language", "text", "inside"),
    [
        ("en", "Plant trees.", "plant trees"),
        ("fr", "Étude des sols.", "étude des sols"),
        ("zh-hans", "DNA 研究。", "DNA 研究"),
        ("ar", "DNA: دراسة.", "DNA: دراسة"),
    ],
)
def test_a_text_goes_on_inside_a_sentence_as_the_language_has_it(language, text, inside):
    assert scene(language).inside(text) == inside


def test_a_text_goes_on_inside_a_sentence_in_its_wording():
    with knowing(Plant_trees="Planter des arbres"):
        assert scene("fr").inside("Plant trees.") == "planter des arbres"


@pytest.mark.parametrize(
    ("language", "joined"), [("en", "One. Two."), ("fr", "One. Two."), ("zh-hans", "One.Two.")]
)
def test_sentences_stand_as_far_apart_as_the_language_sets_them(language, joined):
    assert plain(scene(language).join("One.", (), "", (Text("Two."),))) == joined


def test_a_text_of_a_record_is_joined_in_its_wording():
    with knowing(Trees_were_planted="已植树。"):
        assert plain(scene("zh-hans").join("Trees were planted.", "Trees were planted.")) == (
            "已植树。已植树。"
        )


@pytest.mark.parametrize(
    ("members", "chained"),
    [([], ""), (["a"], "a"), (["a", "b"], "a；b"), (["a", "b", "c"], "a；b；c")],
)
def test_members_are_chained_one_after_the_other(members, chained):
    assert scene("zh-hans").chained("list-of-phrases", members) == chained


NOTE = Note((Text("See there."),))


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ((Text("All."), NOTE), (Text("All"), NOTE, Text("."))),
        ((Text("One;"), NOTE, Text(" and")), (Text("One"), NOTE, Text("; and"))),
        ((Text("One,"), NOTE, Code("A/1")), (Text("One"), NOTE, Text(","), Code("A/1"))),
        ((Text("All."), NOTE, NOTE), (Text("All"), NOTE, NOTE, Text("."))),
        ((Text("All"), NOTE, Text(".")), (Text("All"), NOTE, Text("."))),
        ((NOTE,), (NOTE,)),
    ],
)
def test_a_note_stands_before_the_mark_in_french_and_after_it_in_english(line, noted):
    assert scene("fr").noted(line) == noted
    assert scene("en").noted(line) == line


def test_notes_are_set_in_every_degree_of_a_list():
    line, noted = (Text("All."), NOTE), (Text("All"), NOTE, Text("."))
    block = scene("fr").paragraph("p", line, cites=[], items=[Item(line, (Item(line),))])

    assert block.content == noted
    assert block.items == (Item(noted, (Item(noted),)),)


def test_what_a_template_chooses_by_is_no_text_that_a_memory_could_word():
    with knowing(decision="决定"):
        line = scene("zh-hans").say("mandate-document", kind="decision", document=Code("25/1"))

    assert plain(line) == "第 25/1 号决定"
