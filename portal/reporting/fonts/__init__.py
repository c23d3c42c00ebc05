"""The fonts of paper: the same page breaks on every machine, whatever is installed there.

Tinos is metric-compatible with Times New Roman; Amiri draws Arabic, Noto Serif SC Chinese.
"""

from collections.abc import Collection
from pathlib import Path

from django.utils.translation import gettext as _

from portal.exceptions import ActionError

FOLDER = Path(__file__).parent
# In the order in which a character looks for its glyph.
FAMILIES = ("Tinos", "Amiri", "Noto Serif SC")
WEIGHTS = {400: "Regular", 700: "Bold"}
# What a report in a language cannot be drawn without; in the others it is the first alone.
NEEDED = {"ar": FAMILIES[:2], "zh-hans": (FAMILIES[0], FAMILIES[2])}


class FontMissing(ActionError):
    """A font that a report needs is not where the portal keeps its fonts."""


def require(language: str, found: Collection[tuple[str, int]]) -> None:
    """Without its font, a page would come out as rows of boxes.  ``found``: family, weight."""
    for family in NEEDED.get(language, FAMILIES[:1]):
        for weight, name in WEIGHTS.items():
            if (family, weight) not in found:
                raise FontMissing(
                    _(
                        "The font %(font)s is missing on the server, so no PDF in this language "
                        "can be made. Whoever runs the portal puts its files back."
                    )
                    % {"font": f"{family} {name}"}
                )
