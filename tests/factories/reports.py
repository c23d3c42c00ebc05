import factory
from factory.django import DjangoModelFactory

from portal.models import Report
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
