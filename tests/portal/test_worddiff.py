"""The difference between two texts, as people read it."""

import random
from itertools import pairwise

import pytest

from portal.worddiff import Run, diff, excerpt

MARKS = {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]", "left out": "…"}


def marked(runs: list[Run]) -> str:
    return "".join(MARKS[run.kind].format(run.text) for run in runs)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("", "", ""),
        ("Same.", "Same.", "Same."),
        ("", "New", "[+New+]"),
        ("Old", "", "[-Old-]"),
        ("The old cat sat.", "A new dog sat.", "[-The old cat-][+A new dog+] sat."),
        ("one two three", "one three", "one [-two -]three"),
        ("It ran, in May.", "It will run, in June.", "It [-ran-][+will run+], in [-May-][+June+]."),
        ("first\n\nsecond", "first\nsecond", "first[-\n\n-][+\n+]second"),
        ("One.\nTwo.", "One.\nMore.\nTwo.", "One.\n[+More.\n+]Two."),
        ("协作开展环境工作。", "合作开展环境保护工作。", "[-协-][+合+]作开展环境[+保护+]工作。"),
        ("عقد الاجتماع في جنيف", "عقد الاجتماع في بون", "عقد الاجتماع في [-جنيف-][+بون+]"),
        # A word with its vowel signs is one word.
        ("كُتُب الأمم", "كتب الأمم", "[-كُتُب-][+كتب+] الأمم"),
        ("<b>x</b>", "<b>y</b>", "<b>[-x-][+y+]</b>"),
    ],
)
def test_marks_the_words_that_differ(old, new, shown):
    assert marked(diff(old, new)) == shown


VOCABULARY = [
    "the",
    "of",
    "water",
    "forests,",
    "UNEP",
    "\n",
    "\n\n",
    "  ",
    "水",
    "合作",
    "café",
    ".",
]


@pytest.mark.parametrize("seed", range(40))
def test_each_text_can_be_made_again_from_the_runs(seed):
    chance = random.Random(seed)
    old, new = (" ".join(chance.choices(VOCABULARY, k=chance.randint(0, 60))) for _ in range(2))

    runs = diff(old, new)

    assert "".join(run.text for run in runs if run.kind != "inserted") == old
    assert "".join(run.text for run in runs if run.kind != "deleted") == new
    assert all(run.text for run in runs)
    assert all(one.kind != other.kind for one, other in pairwise(runs))


def test_finds_a_word_in_a_long_text():
    lines = [f"Sentence {number} says that work went on." for number in range(1400)]
    old = " ".join(lines)
    assert len(old) > 50_000

    runs = diff(old, old.replace("Sentence 700 says", "Sentence 700 states"))

    assert [run for run in runs if run.kind != "same"] == [
        Run("deleted", "says"),
        Run("inserted", "states"),
    ]


def test_a_long_text_with_little_in_common_is_shown_as_a_whole():
    """Comparing it word by word would take minutes and could not be read."""
    chance = random.Random(1)
    old, new = (" ".join(chance.choices(["a", "b", "c"], k=25_000)) for _ in range(2))

    assert [run.kind for run in diff(old, new)][-2:] == ["deleted", "inserted"]


def test_an_excerpt_leaves_out_what_is_far_from_the_difference():
    before, after = "before " * 100, " after" * 100

    runs = excerpt(diff(f"{before}old{after}", f"{before}new{after}"), margin=14)

    assert marked(runs) == "…before before [-old-][+new+] after after …"
    assert runs[0].text + "before before " == before


def test_an_excerpt_keeps_a_short_text_whole():
    assert marked(excerpt(diff("The cat sat.", "The dog sat."))) == "The [-cat-][+dog+] sat."
