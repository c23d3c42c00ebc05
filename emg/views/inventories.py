from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from emg import charts
from emg.queries import inventories
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def inventory_list(request: PageRequest) -> HttpResponse:
    """Emissions by year: of the whole system, and apart from that of each agency."""
    found = list(inventories.for_list(request.user))
    system = inventories.rows_of(row for row in found if row.agency is None)
    context = {
        "system": system,
        "agencies": inventories.rows_of(row for row in found if row.agency is not None),
        "chart": charts.of_years(system, get_language() or "en"),
    }
    return render_page(request, "emg/inventories.html", context)
