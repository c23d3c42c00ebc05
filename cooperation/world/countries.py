from pathlib import Path

from cooperation.actions import countries
from cooperation.models import CountryEngagement, PilotCountry
from portal import worlds
from portal.models import Agency, Country

PILOT_NOTE = (
    "The source speaks of eight pilot countries and does not name them; "
    "that this is one of the eight is known from other accounts."
)


def load_engagements(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "engagements"):
        agency = worlds.one(Agency, acronym=entry.pop("agency"))
        codes = entry.pop("countries")
        key = {"kind": entry.pop("kind"), "subject": entry.pop("subject", "")}
        for code in codes:
            country = worlds.one(Country, alpha3=code)
            worlds.once(
                CountryEngagement,
                {"country": country, "agency": agency, **key},
                countries.engage,
                by=by,
                **entry,
            )


def load_pilots(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "pilots"):
        country = worlds.one(Country, alpha3=entry["country"])
        fields = {"since": entry["since"], "note": PILOT_NOTE}
        worlds.once(PilotCountry, {"country": country}, countries.add_pilot, by=by, **fields)
