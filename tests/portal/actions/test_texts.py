"""What people type: titles are refused, narratives are cleaned, both are limited."""

import pytest

from portal.actions import texts
from portal.exceptions import ActionError
from portal.models import Activity, Update

HIDDEN = [
    *("a\x00b", "a\x1bb", "a\u202eb", "a\u2066b", "a\ufeffb", "a\nb", "a\tb"),
    *("a\u2028b", "a\u2029b", "a\u200bb", "a\u2060b", "a\u00adb"),
]


@pytest.mark.parametrize("title", HIDDEN)
def test_a_title_with_characters_that_nobody_sees_is_refused_at_its_field(title):
    with pytest.raises(ActionError) as refused:
        texts.clean(Activity, {"title": title})

    assert refused.value.field == "title"
    assert "invisible characters" in refused.value.message


def test_a_narrative_loses_them_and_keeps_its_lines_and_its_arabic():
    fields = texts.clean(Update, {"narrative": "One\r\ntwo\x00\u202e \u200fالبيئة"})

    assert fields == {"narrative": "One\ntwo \u200fالبيئة"}


def test_a_title_keeps_what_its_script_needs():
    title = "\u200fالبيئة \u2067UNEP\u2069 می\u200cخواهم"

    assert texts.clean(Activity, {"title": title}) == {"title": title}


def test_what_looks_like_markup_is_only_text():
    hostile = '<script>alert(1)</script> #read("/etc/passwd") {{7*7}}'

    assert texts.clean(Update, {"narrative": hostile}) == {"narrative": hostile}
    assert texts.clean(Activity, {"title": hostile}) == {"title": hostile}


def test_a_narrative_may_have_50_000_characters_and_no_more():
    assert len(texts.narrative("x" * 50_000, field="narrative")) == 50_000

    with pytest.raises(ActionError) as refused:
        texts.narrative("x" * 50_001, field="narrative")

    assert refused.value.field == "narrative"
    assert "50,001" in refused.value.message
    assert "50,000" in refused.value.message


def test_what_is_no_text_stays_as_it_is():
    assert texts.clean(Activity, {"is_public": True, "participations": []}) == {
        "is_public": True,
        "participations": [],
    }
