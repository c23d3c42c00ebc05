"""Charts as SVG: the same bytes on the web, in the PDF and in the Word file.

Every bar carries its value and its label as text, so that the chart says the same in black
and white; the fill is one grey that prints.
"""

import functools
from typing import Any

import vl_convert
from babel.numbers import format_decimal

from portal.reporting import fonts
from portal.reporting.conventions import conventions_of
from portal.reporting.text import one_line

WIDTH = 460
# Room for the longest label that a line should have; what is longer is cut by the chart.
LABELS = 250
BAR = 22
INK, FILL, RULE = "#1a1a1a", "#5b6f7f", "#8c8c8c"
FONT = ", ".join((*fonts.FAMILIES, "Times New Roman", "serif"))


def bar_chart(*, title: str, rows: list[tuple[str, float]], unit: str, language: str) -> str:
    """Horizontal bars in the given order, each with its value written at its end."""
    values = [
        {"label": one_line(label), "value": value, "text": number_text(value, language)}
        for label, value in rows
    ]
    specification = _specification(one_line(title), values, one_line(unit), language)
    return _convert(specification, language)


def png_of(svg: str) -> bytes:
    """The chart as points, for programs that do not draw SVG."""
    _register_fonts()
    return vl_convert.svg_to_png(svg, scale=3)


def number_text(value: float, language: str) -> str:
    """The number as the language writes it, without the tail of a binary fraction."""
    return format_decimal(round(value, 2), locale=language.replace("-hans", "_Hans"))


def _specification(
    title: str, values: list[dict[str, Any]], unit: str, language: str
) -> dict[str, Any]:
    is_mirrored = conventions_of(language).direction == "rtl"
    names = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "axis": {
            "title": None,
            "orient": "right" if is_mirrored else "left",
            "labelLimit": LABELS,
            "ticks": False,
            "domain": True,
        },
    }
    lengths = {
        "field": "value",
        "type": "quantitative",
        "scale": {"reverse": is_mirrored, "nice": True, "zero": True},
        "axis": {"title": unit, "grid": True, "tickCount": 5},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": title,
        "width": WIDTH - LABELS,
        "height": {"step": BAR},
        "padding": 4,
        "data": {"values": values},
        "encoding": {"y": names, "x": lengths},
        "layer": [
            {"mark": {"type": "bar", "color": FILL, "height": 13}},
            {
                "mark": {
                    "type": "text",
                    "align": "right" if is_mirrored else "left",
                    "dx": -4 if is_mirrored else 4,
                    "color": INK,
                },
                "encoding": {"text": {"field": "text", "type": "nominal"}},
            },
        ],
        "config": _config(),
    }


def _config() -> dict[str, Any]:
    return {
        "font": FONT,
        "background": "#ffffff",
        "view": {"stroke": None},
        "text": {"font": FONT, "fontSize": 11},
        "axis": {
            "labelFont": FONT,
            "labelFontSize": 11,
            "labelPadding": 5,
            "labelColor": INK,
            "titleFont": FONT,
            "titleFontSize": 11,
            "titleFontWeight": "normal",
            "titleColor": INK,
            "domainColor": INK,
            "gridColor": RULE,
            "gridDash": [1, 3],
            "tickColor": RULE,
        },
    }


def _convert(specification: dict[str, Any], language: str) -> str:
    _register_fonts()
    # No address is allowed: a chart is drawn from the numbers that it was given.
    return vl_convert.vegalite_to_svg(
        specification,
        vl_version="5.21",
        allowed_base_urls=[],
        format_locale=_marks_of_numbers(language),
    )


def _marks_of_numbers(language: str) -> dict[str, Any]:
    """For the scale, which the chart writes itself: 1,000 or 1 000, as beside the bars."""
    example = number_text(12_345.5, language)
    return {
        "decimal": example[-2],
        "thousands": example[2],
        "grouping": [3],
        "currency": ["", ""],
    }


@functools.cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(fonts.FOLDER))
