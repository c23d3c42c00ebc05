"""The text of a PDF in the order in which it is read, right to left too.

Follows the marks of the file itself: a stretch within ``ReversedChars`` reads from right to
left, and what stands in ``ActualText`` counts instead of the glyphs below it.
"""

import io
import re

import pikepdf


def spoken_text(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return "\n".join(_Page(page).text() for page in file.pages)


class _Page:
    def __init__(self, page: pikepdf.Page) -> None:
        self.page = page
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        self.letters = {name: _letters(font) for name, font in fonts.items()}
        self.stretches: list[list[str]] = []
        self.marks: list[str] = []
        self.font = ""

    def text(self) -> str:
        for operands, operator in pikepdf.parse_content_stream(self.page):
            getattr(self, f"on_{operator}", lambda *_: None)(*operands)
        return "".join(letter for stretch in self.stretches for letter in stretch)

    def on_Tf(self, name, size):
        self.font = name

    def on_BMC(self, tag):
        self.marks.append(str(tag))
        self.stretches.append([])

    def on_BDC(self, tag, properties):
        is_actual = hasattr(properties, "get") and "/ActualText" in properties
        self.marks.append("actual" if is_actual else "")
        if is_actual:
            self.add([str(properties["/ActualText"])])

    def on_EMC(self):
        if self.marks.pop() == "/ReversedChars":
            self.stretches[-1].reverse()
            self.stretches.append([])

    def on_Tj(self, text):
        if "actual" not in self.marks:
            letters, codes = self.letters[self.font], bytes(text)
            self.add([letters.get(codes[at : at + 2], "") for at in range(0, len(codes), 2)])

    def on_TJ(self, parts):
        for part in parts:
            if isinstance(part, pikepdf.String):
                self.on_Tj(part)

    def add(self, letters: list[str]) -> None:
        if not self.stretches:
            self.stretches.append([])
        self.stretches[-1] += letters


def _letters(font: pikepdf.Object) -> dict[bytes, str]:
    """What each code of a font stands for, by its ``ToUnicode`` table."""
    table = font["/ToUnicode"].read_bytes().decode("latin-1")
    letters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            letters[bytes.fromhex(code)] = _text(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for more in range(int(last, 16) - int(first, 16) + 1):
                code = (int(first, 16) + more).to_bytes(2, "big")
                letters[code] = chr(ord(_text(text)) + more)
    return letters


def _text(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")
