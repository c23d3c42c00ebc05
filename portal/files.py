"""Files by their content: written whole or not at all, never overwritten."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings


def path_of(sha256: str) -> Path:
    return Path(settings.FILES_ROOT) / sha256[:2] / sha256


def keep(content: bytes) -> str:
    """Store bytes and return their SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    return sha256 if path_of(sha256).exists() else keep_pieces([content])


def keep_pieces(pieces: Iterable[bytes]) -> str:
    """Store what comes in pieces, of which only one is in memory at a time.

    Temporary file, flush to disk, rename: a full disk or a killed worker leaves no half file
    under the name that is served.
    """
    root = Path(settings.FILES_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    handle, temporary = tempfile.mkstemp(dir=root, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        path = path_of(digest.hexdigest())
        path.parent.mkdir(exist_ok=True)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path.name
