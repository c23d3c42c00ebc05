"""A change of a long text as it travels: where, how much goes, what comes, how long it is then.

Positions are code points, which both this language and the browser can count.  The length is the
proof that both sides had the same text before.
"""


def spliced(text: str, change: dict) -> str | None:
    """The text with the change made, or None where it does not fit this text."""
    at, cut, put, length = (change.get(name) for name in ("at", "cut", "put", "length"))
    if not (isinstance(put, str) and all(type(n) is int and n >= 0 for n in (at, cut, length))):
        return None
    if at + cut > len(text):
        return None
    result = text[:at] + put + text[at + cut :]
    return result if len(result) == length else None
