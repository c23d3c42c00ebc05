import pytest

from tests.portal.reporting.lint.written import (
    decision,
    found,
    heading,
    item,
    keys,
    paragraph,
    report,
    says,
)


def test_two_blocks_of_one_key_break_the_numbers():
    document = report(
        paragraph("One.", key="a"), paragraph("Two.", key="a"), paragraph("Three.", key="b")
    )

    assert keys("numbering", document) == ["a"]
    assert found("numbering", document)[0].is_error


def test_a_paragraph_without_a_number_stands_out_among_numbered_ones():
    document = report(
        heading(1, "i"),
        paragraph("One.", key="a"),
        paragraph("None.", key="b", is_numbered=False),
        heading(4, "annex"),
        paragraph("The table shows all.", key="c", is_numbered=False),
    )

    assert keys("numbering", document) == ["b"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("12. The Group met.", True),
        ("3、小组举行了会议。", True),
        ("27 agencies met.", False),
        ("1.5 million trees were planted.", False),
        ("2009. A year.", False),
        ("11.º período de sesiones.", False),
    ],
)
def test_a_typed_number_stands_beside_the_real_one(text, is_found):
    assert says("numbering", text) is is_found


def levels(*each: int):
    return report(*(heading(level, f"h{n}") for n, level in enumerate(each)))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (levels(1, 2, 1), ["h1"]),
        (levels(1, 2), ["h1"]),
        (levels(1, 2, 3, 2), ["h2"]),
        (levels(1, 2, 1, 2), ["h1", "h3"]),
        (levels(1, 2, 3, 3, 2, 1), []),
        (levels(1, 2, 4, 2), []),
        (levels(1, 4), []),
        (levels(1), []),
    ],
)
def test_where_there_is_an_a_there_is_a_b(document, expected):
    assert keys("lonely-heading", document) == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (levels(1, 3, 3), ["h1"]),
        (levels(2, 2), ["h0"]),
        (levels(1, 2, 3, 3, 2, 1), []),
        (levels(1, 4, 2, 2), []),
    ],
)
def test_levels_follow_each_other(document, expected):
    assert keys("heading-levels", document) == expected


def test_a_section_holds_something():
    document = report(
        heading(1, "i"),
        heading(2, "a"),
        heading(2, "b"),
        paragraph("Text."),
        heading(1, "ii"),
        decision(),
        heading(1, "iii"),
    )

    assert keys("empty-section", document) == ["a", "iii"]
    assert not found("empty-section", document)[0].is_error


def test_a_paragraph_or_heading_has_words():
    document = report(
        heading(1, "h", text=" "),
        paragraph(key="bare"),
        paragraph(key="listed", items=(item("Something."),)),
    )

    assert keys("empty-text", document) == ["h", "bare"]
