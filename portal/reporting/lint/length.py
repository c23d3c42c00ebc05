"""How long the report and its sections are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Block, Heading
from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Passage, Reading

# Characters of Chinese that take the place of an English word.  We found no published ratio of
# the United Nations, whose limit is in words.  Translators reckon with 1.3 to 1.8; measured on
# UNEP/GCSS.XI/3: 8,690 characters in its Chinese text for some 5,100 words of the English.
CHARACTERS_A_WORD = 1.7

IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A word has a letter or a figure: dashes and bullets standing alone are none.
WORD = re.compile(r"(?<!\S)[^\w\s]*\w\S*")


def length(passages: Iterable[Passage], language: str) -> int:
    """Words as a word processor counts them; in Chinese, characters by the ratio above."""
    texts = [passage.words for passage in passages]
    if language != "zh-hans":
        return sum(len(WORD.findall(text)) for text in texts)
    characters = sum(len(IDEOGRAPH.findall(text)) for text in texts)
    others = sum(len(WORD.findall(IDEOGRAPH.sub(" ", text))) for text in texts)
    return ceil(characters / CHARACTERS_A_WORD) + others


def whole(reading: Reading, given: Given) -> Iterator[Remark]:
    """The report without its masthead, with headings, footnotes and tables."""
    count = length(reading.passages, reading.language)
    if count > given.word_limit:
        yield Remark(
            "",
            say(
                _("The report has {count} words; it may have {limit}."),
                count=count,
                limit=given.word_limit,
            ),
            _("Headings and footnotes count. Shorten it, or ask for a waiver of the limit."),
        )


def sections(reading: Reading, given: Given) -> Iterator[Remark]:
    if not given.section_limits:
        return
    by_block: dict[str, list[Passage]] = {}
    for passage in reading.passages:
        by_block.setdefault(passage.key, []).append(passage)
    lengths = Counter(
        {key: length(passages, reading.language) for key, passages in by_block.items()}
    )
    for key, limit in given.section_limits.items():
        blocks = section(key, reading.document.blocks)
        # Blocks of one key have their passages together.
        count = sum(lengths[each] for each in dict.fromkeys(block.key for block in blocks))
        if blocks and count > limit:
            yield Remark(
                blocks[0].key,
                say(
                    _("This section has {count} words; it may have {limit}."),
                    count=count,
                    limit=limit,
                ),
                _("Headings and footnotes count."),
            )


def section(key: str, blocks: tuple[Block, ...]) -> list[Block]:
    """All below the heading of a section; without a heading, the blocks its source made."""
    for start, block in enumerate(blocks):
        if isinstance(block, Heading) and block.key == key:
            return [block, *below(block, blocks[start + 1 :])]
    return [block for block in blocks if block.key == key or block.key.startswith(f"{key}/")]


def below(heading: Heading, blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.level <= heading.level:
            return
        yield block
