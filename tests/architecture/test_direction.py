"""The portal never knows its applications: not in an import, a string or a template."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
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
    "emg": re.compile(r"\bemg\b", re.IGNORECASE),
}


@pytest.mark.parametrize("name", APPLICATIONS)
def test_the_portal_does_not_name_an_application(name):
    named = [
        path.relative_to(ROOT).as_posix()
        for path in portal_sources()
        if NAMES[name].search(path.read_text())
    ]

    assert named == []


def test_the_data_of_the_portal_refer_to_no_record_of_an_application():
    own = keys_of("portal")
    others = set().union(*(keys_of(name) for name in APPLICATIONS)) - own

    referred = {word for _path, entry in entries_of("portal") for word in words_in(entry)}

    assert referred & others == set()


def entries_of(application: str):
    for path in sorted((ROOT / application / "world").rglob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            yield path, entry


def keys_of(application: str) -> set[str]:
    """By what other files refer to the records of an application's world."""
    names = ("slug", "reference", "acronym")
    entries = [entry for _path, entry in entries_of(application)]
    return {entry[name] for entry in entries for name in names if name in entry}


def words_in(value) -> set[str]:
    """All texts in an entry of a data file, however deep."""
    if isinstance(value, dict):
        return set().union(*map(words_in, value.values()))
    if isinstance(value, list):
        return set().union(*map(words_in, value))
    return {value} if isinstance(value, str) else set()


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
