"""The parameters of sources as fields: what is typed is what the source gets."""

import pytest
from django import forms

from portal.extension import report_sources
from portal.forms.outlines import (
    Anything,
    Clauses,
    LineForm,
    Lines,
    Records,
    field_for,
    read_clause,
    source_named,
    written_clause,
)

# Lists of paragraphs, each with its decisions and deliverables: typed as JSON.
AS_JSON = {("emg-conclusions", "paragraphs")}


@pytest.mark.parametrize("source", list(report_sources), ids=lambda source: source.key)
def test_every_parameter_of_every_source_has_a_field_of_its_shape(source):
    for name, label in source.parameters.items():
        is_json = isinstance(field_for(source, name, label), Anything)
        assert is_json == ((source.key, name) in AS_JSON), name


def test_shapes_follow_what_the_source_takes():
    decision = source_named("draft-decision")
    made = {name: field_for(decision, name, "x") for name in decision.parameters}

    assert isinstance(made["preamble"], Clauses)
    assert isinstance(made["cites"], Records)
    assert isinstance(field_for(source_named("standing"), "items", "x"), Lines)


@pytest.mark.parametrize(
    "clause",
    [
        {"verb": "Recalling", "mandate": "gc-25-1-vi"},
        {"verb": "Takes note", "text": "of the report"},
        {"verb": "Welcoming", "text": "the report", "note": "doc-3", "continued": "and more"},
    ],
)
def test_a_clause_reads_as_it_was_written(clause):
    assert read_clause(written_clause(clause)) == clause


@pytest.mark.parametrize("line", ["Recalling the decision", "*Recalling* {what this}", "**", "*"])
def test_a_clause_without_its_verb_is_refused(line):
    with pytest.raises(forms.ValidationError, match="Begin each clause"):
        read_clause(line)


def test_records_are_named_by_kind_and_key():
    field = Records()

    assert field.clean("mandates: a\nmandates: b\nbodies: emg") == {
        "mandates": ["a", "b"],
        "bodies": ["emg"],
    }
    assert field.prepare_value({"mandates": ["a", "b"]}) == "mandates: a\nmandates: b"
    for wrong in ("a", "planets: mars", "mandates:"):
        with pytest.raises(forms.ValidationError, match="Enter each record"):
            field.clean(wrong)


def test_a_form_gives_the_line_as_the_action_takes_it():
    data = {
        "level": "2",
        "heading_en": "Progress",
        "heading_ar": "التقدم",
        "p_text": "A paragraph.",
        "p_cites": "bodies: emg",
        "p_items": "one\n\ntwo",
    }
    form = LineForm(data, source=source_named("standing"))

    assert form.is_valid(), form.errors
    values = form.values()
    assert values["parameters"] == {
        "text": "A paragraph.",
        "cites": {"bodies": ["emg"]},
        "items": ["one", "two"],
    }
    assert (values["level"], values["heading_ar"], values["word_limit"]) == (2, "التقدم", 0)


def test_what_a_source_cannot_do_without_is_asked_for():
    form = LineForm({"level": "1"}, source=source_named("standing"))

    assert set(form.errors) == {"p_text", "p_cites"}
