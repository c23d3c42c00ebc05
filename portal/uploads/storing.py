"""Keeping a file that was accepted: scanned where there is a scanner, written whole or not at all."""

import errno
import logging
from collections.abc import Iterator
from typing import BinaryIO

from portal import files
from portal.uploads import scanning
from portal.uploads.inspecting import Accepted
from portal.uploads.refusals import Cause, Refused

_PIECE = 64 * 1024
_FULL = (errno.ENOSPC, errno.EDQUOT)
log = logging.getLogger(__name__)


def store(file: BinaryIO, accepted: Accepted) -> bool:
    """Keep the file by its content; whether it is clean.

    False while the scanner does not answer: the file is kept but nobody is given it before
    ``is_clean`` has said yes.
    """
    is_known = files.path_of(accepted.sha256).exists()
    clean = is_clean(file)
    if not is_known:
        keep(file, accepted)
    return clean


def is_clean(file: BinaryIO) -> bool:
    """Refuses a virus; false where a scanner is wanted and does not answer."""
    if not scanning.is_wanted():
        return True
    try:
        if scanning.finds_virus(file):
            raise Refused(Cause.VIRUS)
    except scanning.ScannerDown as error:
        log.warning("The virus scanner does not answer: %s", error)
        return False
    return True


def keep(file: BinaryIO, accepted: Accepted) -> None:
    try:
        sha256 = files.keep_pieces(pieces(file))
    except OSError as error:
        if error.errno in _FULL:
            raise Refused(Cause.NO_SPACE) from error
        raise
    if sha256 != accepted.sha256:
        # What was looked into is not what was kept.
        raise Refused(Cause.DAMAGED)


def pieces(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece
