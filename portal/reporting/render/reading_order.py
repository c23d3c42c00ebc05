"""Arabic in a PDF, for those who hear it: everything in the order in which it is read.

The compiler draws the words of a stretch from left to right.  Of most it says, by
``ReversedChars``, that their letters stand so; it leaves that out where a vowel sign stands
for more than its letter.  A program that takes the text out would read both backwards.
"""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import pikepdf

REVERSED = pikepdf.ContentStreamInstruction(
    [pikepdf.Name("/ReversedChars")], pikepdf.Operator("BMC")
)
SILENT = pikepdf.ContentStreamInstruction(
    [pikepdf.Name("/Span"), pikepdf.Dictionary(ActualText=pikepdf.String(""))],
    pikepdf.Operator("BDC"),
)
END = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
Stream = list[Instruction]
# Less than the distance of two lines, more than a letter that hangs lower than the next.
LINE = 6
# The codes of each font that draw an Arabic letter.
Letters = dict[str, set[bytes]]


@dataclass
class Part:
    """A piece of a stream: one text with its place and its mark, or what stands between."""

    before: Stream
    text: Stream
    after: Stream

    @property
    def place(self) -> tuple[float, float]:
        moved = next((one for one in self.text if str(one.operator) == "cm"), None)
        return (float(moved.operands[4]), float(moved.operands[5])) if moved else (0, 0)

    @property
    def number(self) -> int | None:
        """By which the tree of the document refers to the text."""
        for instruction in self.before:
            if isinstance(instruction.operands[-1], pikepdf.Dictionary):
                return cast("int | None", instruction.operands[-1].get("/MCID"))
        return None

    def instructions(self) -> Stream:
        return [*self.before, *self.text, *self.after]


def with_reading_order(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as file:
        owners = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        for page in file.pages:
            if letters := _arabic_letters(page):
                parts = _parts(pikepdf.parse_content_stream(page))
                owner = [one.objgen for one in owners[int(page.obj.StructParents)]]
                stream = list(_in_reading_order(parts, letters, owner))
                page.obj.Contents = file.make_stream(pikepdf.unparse_content_stream(stream))
        target = io.BytesIO()
        file.save(target, deterministic_id=True)
    return target.getvalue()


def _arabic_letters(page: pikepdf.Page) -> Letters:
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    fonts = resources.get("/Font", pikepdf.Dictionary())
    found = {str(name): _letters_of(font) for name, font in fonts.items()}
    return {name: codes for name, codes in found.items() if codes}


def _letters_of(font: pikepdf.Object) -> set[bytes]:
    table = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<(\w{4})> ?<(\w+)>(?=\s)", table)
    return {bytes.fromhex(code) for code, text in pairs if _is_arabic(bytes.fromhex(text))}


def _is_arabic(text: bytes) -> bool:
    letters = text.decode("utf-16-be", "ignore")
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in letters)


# --- Stretches --------------------------------------------------------------------------


def _parts(stream: Iterable[Instruction]) -> list[Part]:
    """The stream cut into texts, each with the mark around it, and the rest."""
    parts: list[Part] = []
    pending: Stream = []
    for instruction in stream:
        pending.append(instruction)
        if str(instruction.operator) == "Q" and (text := _text_at_end(pending)):
            rest = pending[: -len(text)]
            mark = [rest.pop()] if rest and str(rest[-1].operator) == "BDC" else []
            parts += [Part(rest, [], []), Part(mark, text, [])]
            pending = []
        elif str(instruction.operator) == "EMC" and len(pending) == 1 and parts[-1].before:
            parts[-1].after = pending
            pending = []
    return [one for part in [*parts, Part(pending, [], [])] for one in _loose(part)]


def _loose(part: Part) -> list[Part]:
    """A mark around more than one text stays where it is."""
    if part.before and part.text and not part.after:
        return [Part(part.before, [], []), Part([], part.text, [])]
    return [part] if part.before or part.text else []


def _text_at_end(stream: Stream) -> Stream:
    """What stands between ``q`` and ``Q`` at the end, where it is a text and no more."""
    texts = 0
    for place in range(len(stream) - 2, -1, -1):
        name = str(stream[place].operator)
        if name == "q":
            return stream[place:] if texts == 1 else []
        if name == "Q":
            break
        texts += name == "BT"
    return []


def _in_reading_order(
    parts: list[Part], letters: Letters, owner: list[tuple[int, int]]
) -> Iterator[Instruction]:
    for stretch in _stretches(parts):
        if any(_shows(part.text, letters) for part in stretch):
            numbers = _numbers(stretch, owner)
            signs = {
                id(sign) for sign, letter in pairwise(stretch) if sign.place[0] == letter.place[0]
            }
            for part in reversed(stretch):
                part.text = _turned(part.text, is_sign=id(part) in signs)
                _renumber(part, numbers, owner)
                yield from part.instructions()
        else:
            for part in stretch:
                yield from part.instructions()


def _stretches(parts: list[Part]) -> Iterator[list[Part]]:
    """Texts of one direction in a line: one of another direction stands further left."""
    stretch: list[Part] = []
    for part in parts:
        if not stretch or not _goes_on(stretch[-1], part):
            yield stretch
            stretch = []
        stretch.append(part)
    yield stretch


def _goes_on(before: Part, part: Part) -> bool:
    (x, y), (next_x, next_y) = before.place, part.place
    is_same_line = abs(next_y - y) < LINE
    return bool(before.text and part.text and is_same_line and next_x >= x)


def _numbers(stretch: list[Part], owner: list[tuple[int, int]]) -> dict[tuple[int, int], list[int]]:
    """The numbers that the texts of each element have, the highest first."""
    numbers: dict[tuple[int, int], list[int]] = {}
    for number in sorted((p.number for p in stretch if p.number is not None), reverse=True):
        numbers.setdefault(owner[number], []).append(number)
    return numbers


def _renumber(part: Part, numbers: dict, owner: list[tuple[int, int]]) -> None:
    """The texts of an element bear their numbers in the order in which they are read."""
    if part.number is not None:
        tag, properties = part.before[-1].operands
        changed = pikepdf.Dictionary(dict(properties.items()))
        changed["/MCID"] = numbers[owner[part.number]].pop()
        operator = pikepdf.Operator("BDC")
        part.before[-1] = pikepdf.ContentStreamInstruction([tag, changed], operator)


def _shows(text: Stream, letters: Letters) -> bool:
    font = ""
    for instruction in text:
        if str(instruction.operator) == "Tf":
            font = str(instruction.operands[0])
        elif str(instruction.operator) in {"Tj", "TJ"} and font in letters:
            shown = instruction.operands[0]
            strings = shown if isinstance(shown, pikepdf.Array) else [shown]
            codes = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String))
            if any(codes[at : at + 2] in letters[font] for at in range(0, len(codes), 2)):
                return True
    return False


# --- Pieces of a text -------------------------------------------------------------------


def _turned(text: Stream, *, is_sign: bool) -> Stream:
    """Each piece says where it stands, so that their order is free.

    A vowel sign that is drawn by itself, over its letter, is in the words of the letter already.
    """
    names = [str(instruction.operator) for instruction in text]
    start, end = names.index("BT") + 1, names.index("ET")
    if is_sign:
        return [*text[:start], SILENT, *text[start:end], END, *text[end:]]
    pieces = [_marked(piece) for piece in _pieces(text[start:end])]
    turned = [instruction for piece in reversed(pieces) for instruction in piece]
    return [*text[:start], *turned, *text[end:]]


def _pieces(text: Stream) -> Iterator[Stream]:
    """What ends with a string that is shown, or with the end of the mark around it."""
    piece: Stream = []
    depth = 0
    for instruction in text:
        piece.append(instruction)
        name = str(instruction.operator)
        depth += (name in {"BMC", "BDC"}) - (name == "EMC")
        if depth == 0 and name in {"Tj", "TJ", "EMC"}:
            yield piece
            piece = []
    if piece:
        yield piece


def _marked(piece: Stream) -> Stream:
    if str(piece[0].operator) == "BMC":
        return piece
    return [REVERSED, *piece, END]
