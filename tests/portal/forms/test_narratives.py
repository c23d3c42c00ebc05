from django import forms

from portal.forms.narratives import NarrativeField


class Progress(forms.Form):
    text = NarrativeField(label="Progress", words=3, error_messages={"required": "Enter it"})


def errors(text: str) -> list[str]:
    return Progress({"text": text}).errors.get("text", [])


def test_the_limit_is_the_last_word_that_fits():
    assert errors("one two three") == []
    assert errors("one two three four") == ["Progress must be 3 words or fewer. You have 4."]


def test_a_text_that_is_too_long_is_kept_in_the_form():
    form = Progress({"text": "one two three four"})

    assert "one two three four</textarea>" in str(form["text"])


def test_what_cannot_be_seen_is_taken_out():
    form = Progress({"text": "\u202eone\r\ntwo\x00"})

    assert form.is_valid()
    assert form.cleaned_data["text"] == "one\ntwo"


def test_a_field_without_a_limit_still_has_an_end():
    field = NarrativeField(label="Progress")

    assert "data-words" not in field.widget.attrs
    assert field.clean("word " * 5_000).count("word") == 5_000
    assert Limitless({"text": "x" * 50_001}).errors["text"] == [
        "Progress must be 50,000 characters or fewer."
    ]


class Limitless(forms.Form):
    text = NarrativeField(label="Progress")


def test_the_limit_is_told_and_the_tools_wait_for_scripts():
    shown = str(Progress()["text"])

    assert "No more than 3 words" in shown
    assert 'data-words="3"' in shown
    assert shown.count(" hidden>") == 2
