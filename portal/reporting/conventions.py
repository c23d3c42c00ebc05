"""What differs between the six languages on paper: marks, their place, direction.

Sentences belong to the Fluent files and words of the frame to the catalogues.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from portal.reporting.document import letter, roman

ABJAD = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"
ABJAD_NAMES = "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد"
ARABIC_ORDINALS = "أولاً ثانياً ثالثاً رابعاً خامساً سادساً سابعاً ثامناً تاسعاً عاشراً"
CHINESE_DIGITS = "〇一二三四五六七八九"


def small_letter(number: int) -> str:
    return letter(number).lower()


def small_roman(number: int) -> str:
    return roman(number).lower()


def chinese(number: int) -> str:
    """Chinese numerals up to 99."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{CHINESE_DIGITS[tens]}十"
    return ten + (CHINESE_DIGITS[ones] if ones or not tens else "")


def listed(words: str) -> Callable[[int], str]:
    """A series of names; past its end come plain numbers."""
    names = words.split()
    return lambda number: names[number - 1] if number <= len(names) else str(number)


@dataclass(frozen=True)
class Mark:
    """The mark of a numbered thing: ``Mark(roman, "{}.")(2)`` is ``II.``"""

    series: Callable[[int], str]
    pattern: str

    def __call__(self, number: int) -> str:
        return self.pattern.format(self.series(number))


@dataclass(frozen=True)
class Conventions:
    tag: str
    iso_639_2t: str
    united_nations: str
    # Level 1, 2 and 3 of a heading; degree 1 to 4 of a list.
    headings: tuple[Mark, Mark, Mark]
    items: tuple[Mark, Mark, Mark, Mark]
    quotation_marks: tuple[str, str]
    paragraph: Mark = Mark(str, "{}.")
    note_stands: Literal["after", "before"] = "before"
    direction: Literal["ltr", "rtl"] = "ltr"
    # Between two sentences; and whether words have capital and small letters.
    sentence_gap: str = " "
    has_case: bool = True
    # Whose alphabet puts names in order, where the language has none.
    alphabet: str = ""

    def heading_mark(self, level: int, position: int) -> str:
        return self.headings[level - 1](position)

    def item_mark(self, degree: int, position: int) -> str:
        return self.items[min(degree, len(self.items)) - 1](position)


LATIN_HEADINGS = (Mark(roman, "{}."), Mark(letter, "{}."), Mark(str, "{}."))
# French, Spanish and Russian close the bracket only.
HALF_BRACKETS = (
    Mark(small_letter, "{})"),
    Mark(small_roman, "{})"),
    Mark(small_letter, "{}."),
    Mark(small_roman, "{}."),
)

CONVENTIONS = {
    "en": Conventions(
        tag="en",
        iso_639_2t="eng",
        united_nations="United Nations",
        headings=LATIN_HEADINGS,
        items=(
            Mark(small_letter, "({})"),
            Mark(small_roman, "({})"),
            Mark(small_letter, "{}."),
            Mark(small_roman, "{}."),
        ),
        quotation_marks=("“", "”"),
        note_stands="after",
    ),
    "fr": Conventions(
        tag="fr",
        iso_639_2t="fra",
        united_nations="Nations Unies",
        headings=LATIN_HEADINGS,
        items=HALF_BRACKETS,
        quotation_marks=("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"),
    ),
    "es": Conventions(
        tag="es",
        iso_639_2t="spa",
        united_nations="Naciones Unidas",
        headings=LATIN_HEADINGS,
        items=HALF_BRACKETS,
        quotation_marks=("“", "”"),
    ),
    "ru": Conventions(
        tag="ru",
        iso_639_2t="rus",
        united_nations="Организация Объединенных Наций",
        headings=LATIN_HEADINGS,
        items=HALF_BRACKETS,
        quotation_marks=("«", "»"),
    ),
    "ar": Conventions(
        tag="ar",
        iso_639_2t="ara",
        united_nations="الأمم المتحدة",
        headings=(
            Mark(listed(ARABIC_ORDINALS), "{}\N{NO-BREAK SPACE}-"),
            Mark(listed(ABJAD_NAMES), "{}\N{NO-BREAK SPACE}-"),
            Mark(str, "{}\N{NO-BREAK SPACE}-"),
        ),
        items=(
            Mark(listed(ABJAD), "({})"),
            Mark(str, "‘{}’"),
            Mark(listed(ABJAD), "{}\N{NO-BREAK SPACE}-"),
            Mark(str, "{}\N{NO-BREAK SPACE}-"),
        ),
        quotation_marks=("”", "“"),
        paragraph=Mark(str, "{}\N{NO-BREAK SPACE}-"),
        direction="rtl",
        has_case=False,
    ),
    "zh-hans": Conventions(
        tag="zh-Hans",
        iso_639_2t="zho",
        united_nations="联合国",
        headings=(Mark(chinese, "{}、"), Mark(letter, "{}."), Mark(str, "{}.")),
        items=(
            Mark(small_letter, "({})"),
            Mark(chinese, "（{}）"),
            Mark(small_letter, "{}."),
            Mark(small_roman, "{}."),
        ),
        quotation_marks=("“", "”"),
        sentence_gap="",
        has_case=False,
        alphabet="en",
    ),
}


def conventions_of(language: str) -> Conventions:
    return CONVENTIONS[language]
