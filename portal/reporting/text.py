"""What a text may hold before it reaches a page, a PDF or a Word file."""

import re

# Controls but line feed and tab, embeddings and overrides of direction, surrogates,
# private use, byte order marks, tags and non-characters: nobody can see them, and each
# of them can break a file or turn the text beside it around.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ue000-\uf8ff\ufeff\ufdd0-\ufdef"
    "\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000)
    )
    + "]"
)
_ISOLATES = re.compile("[\u2066-\u2069]")
_BREAKS = re.compile("[\n\t\u2028\u2029]+")
_POP = "\u2069"


def clean_text(text: str) -> str:
    """The text without what is invisible and harmful.

    Marks of direction and closed isolates stay: Arabic needs them.
    """
    if text.isprintable():
        return text
    text = _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not _ISOLATES.search(text):
        return text
    return "\n".join(map(_without_open_isolates, text.split("\n")))


def _without_open_isolates(line: str) -> str:
    opened: list[int] = []
    unpaired = set()
    for found in _ISOLATES.finditer(line):
        if found.group() != _POP:
            opened.append(found.start())
        elif opened:
            opened.pop()
        else:
            unpaired.add(found.start())
    unpaired.update(opened)
    return "".join(character for at, character in enumerate(line) if at not in unpaired)


def one_line(text: str) -> str:
    """The clean text with its line breaks and tabs as spaces."""
    return text if text.isprintable() else _BREAKS.sub(" ", clean_text(text))
