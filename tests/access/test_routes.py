"""Every route and method is declared, and answers each person as declared."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, path

from tests.access.matrix import BEHIND_SIGN_IN, MATRIX, METHODS, expected
from tests.portal.views.pages import answers

pytestmark = pytest.mark.django_db


def routes(patterns: list) -> Iterator[URLPattern]:
    """Every route of the portal, its API and its programmes."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns)
        else:
            yield pattern


def undeclared(patterns: list) -> list[str]:
    """The routes that nobody has said anything about; one without a name is named by its path."""
    named = {route.name or f"unnamed: {route.pattern}" for route in routes(patterns)}
    return sorted(named - MATRIX.keys())


def test_every_route_is_declared():
    assert undeclared(get_resolver().url_patterns) == []


def test_every_declared_route_exists():
    existing = {route.name for route in routes(get_resolver().url_patterns)}

    assert MATRIX.keys() - existing == set()
    assert BEHIND_SIGN_IN - MATRIX.keys() == set()


def test_a_route_that_nobody_declared_is_found():
    planted = [path("secret/", print, name="secret"), path("nameless/", print)]

    assert undeclared([*get_resolver().url_patterns, *planted]) == ["secret", "unnamed: nameless/"]


@pytest.mark.parametrize("name", MATRIX)
def test_each_person_gets_the_declared_answer(client, people, address, name):
    url = address(name)

    found = {
        method: answers(client, people, lambda m=method: getattr(client, m)(url))
        for method in METHODS
    }

    assert found == {method: expected(name, method) for method in METHODS}


def test_nothing_is_changed_without_the_token_of_our_own_forms(client, people, address):
    client.handler.enforce_csrf_checks = True
    client.force_login(people["secretariat"])

    refused = {
        name: client.post(address(name)).status_code
        for name, methods in MATRIX.items()
        if "post" in methods
    }

    assert set(refused.values()) == {403}
