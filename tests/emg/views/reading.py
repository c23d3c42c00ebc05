"""Reading the pages of the Group as a person does, and counting what they ask the database."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html


def text_of(response) -> str:
    """The words of the page, in their order."""
    assert response.status_code == 200
    main = html.fromstring(response.text).xpath("//main")[0]
    return " ".join(" ".join(main.itertext()).split())


def queries_of(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)
