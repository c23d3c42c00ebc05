"""Looking at answers the way a browser or a person would."""

from lxml import html

# What somebody may write anywhere, and must read again as it was.
HOSTILE = '<script>alert("x")</script> {{7*7}} {% now "Y" %} & more'


def element(text: str, identifier: str) -> str:
    """The source of the element with this id, white space aside."""
    (found,) = html.fromstring(text).xpath("//*[@id=$id]", id=identifier)
    return " ".join(html.tostring(found, encoding="unicode", with_tail=False).split())


def shown(text: str) -> str:
    """The text of a page as it is read."""
    return " ".join(html.fromstring(text).text_content().split())


def heads(text: str) -> dict[str, str]:
    """The columns of a list that sort, and where each leads."""
    links = html.fromstring(text).xpath("//thead//th/a")
    return {link.text_content().strip(): link.get("href") for link in links}


def sorted_by(text: str) -> dict[str, str]:
    """What the list says of its order to those who hear it."""
    found = html.fromstring(text).xpath("//thead//th[@aria-sort]")
    return {head.text_content().strip(): head.get("aria-sort") for head in found}


def answers(client, people: dict, ask) -> dict[str, int]:
    """The status that each of the cast gets."""
    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        response = ask()
        if response.streaming:
            # Read to the end, so that its file is closed.
            response.getvalue()
        found[name] = response.status_code
    return found
