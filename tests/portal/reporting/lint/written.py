"""Small documents that say what a rule looks at, and what a rule finds in them."""

from msgspec.structs import replace

from portal.reporting.document import (
    Block,
    Cited,
    DraftDecision,
    Heading,
    Inline,
    Item,
    Line,
    Note,
    Operative,
    Paragraph,
    Text,
)
from portal.reporting.document import Document as Report
from portal.reporting.lint import Finding, Given, lint
from tests.portal.reporting.sample import empty_document

CITES = (Cited("portal.update:1", "An update"),)


def report(*blocks: Block, language: str = "en", **changes) -> Report:
    return replace(empty_document(), language=language, blocks=blocks, **changes)


def paragraph(
    *content: str | Inline, key: str = "p", items: tuple[Item, ...] = (), **fields
) -> Paragraph:
    fields.setdefault("cites", CITES)
    return Paragraph(key, line(*content), items=items, **fields)


def line(*content: str | Inline) -> Line:
    return tuple(Text(part) if isinstance(part, str) else part for part in content)


def item(*content: str | Inline, items: tuple[Item, ...] = ()) -> Item:
    return Item(line(*content), items)


def note(*content: str | Inline, mark: str = "") -> Note:
    return Note(line(*content), mark)


def heading(level: int, key: str = "h", text: str = "Heading") -> Heading:
    return Heading(key, text, level)


def decision(preamble=(), operative=(), organ="The Governing Council,") -> DraftDecision:
    return DraftDecision(
        "d",
        organ,
        tuple(Operative(verb, line(text)) for verb, text in preamble),
        tuple(Operative(verb, line(text)) for verb, text in operative),
    )


def found(rule: str, document: Report, **given) -> list[Finding]:
    """What one rule finds, among all that run."""
    return [each for each in lint(document, Given(**given)) if each.rule == rule]


def keys(rule: str, document: Report, **given) -> list[str]:
    return [finding.key for finding in found(rule, document, **given)]


def says(rule: str, *content: str | Inline, language: str = "en", **given) -> bool:
    """Whether a rule finds something in one paragraph."""
    return bool(found(rule, report(paragraph(*content), language=language), **given))
