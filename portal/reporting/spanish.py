"""What Spanish does to a name inside a sentence: articles, contractions, days and months.

The Fluent files of Spanish call these: ``{ OF(THE($name)) }`` is "de la Asamblea General" or
"del Grupo de Gestión Ambiental".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def nouns(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What the ending of a noun does not tell, and the short names that agencies go by.
FEMININE = nouns(
    "red parte nota sede fase base clase serie labor nube clave interfaz "
    "fao unesco oaci oit oms omm omi omc ompi omt uit upu onudi unctad unops ossi ocha cepal "
    "cepe cea cespap cespao acnudh unu onu"
)
MASCULINE = nouns(
    "programa sistema tema problema esquema diagrama día mapa idioma clima lema guion camión "
    "pnuma pma fida oiea unfpa onusida"
)
# Names that take no article.
BARE = nouns("onu-redd onu-hábitat")
# Singular though they end in "s".
SINGULAR = nouns("análisis crisis síntesis tesis énfasis")
FEMININE_ENDINGS = ("a", "ión", "dad", "tad", "tud", "umbre", "iz")
DETERMINERS = nouns("el la los las un una unos unas lo su sus este esta estos estas")
# Nouns that are no part of a name, though the names of records begin with them.
COMMON = nouns("equipo equipos")
JOINTS = re.compile("(, | y | e )")
ONE = {"el": "un", "la": "una", "los": "unos", "las": "unas"}
PLURALS = (("iones", "ión"), ("dades", "dad"), ("tades", "tad"), ("ices", "iz"), ("s", ""))
WORD = re.compile(r"[^\W\d_][\w-]*")
DAY = re.compile(r"\d{1,2} de ")
ORDINAL = re.compile(r"\d+([ªº]) ")
# "y" is "e" before its own sound.
SOUND_OF_I = re.compile(r"h?[ií](?![aeou])", re.IGNORECASE)
GIVES_WAY = {"y": ("e", SOUND_OF_I), "o": ("u", re.compile("h?[oó]", re.IGNORECASE))}


def the(name: object) -> str:
    """A name with its article; one that has an article, or begins with no word, as it is."""
    text = str(name)
    if number := ORDINAL.match(text):
        return f"{'la' if number[1] == 'ª' else 'el'} {text}"
    found = WORD.match(text)
    noun = found.group().lower() if found else ""
    if not noun or noun in DETERMINERS | BARE:
        return text
    text = text[:1].lower() + text[1:] if noun in COMMON else text
    if noun.endswith("s") and noun not in SINGULAR and not text[: len(noun)].isupper():
        return f"{'las' if is_feminine(singular(noun)) else 'los'} {text}"
    return f"{'la' if is_feminine(noun) else 'el'} {text}"


def the_each(names: object) -> str:
    """Every member of a series with its article, where it is a short name or a common noun."""
    members = JOINTS.split(str(names))
    return "".join(the(each) if is_member(each) else each for each in members)


def is_member(text: str) -> bool:
    return text.isupper() or text.partition(" ")[0].lower() in COMMON


def one(name: object) -> str:
    """A name with the article of something not spoken of before: "un informe"."""
    text = the(name)
    known = next((word for word in ONE if text.startswith(f"{word} ")), None)
    return f"{ONE[known]} {text.removeprefix(f'{known} ')}" if known else text


def singular(noun: str) -> str:
    return next(noun.removesuffix(ending) + end for ending, end in PLURALS if noun.endswith(ending))


def is_feminine(noun: str) -> bool:
    return noun in FEMININE or (noun.endswith(FEMININE_ENDINGS) and noun not in MASCULINE)


def of(name: object) -> str:
    return contracted("de", str(name), "del")


def to(name: object) -> str:
    return contracted("a", str(name), "al")


def contracted(word: str, name: str, whole: str) -> str:
    """Article and preposition become one word, but not that of a name: "de El Salvador"."""
    return f"{whole} {name.removeprefix('el ')}" if name.startswith("el ") else f"{word} {name}"


def and_(text: object) -> str:
    return f"{'e' if SOUND_OF_I.match(str(text)) else 'y'} {text}"


def capital(text: object) -> str:
    return str(text)[:1].upper() + str(text)[1:]


def small(text: object) -> str:
    return str(text)[:1].lower() + str(text)[1:]


def when(date: object) -> str:
    """ "el 23 de septiembre de 2009", "en septiembre de 2009", "en 2009"."""
    text = str(date)
    return f"{'el' if DAY.match(text) else 'en'} {text}" if text else ""


def euphonic(listed: str, last: str) -> str:
    """ "e instituciones", "u organizaciones": the joint of a list before its own sound."""
    start = len(listed) - len(last)
    other, sound = GIVES_WAY[listed[start - 2]]
    return f"{listed[: start - 2]}{other} {last}" if sound.match(last) else listed


FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "THE": the,
    "THE_EACH": the_each,
    "ONE": one,
    "AND": and_,
    "OF": of,
    "TO": to,
    "CAPITAL": capital,
    "SMALL": small,
    "WHEN": when,
}
