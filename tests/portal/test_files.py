"""Stored files: whole or not at all, never overwritten, and a damaged one shows."""

import errno
import hashlib

import pytest

from portal import files

CONTENT = b"the report"
NAME = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def _root(settings, tmp_path):
    settings.FILES_ROOT = tmp_path


def stumps() -> list[str]:
    return [path.name for path in files.root_of().glob(".part-*")]


def flip(path) -> None:
    whole = bytearray(path.read_bytes())
    whole[0] ^= 1
    path.chmod(0o644)
    path.write_bytes(whole)


def test_what_is_kept_is_found_by_its_content_and_read_only():
    assert files.keep(CONTENT) == NAME

    path = files.path_of(NAME)
    assert path.read_bytes() == CONTENT
    assert path.stat().st_mode & 0o777 == 0o444
    assert stumps() == []


def test_kept_twice_it_is_the_file_that_is_there():
    files.keep(CONTENT)
    first = files.path_of(NAME).stat()

    files.keep(CONTENT)
    files.keep_pieces([CONTENT])

    assert files.path_of(NAME).stat().st_ino == first.st_ino
    assert stumps() == []


@pytest.mark.parametrize("keep", [files.keep, lambda content: files.keep_pieces([content])])
def test_a_damaged_file_is_neither_taken_for_whole_nor_written_over(keep):
    files.keep(CONTENT)
    flip(files.path_of(NAME))
    damaged = files.path_of(NAME).read_bytes()

    with pytest.raises(files.DamagedError):
        keep(CONTENT)
    assert files.path_of(NAME).read_bytes() == damaged
    assert stumps() == []


def test_a_full_disk_leaves_no_stump():
    def pieces():
        yield CONTENT
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        files.keep_pieces(pieces())
    assert [path for path in files.root_of().rglob("*") if path.is_file()] == []


def test_stores_stand_apart():
    files.keep(CONTENT, files.EDITIONS)

    assert not files.path_of(NAME).exists()
    assert [path.name for path in files.names_in(files.EDITIONS)] == [NAME]
