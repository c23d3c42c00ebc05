"""How a mandate is spoken of in a running sentence."""

from __future__ import annotations

from portal.models import Mandate
from portal.reporting.document import Line
from portal.reporting.sources import Scene, symbol


def place(scene: Scene, mandate: Mandate) -> Line:
    """ "paragraph 35 of part VI of decision 25/1 of 20 February 2009", as far as it is known."""
    document, date = mandate.document, mandate.document.issued_on
    named = scene.say(
        "mandate-document-dated" if date else "mandate-document",
        document=symbol(document),
        kind=document.kind,
        date=date,
    )
    names = [name for name in ("paragraph", "part") if getattr(mandate, name)]
    return scene.say(
        "-".join(["mandate-place", *names]),
        document=named,
        paragraph=mandate.paragraph,
        part=mandate.part,
    )
