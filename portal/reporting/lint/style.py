"""House style of running text: names, contractions, spaces, the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Heading, Paragraph, plain
from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import CODE, Reading, excerpt

# Not "UN-REDD" and "UN-Habitat"; "UNEP" is another word.  Names with a space are proper names.
SHORT_FORM = re.compile(r"(?<![\w/-])(?:UN|U\.\s?N\.)(?![\w/]|-\w)")
PROPER_NAMES = frozenset({"UN Women", "UN Volunteers", "UN News"})

CONTRACTION = re.compile(
    r"\b(?:\w+n['’]t|(?:I|you|we|they|he|she|it|that|there|what|who)['’](?:re|ve|ll|d|m)"
    r"|(?:it|that|there|here|what|who|he|she|let)['’]s)\b",
    re.IGNORECASE,
)
DOUBLE_SPACE = re.compile(r"(?<=\S)[ \t\N{NO-BREAK SPACE}]{2,}(?=\S)")
# What may follow the mark that ends a sentence, and the marks that may end it.
CLOSERS = "\"'”’“»)]）》】」』\u2069\N{NO-BREAK SPACE} \t\n"
ENDS = ".!?…。！？؟"


def masked(text: str, names: Collection[str]) -> str:
    """The text with each proper name replaced by what no rule looks at, at the same length."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, CODE * len(name))
    return text


def united_nations(reading: Reading, given: Given) -> Iterator[Remark]:
    names = PROPER_NAMES.union(given.proper_names)
    for passage in reading.passages:
        if found := SHORT_FORM.search(masked(passage.prose, names)):
            yield Remark(
                passage.key,
                say(_("“{words}” has the short form “UN”."), words=near(passage.prose, found)),
                _("Write “United Nations” in full."),
            )


def contractions(reading: Reading, _given: Given) -> Iterator[Remark]:
    for passage in reading.passages:
        if found := CONTRACTION.search(passage.prose):
            yield Remark(
                passage.key,
                say(_("“{words}” is a contraction."), words=found.group()),
                _("Write both words in full."),
            )


def double_spaces(reading: Reading, _given: Given) -> Iterator[Remark]:
    for passage in reading.passages:
        if found := DOUBLE_SPACE.search(passage.prose):
            yield Remark(
                passage.key,
                say(_("“{words}” has a double space."), words=near(passage.prose, found)),
                _("Leave one space."),
            )


def near(text: str, found: re.Match[str]) -> str:
    return excerpt(text, found.start(), found.end())


def full_stop(reading: Reading, _given: Given) -> Iterator[Remark]:
    for block, following in reading.followed:
        if not isinstance(block, Paragraph) or not block.is_numbered:
            continue
        text = last_words(block)
        may_introduce = not isinstance(following, Paragraph | Heading | None)
        if text and text[-1] not in (ENDS + ":：" if may_introduce else ENDS):
            yield Remark(
                block.key,
                say(
                    _("The paragraph ends with “{words}”, without a full stop."),
                    words=excerpt(text, len(text) - 1, len(text)),
                ),
                _("End it with a full stop."),
            )


def last_words(block: Paragraph) -> str:
    """The last line of a paragraph without what closes a quotation or bracket behind its end."""
    lines = [block.content]
    items = block.items
    while items:
        lines.append(items[-1].content)
        items = items[-1].items
    lines.append(block.closing)
    texts = [plain(line).rstrip(CLOSERS) for line in lines]
    return next((text for text in reversed(texts) if text), "")


def note_full_stop(reading: Reading, _given: Given) -> Iterator[Remark]:
    for passage in reading.passages:
        text = passage.words.rstrip(CLOSERS)
        if passage.kind == "note" and text and text[-1] not in ENDS:
            yield Remark(
                passage.key,
                say(
                    _("The footnote “{words}” does not end with a full stop."),
                    words=excerpt(text, 0, 1, margin=60),
                ),
                _("End each footnote with a full stop."),
            )
