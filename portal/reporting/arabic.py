"""What Arabic does to words inside a sentence: a preposition that grows into its word, lists.

The Fluent files of Arabic call these: ``{ FOR($name) }`` is "لفريق الإدارة البيئية" or
"للجمعية العامة".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

ARTICLE = "ال"
# Lengthens a letter, so that it can stand before a word of another script.
TATWEEL = "ـ"
JOINTS = {"standard": "و", "or": "أو "}
PAIR, LONGEST_WORDS = 2, 3
# Of the numbers that count sessions, those of the tens change their ending.
TENS = re.compile(r"\b(والعشر|العشر|و?ال(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع))ون\b")


def is_arabic(letter: str) -> bool:
    return "\u0621" <= letter <= "\u064a"


def for_(name: object) -> str:
    """The article loses its first letter after the preposition."""
    text = str(name)
    if text.startswith(ARTICLE):
        rest = text.removeprefix(ARTICLE)
        return f"ل{rest}" if rest.startswith("ل") else f"لل{rest}"
    return f"ل{text}" if is_arabic(text[:1]) else f"ل{TATWEEL}{text}"


def oblique(name: object) -> str:
    """A name after a preposition, or as the second of two nouns: "الدورة الرابعة والستين"."""
    return TENS.sub(r"\1ين", str(name))


def phrases(members: Sequence[str], style: str) -> str:
    """Members of more than a few words have a comma before the "and" that joins each."""
    return f"، {JOINTS[style]}".join(member.rstrip("،") for member in members)


def are_phrases(members: Sequence[str]) -> bool:
    return len(members) > PAIR and any(len(each.split()) > LONGEST_WORDS for each in members)


FUNCTIONS: Mapping[str, Callable[..., str]] = {"FOR": for_, "OBLIQUE": oblique}
