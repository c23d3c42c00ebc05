"""Paragraphs as an editor types them, and back.

Plain words with very few signs: ``*italics*``; a symbol, a number that opens its list and a
footnote in braces, as ``{symbol UNEP/GC.25/1}``, ``{number 47}`` and ``{note 1}``; a new
footnote as ``{note: its words}``.  A line that begins with ``- `` is an entry of the list, one
with ``-- `` an entry below it.  A blank line begins another paragraph.  A backslash takes its
meaning from the sign after it.

The parts in braces are those of the text that was compiled: an editor may move them and leave
them out, but not make up what they lead to.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from django.utils.translation import gettext as _

from portal.reporting.counts import is_same
from portal.reporting.document import (
    Code,
    Count,
    Emphasis,
    Inline,
    Item,
    Line,
    Note,
    Paragraph,
    Text,
    lines_of,
)
from portal.reporting.text import clean_text

DEEPEST = 4
_SPECIAL = re.compile(r"([\\*{}])")
# Blanks that a typed line does not tell apart; a no-break space is none of them.
_BLANKS = re.compile("[ \t\n\u2028\u2029]+")
_ITEM = re.compile(r"(-{1,4}) +(.*)", re.DOTALL)
_TOKEN = re.compile(
    r"\\(?P<escaped>.)"
    r"|\*(?P<emphasis>(?:\\.|[^*\\])+)\*"
    r"|\{note:\s*+(?P<new_note>(?:\{symbol [^{}]+\}|\\.|[^{}\\])*)\}"
    r"|\{(?P<kind>note|number|symbol)\s++(?P<named>(?:\\.|[^{}\\])+)\}"
    r"|(?P<stray>[*{}])",
    re.DOTALL,
)
Symbols = Callable[[str], str | None]


class MarkupError(ValueError):
    """What an editor typed and cannot be read, in words for the editor."""


class Pool(msgspec.Struct, frozen=True):
    """The parts that a text may use: notes in their order, symbols and numbers by their names."""

    notes: tuple[Note, ...] = ()
    codes: dict[str, Code] = {}
    counts: dict[str, Count] = {}


def pool_of(*blocks: Paragraph) -> Pool:
    """What stands in these paragraphs, each part once."""
    notes: list[Note] = []
    codes: dict[str, Code] = {}
    counts: dict[str, Count] = {}
    for part in (part for block in blocks for line in lines_of(block) for part in line):
        match part:
            case Note():
                notes += [] if part in notes else [part]
                codes |= {each.text: each for each in part.content if isinstance(each, Code)}
            case Code():
                codes.setdefault(part.text, part)
            case Count() if named(part, counts) is None:
                counts[free_name(part.text, counts)] = part
    return Pool(tuple(notes), codes, counts)


def named(count: Count, counts: Mapping[str, Count]) -> str | None:
    """By which name a number is known, whichever versions of its records it counts."""
    return next((name for name, known in counts.items() if is_same(known, count)), None)


def free_name(text: str, counts: Mapping[str, Count]) -> str:
    """Its words; two equal numbers that count other records are ``two`` and ``two (2)``."""
    places = (f"{text} ({at})" if at > 1 else text for at in itertools.count(1))
    return next(name for name in places if name not in counts)


# --- Out --------------------------------------------------------------------------------


def written(blocks: Iterable[Paragraph], pool: Pool) -> str:
    """Paragraphs as an editor reads and types them."""
    return "\n\n".join(written_paragraph(block, pool) for block in blocks)


def written_paragraph(block: Paragraph, pool: Pool) -> str:
    lines = [written_line(block.content, pool), *written_items(block.items, pool, 1)]
    if block.closing:
        lines.append(written_line(block.closing, pool))
    return "\n".join(line for line in lines if line)


def written_items(items: Sequence[Item], pool: Pool, degree: int) -> Iterator[str]:
    for item in items:
        yield f"{'-' * degree} {written_line(item.content, pool)}"
        yield from written_items(item.items, pool, min(degree + 1, DEEPEST))


def written_line(line: Line, pool: Pool) -> str:
    text = one_blank("".join(written_part(part, pool) for part in line))
    return f"\\{text}" if _ITEM.match(text) else text


def written_part(part: Inline, pool: Pool) -> str:
    match part:
        case Text():
            return escaped(part.text)
        case Emphasis():
            return f"*{escaped(part.text)}*"
        case Code():
            return f"{{symbol {escaped(part.text)}}}"
        case Count():
            return f"{{number {escaped(named(part, pool.counts) or part.text)}}}"
        case Note():
            if part in pool.notes:
                return f"{{note {pool.notes.index(part) + 1}}}"
            return f"{{note: {written_line(part.content, pool)}}}"


def escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


# --- In ---------------------------------------------------------------------------------


def read(
    text: str, like: Paragraph, pool: Pool, symbols: Symbols = lambda _s: None
) -> list[Paragraph]:
    """What an editor typed, as paragraphs with the key, citations and numbering of ``like``.

    ``symbols`` gives the address of a document for a symbol that the pool does not have.
    Raises ``MarkupError``; an empty text gives no paragraph.
    """
    chunks = re.split(r"\n[ \t]*\n+", clean_text(text).strip())
    found = [read_paragraph(chunk, pool, symbols) for chunk in chunks if chunk.strip()]
    return [
        msgspec.structs.replace(
            like, key=key_of(like.key, at), content=content, items=items, closing=closing
        )
        for at, (content, items, closing) in enumerate(found)
    ]


def key_of(key: str, at: int) -> str:
    """The key of a part: the first keeps that of the block, the next are ``key~2``, ``key~3``."""
    return key if not at else f"{key}~{at + 1}"


def read_paragraph(chunk: str, pool: Pool, symbols: Symbols) -> tuple[Line, tuple[Item, ...], Line]:
    opening: list[str] = []
    entries: list[tuple[int, str]] = []
    closing: list[str] = []
    for line in chunk.splitlines():
        if found := _ITEM.fullmatch(line.strip()):
            if closing:
                raise MarkupError(_("Put a blank line before the words that follow the list."))
            entries.append((len(found[1]), found[2]))
        else:
            (closing if entries else opening).append(line.strip())
    return (
        read_line(" ".join(opening), pool, symbols),
        nested([(degree, read_line(words, pool, symbols)) for degree, words in entries]),
        read_line(" ".join(closing), pool, symbols),
    )


def nested(entries: list[tuple[int, Line]], degree: int = 1) -> tuple[Item, ...]:
    """Entries with their degrees as a tree; one that skips a degree is taken as the next."""
    items: list[Item] = []
    at = 0
    while at < len(entries):
        below = at + 1
        while below < len(entries) and entries[below][0] > degree:
            below += 1
        inner = nested(entries[at + 1 : below], degree + 1)
        items.append(Item(entries[at][1], inner))
        at = below
    return tuple(items)


def read_line(text: str, pool: Pool, symbols: Symbols) -> Line:
    text = one_blank(text)
    parts: list[Inline] = []
    at = 0
    for found in _TOKEN.finditer(text):
        parts.append(Text(text[at : found.start()]))
        parts.append(read_token(found, pool, symbols))
        at = found.end()
    parts.append(Text(text[at:]))
    return joined(parts)


def read_token(found: re.Match[str], pool: Pool, symbols: Symbols) -> Inline:
    match found.lastgroup:
        case "escaped":
            return Text(found["escaped"])
        case "emphasis":
            return Emphasis(bare(found["emphasis"]))
        case "new_note":
            return read_note(found["new_note"], pool, symbols)
        case "stray":
            raise MarkupError(
                _("“%(sign)s” stands alone. Write “\\%(sign)s” if you mean the sign itself.")
                % {"sign": found["stray"]}
            )
    named = bare(found["named"]).strip()
    match found["kind"]:
        case "note":
            return known_note(named, pool)
        case "number":
            return known_number(named, pool)
    return pool.codes.get(named) or Code(named, symbols(named) or "")


def read_note(words: str, pool: Pool, symbols: Symbols) -> Note:
    content = read_line(words, pool, symbols)
    if not content:
        raise MarkupError(_("A footnote is empty. Enter its words, or take it out."))
    kept = [part for part in content if isinstance(part, Text | Emphasis | Code)]
    return Note(tuple(kept))


def known_note(named: str, pool: Pool) -> Note:
    # Python reads no number of more than 4,300 digits.
    if named.isdecimal() and len(named) < 5 and 0 < int(named) <= len(pool.notes):
        return pool.notes[int(named) - 1]
    raise MarkupError(
        _("There is no footnote %(name)s here. Write a new one as {note: its words}.")
        % {"name": named}
    )


def known_number(named: str, pool: Pool) -> Count:
    if named in pool.counts:
        return pool.counts[named]
    raise MarkupError(
        _("No list counts %(number)s here. Write the number without braces.") % {"number": named}
    )


def one_blank(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def bare(text: str) -> str:
    """The text without the backslashes that kept its signs from meaning anything."""
    return re.sub(r"\\(.)", r"\1", text)


def joined(parts: Iterable[Inline]) -> Line:
    """Neighbouring plain words as one part; empty ones gone."""
    line: list[Inline] = []
    for part in parts:
        if isinstance(part, Text) and line and isinstance(line[-1], Text):
            line[-1] = Text(line[-1].text + part.text)
        elif not isinstance(part, Text) or part.text:
            line.append(part)
    return tuple(line)
