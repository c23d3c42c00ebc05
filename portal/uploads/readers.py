"""Parsers that a hostile file might exhaust run as processes of their own, with little to spend."""

import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

from portal.uploads.limits import Limits


class ReaderFailed(Exception):
    """The reader died, ran out of time or memory, or could make nothing of the file."""


def ask(script: Path, file: BinaryIO, limits: Limits) -> bytes:
    """What a script of ours writes about a file that it reads from its input.

    Its two arguments are the seconds and the bytes of memory that it allows itself.
    """
    command = [
        *(sys.executable, "-I", str(script)),
        *(str(limits.reader_cpu_seconds), str(limits.reader_bytes)),
    ]
    file.seek(0)
    with subprocess.Popen(  # noqa: S603 -- our own script, by its full path; the file is its input
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as reader:
        try:
            said, _nothing = reader.communicate(
                file.read(limits.file_bytes), timeout=limits.reader_cpu_seconds * 3
            )
        except subprocess.TimeoutExpired as error:
            reader.kill()
            raise ReaderFailed from error
    if reader.returncode != 0:
        raise ReaderFailed
    return said
