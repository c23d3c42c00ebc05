import factory
from factory.django import DjangoModelFactory

from portal.enums import BodyKind
from portal.models import Body, Meeting


class BodyFactory(DjangoModelFactory):
    class Meta:
        model = Body

    slug = factory.Sequence(lambda n: f"body-{n}")
    name_en = factory.LazyAttribute(lambda body: body.slug.replace("-", " ").capitalize())
    kind = BodyKind.GROUP


class MeetingFactory(DjangoModelFactory):
    class Meta:
        model = Meeting

    slug = factory.Sequence(lambda n: f"meeting-{n}")
    body = factory.SubFactory(BodyFactory)
    name_en = factory.LazyAttribute(lambda meeting: meeting.slug.replace("-", " ").capitalize())
    starts_on = "2009-09-23"
