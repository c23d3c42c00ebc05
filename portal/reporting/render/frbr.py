"""The identification of a document in Akoma Ntoso: work, expression, manifestation.

The naming convention is that of the localization for the United Nations, AKN4UN.
"""

import re
import string
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from lxml.builder import ElementMaker
from lxml.etree import _Element as Element

from portal.reporting.conventions import conventions_of
from portal.reporting.document import Document
from portal.reporting.text import one_line

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
# The date of a document that does not know when it is to be issued.
UNKNOWN = "0001-01-01"
SAFE = string.ascii_letters + string.digits + "/:?#[]@!$&'()*+,;=-._~%"


@dataclass(frozen=True)
class Name:
    """What the addresses of a document are made of."""

    actor: str
    date: str
    number: str
    symbol: str
    language: str

    def work(self, kind: str = "doc/paper", part: str = "") -> str:
        return f"/akn/un/{kind}/{self.actor}/{self.date}/{self.number}{part}"

    def expression(self, kind: str = "doc/paper", part: str = "") -> str:
        return f"{self.work(kind, part)}/{self.language}@{self.date}"


def name_of(document: Document) -> Name:
    head = document.masthead
    return Name(
        actor=actor_of(head.symbol),
        date=head.issued_on or UNKNOWN,
        number=slug(one_line(head.symbol).replace(" ", "_")),
        symbol=one_line(head.symbol),
        language=conventions_of(document.language).iso_639_2t,
    )


def actor_of(symbol: str) -> str:
    """``unep-gc`` of UNEP/GCSS.XI/3: the body and its organ, of whatever kind the session is."""
    body, _, rest = symbol.partition("/")
    organ = re.match(r"[A-Z]*", rest)
    parts = (slug(body), (organ[0] if organ else "").removesuffix("SS"))
    return "-".join(filter(None, parts)).lower()


def slug(words: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", words).strip("-") or "none"


def address(url: str) -> str:
    """The address as XML Schema wants it, or nothing where it is none."""
    url = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", url), safe=SAFE)
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return ""
    brackets = set("[]") & set(parts.path + parts.query + parts.fragment)
    return "" if brackets or "#" in parts.fragment else url


def identification(name: Name) -> Element:
    """Of the report itself."""
    work, expression = name.work(), name.expression()
    return E.identification(
        _level("FRBRWork", f"{work}/!main", work, name, ends=_work_ends(name, "paper")),
        _expression(f"{expression}/!main", expression, name),
        _manifestation(f"{expression}/!main.xml", f"{expression}.xml", name),
        source="#portal",
    )


def identification_of_draft(name: Name, number: int) -> Element:
    """Of a draft decision: a work of its own within the report."""
    kind, part = "statement/deliberation", f"-draft-{number}"
    work, expression = name.work(kind, part), name.expression(kind, part)
    ends = (E.FRBRcountry(value="un"), E.FRBRsubtype(value="deliberation"))
    inside = f"!decision_{number}"
    return E.identification(
        _level("FRBRWork", f"{name.work()}/{inside}", work, name, ends=ends),
        _expression(f"{name.expression()}/{inside}", expression, name),
        _manifestation(f"{name.expression()}/{inside}.xml", f"{expression}.xml", name),
        source="#portal",
    )


def _work_ends(name: Name, subtype: str) -> tuple[Element, ...]:
    return (
        E.FRBRcountry(value="un"),
        E.FRBRsubtype(value=subtype),
        E.FRBRnumber(value=name.number, showAs=name.symbol),
    )


def _expression(this: str, uri: str, name: Name) -> Element:
    ends = (E.FRBRlanguage(language=name.language),)
    return _level("FRBRExpression", this, uri, name, ends=ends)


def _manifestation(this: str, uri: str, name: Name) -> Element:
    ends = (E.FRBRformat(value="application/akn+xml"),)
    return _level("FRBRManifestation", this, uri, name, ends=ends)


def _level(tag: str, this: str, uri: str, name: Name, *, ends: tuple[Element, ...]) -> Element:
    who, role = ("#portal", "#editor") if tag == "FRBRManifestation" else ("#author-1", "#author")
    return E(
        tag,
        E.FRBRthis(value=this),
        E.FRBRuri(value=uri),
        # The clock has no part in it: the same report is the same file.
        E.FRBRdate(date=name.date, name="issued"),
        E.FRBRauthor({"href": who, "as": role}),
        *ends,
    )
