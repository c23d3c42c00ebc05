"""Locks between commands, held by the kernel: whoever holds one and dies has let go of it."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import IO


class Lock:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def take(self) -> None:
        fcntl.flock(self._opened(), fcntl.LOCK_EX)

    def share(self) -> None:
        fcntl.flock(self._opened(), fcntl.LOCK_SH)

    def try_to_take(self) -> bool:
        try:
            fcntl.flock(self._opened(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        if self._file:
            self._file.close()
            self._file = None

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        self.take()
        try:
            yield
        finally:
            self.release()

    def write(self, text: str) -> None:
        file = self._opened()
        file.seek(0)
        file.truncate()
        file.write(text)
        file.flush()

    def read(self) -> str:
        return self.path.read_text() if self.path.exists() else ""

    def _opened(self) -> IO[str]:
        if self._file is None:
            self._file = open(self.path, "a+")  # noqa: SIM115 -- stays open for as long as the lock is held
        return self._file
