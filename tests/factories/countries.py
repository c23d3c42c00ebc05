import factory
from factory.django import DjangoModelFactory

from portal.models import Country, CountryName


class CountryFactory(DjangoModelFactory):
    class Meta:
        model = Country
        skip_postgeneration_save = True

    alpha3 = factory.Sequence(lambda n: "X" + chr(65 + n // 26 % 26) + chr(65 + n % 26))
    alpha2 = factory.LazyAttribute(lambda country: country.alpha3[1:])
    m49 = factory.Sequence(lambda n: f"{900 - n:03}")

    @factory.post_generation
    def called(country, create, name, **kwargs):
        CountryName.objects.create(country=country, name_en=name or f"Country {country.alpha3}")
