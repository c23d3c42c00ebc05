"""Numbers of paragraphs, levels of headings, sections without text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Block, Heading, Paragraph, plain
from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Reading, passages_of

# Not "11.º período".
TYPED_NUMBER = re.compile(r"\s*\d{1,3}\s?[.、)]\s?(?=[^\W\dºª])")


def numbering(reading: Reading, _given: Given) -> Iterator[Remark]:
    """Numbers follow from the order of the blocks; what can still break them is found here."""
    yield from same_keys(reading)
    yield from without_number(reading)
    for paragraph in reading.paragraphs:
        if paragraph.is_numbered and TYPED_NUMBER.match(plain(paragraph.content)):
            yield Remark(
                paragraph.key,
                _("The paragraph begins with a number that was typed."),
                _("Delete it: paragraphs are numbered as they stand."),
            )


def same_keys(reading: Reading) -> Iterator[Remark]:
    """Two paragraphs of one key bear one number, and another number is missing."""
    counted = Counter(block.key for block in reading.document.blocks)
    for key, count in counted.items():
        if count > 1:
            yield Remark(
                key,
                say(_("{count} blocks have the key “{key}”."), count=count, key=key),
                _("Numbers and links go by keys: compile the report again, or delete one."),
            )


def without_number(reading: Reading) -> Iterator[Remark]:
    """A paragraph without a number among others that have one."""
    for section in sections(reading.document.blocks):
        paragraphs = [block for block in section if isinstance(block, Paragraph)]
        if any(paragraph.is_numbered for paragraph in paragraphs):
            for paragraph in paragraphs:
                if not paragraph.is_numbered:
                    yield Remark(
                        paragraph.key,
                        _("The paragraph has no number, though others of its section have one."),
                        _("Paragraphs are numbered through the whole report, without gaps."),
                    )


def sections(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """What stands between one heading, of any level, and the next."""
    section: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield section
            section = []
        else:
            section.append(block)
    yield section


def lonely_heading(reading: Reading, _given: Given) -> Iterator[Remark]:
    """Where there is an A there must be a B, and a 2 where there is a 1."""
    open_series: dict[int, list[Heading]] = {}
    for heading in (*reading.headings, None):
        level = heading.level if heading else 1
        if heading and level == 4:
            continue
        for deeper in [each for each in open_series if each > level]:
            yield from alone(open_series.pop(deeper))
        if heading:
            open_series.setdefault(level, []).append(heading)


def alone(series: list[Heading]) -> Iterator[Remark]:
    if len(series) == 1 and series[0].level > 1:
        first, second = {2: ("A", "B"), 3: ("1", "2")}[series[0].level]
        yield Remark(
            series[0].key,
            say(
                _("The heading “{heading}” is {first}, but no {second} follows."),
                heading=series[0].text,
                first=first,
                second=second,
            ),
            _("Add a second heading of that level, or take this one out."),
        )


def heading_levels(reading: Reading, _given: Given) -> Iterator[Remark]:
    """Level 4 bears no number and may stand anywhere."""
    above = 0
    for heading in reading.headings:
        if heading.level == 4:
            continue
        if heading.level > above + 1:
            yield Remark(
                heading.key,
                say(
                    _("The heading “{heading}” leaves out level {level}."),
                    heading=heading.text,
                    level=above + 1,
                ),
                _("Move the heading up a level."),
            )
        above = heading.level


def empty_section(reading: Reading, _given: Given) -> Iterator[Remark]:
    for block, following in reading.followed:
        is_end = following is None or (
            isinstance(following, Heading) and following.level <= getattr(block, "level", 0)
        )
        if isinstance(block, Heading) and is_end:
            yield Remark(
                block.key,
                say(_("Nothing stands under the heading “{heading}”."), heading=block.text),
                _("Add a paragraph, or take the heading out."),
            )


def empty_text(reading: Reading, _given: Given) -> Iterator[Remark]:
    """A heading or paragraph that prints nothing but its number."""
    for block in reading.document.blocks:
        if isinstance(block, Heading | Paragraph) and not any(
            passage.words.strip() for passage in passages_of(block)
        ):
            yield Remark(block.key, _("This has no words."), _("Write something, or take it out."))
