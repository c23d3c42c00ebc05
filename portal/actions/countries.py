from datetime import date

from django.db import transaction

from portal.actions import records, texts
from portal.models import Country, CountryName, Event


@transaction.atomic
def create(*, by, alpha2: str, alpha3: str, m49: str, names: dict[str, str]) -> Country:
    """Add a country; ``names`` by column: ``name_en``, ``name_fr`` …"""
    country = records.create(
        Country, by=by, fields={"alpha2": alpha2, "alpha3": alpha3, "m49": m49}
    )
    add_name(country, None, names)
    return country


@transaction.atomic
def rename(*, country: Country, by, on: date, names: dict[str, str]) -> CountryName:
    """Give a country a new name from a day on; before that day it keeps the earlier one."""
    name = add_name(country, on, names)
    Event.record("country.renamed", country, by=by, after={"on": on.isoformat()} | names)
    return name


def add_name(country: Country, valid_from: date | None, names: dict[str, str]) -> CountryName:
    name = CountryName(country=country, valid_from=valid_from, **texts.clean(CountryName, names))
    records.check(name)
    name.save(force_insert=True)
    return name
