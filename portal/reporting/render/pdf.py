"""PDF/UA-1 by Typst.

The document goes in as JSON, so that no text can become markup; the root of the compiler
is the folder of the one template, and it knows of no packages.
"""

import functools
import re
from pathlib import Path

import msgspec
import typst
from django.conf import settings

from portal.reporting import fonts
from portal.reporting.document import Document
from portal.reporting.render.reading_order import with_reading_order
from portal.reporting.render.writer import lay_out

TEMPLATE = Path(__file__).parent / "template" / "report.typ"


# A character that no font of ours can draw; PDF/UA allows no invisible one.
BOX = "\N{WHITE SQUARE}"
_UNDRAWN = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')


def render(document: Document) -> bytes:
    fonts.require(document.language, {(font.family, font.weight) for font in found_fonts().fonts()})
    layout = lay_out(document, settings.BASE_URL)
    data = msgspec.json.encode(layout).decode()
    while True:
        try:
            content = _compile(data)
        except typst.TypstError as error:
            drawable = data.translate(dict.fromkeys(_undrawn(error.diagnostic), BOX))
            if drawable == data:
                raise
            data = drawable
        else:
            return with_reading_order(content) if layout.direction == "rtl" else content


def _undrawn(diagnostic: str) -> set[int]:
    """The characters outside ASCII that the compiler found in none of the fonts."""
    texts = " ".join(_UNDRAWN.findall(diagnostic))
    escaped = re.findall(r"\\u\{([0-9a-f]+)\}", texts)
    return {ord(letter) for letter in texts if ord(letter) > 127} | {
        int(code, 16) for code in escaped
    }


def _compile(data: str) -> bytes:
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=found_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"layout": data},
        package_path=TEMPLATE.parent,
        package_cache_path=TEMPLATE.parent,
        pdf_standards=["ua-1"],
        # No clock: the same document is the same file.
        timestamp=0,
    )


@functools.cache
def found_fonts() -> typst.Fonts:
    """Searched once for a process, and never on the machine: the same pages everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.FOLDER)])
