"""Files by their content: written whole or not at all, never overwritten, read-only once there."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings

PIECE = 1024 * 1024
UNFINISHED = ".part-"
READ_ONLY = 0o444
# What is published stands apart, so that whatever else lies there can be found.
EDITIONS = "editions"


class DamagedError(OSError):
    """A stored file is not what its name says: its disk, or somebody, has changed it."""


def root_of(store: str = "") -> Path:
    return Path(settings.FILES_ROOT) / store


def path_of(sha256: str, store: str = "") -> Path:
    return root_of(store) / sha256[:2] / sha256


def keep(content: bytes, store: str = "") -> str:
    """Store bytes and return their SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    if not path_of(sha256, store).exists():
        return keep_pieces([content], store)
    check(sha256, store)
    return sha256


def keep_pieces(pieces: Iterable[bytes], store: str = "") -> str:
    """Store what comes in pieces, of which only one is in memory at a time.

    Temporary file, flush to disk, link: a full disk or a killed worker leaves no half file
    under the name that is served, and what has that name already stays as it is.
    """
    root = root_of(store)
    root.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    handle, temporary = tempfile.mkstemp(dir=root, prefix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), READ_ONLY)
        put(Path(temporary), digest.hexdigest(), store)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return digest.hexdigest()


def put(temporary: Path, sha256: str, store: str) -> None:
    path = path_of(sha256, store)
    path.parent.mkdir(exist_ok=True)
    try:
        # Unlike a rename this never takes the place of what is there.
        os.link(temporary, path)
    except FileExistsError:
        check(sha256, store)


def check(sha256: str, store: str = "") -> int:
    """The size of a stored file.  Raises ``DamagedError`` where its content is not what it was."""
    digest, size = hashlib.sha256(), 0
    for piece in pieces_of(sha256, store):
        digest.update(piece)
        size += len(piece)
    if digest.hexdigest() != sha256:
        raise DamagedError(f"The stored file {sha256} is damaged: it holds other bytes.")
    return size


def pieces_of(sha256: str, store: str = "") -> Iterator[bytes]:
    with path_of(sha256, store).open("rb") as file:
        yield from iter(lambda: file.read(PIECE), b"")


def names_in(store: str) -> Iterator[Path]:
    """Every finished file of a store, whatever its name."""
    return (
        path
        for path in root_of(store).rglob("*")
        if path.is_file() and not path.name.startswith(UNFINISHED)
    )
