import os
import shutil
import signal
import subprocess

import pytest

from portal.local.places import ROOT
from portal.local.processes import wait_until
from tests.local.conftest import clean_environment

pytestmark = pytest.mark.slow


@pytest.fixture
def checkout(tmp_path):
    """The project's bootstrap in a folder of its own, with nothing to install."""
    folder = tmp_path / "a new clone"
    (folder / "portal").mkdir(parents=True)
    shutil.copytree(ROOT / "script", folder / "script")
    shutil.copytree(ROOT / "portal" / "local", folder / "portal" / "local")
    (folder / "requirements.txt").touch()
    return folder


def bootstrap(checkout):
    return subprocess.Popen(
        [checkout / "script" / "bootstrap", ".venv/bin/python", "-m", "pip", "--version"],
        cwd="/",
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_bootstrap_killed_half_way_is_made_good_once_by_two_at_a_time(checkout):
    first = bootstrap(checkout)
    assert wait_until((checkout / ".venv" / "bin" / "python").exists, 20)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()

    results = [process.communicate() for process in [bootstrap(checkout), bootstrap(checkout)]]

    assert all(stdout.startswith("pip ") for stdout, _ in results), results
    assert sum("Making .venv" in stderr for _, stderr in results) == 1
    assert sorted(path.name for path in (checkout / ".venv").glob("*.sha256")) == [
        "requirements.txt.sha256"
    ]


def test_bootstrap_without_a_suitable_python_says_what_to_install(checkout, tmp_path):
    for program in ("dirname", "cat"):
        (tmp_path / program).symlink_to(shutil.which(program))

    finished = subprocess.run(
        [checkout / "script" / "bootstrap"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 1
    assert "apt-get install python3 python3-venv" in finished.stderr
