import os
import signal
import socket

import pytest

from portal.local.processes import wait_until
from tests.local.conftest import interrupt

pytestmark = pytest.mark.slow


def test_server_starts_and_says_where(servers):
    process = servers.start_until_ready()

    assert servers.url in (servers.var / "run" / "server.lock").read_text()
    assert process.poll() is None


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_stop_leaves_no_process(servers, leftovers, signum):
    process = servers.start_until_ready()
    assert len(servers.processes()) >= 5

    seconds = interrupt(process, signum)

    assert process.returncode == 0
    assert seconds < 12
    assert leftovers(servers) == []


def test_start_recovers_from_a_killed_server(servers, leftovers):
    servers.start_until_ready().kill()
    before = servers.pid_of("web")

    process = servers.start_until_ready()

    assert "An earlier run was killed: ended" in servers.console()
    assert servers.pid_of("web") != before
    interrupt(process)
    assert leftovers(servers) == []


def test_start_recovers_when_everything_was_killed(servers, leftovers):
    servers.start_until_ready().kill()
    for pid in servers.processes():
        os.kill(pid, signal.SIGKILL)

    process = servers.start_until_ready()

    interrupt(process)
    assert leftovers(servers) == []


def test_second_server_is_refused(servers):
    first = servers.start_until_ready()

    second = servers.start()

    assert second.wait(timeout=10) == 1
    assert (
        f"The portal is already running at {servers.url} (process {first.pid})."
        in servers.console()
    )
    assert first.poll() is None


def test_taken_port_is_named(servers, leftovers):
    with socket.socket() as other:
        other.bind(("127.0.0.1", servers.port))
        other.listen()
        process = servers.start()
        assert process.wait(timeout=10) == 1

    assert f"Port {servers.port} is taken by another program." in servers.console()
    assert leftovers(servers) == []


def test_port_that_is_no_number_is_refused(servers):
    assert servers.start(PORT="eight").wait(timeout=10) == 1
    assert "PORT is 'eight'; it has to be a number from 1 to 65535." in servers.console()


def test_dead_child_starts_again(servers):
    servers.start_until_ready()
    before = servers.pid_of("worker")

    os.kill(before, signal.SIGKILL)

    assert wait_until(
        lambda: "worker ended (killed by SIGKILL), starts again at once." in servers.console(), 5
    )
    assert servers.pid_of("worker") != before


@pytest.mark.parametrize("service", ["PostgreSQL", "Valkey"])
def test_dead_service_starts_again(servers, service):
    servers.start_until_ready()
    pid_file = (
        servers.var
        / {"PostgreSQL": "postgres/cluster/postmaster.pid", "Valkey": "run/valkey.pid"}[service]
    )
    before = int(pid_file.read_text().split()[0])

    os.kill(before, signal.SIGKILL)

    assert wait_until(lambda: f"{service} ended, starts again." in servers.console(), 5)
    assert wait_until(
        lambda: pid_file.exists() and pid_file.read_text().split()[:1] != [str(before)], 10
    )
