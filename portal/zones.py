"""Time zones by the duty stations of the United Nations: "Geneva" says more than "Europe/Zurich"."""

from zoneinfo import available_timezones

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DUTY_STATIONS: dict[str, str | Promise] = {
    "Africa/Addis_Ababa": _("Addis Ababa"),
    "Asia/Amman": _("Amman"),
    "Asia/Bangkok": _("Bangkok"),
    "Asia/Shanghai": _("Beijing"),
    "Asia/Beirut": _("Beirut"),
    "Europe/Berlin": _("Bonn"),
    "Europe/Brussels": _("Brussels"),
    "Africa/Cairo": _("Cairo"),
    "Europe/Copenhagen": _("Copenhagen"),
    "Africa/Dakar": _("Dakar"),
    "Europe/Zurich": _("Geneva"),
    "Asia/Jakarta": _("Jakarta"),
    "America/Jamaica": _("Kingston"),
    "Europe/London": _("London"),
    "Europe/Madrid": _("Madrid"),
    "America/Toronto": _("Montreal"),
    "Africa/Nairobi": _("Nairobi"),
    "Asia/Kolkata": _("New Delhi"),
    "America/New_York": _("New York"),
    "America/Panama": _("Panama City"),
    "Europe/Paris": _("Paris"),
    "Europe/Rome": _("Rome"),
    "America/Santiago": _("Santiago"),
    "Pacific/Fiji": _("Suva"),
    "Asia/Tokyo": _("Tokyo"),
    "Europe/Vienna": _("Vienna"),
    "UTC": _("Coordinated Universal Time (UTC)"),
}


def city(zone: str) -> str:
    """The duty station of a zone, or the city it is named after."""
    return str(DUTY_STATIONS.get(zone) or zone.rpartition("/")[2].replace("_", " "))


def choices(*, besides: str = "") -> list[tuple[str, str]]:
    """By the name of the city, with one more zone where a record has another."""
    zones = {*DUTY_STATIONS, besides} & available_timezones()
    return sorted(((zone, city(zone)) for zone in zones), key=lambda choice: choice[1])
