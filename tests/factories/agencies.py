import factory
from factory.django import DjangoModelFactory

from portal.enums import AgencyKind
from portal.models import Agency


class AgencyFactory(DjangoModelFactory):
    class Meta:
        model = Agency

    acronym = factory.Sequence(lambda n: f"AG{n}")
    slug = factory.LazyAttribute(lambda agency: agency.acronym.lower())
    name_en = factory.LazyAttribute(lambda agency: f"Agency {agency.acronym}")
    kind = AgencyKind.PROGRAMME
