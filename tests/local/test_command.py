import subprocess

import pytest

from portal.local.places import ROOT
from tests.local.conftest import clean_environment

pytestmark = pytest.mark.slow


def test_manage_passes_the_exit_code_and_stops_what_it_started(servers, leftovers):
    finished = subprocess.run(
        [ROOT / "script" / "manage", "check", "no_such_application"],
        cwd="/",
        env=clean_environment() | {"PORTAL_VAR": str(servers.var)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 1
    assert "no_such_application" in finished.stderr
    assert finished.stdout == ""
    assert (servers.var / "postgres" / "cluster").exists()
    assert leftovers(servers) == []
