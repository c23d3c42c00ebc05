import factory
from factory.django import DjangoModelFactory

from portal.enums import DocumentKind, MandateKind
from portal.models import Document, Mandate


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    slug = factory.Sequence(lambda n: f"document-{n}")
    title = factory.LazyAttribute(lambda document: document.slug.capitalize())
    kind = DocumentKind.REPORT


class MandateFactory(DjangoModelFactory):
    class Meta:
        model = Mandate

    slug = factory.Sequence(lambda n: f"mandate-{n}")
    document = factory.SubFactory(DocumentFactory)
    kind = MandateKind.REQUEST
    text = factory.LazyAttribute(lambda mandate: f"Text of {mandate.slug}")
