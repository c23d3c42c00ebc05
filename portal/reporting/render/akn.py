"""Akoma Ntoso 1.0 as the United Nations use it (AKN4UN), by lxml.

Identifiers are the same in all languages: ``para_7`` is paragraph 7 in each of them.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from django.conf import settings
from lxml import etree
from lxml.etree import _Element as Element

from portal.reporting import document as source
from portal.reporting.conventions import small_letter, small_roman
from portal.reporting.document import Document, heading_marks
from portal.reporting.render.akn_inline import line
from portal.reporting.render.frbr import (
    NAMESPACE,
    E,
    Name,
    address,
    identification,
    identification_of_draft,
    name_of,
    slug,
)
from portal.reporting.render.layout import (
    Block,
    Clause,
    Decision,
    Entry,
    Figure,
    Heading,
    Layout,
    Paragraph,
    Run,
    Runs,
    Table,
)
from portal.reporting.render.writer import lay_out, link
from portal.reporting.text import one_line

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# The schema lets no larger part say its language.
IN_LANGUAGE = ("preface", "mainBody", "preamble")
SERIES = (small_letter, small_roman, small_letter, small_roman)


def render(document: Document) -> bytes:
    root = _Akn(document).root()
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


class _Akn:
    """Walks a document and its layout side by side: keys of the one, marks of the other."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.layout: Layout = lay_out(document, settings.BASE_URL)
        self.name: Name = name_of(document)
        self.headings = heading_marks(document)
        self.evidence: dict[tuple[str, int], Element] = {}
        self.components: list[Element] = []
        self.tables = count(1)
        self.others = count(1)

    def root(self) -> Element:
        # The references come last into being and stand first.
        preface, body = self.preface(), self.body()
        parts = [self.meta(), preface, body]
        if self.components:
            parts.append(E.components(*self.components))
        root = E.akomaNtoso(E.doc(*parts, name="progressReport", contains="originalVersion"))
        for part in root.iter(*(f"{{{NAMESPACE}}}{name}" for name in IN_LANGUAGE)):
            part.set(LANGUAGE, self.layout.tag)
        return root

    # --- Meta ---------------------------------------------------------------------------

    def meta(self) -> Element:
        head = self.layout.masthead
        distribution = head.particulars[0] if head.particulars else ""
        return E.meta(
            identification(self.name),
            E.publication(date=self.name.date, name="issued", showAs=distribution),
            E.references(*self.references(), source="#portal"),
        )

    def references(self) -> Iterator[Element]:
        actor, head = self.name.actor, self.layout.masthead
        ontology = "/akn/ontology"
        yield E.TLCOrganization(
            eId="organ",
            href=f"{ontology}/organization/un/{actor}",
            showAs=" ".join(head.organ),
        )
        yield E.TLCRole(
            eId="author-1", href=f"{ontology}/role/un/{actor}-author", showAs=head.author
        )
        for role in ("author", "editor"):
            yield E.TLCRole(eId=role, href=f"{ontology}/role/un/{role}", showAs=role)
        yield E.TLCObject(
            eId="portal", href=f"{ontology}/object/un/portal", showAs="Cooperation Portal"
        )
        yield from self.evidence.values()

    def refers(self, cites: Iterable[source.Cited]) -> dict[str, str]:
        """The records that a block rests on, each named once among the references."""
        names = []
        for cite in cites:
            url = address(link(cite.url, settings.BASE_URL))
            reference = self.evidence.setdefault(
                (cite.record, cite.version),
                E.TLCReference(
                    eId=f"evidence_{len(self.evidence) + 1}",
                    name="evidence",
                    href=url or f"/akn/ontology/evidence/un/{slug(cite.record)}",
                    showAs=one_line(cite.label),
                ),
            )
            names.append(f"#{reference.get('eId')}")
        return {"refersTo": " ".join(dict.fromkeys(names))} if names else {}

    # --- First page ---------------------------------------------------------------------

    def preface(self) -> Element:
        head = self.layout.masthead
        masthead = E.container(
            E.p(E.docAuthority(" ".join(head.organ), refersTo="#organ")),
            E.p(E.docNumber(head.symbol)),
            *(E.p(E.docStatus(words)) for words in head.particulars),
            name="masthead",
        )
        lines = [
            E.p(E.session(head.session)),
            E.p(head.place_and_dates),
            line(head.agenda_item),
            E.p(head.agenda_title),
            E.p(E.docTitle(head.title)),
            E.p(E.docType(head.author)),
        ]
        written = [one for one in lines if len(one) or one.text]
        return E.preface(masthead, *written, *self.summary())

    def summary(self) -> Iterator[Element]:
        if self.layout.summary:
            yield E.container(
                {"name": "summary", **self.refers(self.document.summary_cites)},
                E.p(E.b(self.layout.summary_heading)),
                *(line(runs) for runs in self.layout.summary),
            )

    # --- Body ---------------------------------------------------------------------------

    def body(self) -> Element:
        body = E.mainBody()
        open_: list[tuple[int, Element]] = [(0, body)]
        for block, laid in zip(self.document.blocks, self.layout.blocks, strict=True):
            if isinstance(laid, Heading):
                while open_[-1][0] >= laid.level:
                    open_.pop()
                division = self.division(laid, block.key, open_[-1][1])
                open_[-1][1].append(division)
                open_.append((laid.level, division))
            else:
                cites = () if isinstance(block, source.Heading) else block.cites
                open_[-1][1].append(self.block(laid, self.refers(cites)))
        for division in (body, *body.iter(f"{{{NAMESPACE}}}section", f"{{{NAMESPACE}}}hcontainer")):
            if all(etree.QName(child).localname in {"num", "heading"} for child in division):
                division.append(E.p() if division is body else E.content(E.p()))
        return body

    def division(self, heading: Heading, key: str, parent: Element) -> Element:
        mark = self.headings.get(key) or f"x{next(self.others)}"
        # A document may open with a heading below the first level.
        identity = f"{parent.get('eId') or 'sec'}__hcontainer_{mark}"
        words = ([E.num(heading.mark)] if heading.mark else []) + [E.heading(heading.text)]
        if heading.level == 1:
            return E.section(*words, eId=f"sec_{mark}")
        return E.hcontainer(*words, name="subheading", eId=identity)

    def block(self, laid: Block, refers: dict[str, str]) -> Element:
        match laid:
            case Paragraph():
                return self.paragraph(laid, refers)
            case Decision():
                content = self.decision(laid)
            case Table():
                content = E.content(self.table(laid))
            case Figure():
                content = self.figure(laid)
        identity = {"name": laid.kind, "eId": f"{laid.kind}_{next(self.others)}"}
        return E.hcontainer(identity, refers, content)

    def paragraph(self, laid: Paragraph, refers: dict[str, str]) -> Element:
        identity = f"para_{laid.number}" if laid.number else f"unnumbered_{next(self.others)}"
        paragraph = E.paragraph({"eId": identity}, refers)
        if laid.mark:
            paragraph.append(E.num(laid.mark))
        if laid.entries:
            paragraph.append(self.entries(identity, laid.runs, laid.entries, laid.closing))
        else:
            lines = [line(runs) for runs in (laid.runs, laid.closing) if runs]
            paragraph.append(E.content(*(lines or [E.p()])))
        return paragraph

    def entries(
        self,
        parent: str,
        intro: Runs,
        entries: tuple[Entry, ...],
        closing: Runs = (),
        degree: int = 1,
    ) -> Element:
        identity = f"{parent}__list_1"
        listed = E.list(E.intro(line(intro)), eId=identity)
        for position, entry in enumerate(entries, 1):
            mark = SERIES[min(degree, len(SERIES)) - 1](position)
            point = E.point(E.num(entry.mark), eId=f"{identity}__point_{mark}")
            if entry.entries:
                inner = self.entries(point.get("eId"), entry.runs, entry.entries, (), degree + 1)
                point.append(inner)
            else:
                point.append(E.content(line(entry.runs)))
            listed.append(point)
        if closing:
            listed.append(E.wrapUp(line(closing)))
        return listed

    # --- Draft decisions ----------------------------------------------------------------

    def decision(self, laid: Decision) -> Element:
        """The decision is a document of its own; where it stands, there is a reference."""
        number = len(self.components) + 1
        component = f"cmp_{number}"
        statement = E.statement(
            {"name": "decisionDraft", "contains": "originalVersion"},
            E.meta(identification_of_draft(self.name, number)),
            self.preamble(laid),
            E.mainBody(*self.operative(component, laid)),
        )
        self.components.append(E.component(statement, eId=component))
        return E.componentRef(src=f"#{component}", showAs=laid.organ)

    def preamble(self, laid: Decision) -> Element:
        formula = E.formula(E.p(E.i(laid.organ)), name="enactingFormula")
        if not laid.preamble:
            return E.preamble(formula)
        clauses = E.container(name="preambularParagraphs")
        clauses.extend(self.clause(clause) for clause in laid.preamble)
        return E.preamble(formula, clauses)

    def operative(self, component: str, laid: Decision) -> Iterator[Element]:
        if not laid.operative:
            yield E.p()
        for position, clause in enumerate(laid.operative, 1):
            paragraph = E.paragraph(eId=f"{component}__para_{position}")
            if clause.mark:
                paragraph.append(E.num(clause.mark))
            paragraph.append(E.content(self.clause(clause)))
            yield paragraph

    def clause(self, clause: Clause) -> Element:
        return line((Run(clause.verb, style="emphasis"), *clause.runs))

    # --- Tables and figures -------------------------------------------------------------

    def table(self, laid: Table) -> Element:
        table = E.table(E.caption(laid.title), eId=f"tbl_{next(self.tables)}")
        table.append(E.tr(*(E.th(E.p(column.label)) for column in laid.columns)))
        for row in laid.rows:
            table.append(E.tr(*(E.td(line(cell.runs)) for cell in row)))
        return table

    def figure(self, laid: Figure) -> Element:
        picture = E.img(src=laid.image_address, alt=laid.alternative)
        source_line = self.layout.labels.source % {"source": laid.source}
        return E.content(
            E.p(E.b(laid.title)),
            E.p(picture),
            self.table(laid.data),
            *([E.p(source_line)] if laid.source else []),
        )
