"""What honest people send is taken, whatever language its name is in."""

import hashlib
from io import BytesIO

import pikepdf
import pytest

from portal.uploads.inspecting import inspect
from portal.uploads.kinds import KINDS
from tests.portal.uploads import samples

GOOD = {
    "pdf": samples.pdf,
    "docx": samples.word,
    "xlsx": samples.excel,
    "csv": lambda: "country;trained\nCôte d’Ivoire;-5\n- by phone: +1 212 5550100;12\n".encode(),
    "png": samples.png,
    "jpg": samples.jpeg,
}


@pytest.mark.parametrize("extension", GOOD)
def test_a_file_of_each_kind_is_taken(extension):
    content = GOOD[extension]()

    found = inspect(BytesIO(content), f"Annex 2. Figures.{extension}")

    assert found.extension == extension
    assert found.media_type == next(
        kind.media_type for kind in KINDS.values() if extension in kind.extensions
    )
    assert found.size == len(content)
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.clean_name == f"Annex 2. Figures.{extension}"


@pytest.mark.parametrize(
    "name",
    [
        "تقرير عن المياه العذبة.pdf",
        "关于淡水的报告（第二版）.pdf",
        "Отчёт о пресной воде.pdf",
        "Résumé d’activité – nº 3 (v1.2).pdf",
        "قَدَّمَتْ.pdf",
        "REPORT.PDF",
    ],
)
def test_names_in_every_language_stay_as_they_are(name):
    assert inspect(BytesIO(samples.pdf()), name).clean_name == name


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("C:\\Users\\Ana\\My report.pdf", "My report.pdf"),
        ("../../etc/report.pdf", "report.pdf"),
        ("report   of \u00a0 May.pdf", "report of May.pdf"),
        ("re\u0301sume\u0301.pdf", "résumé.pdf"),
        ("report", "report.pdf"),
        ("report of 3.12.2009", "report of 3.12.2009.pdf"),
        ("report.pdf. ", "report.pdf"),
    ],
)
def test_a_name_is_only_its_last_part_in_one_form(name, clean):
    assert inspect(BytesIO(samples.pdf()), name).clean_name == clean


@pytest.mark.parametrize(
    "text",
    ["الاسم;العدد\nماء;3\n", "国家,人数\n中国,3\n", "Страна\tЧисло\nРоссия\t3\n"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_in_every_script_and_encoding_that_says_what_it_is(text, encoding):
    assert inspect(BytesIO(text.encode(encoding)), "table.csv").kind == "csv"


def test_a_table_may_begin_with_the_code_of_mozambique():
    assert inspect(BytesIO(b"MZ;Mozambique;3\nMW;Malawi;2\n"), "table.csv").kind == "csv"


def test_a_camera_may_write_a_second_picture_behind_the_first():
    content = samples.jpeg() + samples.jpeg(1, 1)

    assert inspect(BytesIO(content), "visit.jpeg").kind == "jpeg"


def test_a_document_may_lead_to_pages_and_mail():
    def link(document):
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://unep.org")
        document.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.GoTo, D=[document.pages[0].obj, pikepdf.Name.Fit]
        )
        document.pages[0].Annots = [pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=action)]

    assert inspect(BytesIO(samples.pdf(link)), "linked.pdf").kind == "pdf"


def test_a_title_that_speaks_of_scripts_is_no_script():
    def title(document):
        document.docinfo["/Title"] = "About /JavaScript and /Launch"

    assert inspect(BytesIO(samples.pdf(title)), "about.pdf").kind == "pdf"


def test_a_modern_pdf_with_packed_objects_is_taken():
    content = samples.pdf(object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)

    assert inspect(BytesIO(content), "packed.pdf").kind == "pdf"


def test_a_large_honest_workbook_is_taken():
    assert inspect(BytesIO(samples.excel(rows=20_000)), "large.xlsx").kind == "xlsx"


def test_what_is_inspected_is_read_from_its_beginning():
    file = BytesIO(samples.png())
    file.read(20)

    assert inspect(file, "map.png").kind == "png"
