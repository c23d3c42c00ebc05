"""Fixed terms and earlier wordings that a text contains, for whoever translates it."""

from __future__ import annotations

from portal.models import Wording

MOST = 20
SHORTEST = 4


def terms_in(text: str, language: str) -> list[Wording]:
    """Terms first, then other wordings whose original stands in the text; the longest first."""
    lowered = text.casefold()
    known = Wording.objects.filter(language=language)
    found = [
        wording
        for wording in known
        if len(wording.source) >= SHORTEST and wording.source.rstrip(".").casefold() in lowered
    ]
    found.sort(key=lambda wording: (not wording.is_term, -len(wording.source)))
    return found[:MOST]
