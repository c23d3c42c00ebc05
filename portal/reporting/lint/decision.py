"""Clauses of a draft decision: their verbs, their numbers and the marks that end them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import DraftDecision, Operative, plain
from portal.reporting.lint.findings import Given, Remark, Sentence, say
from portal.reporting.lint.passages import Reading, excerpt, whole
from portal.reporting.lint.style import CLOSERS

COMMA, SEMICOLON, FULL_STOP = ",،，", ";؛；", ".。"
# Chinese may part operative paragraphs with commas.
SEMICOLONS = {"zh-hans": SEMICOLON + "，"}
TYPED_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)、]")


def clause_ends(reading: Reading, _given: Given) -> Iterator[Remark]:
    between = SEMICOLONS.get(reading.language, SEMICOLON)
    for decision in reading.decisions:
        *operative, last = decision.operative or (None,)
        yield from ending(decision.key, decision.preamble, COMMA, PREAMBLE)
        yield from ending(decision.key, [each for each in operative if each], between, OPERATIVE)
        yield from ending(decision.key, [last] if last else [], FULL_STOP, LAST)


PREAMBLE = _("A preambular paragraph ends with a comma.")
OPERATIVE = _("An operative paragraph ends with a semicolon.")
LAST = _("The last operative paragraph ends with a full stop.")


def ending(key: str, clauses: Sequence[Operative], marks: str, hint: Sentence) -> Iterator[Remark]:
    for clause in clauses:
        text = words(clause).rstrip(CLOSERS)
        if not text.endswith(tuple(marks)):
            yield Remark(key, say(_("The draft decision has “{words}”."), words=tail(text)), hint)


def verbs(reading: Reading, _given: Given) -> Iterator[Remark]:
    for decision in reading.decisions:
        for clause in (*decision.preamble, *decision.operative):
            if not clause.verb.strip():
                yield Remark(
                    decision.key,
                    say(
                        _("A paragraph of the draft decision opens without a verb: “{words}”."),
                        words=excerpt(words(clause), 0, 0, margin=60),
                    ),
                    _("Name the verb that is printed in italics: “Recalling”, “Requests”."),
                )


def frame(reading: Reading, _given: Given) -> Iterator[Remark]:
    """What adopts, and what is adopted."""
    for decision in reading.decisions:
        if not decision.organ.strip().endswith(tuple(COMMA)):
            yield Remark(
                decision.key,
                _("The draft decision does not open with the organ and a comma."),
                _("For example: “The Governing Council,”."),
            )
        if not decision.operative:
            yield Remark(
                decision.key,
                _("The draft decision decides nothing."),
                _("Add an operative paragraph."),
            )


def typed_numbers(reading: Reading, _given: Given) -> Iterator[Remark]:
    for decision in reading.decisions:
        for clause in (*decision.preamble, *decision.operative):
            if TYPED_NUMBER.match(words(clause)):
                yield Remark(
                    decision.key,
                    say(
                        _("The draft decision has a number that was typed: “{words}”."),
                        words=excerpt(words(clause), 0, 0, margin=60),
                    ),
                    number_hint(decision),
                )


def number_hint(decision: DraftDecision) -> Sentence:
    if len(decision.operative) == 1:
        return _("Delete it: a single operative paragraph is not numbered.")
    return _("Delete it: operative paragraphs are numbered as they stand, preambular ones not.")


def words(clause: Operative) -> str:
    return plain(whole(clause))


def tail(text: str) -> str:
    return excerpt(text, len(text), len(text), margin=40)
