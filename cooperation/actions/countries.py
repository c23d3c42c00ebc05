from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cooperation.models import CountryEngagement, EngagementFigure, PilotCountry
from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Agency


@transaction.atomic
def engage(
    *,
    by,
    agency: Agency,
    partners: Iterable[Agency] = (),
    figures: Iterable[dict[str, Any]] = (),
    **fields: Any,
) -> CountryEngagement:
    """Record one thing that an agency did with or in a country, with its figures."""
    fields = texts.clean(CountryEngagement, fields) | {"agency": agency}
    fields["partners"] = checked_partners(agency, partners)
    engagement = records.create(CountryEngagement, by=by, fields=fields)
    for figure in figures:
        add_figure(engagement=engagement, by=by, **figure)
    return engagement


@transaction.atomic
def change(*, engagement: CountryEngagement, by, changes: dict[str, Any]) -> CountryEngagement:
    changes = texts.clean(CountryEngagement, changes)
    if "partners" in changes:
        agency = changes.get("agency", engagement.agency)
        changes["partners"] = checked_partners(agency, changes["partners"])
    return records.change(engagement, by=by, changes=changes)


def checked_partners(agency: Agency, partners: Iterable[Agency]) -> list[Agency]:
    partners = list(partners)
    if agency in partners:
        raise ActionError(
            _("%(agency)s cannot be its own partner.") % {"agency": agency}, field="partners"
        )
    return partners


def add_figure(*, engagement: CountryEngagement, by, **fields: Any) -> EngagementFigure:
    fields = texts.clean(EngagementFigure, fields) | {"engagement": engagement}
    return records.create(EngagementFigure, by=by, fields=fields)


def change_figure(*, figure: EngagementFigure, by, changes: dict[str, Any]) -> EngagementFigure:
    return records.change(figure, by=by, changes=texts.clean(EngagementFigure, changes))


def add_pilot(*, by, **fields: Any) -> PilotCountry:
    """Record that a country tries out "Delivering as One"."""
    return records.create(PilotCountry, by=by, fields=texts.clean(PilotCountry, fields))
