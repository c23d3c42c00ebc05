"""The form saves itself: what travels, when, and what is said about it."""

import json

import pytest
from playwright.sync_api import expect

from portal.splices import spliced
from tests.browser.answering.reading import SAVED, copies, field, is_saved, pause, state

LONG = "Eight of the twelve cities now measure fine particles every day. " * 20
TEXTS = [
    ("", "a"),
    ("abc", ""),
    ("aaaa", "aaa"),
    ("ab" * 300, "ab" * 150 + "X" + "ab" * 150),
    ("تعاون بين الوكالات", "تعاونٌ وثيق بين الوكالات"),
    ("مشروع UNEP/GC.26 في ٢٠١٠", "مشروع UNEP/GC.26/INF/23 في ٢٠١٠"),
    ("中国和联合国", "中国与联合国环境署"),
    ("🌍🌎🌏", "🌍🌏"),
    ("🌍", "🌎"),
    ("👩‍👩‍👧 family", "👩‍👧 family"),
    ("line\none", "line\n\none\n"),
    ("𠀀𠮷a", "𠀀a𠮷"),
]


@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_a_splice_makes_the_same_text_on_the_other_side(new_page, before, after):
    page = new_page("/done/")
    change = page.evaluate(
        "async ([b, a]) => (await import('/static/portal/writing/fields.js')).splice(b, a)",
        [before, after],
    )

    assert spliced(before, change) == after


def test_only_what_changed_is_sent_when_one_pauses(page, desk, complaints):
    desk.pause = 0.5
    field(page).fill("Twelve cities")
    page.check("[name=status][value=done]")
    page.check("[name=themes][value=air]")
    is_saved(page)

    assert desk.saves == [
        {
            "version": 3,
            "seq": 0,
            "changes": {"progress": "Twelve cities", "status": "done", "themes": ["air"]},
        }
    ]
    field(page, "next_steps").fill("A workshop")
    pause(page)
    expect(state(page)).to_have_text("Saving…")
    is_saved(page)
    assert desk.saves[1]["changes"] == {"next_steps": "A workshop"}
    assert desk.saves[1]["seq"] == 1
    assert copies(page) == {}
    assert complaints == []


def test_a_field_outside_of_its_form_is_saved_with_it(page, desk):
    page.check("#complete")
    is_saved(page)

    assert desk.content == {"is_complete": ["yes"]}


def test_of_a_long_text_only_the_difference_travels(desk, new_page, complaints):
    desk.content = {"progress": LONG * 30, "next_steps": "短"}
    page = new_page()
    field(page).press("Control+Home")
    page.keyboard.type("Ω")
    is_saved(page)

    assert desk.content["progress"] == "Ω" + LONG * 30
    assert desk.saves[0]["changes"]["progress"] == {
        "at": 0,
        "cut": 0,
        "put": "Ω",
        "length": len(LONG) * 30 + 1,
    }
    assert complaints == []


@pytest.mark.parametrize(
    "words", ["measured fine particles ", "قياس الجسيمات الدقيقة ", "每天测量细颗粒物"]
)
def test_a_save_while_typing_stays_small(desk, new_page, words):
    """A fast typist writes some 20 characters in two seconds; here it is far more."""
    desk.content = {"progress": LONG * 20}
    page = new_page()
    field(page).press("Control+End")
    page.keyboard.insert_text(words * 12)
    is_saved(page)

    body, headers = desk.bodies[0], desk.headers[0]
    whole = len(body) + sum(len(f"{name}: {value}\r\n") for name, value in headers.items())
    assert desk.content["progress"].endswith(words * 12)
    assert whole <= 3 * 1024


def test_typing_during_a_save_makes_one_more(page, desk):
    desk.pause = 1
    field(page).fill("first")
    pause(page)
    expect(state(page)).to_have_text("Saving…")
    field(page).fill("second")
    pause(page)
    field(page).fill("third")
    pause(page)
    expect(state(page)).to_have_text(SAVED)
    is_saved(page)

    assert [save["changes"]["progress"] for save in desk.saves] == ["first", "third"]


def test_a_save_out_of_step_is_sent_again_in_full(page, desk, complaints):
    desk.seq = 7
    field(page).fill("mine")
    is_saved(page)

    assert [save["seq"] for save in desk.saves] == [0, 7]
    assert desk.saves[1]["changes"] == {
        "progress": "mine",
        "status": "",
        "themes": [],
        "language": "en",
        "next_steps": "",
        "figures.0.what": "",
        "is_complete": [],
    }


def test_what_was_written_on_another_machine_is_taken_over(page, desk):
    desk.seq, desk.content = 4, {"next_steps": "from the other machine"}
    field(page).fill("from this one")
    is_saved(page)

    assert field(page, "next_steps").input_value() == "from the other machine"
    assert desk.content["next_steps"] == "from the other machine"
    assert desk.content["progress"] == "from this one"


def test_where_both_wrote_neither_text_is_lost(page, desk):
    desk.seq, desk.content = 4, {"progress": "from the other machine"}
    field(page).fill("from this one")
    is_saved(page)
    assert desk.content["progress"] == "from this one"

    page.get_by_role("button", name="Show what the portal has instead").click()
    expect(field(page)).to_have_value("from the other machine")
    page.get_by_role("button", name="Show what you wrote on this computer").click()
    expect(field(page)).to_have_value("from this one")


def test_a_save_whose_answer_is_lost_is_not_taken_for_somebody_elses(page, desk):
    desk.loses_answers = True
    field(page).fill("one")
    pause(page)
    expect(state(page)).to_contain_text("we try again")
    desk.loses_answers = False
    field(page).fill("one two")
    is_saved(page)

    assert desk.content["progress"] == "one two"
    expect(page.locator("[data-banner]")).to_have_count(0)


def test_others_in_the_section_are_named(page, desk):
    desk.others = ["Ana Silva"]
    field(page).fill("mine")
    pause(page)
    others = page.locator("#answer [data-part=others]")
    expect(others).to_have_text("\u2068Ana Silva\u2069 is editing this section")

    desk.others = ["Ana Silva", "سعاد"]
    field(page).fill("mine again")
    pause(page)
    expect(others).to_have_text(
        "\u2068Ana Silva\u2069 and \u2068سعاد\u2069 are editing this section"
    )


def test_somebody_else_has_saved_the_section(page, desk):
    desk.version = 4
    field(page).fill("mine")
    pause(page)

    expect(state(page)).to_have_text("Ana Silva has saved this section.")
    field(page).fill("mine, longer")
    pause(page, 70)
    pause(page, 70)
    assert len(desk.bodies) == 1
    (copy,) = copies(page).values()
    assert json.loads(copy)["fields"] == {"progress": "mine, longer"}


def test_what_the_portal_refuses_it_says_and_takes_later(page, desk):
    desk.answers = [(413, {"message": "The text is too long to be kept."})]
    field(page).fill("too long")
    pause(page)
    expect(state(page)).to_have_text("The text is too long to be kept.")
    field(page).fill("short")
    is_saved(page)

    assert desk.content["progress"] == "short"


def test_saving_is_not_spoken_at_every_pause(page, desk):
    desk.pause = 0.5
    page.evaluate(
        """() => {
          window.spoken = [];
          const voice = document.querySelector("#answer [data-part=voice]");
          new MutationObserver(() => window.spoken.push(voice.textContent)).observe(voice, { childList: true });
        }"""
    )
    for text in ("one", "two", "three"):
        seen = len(desk.bodies)
        field(page).fill(text)
        pause(page)
        expect(state(page)).to_have_text("Saving…")
        is_saved(page)
        assert len(desk.bodies) == seen + 1

    assert page.evaluate("window.spoken") == ["Saved 14:32"]


def test_the_form_itself_is_sent_as_ever_and_leaves_no_copy(page, desk, complaints):
    field(page).fill("written")
    page.get_by_role("button", name="Save and continue").click()
    page.wait_for_url("**/done/")

    assert desk.content["progress"] == "written"
    assert copies(page) == {}
    assert complaints == []
