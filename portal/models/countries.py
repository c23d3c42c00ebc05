from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.models.names import translated


class CountryQuerySet(models.QuerySet):
    def visible_to(self, user) -> "CountryQuerySet":
        """Countries are reference data: everybody may see them."""
        return self

    def named(self, on: date | None = None, language: str | None = None) -> "CountryQuerySet":
        """Each country with the ``name`` it bore on a day, today unless told.

        Annotated, so a list of countries is one query.
        """
        day = on or date.today()  # noqa: DTZ011 -- a name changes on a calendar day
        column = f"name_{(language or get_language() or 'en').replace('-', '_')}"
        names = (
            CountryName.objects.rewrite(mode=False)
            .filter(country=OuterRef("pk"))
            .filter(Q(valid_from=None) | Q(valid_from__lte=day))
            .order_by(F("valid_from").desc(nulls_last=True))
        )
        return self.annotate(
            name=models.functions.Coalesce(
                models.functions.NullIf(Subquery(names.values(column)[:1]), models.Value("")),
                Subquery(names.values("name_en")[:1]),
                output_field=models.CharField(),
            )
        )

    def for_list(self) -> "CountryQuerySet":
        return self.named().order_by("name", "pk")


class Country(models.Model):
    """A country by its ISO and M49 codes; what it is called depends on the day."""

    alpha2 = models.CharField(max_length=2, unique=True)
    alpha3 = models.CharField(max_length=3, unique=True)
    m49 = models.CharField(max_length=3, unique=True)

    objects = CountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints = [
            models.CheckConstraint(
                name="country_codes_have_their_form",
                condition=Q(
                    alpha2__regex="^[A-Z]{2}$", alpha3__regex="^[A-Z]{3}$", m49__regex="^[0-9]{3}$"
                ),
            )
        ]

    def __str__(self) -> str:
        return getattr(self, "name", None) or self.alpha3

    def get_absolute_url(self) -> str:
        return reverse("country-detail", args=[self.alpha3.lower()])


@translated("name")
class CountryName(models.Model):
    """What a country is called from a day on: Cape Verde, and from 2013 Cabo Verde."""

    country = models.ForeignKey(Country, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    # Empty for the first name we know of.
    valid_from = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "valid_from"],
                name="country_one_name_a_day",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return self.name
