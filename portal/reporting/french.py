"""What French does to a name inside a sentence: articles, contractions, elision, days and months.

The Fluent files of French call these: ``{ OF(THE($name)) }`` is "de l'Assemblée générale",
"du Groupe de la gestion de l'environnement" or "des hauts fonctionnaires".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What the ending of a noun does not tell, and the short names that agencies go by.
FEMININE = words_of(
    "note série banque liste base réforme plateforme équipe école aide loi mise prise zone voie "
    "méthode charte étude commune manifestation fao cnuced cites cepalc cesap cesao cee cea"
)
MASCULINE = words_of("comité traité côté musée lycée trophée")
FEMININE_ENDINGS = tuple(words_of("tion sion xion nion té ée ence ance ure ie ive ise ude"))
# Singular though they end in "s" or "x".
SINGULAR = words_of(
    "processus congrès cours concours recours corps fonds progrès avis accès choix prix pays palais"
)
# Names that take no article, and words before which nothing is elided.
BARE = words_of("onu-redd onu-habitat onusida")
ASPIRATED = re.compile("(?:haut|huit|handicap|hors|onz|hcr|hcdh)", re.IGNORECASE)
VOWEL = re.compile("[aeiouhàâäæéèêëîïôöœùûü]", re.IGNORECASE)
DETERMINERS = re.compile("(?:(?:le|la|les|un|une|des|son|sa|ses|cet?|cette|ces) |l['’])")
# Adjectives that stand before the noun whose gender counts.
ORDINALS = re.compile("^(?:premi(?:er|ère)s?|second[es]*|[^ ]+ièmes?|nouve[^ ]+) ", re.IGNORECASE)
# Nouns that are no part of a name, though the names of records begin with them.
COMMON = words_of("équipe équipes")
# What an agency is called by for want of a short name.
CALLED = words_of("banque")
WORD = re.compile(r"[^\W\d_][\w-]*")
JOINTS = re.compile("(, | et )")
DAY = re.compile(r"(?:\d{1,2}|1er) ")


def the(name: object) -> str:
    """A name with its article; one that has an article, or begins with no word, as it is."""
    return determined(str(name), {"m": "le ", "f": "la ", "p": "les "}, "l'")


def a(name: object) -> str:
    return determined(str(name), {"m": "un ", "f": "une ", "p": "des "}, "")


def determined(text: str, articles: Mapping[str, str], elided: str) -> str:
    noun = noun_of(text)
    if not noun or noun.lower() in BARE or DETERMINERS.match(text):
        return text
    text = small(text) if noun.lower() in COMMON else text
    kind = kind_of(noun)
    if elided and kind != "p" and gives_way(text):
        return f"{elided}{text}"
    return f"{articles[kind]}{text}"


def noun_of(text: str) -> str:
    found = WORD.match(ORDINALS.sub("", text, count=1))
    return found.group() if found else ""


def kind_of(noun: str) -> str:
    """``m``, ``f``, or ``p`` for a plural, which has one article for both."""
    is_acronym, noun = noun.isupper(), noun.lower()
    if is_acronym:
        return "f" if noun in FEMININE else "m"
    if noun.endswith(("s", "x")) and noun not in SINGULAR:
        return "p"
    if noun in FEMININE or (noun.endswith(FEMININE_ENDINGS) and noun not in MASCULINE):
        return "f"
    return "m"


def gives_way(text: str) -> bool:
    """Whether the word before loses its vowel: "l'Assemblée", but "la onzième session"."""
    return bool(VOWEL.match(text)) and not ASPIRATED.match(text)


def of(name: object) -> str:
    text = str(name)
    if text.lower().startswith(("le ", "les ")):
        return contracted(text, "du", "des")
    return f"d'{text}" if gives_way(text) else f"de {text}"


def to(name: object) -> str:
    text = str(name)
    if text.lower().startswith(("le ", "les ")):
        return contracted(text, "au", "aux")
    return f"à {text}"


def contracted(text: str, one: str, several: str) -> str:
    article, _blank, rest = text.partition(" ")
    return f"{one if article.lower() == 'le' else several} {rest}"


def each(form: Callable[[object], str]) -> Callable[[object], str]:
    """The same for every member of a series that is a short name or has its article already."""

    def formed(series: object) -> str:
        return "".join(
            piece if JOINTS.fullmatch(piece) or not is_member(piece) else form(the(piece))
            for piece in JOINTS.split(str(series))
        )

    return formed


def is_member(text: str) -> bool:
    """Not the second half of a name that holds an "and": "les produits et services"."""
    noun = noun_of(text).lower()
    return text.isupper() or noun in COMMON | CALLED or bool(DETERMINERS.match(text))


def capital(text: object) -> str:
    return str(text)[:1].upper() + str(text)[1:]


def small(text: object) -> str:
    """A title inside a sentence; an acronym stays as it is."""
    return str(text) if str(text)[1:2].isupper() else str(text)[:1].lower() + str(text)[1:]


# --- Dates ------------------------------------------------------------------------------


def when(date: object) -> str:
    """ "le 23 septembre 2009", "en septembre 2009", "en 2009"."""
    return f"{'le' if DAY.match(str(date)) else 'en'} {date}" if str(date) else ""


def of_when(date: object) -> str:
    """ "du 23 septembre 2009", "d'octobre 2009", "de 2009"."""
    return f"du {date}" if DAY.match(str(date)) else of(date)


def by_when(date: object) -> str:
    """ "d'ici au 23 septembre 2009", "d'ici à 2009"."""
    return f"d'ici {'au' if DAY.match(str(date)) else 'à'} {date}"


def since(date: object) -> str:
    return f"depuis {'le ' if DAY.match(str(date)) else ''}{date}"


FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "THE": the,
    "A": a,
    "OF": of,
    "TO": to,
    "THE_EACH": each(str),
    "OF_EACH": each(of),
    "TO_EACH": each(to),
    "IN_EACH": lambda languages: "en " + JOINTS.sub(r"\1en ", str(languages)),
    "CAPITAL": capital,
    "SMALL": small,
    "WHEN": when,
    "OF_WHEN": of_when,
    "BY_WHEN": by_when,
    "SINCE": since,
}
