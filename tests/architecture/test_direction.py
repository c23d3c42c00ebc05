"""The portal never knows its applications: not in an import, a string or a template."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import get_resolver

ROOT = Path(settings.BASE_DIR)
APPLICATIONS = ["cooperation", "emg"]
LINTER = Path(sys.executable).with_name("lint-imports")


def portal_sources():
    yield from (p for p in (ROOT / "portal").rglob("*.py") if p.name != "settings.py")
    for folder in ["portal", "reports", "components", "forms"]:
        yield from (ROOT / "templates" / folder).rglob("*.html")
    yield from (ROOT / "templates").glob("*.html")


# In prose "cooperation" is what the whole product is about: only names of code count.
NAMES = {
    "cooperation": re.compile(r"""(["'{ ]cooperation[-./]|\bcooperation\.|["']cooperation["'])"""),
    "emg": re.compile(r"\bemg\b"),
}


@pytest.mark.parametrize("name", APPLICATIONS)
def test_the_portal_does_not_name_an_application(name):
    named = [
        path.relative_to(ROOT).as_posix()
        for path in portal_sources()
        if NAMES[name].search(path.read_text())
    ]

    assert named == []


def test_imports_keep_their_direction():
    done = subprocess.run(
        [LINTER, "--no-cache"], check=False, cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def test_every_url_of_an_application_starts_with_its_name():
    named = get_resolver().reverse_dict
    for name in (n for n in named if isinstance(n, str)):
        pattern = named.getlist(name)[0][0][0][0]
        prefix = pattern.split("/")[0]
        if prefix in APPLICATIONS:
            assert name.startswith(f"{prefix}-")
