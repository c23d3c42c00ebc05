"""What happens around every request."""

from time import perf_counter

import pghistory
from django.db import connection
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control

from portal.models.people import standing_of
from portal.row_security import Reader, reading_as


class QueryClock:
    """Adds up the time spent in the database; one a request, so it needs no lock."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.count = 0

    def __call__(self, execute, sql, params, many, context):
        started = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += perf_counter() - started
            self.count += 1


def server_timing(get_response):
    """Tell the browser's network panel where the time went: database and all."""

    def middleware(request):
        clock, started = QueryClock(), perf_counter()
        with connection.execute_wrapper(clock):
            response = get_response(request)
        whole = (perf_counter() - started) * 1000
        response.headers["Server-Timing"] = (
            f'db;dur={clock.seconds * 1000:.1f};desc="{clock.count} queries", app;dur={whole:.1f}'
        )
        return response

    return middleware


def compressed_pages(get_response):
    """Pages travel small: agencies answer over slow lines.

    A length that is compressed could give a secret away to whoever puts guesses beside it.  Random
    bytes hide it, the token of the forms is masked anew in every answer, and no page shows
    anybody's secret beside what another site can put there.
    """
    gzip = GZipMiddleware(get_response)

    def middleware(request):
        response = get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            return gzip.process_response(request, response)
        return response

    return middleware


def history_context(get_response):
    """Column history says who changed a row and at which address."""

    def middleware(request):
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return get_response(request)
        person = request.user.pk if request.user.is_authenticated else None
        with pghistory.context(person=person, url=request.path):
            return get_response(request)

    return middleware


def row_security(get_response):
    """The database shows drafts only to those whom the person of this request speaks for."""

    def middleware(request):
        with reading_as(lambda: reader_of(request.user)):
            return get_response(request)

    return middleware


def reader_of(user) -> Reader:
    standing = standing_of(user)
    return Reader(
        sees_all=standing.is_secretariat,
        agencies=standing.agencies,
        person=user.pk if user.is_authenticated else None,
    )


def private_pages(get_response):
    """No shared cache keeps a page of somebody who is signed in; no other site embeds us."""

    def middleware(request):
        response = get_response(request)
        if request.user.is_authenticated and "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_store=True)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware
