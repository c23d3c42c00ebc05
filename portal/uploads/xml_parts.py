"""What is heard of the XML inside an Office file, element by element: no tree is ever built."""

import re
from dataclasses import dataclass

from portal.uploads.refusals import Cause, Refused

_COMMAND = re.compile(r"\{DDE(?:AUTO)?\b", re.IGNORECASE)
# Enough of the code before this place to complete the word.
_TAIL, _LENGTH = 16, 16 * 1024


class Part:
    """Any part.  No honest Office file brings a DOCTYPE: entities and bombs begin with one."""

    # Every element is heard in Python, which takes time: the length of such a part is limited.
    is_heard_whole = False

    def doctype(self, name: str, public_id: str, system: str) -> None:
        raise Refused(Cause.DOCTYPE)

    def close(self) -> "Part":
        return self


class Commands(Part):
    """A link to another workbook: by file, or by a command to a program."""

    is_heard_whole = True

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "ddelink":
            raise Refused(Cause.DDE)


class ContentTypes(Part):
    """[Content_Types].xml: what each part claims to be, in lower case."""

    is_heard_whole = True

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}
        self.defaults: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        stated = attributes.get("ContentType", "").strip().lower()
        if local(tag) == "override":
            self.parts[attributes.get("PartName", "").lstrip("/").lower()] = stated
        elif local(tag) == "default":
            self.defaults[attributes.get("Extension", "").lower()] = stated

    def of(self, name: str) -> str:
        return self.parts.get(name) or self.defaults.get(name.rpartition(".")[2], "")

    def all(self) -> set[str]:
        return {*self.parts.values(), *self.defaults.values()}


@dataclass(frozen=True)
class Relation:
    kind: str
    target: str
    is_external: bool


class Links(Part):
    """A .rels part: to what another part refers, inside the file or outside."""

    is_heard_whole = True

    def __init__(self) -> None:
        self.found: list[Relation] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "relationship":
            self.found.append(
                Relation(
                    kind=attributes.get("Type", "").rpartition("/")[2].lower(),
                    target=attributes.get("Target", ""),
                    is_external=attributes.get("TargetMode", "").lower() == "external",
                )
            )


class Fields(Part):
    """A text of a Word file.  The code of a field may be split over many runs, and nested."""

    is_heard_whole = True

    def __init__(self) -> None:
        self.code = "{"
        self.is_inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "instrtext":
            self.is_inside = True
        elif name == "fldchar" and "begin" in attributes.values():
            self.take("{")
        elif name == "fldsimple":
            for text in ("{", *attributes.values()):
                self.take(text)

    def data(self, text: str) -> None:
        if self.is_inside:
            self.take(text)

    def end(self, tag: str) -> None:
        if local(tag) == "instrtext":
            self.is_inside = False

    def close(self) -> "Part":
        self.judge()
        return self

    def take(self, text: str) -> None:
        self.code += text.lstrip() if self.code.endswith("{") else text
        if len(self.code) > _LENGTH:
            self.judge()
            self.code = self.code[-_TAIL:]

    def judge(self) -> None:
        if _COMMAND.search(self.code):
            raise Refused(Cause.DDE)


def local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()
