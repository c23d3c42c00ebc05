"""Acronyms: written out at first use with the acronym in parentheses, then the acronym.

Runs where names are written with Latin capitals.  Headings, tables and the draft decision are
left aside: they quote names as they are.  Words of figures ("CO2") and Roman numbers are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Passage, Reading
from portal.reporting.lint.style import masked

LANGUAGES = frozenset({"en", "fr", "es"})
# Capitals, with others behind a hyphen ("UN-REDD"); an English plural may follow ("MEAs").
ACRONYM = re.compile(r"(?<![\w/.-])([A-Z]{2,}(?:-[A-Z]{2,})*)s?(?![\w/])")
ROMAN = re.compile(r"[IVXLC]+")
# "UN" has a rule of its own; "ONU" is what French and Spanish documents print.
NO_ACRONYMS = frozenset({"UN", "ONU"})


@dataclass
class Use:
    """One place where an acronym stands; ``defines`` where it stands alone in parentheses."""

    key: str
    order: int
    defines: bool


@dataclass
class Uses:
    found: dict[str, list[Use]] = field(default_factory=dict)

    @property
    def defined(self) -> Iterator[tuple[str, list[Use]]]:
        return ((a, uses) for a, uses in self.found.items() if any(use.defines for use in uses))


def uses(reading: Reading, given: Given) -> Uses:
    seen = Uses()
    for order, passage in enumerate(text_of(reading)):
        prose = masked(passage.prose, given.proper_names)
        for match in ACRONYM.finditer(prose):
            before, after = prose[: match.start()].rstrip(), prose[match.end() :].lstrip()
            # "(UNEP)", and "(UNEP, or the Programme)": not "(see UNEP report)".
            defines = before.endswith("(") and len(before) > 1 and after.startswith((")", ",", ";"))
            for acronym in single(match.group(1), given):
                seen.found.setdefault(acronym, []).append(Use(passage.key, order, defines))
    return seen


def text_of(reading: Reading) -> Iterator[Passage]:
    return (passage for passage in reading.running if passage.kind != "clause")


def single(word: str, given: Given) -> Iterator[str]:
    """ "UNDP-UNEP" is two acronyms, "UNEP-WCMC" is one that is known, "UN-REDD" cannot be two."""
    parts = word.split("-")
    known = given.acronyms
    if word in known or not all(part in known for part in parts):
        parts = [word]
    yield from (part for part in parts if not ROMAN.fullmatch(part) and part not in NO_ACRONYMS)


def unknown(reading: Reading, given: Given) -> Iterator[Remark]:
    """Neither in the list of acronyms nor written out anywhere in the report."""
    for acronym, found in uses(reading, given).found.items():
        if acronym not in given.acronyms and not any(use.defines for use in found):
            yield Remark(
                found[0].key,
                say(_("“{acronym}” is never written out."), acronym=acronym),
                _("Write the name in full at first use, with the acronym in parentheses."),
            )


def first_use(reading: Reading, given: Given) -> Iterator[Remark]:
    for acronym, found in uses(reading, given).found.items():
        is_known = acronym in given.acronyms or any(use.defines for use in found)
        if is_known and not found[0].defines:
            name = given.acronyms.get(acronym, "…")
            yield Remark(
                found[0].key,
                say(_("“{acronym}” is used before it is written out."), acronym=acronym),
                say(_("Write “{name} ({acronym})” at first use."), name=name, acronym=acronym),
            )


def written_out_twice(reading: Reading, given: Given) -> Iterator[Remark]:
    for acronym, found in uses(reading, given).defined:
        for again in [use for use in found if use.defines][1:]:
            yield Remark(
                again.key,
                say(_("“{acronym}” is written out a second time."), acronym=acronym),
                _("Use the acronym alone."),
            )


def written_out_after(reading: Reading, given: Given) -> Iterator[Remark]:
    """The full name where its acronym has been introduced; once for each paragraph."""
    starts = {
        given.acronyms[acronym]: (acronym, next(use.order for use in found if use.defines))
        for acronym, found in uses(reading, given).defined
        if given.acronyms.get(acronym)
    }
    seen: set[tuple[str, str]] = set()
    for order, passage in enumerate(text_of(reading)):
        prose = masked(passage.prose, given.proper_names)
        for name, (acronym, start) in starts.items():
            if order <= start or name not in prose or (passage.key, name) in seen:
                continue
            if alone(name).search(prose):
                seen.add((passage.key, name))
                yield Remark(
                    passage.key,
                    say(_("“{name}” is written out again."), name=name),
                    say(_("Use “{acronym}” after its first use."), acronym=acronym),
                )


@lru_cache(maxsize=512)
def alone(name: str) -> re.Pattern[str]:
    """The name where it is not part of a longer one and not followed by its acronym."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]|\s*\(|\s+[A-Z])")
