"""The description of the API: as an OpenAPI file, and as a page for people."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

from portal.pages import render_page


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    about: str
    parameters: tuple[tuple[str, str], ...]


@login_not_required
@require_safe
def api_docs(request):
    return render_page(request, "portal/api_docs.html", {"operations": operations()})


@cache
def operations() -> list[Operation]:
    """Read off the schema once: it changes with the code only."""
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]
    return [
        Operation(
            method=method.upper(),
            path=path,
            about=described.get("description", ""),
            parameters=tuple(
                (parameter["name"], parameter.get("description", ""))
                for parameter in described.get("parameters", [])
                if parameter["in"] == "query"
            ),
        )
        for path, methods in paths.items()
        for method, described in methods.items()
    ]
