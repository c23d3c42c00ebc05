"""Dependencies are explained and pinned with hashes."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_dependency_says_why(name):
    lines = (ROOT / name).read_text().splitlines()
    wanted = [line for line in lines if re.match(r"[A-Za-z]", line)]

    assert [line for line in wanted if "#" not in line] == []


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_every_dependency_is_pinned_with_hashes(name):
    wanted = {
        re.match(r"[A-Za-z0-9._-]+", line)[0].lower().replace(".", "-")
        for line in (ROOT / f"{name}.in").read_text().splitlines()
        if re.match(r"[A-Za-z]", line)
    }
    entries = re.split(r"\n(?=[a-z])", (ROOT / f"{name}.txt").read_text())
    pinned = {e.split("==")[0].split("[")[0].strip() for e in entries if "==" in e}

    assert wanted - pinned == set()
    assert [entry for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []
