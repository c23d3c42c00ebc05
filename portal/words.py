"""How long a text is, counted as people count.  ``words`` in ``app.js`` keeps the same rule.

A word is what stands between spaces, as long as a letter or a digit is in it: "well-being" and
"l'eau" are one, "–" and "-" are none, the address of a link is none of its own.  Chinese and
Japanese put no spaces, so each of their characters counts.
"""

import re

# White space by the Unicode property, not by this language's own list: browsers count too.
_SPACE = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
# Kana, ideographs with their repetition marks, and half-width kana.
_CHARACTER = (
    "\\u3005-\\u3007\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf"
    "\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\U00020000-\\U0003ffff"
)
# Punctuation that parts words without a space beside it.
_STOP = "\\u3001-\\u3003\\u3008-\\u3020\\u3030\\u30fb\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65"

_CHARACTERS = re.compile(f"[{_CHARACTER}]")
_BETWEEN = re.compile(f"[{_SPACE}{_CHARACTER}{_STOP}]+")


def count_words(text: str) -> int:
    parts = _BETWEEN.split(text)
    return len(_CHARACTERS.findall(text)) + sum(any(map(str.isalnum, part)) for part in parts)
