"""Size budgets: a file or a function that outgrows them has to be split, or get an ADR."""

import ast
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
PYTHON = [
    path
    for folder in ["portal", "cooperation", "emg", "tests"]
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
]
FILE, TEST_FILE, FUNCTION, TEMPLATE, VIEW = 500, 500, 50, 200, 30


def test_files_stay_small():
    long = {str(p.relative_to(ROOT)): n for p in PYTHON if (n := lines(p)) > FILE}

    assert long == {}


def test_functions_stay_small():
    long = {}
    for path in PYTHON:
        for node in functions(path):
            size = node.end_lineno - node.lineno + 1
            is_view = path.parent.name == "views"
            if size > (VIEW if is_view else FUNCTION):
                long[f"{path.relative_to(ROOT)}:{node.name}"] = size

    assert long == {}


def test_templates_stay_small():
    long = {
        str(path.relative_to(ROOT)): lines(path)
        for path in (ROOT / "templates").rglob("*.html")
        if lines(path) > TEMPLATE
    }

    assert long == {}


def test_nothing_is_called_utils():
    names = {"utils", "helpers", "common", "misc"}

    assert [p for p in PYTHON if p.stem in names or p.parent.name in names] == []


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def functions(path: Path):
    tree = ast.parse(path.read_text())
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
