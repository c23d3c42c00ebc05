"""The sentences of the pages in the languages of the United Nations: collected from the source, compiled for gettext.

In Python alone, so that neither a developer nor a server needs the programs of gettext.
"""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "locale"
# The first speaks to developers at a console.
SILENT = ("portal/local/", "/migrations/")
KEYWORDS = DEFAULT_KEYWORDS | {
    f"{name}_lazy": DEFAULT_KEYWORDS[name]
    for name in ("gettext", "ngettext", "pgettext", "npgettext")
}
KEYWORDS["gettext_noop"] = None
# Dates and names of tools would make every file differ after every collecting.
KEPT_HEADERS = ("Language:", "Plural-Forms:", "MIME-Version:", "Content-")


def paths(locale: Path = LOCALE) -> list[Path]:
    return sorted(locale.glob("*/LC_MESSAGES/django.po"))


def read(path: Path) -> Catalog:
    return read_po(BytesIO(path.read_bytes()), locale=path.parents[1].name, abort_invalid=True)


def write(path: Path, catalog: Catalog) -> None:
    written = BytesIO()
    write_po(
        written, catalog, width=0, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    header, gap, messages = written.getvalue().decode().partition("\n\n")
    kept = [
        line
        for line in header.splitlines()
        if not line.startswith('"') or line.startswith(tuple(f'"{name}' for name in KEPT_HEADERS))
    ]
    replace(path, ("\n".join(kept) + gap + messages.rstrip("\n") + "\n").encode())


def is_translated(message: Message) -> bool:
    strings = message.string or ""
    return all([strings] if isinstance(strings, str) else strings)


def collected(root: Path = ROOT) -> Catalog:
    """Everything in the source that is marked for translation."""
    catalog = Catalog()
    for path in sorted(sources(root)):
        name = path.relative_to(root).as_posix()
        if not any(part in name for part in SILENT):
            for _, message, comments, context in marked(path, name):
                catalog.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return catalog


def sources(root: Path) -> Iterator[Path]:
    for application in root.glob("*/apps.py"):
        yield from application.parent.rglob("*.py")
    for pattern in ("*.html", "*.txt"):
        yield from (root / "templates").rglob(pattern)


def marked(path: Path, name: str) -> Iterator[tuple]:
    source = path.read_text()
    if path.suffix != ".py":
        # Django makes calls of gettext of it, for a reader that does not mind how they are indented.
        lines = templatize(source, origin=name).splitlines()
        source = "\n".join(line.strip() for line in lines)
    return extract("python", BytesIO(source.encode()), KEYWORDS, comment_tags=("Translators",))


def compile_changed(locale: Path = LOCALE) -> list[Path]:
    """A compiled catalogue bears the time of its source: another time, in either direction, makes it anew."""
    changed = [
        path for path in paths(locale) if modified(path) != modified(path.with_suffix(".mo"))
    ]
    for path in changed:
        time, compiled = modified(path), BytesIO()
        write_mo(compiled, read(path))
        replace(path.with_suffix(".mo"), compiled.getvalue(), time)
    return changed


def modified(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def replace(path: Path, content: bytes, time: int | None = None) -> None:
    """Whole or not at all: several processes may read, and compile, at once."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    if time is not None:
        os.utime(draft, ns=(time, time))
    draft.replace(path)
