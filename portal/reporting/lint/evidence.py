"""Whether the text still agrees with the records it rests on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Cited, Figure, Paragraph, Table, counts_in
from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Passage, Reading, excerpt

THOUSANDS = re.compile(r"(?<=\d)[ .,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'’](?=\d{3}(?!\d))")
# What may not stand beside a figure of a form.  Chinese and Arabic write letters right beside
# digits, and Chinese writes any word beside its numerals.
EDGES = (
    (re.compile(r"\d.*\d|\d"), "[a-z\\d]"),
    (re.compile("[〇一二三四五六七八九十百千万亿两]+"), "[〇一二三四五六七八九十百千万亿两]"),
)


def cites_nothing(reading: Reading, _given: Given) -> Iterator[Remark]:
    if reading.document.summary and not reading.document.summary_cites:
        yield Remark("", _("The summary cites nothing."), _("Name the records it rests on."))
    for block in reading.document.blocks:
        match block:
            case Paragraph(is_numbered=True, cites=()):
                message = _("The paragraph cites nothing.")
            case Table(cites=()):
                message = _("The table cites nothing.")
            case Figure(cites=(), data=Table(cites=())):
                message = _("The figure cites nothing.")
            case _:
                continue
        yield Remark(block.key, message, _("Name the records it rests on."))


def not_public(reading: Reading, given: Given) -> Iterator[Remark]:
    """What was made private after the compile: its title and its words may not be published."""
    for key, cites in cited_by_place(reading):
        for record, label in {cite.record: cite.label for cite in cites}.items():
            if record in given.withdrawn:
                yield Remark(
                    key,
                    say(_("“{label}” is not public any more."), label=label),
                    _("Compile the report again, or take out what it says of this record."),
                )


def cited_by_place(reading: Reading) -> Iterator[tuple[str, list[Cited]]]:
    """What each block cites, and what its numbers count; the summary has no key."""
    yield "", [*reading.document.summary_cites]
    for block in reading.document.blocks:
        counted = [cite for count in counts_in(block) for cite in count.of]
        yield block.key, [*getattr(block, "cites", ()), *counted]


# --- Dead figures -----------------------------------------------------------------------


def dead_figure(reading: Reading, given: Given) -> Iterator[Remark]:
    """An edited text that still says the figure its record no longer has."""
    for key, old, new, is_beside_new in old_figures(reading, given):
        if not is_beside_new:
            yield Remark(
                key,
                say(
                    _("The text says {old}; the records now say {new}."),
                    old=old,
                    new=new or "–",
                ),
                _("Correct the figure, or take the compiled text."),
            )


def old_beside_new(reading: Reading, given: Given) -> Iterator[Remark]:
    """May well be right: "rose from 27 to 28"."""
    for key, old, new, is_beside_new in old_figures(reading, given):
        if is_beside_new:
            yield Remark(
                key,
                say(_("The text says {old} as well as the new {new}."), old=old, new=new),
                _("Check that it still means the old figure."),
            )


def old_figures(reading: Reading, given: Given) -> Iterator[tuple[str, str, str, bool]]:
    changed = {key: pairs for key, pairs in given.changed.items() if pairs}
    texts: dict[str, list[str]] = {key: [] for key in changed}
    for passage in reading.passages:
        if passage.key in texts:
            texts[passage.key].append(uniform(passage.words))
    for key, pairs in changed.items():
        text = "\n".join(texts[key])
        for old, new in dict.fromkeys(pairs):
            if old.strip() and uniform(old) != uniform(new) and says(text, old):
                yield key, old, new, bool(new.strip()) and says(text, new)


def says(text: str, figure: str) -> bool:
    """The figure by itself: 27 is not in 127, 27.5 or 2,700, "eight" not in "eighteen"."""
    figure = uniform(figure)
    apart = next((edge for form, edge in EDGES if form.fullmatch(figure)), r"\w")
    pattern = rf"(?<!{apart})(?<!\d[.,]){re.escape(figure)}(?!{apart})(?![.,]\d)"
    return re.search(pattern, text) is not None


def uniform(text: str) -> str:
    """Any digits as 0–9, without marks of thousands, in small letters."""
    digits = (
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
    )
    return THOUSANDS.sub("", "".join(digits)).strip().casefold()


# --- Planned, presented as done ---------------------------------------------------------

# "was held", "has since been published", "is complete", "completed the …"; not "was not held",
# "is to be held", "would have been held".
DONE = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bmay )(?<!\bmight )"
    r"\b(?:was|were|has been|have been|had been|has|have)\s+"
    r"(?:(?:also|already|since|successfully|recently|then|fully)\s+)?(?:been\s+)?"
    r"(?:completed|held|published|launched|adopted|delivered|finali[sz]ed|issued|established|"
    r"convened|organi[sz]ed|achieved|implemented|set up|concluded|released|submitted|produced|"
    r"carried out|conducted|presented)\b"
    r"|\b(?:is|are) (?:now )?(?:complete|completed|finished)\b"
    r"|\b(?:completed|published|launched|delivered|finali[sz]ed|issued|established|convened|"
    r"organi[sz]ed|released|submitted|produced)\s+(?:the|a|an|its|their)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.;!?]+(?:[.;!?](?=\S)[^.;!?]*)*[.;!?]?")
TELLING = re.compile(r"[^\W\d_]{4,}")
COMMON = {
    "about", "been", "between", "from", "group", "have", "into", "meeting", "members", "nations",
    "other", "over", "report", "system", "that", "their", "this", "under", "united", "which",
    "will", "with",
}  # fmt: skip


def planned_as_done(reading: Reading, given: Given) -> Iterator[Remark]:
    """A sentence that says of a thing not yet achieved that it was.

    English only, and modest: it knows a score of verbs, and takes a sentence to be about a
    record when most of the telling words of the record's label stand in it.
    """
    expected = {
        block.key: [cite for cite in block.cites if cite.record in given.planned]
        for block in reading.paragraphs
    }
    for passage in reading.passages:
        if passage.kind == "note" or not expected.get(passage.key):
            continue
        for sentence, done in told_as_done(passage):
            for cite in expected[passage.key]:
                if is_about(sentence, cite):
                    yield Remark(
                        passage.key,
                        say(
                            _("“{words}”: but “{label}” is not recorded as achieved."),
                            words=excerpt(sentence, done.start(), done.end()),
                            label=cite.label,
                        ),
                        _("Say that it is planned, or record that it was achieved."),
                    )


def told_as_done(passage: Passage) -> Iterator[tuple[str, re.Match[str]]]:
    for sentence in SENTENCE.findall(passage.prose):
        if done := DONE.search(sentence):
            yield sentence, done


def is_about(sentence: str, cite: Cited) -> bool:
    telling, present = stems(cite.label), stems(sentence)
    return bool(telling) and 3 * len(telling & present) >= 2 * len(telling)


def stems(text: str) -> set[str]:
    """The first six letters of each word that tells something."""
    return {word[:6] for word in TELLING.findall(text.casefold()) if word not in COMMON}
