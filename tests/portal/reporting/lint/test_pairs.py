import pytest

from portal.reporting.document import Code, Column, Table, Text
from tests.portal.reporting.lint.written import found, item, keys, note, paragraph, report, says


@pytest.mark.parametrize(
    ("language", "text", "is_found"),
    [
        ("en", "The “One United Nations” pilots.", False),
        ("en", "The “One United Nations pilots.", True),
        ("en", "The One United Nations” pilots.", True),
        ("en", "He said “it is ‘good’ (indeed)”.", False),
        ("en", "He said “it is (good”).", True),
        ("en", "The agencies’ work, UNEP’s and the Group's.", False),
        ("en", "The ‘agencies’ work.", False),
        ("en", "The ‘agencies work.", True),
        ("en", "Back in the ‘90s.", False),
        ("en", 'The "Group" met.', False),
        ("en", 'The "Group met.', True),
        ("en", 'A pipe of 5" was laid.', False),
        ("en", 'The "pipe of 5" was laid.', False),
        ("en", "(a) first; (b) second.", False),
        ("en", "a) first.", True),
        ("en", "List [of {things}].", False),
        ("fr", "Le «\N{NO-BREAK SPACE}Groupe\N{NO-BREAK SPACE}» de l’équipe.", False),
        ("fr", "Le «\N{NO-BREAK SPACE}Groupe de l’équipe.", True),
        ("fr", "Point 4 k) de l’ordre du jour.", False),
        ("fr", "Le Groupe) siège.", True),
        ("fr", "Le Groupe (point 4 k)).", False),
        ("fr", "Le Groupe (point 4 k) de l’ordre du jour).", False),
        ("fr", "Le Groupe (voir l’alinéa a) siège.", False),
        ("fr", "Le “Groupe (point 4 k)” siège.", False),
        ("fr", "Au point k), le Groupe (siège.", True),
        ("es", "a) primero; ii) segundo.", False),
        ("ru", "Группа «Единая „Организация“».", False),
        ("ru", "Пункт 4 к) повестки дня.", False),
        ("ru", "Группа «Единая.", True),
        ("ru", "Группа (Единая «Орган)изация».", True),
        ("ar", "وثيقة ”الأمم المتحدة“ هنا.", False),
        ("ar", "وثيقة “الأمم المتحدة” هنا.", False),
        ("ar", "وثيقة ”الأمم المتحدة هنا.", True),
        ("ar", "وثيقة ”الأمم المتحدة” هنا.", True),
        ("ar", "وثيقة «الأمم المتحدة» هنا.", False),
        ("zh-hans", "《公约》和“一体行动”（环境署）。", False),
        ("zh-hans", "《公约和“一体行动”。", True),
        ("zh-hans", "环境署（小组)。", False),
    ],
)
def test_marks_come_in_pairs(language, text, is_found):
    assert says("unbalanced", text, language=language) is is_found


def test_what_is_unbalanced_cannot_be_cleared():
    [finding] = found("unbalanced", report(paragraph("The “Group met.")))

    assert finding.is_error
    assert "“" in str(finding.message)


def test_a_quotation_runs_from_a_paragraph_into_its_items_but_not_out_of_a_note():
    whole = paragraph("He said “this:", items=(item("One;", items=(item("Two”."),)),))
    assert found("unbalanced", report(whole)) == []

    noted = paragraph("He said “this", note("That”."), ".")
    assert len(found("unbalanced", report(noted))) == 2


def test_two_paragraphs_of_one_key_and_cells_are_read_apart():
    table = Table("t", "Table", (Column("A"),), (((Text("“open"),), (Text("closed”"),)),))

    assert keys("unbalanced", report(table)) == ["t", "t"]


def test_brackets_of_a_symbol_are_its_own():
    assert not says("unbalanced", "See (", Code("ICCD/COP(8)/16"), ") and ", Code("a(b"), ".")
