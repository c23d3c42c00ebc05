import errno
import os
import socket
import struct
import threading
from contextlib import contextmanager, suppress
from io import BytesIO

import pytest

from portal import files
from portal.uploads import scanning, storing
from portal.uploads.inspecting import inspect
from portal.uploads.refusals import Cause, Refused
from tests.portal.uploads import samples

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture(autouse=True)
def root(settings, tmp_path):
    settings.FILES_ROOT = tmp_path / "files"
    settings.CLAMAV_ADDRESS = ""
    return settings.FILES_ROOT


def table(text: bytes = b"a;b\n1;2\n"):
    file = BytesIO(text)
    return file, inspect(file, "table.csv")


def kept(root) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def judge(content: bytes) -> bytes:
    return b"stream: Eicar-Signature FOUND" if EICAR in content else b"stream: OK"


@contextmanager
def scanner(settings, tmp_path, answer=judge):
    """A scanner on a local socket that reads what it is sent and answers as it is told."""
    address = str(tmp_path / "clamd")
    heard = []
    server = socket.socket(socket.AF_UNIX)
    server.bind(address)
    server.listen()

    def serve():
        while True:
            try:
                line, _address = server.accept()
            except OSError:
                return
            with line, line.makefile("rb") as stream, suppress(OSError):
                content = read_stream(stream)
                heard.append(content)
                line.sendall(answer(content) + b"\x00")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    settings.CLAMAV_ADDRESS = f"unix:{address}"
    try:
        yield heard
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


def read_stream(stream) -> bytes:
    assert stream.read(10) == b"zINSTREAM\x00"
    content = b""
    while length := struct.unpack(">L", stream.read(4))[0]:
        content += stream.read(length)
    return content


def test_a_file_is_kept_whole_under_its_content(root):
    file, accepted = table()

    assert storing.store(file, accepted)

    assert kept(root) == [accepted.sha256]
    assert files.path_of(accepted.sha256).read_bytes() == b"a;b\n1;2\n"


def test_the_same_content_is_kept_once(root):
    for _time in range(2):
        storing.store(*table())

    assert len(kept(root)) == 1


def test_a_full_disk_leaves_nothing_behind(root, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(Refused) as refused:
        storing.store(*table())

    assert refused.value.cause == Cause.NO_SPACE
    assert kept(root) == []


def test_other_faults_of_the_disk_are_not_taken_for_a_full_one(root, monkeypatch):
    def broken(handle):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)

    with pytest.raises(OSError, match="Input/output"):
        storing.store(*table())

    assert kept(root) == []


def test_what_was_not_inspected_is_not_kept_in_its_place():
    _file, accepted = table()

    with pytest.raises(Refused) as refused:
        storing.store(BytesIO(b"something else"), accepted)

    assert refused.value.cause == Cause.DAMAGED
    assert not files.path_of(accepted.sha256).exists()


def test_a_clean_file_is_clean(settings, tmp_path):
    content = samples.excel(rows=9_000)
    file = BytesIO(content)
    with scanner(settings, tmp_path) as heard:
        assert storing.store(file, inspect(file, "large.xlsx"))

    assert heard == [content]


def test_a_virus_is_refused_and_not_kept(settings, tmp_path, root):
    with scanner(settings, tmp_path), pytest.raises(Refused) as refused:
        storing.store(*table(b"a;b\n" + EICAR))

    assert refused.value.cause == Cause.VIRUS
    assert kept(root) == []


def test_a_known_file_is_scanned_again(settings, tmp_path):
    """What was kept before the scanner knew it as bad."""
    bad = table(b"a;b\n" + EICAR)
    storing.store(*bad)

    with scanner(settings, tmp_path), pytest.raises(Refused):
        storing.store(*bad)


@pytest.mark.parametrize(
    "address", ["unix:/nowhere/clamd", "127.0.0.1:1", "nonsense", "unknown.invalid:3310"]
)
def test_while_the_scanner_is_down_the_file_is_kept_but_not_clean(settings, root, address):
    settings.CLAMAV_ADDRESS = address
    file, accepted = table()

    assert not storing.store(file, accepted)
    assert kept(root) == [accepted.sha256]


@pytest.mark.parametrize(
    "answer",
    [
        *(b"INSTREAM size limit exceeded. ERROR", b"", b"stream: OK FOUND?", b"OK"),
        *(b"other: OK", b"stream: lstat() failed. ERROR"),
    ],
)
def test_an_answer_that_is_not_clear_is_none(settings, tmp_path, answer):
    with scanner(settings, tmp_path, lambda content: answer):
        assert not storing.store(*table())


def test_a_scanner_that_hangs_is_given_up(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "TIMEOUT_SECONDS", 0.2)
    go_on = threading.Event()

    def slow(content):
        go_on.wait(5)
        return b"stream: OK"

    with scanner(settings, tmp_path, slow):
        assert not storing.store(*table())
        go_on.set()
