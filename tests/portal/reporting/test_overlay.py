"""The overlay: blocks and edits in, the printed order out, and nothing lost on the way."""

import pytest

from portal.reporting.document import Cited, Count, Heading, Paragraph, Text
from portal.reporting.overlay import Laid, Overlay, laid_over
from tests.portal.reporting.cost import steps_of


def block(key: str, text: str = "") -> Paragraph:
    return Paragraph(key, (Text(text or key),), cites=(Cited(f"record:{key[0]}", key),))


COMPILED = [
    Laid("one", 1, Heading("one", "One", 1)),
    Laid("a", 1, block("a")),
    Laid("b", 1, block("b")),
    Laid("two", 2, Heading("two", "Two", 1)),
    Laid("c", 2, block("c")),
]


def over(*overlays: Overlay, compiled=COMPILED) -> list[Laid]:
    return laid_over(compiled, {one.key: one for one in overlays})


def keys(laid) -> list[str]:
    return [one.key for one in laid]


def printed(laid) -> list[str]:
    return [each.key for one in laid for each in one.blocks]


def found(laid, key) -> Laid:
    return next(one for one in laid if one.key == key)


def cites(laid, key) -> list[str]:
    return [cite.record for each in found(laid, key).blocks for cite in each.cites]


def test_without_edits_everything_stands_as_compiled():
    assert printed(over()) == ["one", "a", "b", "two", "c"]


# --- Order ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("overlays", "order"),
    [
        ([Overlay("a", after="c")], "one b two c a"),
        ([Overlay("c", after="one")], "one c a b two"),
        # The beginning of a section is behind its heading.
        ([Overlay("c", section=1, after="")], "one c a b two"),
        # A chain goes along with what it hangs on.
        ([Overlay("a", after="c"), Overlay("b", after="a")], "one two c a b"),
        # Places that are gone, and circles, move nothing.
        ([Overlay("a", after="gone")], "one a b two c"),
        ([Overlay("a", after="a")], "one a b two c"),
        ([Overlay("a", after="b"), Overlay("b", after="a")], "one a b two c"),
        (
            [Overlay("a", after="c"), Overlay("b", after="a"), Overlay("c", after="b")],
            "one a b two c",
        ),
    ],
)
def test_order(overlays, order):
    assert keys(over(*overlays)) == order.split()


def test_a_moved_block_belongs_to_the_section_it_went_to():
    laid = over(Overlay("a", after="c"), Overlay("b", after="a"))

    assert [one.section for one in laid] == [1, 2, 2, 2, 2]


def test_a_circle_changes_no_section():
    laid = over(Overlay("b", after="c"), Overlay("c", after="b"))

    assert [(one.key, one.section) for one in laid[1:]] == [
        ("a", 1),
        ("b", 1),
        ("two", 2),
        ("c", 2),
    ]


def test_a_long_chain_is_followed():
    compiled = [Laid(f"p{n}", 1, block(f"p{n}")) for n in range(400)]
    chain = [Overlay(f"p{n}", after=f"p{n + 1}") for n in range(399)]

    laid = over(*chain, compiled=compiled)

    assert keys(laid) == [f"p{n}" for n in reversed(range(400))]


# --- Text -------------------------------------------------------------------------------------


def test_edited_words_rest_on_the_records_as_they_were_read_last():
    stale = Paragraph("a", (Text("mine"),), cites=(Cited("record:old", "old"),))

    assert cites(over(Overlay("a", parts=(stale,))), "a") == ["record:a"]


def test_each_part_of_a_split_paragraph_rests_on_the_same():
    laid = over(Overlay("a", parts=(block("a"), block("a~2"))))

    assert printed(laid)[1:3] == ["a", "a~2"]
    assert cites(laid, "a") == ["record:a", "record:a"]


def test_hidden_ones_keep_their_place_and_print_nothing():
    laid = over(Overlay("a", is_hidden=True))

    assert keys(laid) == ["one", "a", "b", "two", "c"]
    assert printed(laid) == ["one", "b", "two", "c"]


def test_added_ones_stand_at_the_end_of_their_section_or_where_they_were_put():
    new = Overlay("added/x", section=1, parts=(block("x"),), is_added=True)

    assert keys(over(new)) == ["one", "a", "b", "added/x", "two", "c"]
    placed = Overlay("added/x", section=1, parts=(block("x"),), is_added=True, after="a")
    assert keys(over(placed)) == ["one", "a", "added/x", "b", "two", "c"]


# --- Merged -----------------------------------------------------------------------------------


def test_a_merge_brings_its_citations_once():
    laid = over(Overlay("b", merged_into="a"), Overlay("c", merged_into="a"))

    assert printed(laid) == ["one", "a", "two"]
    assert cites(laid, "a") == ["record:a", "record:b", "record:c"]
    assert found(laid, "a").merged == ("b", "c")


def test_a_chain_of_merges_ends_in_one_paragraph():
    laid = over(Overlay("c", merged_into="b"), Overlay("b", merged_into="a"))

    assert cites(laid, "a") == ["record:a", "record:b", "record:c"]
    assert found(laid, "c").merged_into == "a"


def test_an_added_one_that_is_merged_brings_its_citations_too():
    new = Overlay("added/x", section=1, parts=(block("x"),), is_added=True, merged_into="a")

    assert cites(over(new), "a") == ["record:a", "record:x"]


@pytest.mark.parametrize(
    "overlays",
    [
        [Overlay("a", merged_into="gone")],
        [Overlay("a", merged_into="a")],
        [Overlay("a", merged_into="b"), Overlay("b", merged_into="a")],
        [
            Overlay("a", merged_into="b"),
            Overlay("b", merged_into="c"),
            Overlay("c", merged_into="a"),
        ],
    ],
)
def test_no_words_vanish_in_a_merge_that_leads_nowhere(overlays):
    assert printed(over(*overlays)) == ["one", "a", "b", "two", "c"]


# --- Cost -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "edits",
    [
        lambda n: [Overlay(f"p{at}", after=f"p{n - 1}") for at in range(n - 1)],
        lambda n: [Overlay(f"p{at}", section=2, after="") for at in range(n)],
        lambda n: [Overlay(f"p{at}", after=f"p{at + 1}") for at in range(n - 1)],
        lambda n: [Overlay(f"added/{at}", section=1, is_added=True) for at in range(n)],
        lambda n: [Overlay(f"p{at}", merged_into="p0") for at in range(1, n)],
    ],
    ids=["to one place", "to the beginning", "in a chain", "added", "merged"],
)
def test_twice_as_many_edits_cost_twice_as_much(edits):
    def laid(n: int) -> int:
        compiled = [Laid("one", 1, Heading("one", "One", 1))]
        compiled += [Laid(f"p{at}", 1, block(f"p{at}")) for at in range(n)]
        compiled += [Laid("two", 2, Heading("two", "Two", 1))]
        overlays = edits(n)
        return steps_of(lambda: over(*overlays, compiled=compiled))

    assert laid(400) < 2.2 * laid(200)


def test_a_chain_may_be_longer_than_the_stack_is_deep():
    compiled = [Laid(f"p{n}", 1, block(f"p{n}")) for n in range(3000)]
    links = [Overlay(f"p{n}", after=f"p{n + 1}") for n in range(2999)]

    assert keys(over(*links, compiled=compiled))[-1] == "p0"


def test_edited_numbers_open_the_list_as_it_was_counted_last():
    then, now = (Cited("record:n", "n", version=version) for version in (1, 2))
    stale = Paragraph("a", (Text("mine "), Count("one", of=(then,))))
    compiled = [Laid("a", 1, Paragraph("a", (Count("one", of=(now,)),)))]

    laid = over(Overlay("a", parts=(stale,)), compiled=compiled)

    assert laid[0].blocks[0].content == (Text("mine "), Count("one", of=(now,)))


def test_edited_words_are_numbered_as_the_compiled_ones_are():
    stale = Paragraph("a", (Text("mine"),))
    compiled = [Laid("a", 1, Paragraph("a", (Text("a"),), is_numbered=False))]

    assert not over(Overlay("a", parts=(stale,)), compiled=compiled)[0].blocks[0].is_numbered
