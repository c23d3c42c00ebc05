from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cooperation.enums import EngagementKind
from cooperation.queries import countries
from portal.pages import Chip, PageRequest, render_page


@login_not_required
@require_safe
def country_matrix(request: PageRequest) -> HttpResponse:
    """Countries by kinds of engagement; ``?kind=`` and ``?pilot=1`` narrow it."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in EngagementKind.values else ""
    is_pilot = request.GET.get("pilot") == "1"
    context = {
        "matrix": countries.matrix(request.user, kind=kind, is_pilot=is_pilot),
        "kinds": countries.kinds(request.user),
        "kind": kind,
        "is_pilot": is_pilot,
        "chips": chips(kind, is_pilot=is_pilot),
    }
    return render_page(request, "cooperation/country_matrix.html", context, part="results")


def chips(kind: str, *, is_pilot: bool) -> list[Chip]:
    """The filters in force, each with the address of the list without it."""
    found = []
    if kind:
        label = _("Kind: %(kind)s") % {"kind": EngagementKind(kind).label}
        found.append(Chip(label=label, url="?pilot=1" if is_pilot else "?"))
    if is_pilot:
        found.append(Chip(label=_("Pilot countries only"), url=f"?kind={kind}" if kind else "?"))
    return found
