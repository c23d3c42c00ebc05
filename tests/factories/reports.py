import factory
from factory.django import DjangoModelFactory

from portal.models import Paragraph, Report, Section
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.documents import DocumentFactory


class ReportFactory(DjangoModelFactory):
    class Meta:
        model = Report

    symbol = factory.Sequence(lambda n: f"UNEP/GC.26/{n + 1}")
    slug = factory.LazyAttribute(
        lambda report: report.symbol.lower().replace("/", "-").replace(".", "-")
    )
    title_en = "Progress report"
    organ = factory.SubFactory(BodyFactory)
    session = factory.SubFactory(MeetingFactory)
    agenda_item = "4"
    agenda_title_en = "Emerging issues"
    agenda_document = factory.SubFactory(DocumentFactory)
    author_line_en = "Report of the Executive Director"
    issued_on = "2009-11-20"


class SectionFactory(DjangoModelFactory):
    class Meta:
        model = Section

    report = factory.SubFactory(ReportFactory)
    key = factory.Sequence(lambda n: f"section-{n}")
    position = factory.Sequence(lambda n: n)
    heading_en = factory.LazyAttribute(lambda section: section.key.capitalize())


class ParagraphFactory(DjangoModelFactory):
    """A paragraph of a report, numbered or not, that says nothing yet."""

    class Meta:
        model = Paragraph

    report = factory.SubFactory(ReportFactory)
    section = factory.SubFactory(SectionFactory, report=factory.SelfAttribute("..report"))
    key = factory.Sequence(lambda n: f"paragraph-{n}")
    position = factory.Sequence(lambda n: n)
    content = factory.Dict({"type": "paragraph"})
    fingerprint = "0" * 64
