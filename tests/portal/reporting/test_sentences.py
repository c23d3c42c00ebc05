"""Every language says everything that English says, from the same values."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from portal.enums import Language

ORIGINAL = "en"
OTHERS = [language for language in Language.values if language != ORIGINAL]
APPLICATIONS = [
    config.label
    for config in apps.get_app_configs()
    if (Path(config.path) / "sentences" / f"{ORIGINAL}.ftl").exists()
    or (Path(config.path) / "sentences" / ORIGINAL).exists()
]


NAMED = re.compile(r"\$(\w+)")


class Values(Visitor):
    """The values that a template reads: those it only chooses by, and those it prints.

    A comment above it may name those that not every language reads (``$n``), whether English
    does or not.
    """

    def __init__(self, comment: str = "") -> None:
        self.given = set(NAMED.findall(comment))
        self.chosen: set[str] = set()
        self.printed: set[str] = set()
        self.messages: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            self.chosen.add(node.selector.id.name)
        else:
            self.visit(node.selector)
        for variant in node.variants:
            self.visit(variant)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.printed.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.messages.add(node.id.name)


def files_of(application: str, language: str) -> list[Path]:
    folder = Path(apps.get_app_config(application).path) / "sentences"
    return sorted([*folder.glob(f"{language}.ftl"), *folder.glob(f"{language}/*.ftl")])


def entries_of(application: str, language: str) -> Iterator[ast.EntryType]:
    for path in files_of(application, language):
        yield from FluentParser().parse(path.read_text(encoding="utf-8")).body


def templates_of(application: str, language: str) -> dict[str, Values]:
    """What each message reads itself and through the messages that it holds."""
    found = {}
    for entry in entries_of(application, language):
        if isinstance(entry, ast.Message):
            found[entry.id.name] = Values(entry.comment.content if entry.comment else "")
            found[entry.id.name].visit(entry)
    return {name: whole(name, found) for name in found}


def whole(name: str, found: dict[str, Values]) -> Values:
    read, waiting, seen = Values(), [name], set()
    while waiting:
        one = waiting.pop()
        if one in seen or one not in found:
            continue
        seen.add(one)
        read.given |= found[one].given
        read.chosen |= found[one].chosen
        read.printed |= found[one].printed
        waiting += found[one].messages
    return read


@pytest.mark.parametrize("language", Language.values)
@pytest.mark.parametrize("application", APPLICATIONS)
def test_every_template_is_written_as_templates_are(application, language):
    junk = [e.content for e in entries_of(application, language) if isinstance(e, ast.Junk)]
    names = [e.id.name for e in entries_of(application, language) if isinstance(e, ast.Message)]

    assert junk == []
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("application", APPLICATIONS)
def test_a_language_has_the_messages_of_english(application, language):
    ours, theirs = templates_of(application, ORIGINAL), templates_of(application, language)

    assert sorted(theirs) == sorted(ours)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("application", APPLICATIONS)
def test_a_message_reads_the_values_of_english_and_prints_what_that_prints(application, language):
    ours, theirs = templates_of(application, ORIGINAL), templates_of(application, language)

    for name in ours.keys() & theirs.keys():
        given = ours[name].given | ours[name].chosen | ours[name].printed
        read = theirs[name].chosen | theirs[name].printed
        assert read <= given, f"{name} reads what nobody gives"
        assert ours[name].printed - ours[name].given <= read, f"{name} leaves something out"
