import factory
from factory.django import DjangoModelFactory

from portal.models import Theme


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    slug = factory.Sequence(lambda n: f"theme-{n}")
    programme = "test"
    name_en = factory.LazyAttribute(lambda theme: theme.slug.replace("-", " ").capitalize())
