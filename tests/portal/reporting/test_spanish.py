"""Articles, contractions and days in Spanish sentences."""

import pytest

from portal.reporting import spanish


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Grupo de Gestión Ambiental", "el Grupo de Gestión Ambiental"),
        ("Asamblea General", "la Asamblea General"),
        ("Programa de las Naciones Unidas", "el Programa de las Naciones Unidas"),
        ("Reunión Anual Internacional", "la Reunión Anual Internacional"),
        ("Red de Adquisiciones", "la Red de Adquisiciones"),
        ("directrices sobre productos", "las directrices sobre productos"),
        ("Otros acuerdos", "los Otros acuerdos"),
        ("15ª reunión de altos funcionarios", "la 15ª reunión de altos funcionarios"),
        ("64º período de sesiones", "el 64º período de sesiones"),
        ("la Secretaría", "la Secretaría"),
        ("PNUMA", "el PNUMA"),
        ("FAO", "la FAO"),
        ("FIDA", "el FIDA"),
        ("ONU-REDD", "ONU-REDD"),
        ("cuestiones operacionales", "las cuestiones operacionales"),
        ("Equipos de las Naciones Unidas", "los equipos de las Naciones Unidas"),
        ("\ue000", "\ue000"),
    ],
)
def test_a_name_gets_the_article_of_its_first_noun(name, told):
    assert spanish.the(name) == told


def test_article_and_preposition_become_one_word():
    assert spanish.of("el Grupo") == "del Grupo"
    assert spanish.to("el Grupo") == "al Grupo"
    assert spanish.of("la Asamblea") == "de la Asamblea"
    assert spanish.of("El Salvador") == "de El Salvador"


def test_something_new_is_one_of_its_kind():
    assert spanish.one("informe consolidado") == "un informe consolidado"
    assert spanish.one("nota de orientación") == "una nota de orientación"


def test_every_short_name_of_a_series_has_its_article():
    assert spanish.the_each("PNUD, PNUMA y FAO") == "el PNUD, el PNUMA y la FAO"
    assert spanish.the_each("OMS e Instituto") == "la OMS e Instituto"


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("23 de septiembre de 2009", "el 23 de septiembre de 2009"),
        ("septiembre de 2009", "en septiembre de 2009"),
        ("2009", "en 2009"),
        ("", ""),
    ],
)
def test_a_day_has_an_article_and_a_month_a_preposition(date, told):
    assert spanish.when(date) == told


def test_and_gives_way_to_its_own_sound():
    assert spanish.and_("iniciativas") == "e iniciativas"
    assert spanish.and_("hierro") == "y hierro"
