import hashlib
from pathlib import Path

import pytest
from lxml import etree

from portal.reporting import fonts
from portal.reporting.charts import bar_chart, number_text, png_of

ROWS = [("Africa", 12.0), ("Asia <and> the Pacific", 0.1 + 0.2)]


def test_a_chart_says_its_labels_and_values_as_text():
    svg = bar_chart(title="Countries", rows=ROWS, unit="Countries", language="en")

    texts = [
        element.text for element in etree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]
    assert {"Africa", "Asia <and> the Pacific", "12", "0.3", "Countries"} <= set(texts)
    assert "http://" not in svg.replace("http://www.w3.org/", "")


def test_the_same_numbers_are_the_same_bytes():
    def draw():
        return bar_chart(title="Countries", rows=ROWS, unit="Countries", language="en")

    assert draw() == draw()
    assert png_of(draw()) == png_of(draw())


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "1,234.5"), ("ru", "1\xa0234,5"), ("zh-hans", "1,234.5"), ("ar", "1,234.5")],
)
def test_numbers_are_written_as_the_language_writes_them(language, expected):
    assert number_text(1234.5, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "1,000"), ("fr", "1\u202f000"), ("es", "1.000"), ("ar", "1,000"), ("zh-hans", "1,000")],
)
def test_the_scale_is_written_as_the_language_writes_it(language, expected):
    svg = bar_chart(title="x", rows=[("Africa", 1_200.0)], unit="x", language=language)

    assert f">{expected}<" in svg


def test_a_chart_without_rows_is_a_chart():
    assert bar_chart(title="None", rows=[], unit="Countries", language="en").startswith("<svg")


def test_the_fonts_are_those_of_the_lock():
    lines = Path(fonts.FOLDER / "fonts.lock").read_text().splitlines()
    locked = dict(line.split(" | ")[::2][:2] for line in lines if not line.startswith("#"))

    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in fonts.FOLDER.glob("*.ttf")
    }
    assert found == locked
