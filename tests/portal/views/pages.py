"""Looking at answers the way a browser or a person would."""

from lxml import html


def element(text: str, identifier: str) -> str:
    """The source of the element with this id, white space aside."""
    (found,) = html.fromstring(text).xpath("//*[@id=$id]", id=identifier)
    return " ".join(html.tostring(found, encoding="unicode", with_tail=False).split())


def shown(text: str) -> str:
    """The text of a page as it is read."""
    return " ".join(html.fromstring(text).text_content().split())


def answers(client, people: dict, ask) -> dict[str, int]:
    """The status that each of the cast gets."""
    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        found[name] = ask().status_code
    return found
