"""Light markup: what an editor types is what was meant, and what is shown is what was kept."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.reporting.document import Cited, Code, Count, Emphasis, Item, Note, Paragraph, Text
from portal.reporting.markup import MarkupError, Pool, joined, pool_of, read, written
from portal.reporting.text import clean_text
from tests.portal.reporting.sample import HOSTILE

LIKE = Paragraph(key="p", content=())
NOTE = Note((Text("See "), Code("UNEP/GC.25/1", "/d/1"), Text(".")))
COUNT = Count("47", "/activities/")
CODE = Code("GC 25/1", "/d/2")
POOL = pool_of(Paragraph("p", (NOTE, COUNT, CODE)))


def content(text, pool=POOL):
    (block,) = read(text, LIKE, pool)
    return block.content


# --- Any paragraph comes back as it was ---------------------------------------------------------


def settled(text: str) -> str:
    """As a line keeps it: clean, and one blank between words."""
    return re.sub("[ \t\n\u2028\u2029]+", " ", clean_text(text)).strip()


# What ends a line, or is taken out of one, cannot stand in one.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(settled)
WORDS = TEXTS.filter(bool)
PARTS = st.one_of(
    WORDS.map(Text),
    WORDS.map(Emphasis),
    st.sampled_from([NOTE, COUNT, CODE]),
    WORDS.map(lambda text: Note((Text(text),))),
)


@st.composite
def lines(draw):
    """Parts with a word between any two, and no blank at the ends."""
    parts = draw(st.lists(PARTS, min_size=1, max_size=5))
    return joined(part for each in parts for part in (Text("w "), each, Text(" w")))


ITEMS = st.recursive(
    lines().map(Item),
    lambda inner: st.builds(Item, lines(), st.lists(inner, min_size=1, max_size=2).map(tuple)),
    max_leaves=4,
)


def depth(items) -> int:
    return max((1 + depth(item.items) for item in items), default=0)


@st.composite
def paragraphs(draw):
    items = tuple(draw(st.lists(ITEMS, max_size=3)))
    if depth(items) > 4:
        items = ()
    closing = draw(lines()) if items and draw(st.booleans()) else ()
    return Paragraph("p", draw(lines()), items=items, closing=closing)


@given(paragraphs())
def test_what_is_written_is_read_as_it_was(block):
    assert read(written([block], POOL), LIKE, POOL) == [block]


@given(TEXTS)
@example("- no entry")
@example("-- nor this")
@example("\\")
@example("*a*{note 1}\\*")
@example("{symbol A}")
def test_plain_words_stay_plain_words(text):
    block = Paragraph("p", joined([Text(text)]))

    found = read(written([block], POOL), LIKE, POOL)

    assert found == ([block] if text else [])


@given(st.text())
def test_whatever_is_typed_is_read_or_refused_and_then_shown_as_it_is(text):
    try:
        found = read(text, LIKE, POOL)
    except MarkupError:
        return

    again = read(written(found, POOL), LIKE, POOL)

    assert written(again, POOL) == written(found, POOL)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_only_words(text):
    block = Paragraph("p", (Text(settled(text)),))

    assert read(written([block], POOL), LIKE, POOL) == [block]


# --- One sign at a time -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("*in italics*", (Emphasis("in italics"),)),
        (r"\*no italics\*", (Text("*no italics*"),)),
        ("{note 1}", (NOTE,)),
        ("{number 47}", (COUNT,)),
        ("{symbol GC 25/1}", (CODE,)),
        ("{symbol A/1}", (Code("A/1"),)),
        (
            "{note: new *words* {symbol GC 25/1}}",
            (Note((Text("new "), Emphasis("words"), Text(" "), CODE)),),
        ),
        ("a\n  b", (Text("a b"),)),
        ("10\u00a0000", (Text("10\u00a0000"),)),
        (r"\{", (Text("{"),)),
    ],
)
def test_signs(typed, parts):
    assert content(typed) == parts


@pytest.mark.parametrize(
    "typed",
    [
        "*alone",
        "}",
        "{",
        "{note 2}",
        "{note 0}",
        "{number 48}",
        "{note: }",
        "{noted 1}",
        "{symbol }",
    ],
)
def test_what_cannot_be_meant_is_refused(typed):
    with pytest.raises(MarkupError):
        read(typed, LIKE, POOL)


def test_a_symbol_that_is_new_leads_where_it_is_told():
    (block,) = read("{symbol A/1}", LIKE, Pool(), symbols=lambda symbol: f"/d/{symbol}")

    assert block.content == (Code("A/1", "/d/A/1"),)


def test_blank_lines_split_and_each_part_has_a_key_of_its_own():
    like = Paragraph("p", (), cites=(), is_numbered=False)

    found = read("one\n\n \ntwo\r\n\r\nthree", like, POOL)

    assert [block.key for block in found] == ["p", "p~2", "p~3"]
    assert not any(block.is_numbered for block in found)


def test_lists_and_the_words_after_them():
    (block,) = read("These:\n- one\n-- below\n- two\nand so on.", LIKE, POOL)

    assert block.items == (Item((Text("one"),), (Item((Text("below"),)),)), Item((Text("two"),)))
    assert block.closing == (Text("and so on."),)


def test_an_entry_after_the_closing_words_is_refused():
    with pytest.raises(MarkupError, match="blank line"):
        read("These:\n- one\nafter\n- two", LIKE, POOL)


def test_a_footnote_that_the_records_do_not_have_any_more_is_shown_in_full():
    block = Paragraph("p", (Text("As said"), Note((Text("Then."),))))

    assert written([block], Pool()) == "As said{note: Then.}"


# --- Two equal numbers -----------------------------------------------------------------------


def test_two_equal_numbers_keep_their_lists():
    meetings, decisions = (Count("two", of=(Cited(f"record:{n}", str(n)),)) for n in (1, 2))
    block = Paragraph("p", (decisions, Text(" decisions at "), meetings, Text(" meetings.")))
    pool = pool_of(block)

    text = written([block], pool)

    assert text == "{number two} decisions at {number two (2)} meetings."
    assert content(text, pool) == block.content
    swapped = content("At {number two (2)} meetings {number two} decisions.", pool)
    assert [part for part in swapped if isinstance(part, Count)] == [meetings, decisions]


def test_a_number_is_known_whatever_version_it_counted():
    then, now = (Count("two", of=(Cited("record:1", "1", version=n),)) for n in (1, 2))
    other = Count("two", of=(Cited("record:2", "2"),))
    pool = pool_of(Paragraph("p", (other, now)))

    assert written([Paragraph("p", (then,))], pool) == "{number two (2)}"


def test_blanks_that_nobody_closes_cost_no_more_than_their_length():
    """A no-break space is kept, so that thousands of them may follow one another."""
    for opened in ("{note:", "{note ", "{number "):
        with pytest.raises(MarkupError):
            read(opened + "\N{NO-BREAK SPACE}" * 50_000 + "x", LIKE, POOL)


def test_a_footnote_of_endless_digits_is_none():
    with pytest.raises(MarkupError):
        read(f"{{note {'9' * 5000}}}", LIKE, POOL)
