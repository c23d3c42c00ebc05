"""What French does to names, series and dates inside a sentence."""

import pytest

from portal.reporting import french
from portal.reporting.words import words

NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("name", "defined", "of", "to", "indefinite"),
    [
        ("Groupe d'experts", "le Groupe d'experts", "du", "au", "un"),
        ("note d'orientation", "la note d'orientation", "de la", "à la", "une"),
        ("Assemblée générale", "l'Assemblée générale", "de l'", "à l'", "une"),
        ("hauts fonctionnaires", "les hauts fonctionnaires", "des", "aux", "des"),
        ("Comité exécutif", "le Comité exécutif", "du", "au", "un"),
        ("Haut-Commissariat", "le Haut-Commissariat", "du", "au", "un"),
        ("Fonds monétaire", "le Fonds monétaire", "du", "au", "un"),
        ("onzième session", "la onzième session", "de la", "à la", "une"),
        ("quinzième réunion", "la quinzième réunion", "de la", "à la", "une"),
        ("PNUE", "le PNUE", "du", "au", "un"),
        ("OMS", "l'OMS", "de l'", "à l'", "un"),
        ("FAO", "la FAO", "de la", "à la", "une"),
    ],
)
def test_a_name_takes_its_article_and_a_preposition_joins_it(name, defined, of, to, indefinite):
    whole = french.the(name)

    assert whole == defined
    assert french.the(whole) == defined
    assert french.of(whole).startswith(of)
    assert french.to(whole).startswith(to)
    assert french.a(name) == f"{indefinite} {name}"


def test_a_name_without_an_article_is_elided():
    assert french.of("ONU-Habitat") == "d'ONU-Habitat"
    assert french.the("ONU-Habitat") == "ONU-Habitat"
    assert french.of("Nairobi") == "de Nairobi"
    assert french.to("Le Caire") == "au Caire"


def test_each_member_of_a_series_has_its_own():
    assert french.FUNCTIONS["THE_EACH"]("PNUD, PNUE et FAO") == "le PNUD, le PNUE et la FAO"
    assert (
        french.FUNCTIONS["THE_EACH"]("PNUE et Banque mondiale") == "le PNUE et la Banque mondiale"
    )
    assert french.FUNCTIONS["TO_EACH"]("le PNUE et l'OACI") == "au PNUE et à l'OACI"
    assert french.FUNCTIONS["IN_EACH"]("anglais et français") == "en anglais et en français"


def test_a_name_that_holds_an_and_is_no_series():
    named = "l'Office des produits et services (OPS)"

    assert french.FUNCTIONS["THE_EACH"](named) == named


@pytest.mark.parametrize(
    ("date", "when", "of_when", "by_when", "since"),
    [
        ("23 mai 2009", "le 23 mai 2009", "du 23 mai 2009", "d'ici au 23 mai 2009", "depuis le"),
        ("1er mai 2009", "le 1er mai 2009", "du 1er mai 2009", "d'ici au 1er mai", "depuis le"),
        ("août 2009", "en août 2009", "d'août 2009", "d'ici à août 2009", "depuis août"),
        ("mai 2009", "en mai 2009", "de mai 2009", "d'ici à mai 2009", "depuis mai"),
        ("2009", "en 2009", "de 2009", "d'ici à 2009", "depuis 2009"),
    ],
)
def test_a_day_a_month_and_a_year_have_their_prepositions(date, when, of_when, by_when, since):
    assert french.when(date) == when
    assert french.of_when(date) == of_when
    assert french.by_when(date).startswith(by_when)
    assert french.since(date).startswith(since)


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (1, "Son rapport contenait une recommandation, adressée au PNUE et à l'OACI"),
        (9, "Son rapport contenait neuf recommandations, adressées au PNUE et à l'OACI"),
        (12, "Son rapport contenait 12 recommandations, adressées au PNUE et à l'OACI"),
    ],
)
def test_a_sentence_agrees_with_its_number(n, written):
    said = words("fr").text("emg-evaluation-count", n=n, addressees=["le PNUE", "l'OACI"])

    assert said.startswith(written)


def test_a_country_has_its_own_preposition():
    def inside(code: str, name: str) -> str:
        return words("fr").text("cooperation-country", code=code, name=name)

    assert inside("BRA", "Brésil") == "au Brésil"
    assert inside("CHN", "Chine") == "en Chine"
    assert inside("MDV", "Maldives") == "aux Maldives"
    assert inside("CPV", "Cap-Vert") == "au Cap-Vert"
    assert inside("CPV", "Cabo Verde") == "à Cabo Verde"


def test_a_quotation_holds_to_its_marks():
    assert (
        words("fr").text("emg-theme", name="biodiversité") == f"«{NO_BREAK}Biodiversité{NO_BREAK}»"
    )
