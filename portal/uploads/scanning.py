"""A virus scanner that speaks the protocol of ``clamd``: a length, a piece, and at last a zero."""

import socket
import struct
from typing import BinaryIO

from django.conf import settings

TIMEOUT_SECONDS = 5
_PIECE = 64 * 1024
_LONGEST_ANSWER = 4096


class ScannerDown(Exception):
    """Nobody could say whether the file is clean.  It is then treated as if it were not."""


def is_wanted() -> bool:
    return bool(settings.CLAMAV_ADDRESS)


def finds_virus(file: BinaryIO) -> bool:
    """Whether the scanner knows this file as bad.  Every other answer than a clear one is none."""
    try:
        with connected(settings.CLAMAV_ADDRESS) as line:
            answer = ask(line, file)
    except (OSError, ValueError) as error:
        raise ScannerDown(str(error)) from error
    if answer == "stream: OK":
        return False
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return True
    raise ScannerDown(answer)


def connected(address: str) -> socket.socket:
    """``host:port`` or ``unix:/path``."""
    if address.startswith("unix:"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(TIMEOUT_SECONDS)
        try:
            line.connect(address.removeprefix("unix:"))
        except OSError:
            line.close()
            raise
        return line
    host, _colon, port = address.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=TIMEOUT_SECONDS)


def ask(line: socket.socket, file: BinaryIO) -> str:
    file.seek(0)
    line.sendall(b"zINSTREAM\x00")
    while piece := file.read(_PIECE):
        line.sendall(struct.pack(">L", len(piece)) + piece)
    line.sendall(struct.pack(">L", 0))
    answer = b""
    while not answer.endswith(b"\x00") and len(answer) < _LONGEST_ANSWER:
        piece = line.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\x00\n").decode("utf-8", "replace")
