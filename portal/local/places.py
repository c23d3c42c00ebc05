"""Where the embedded stack keeps its things, and under whose name PostgreSQL runs."""

import hashlib
import os
import pwd
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from portal.local.console import Problem

ROOT = Path(__file__).resolve().parents[2]
# A unix socket's address holds 107 bytes, and "/.s.PGSQL.5432.lock" wants its share.
LONGEST_SOCKET_FOLDER = 85


@dataclass(frozen=True)
class Places:
    """The folders of one stack; everything lies under ``var``, but for what cannot."""

    var: Path

    @cached_property
    def postgres_user(self) -> str | None:
        """PostgreSQL refuses to run as root: there it gets a user without any rights."""
        return "nobody" if os.geteuid() == 0 else None

    @cached_property
    def key(self) -> str:
        return hashlib.sha256(str(self.var).encode()).hexdigest()[:12]

    @cached_property
    def logs(self) -> Path:
        return self._folder(self.var / "log")

    @cached_property
    def run(self) -> Path:
        return self._folder(self.var / "run")

    @cached_property
    def valkey(self) -> Path:
        return self._folder(self.var / "valkey")

    @cached_property
    def postgres(self) -> Path:
        """Holds the cluster and its socket.  Under /var/lib where ``var`` is closed to PostgreSQL's user."""
        inside = self.var / "postgres"
        outside = Path("/var/lib") / f"portal-{self.key}"
        self._folder(self.var)
        for folder in [outside] if outside.exists() else [inside, outside]:
            self._private(folder, self.postgres_user)
            if self.may_read(folder):
                return folder
            if not any(folder.iterdir()):
                folder.rmdir()
        raise Problem(
            f"PostgreSQL's user {self.postgres_user} can enter neither {inside} nor {outside}."
        )

    @cached_property
    def postgres_socket(self) -> Path:
        return self._socket_folder(self.postgres / "socket", self.postgres_user)

    @cached_property
    def valkey_socket(self) -> Path:
        return self._socket_folder(self.valkey / "socket", None) / "valkey.sock"

    def may_read(self, path: Path) -> bool:
        """Asked of the system as that user, who has to get through every folder above too."""
        test = subprocess.run(
            ["/usr/bin/env", "test", "-r", path],
            cwd="/",
            check=False,
            **as_user(self.postgres_user),
        )
        return test.returncode == 0

    def _socket_folder(self, folder: Path, user: str | None) -> Path:
        plain = re.fullmatch(r"[\w./-]+", str(folder), re.ASCII)
        if not plain or len(str(folder)) > LONGEST_SOCKET_FOLDER:
            folder = Path("/tmp") / f"portal-{os.geteuid()}-{self.key}-{folder.parent.name}"  # noqa: S108 -- 0700, owner checked
        return self._private(folder, user)

    def _folder(self, path: Path) -> Path:
        path.mkdir(parents=True, exist_ok=True)
        return path

    def _private(self, path: Path, user: str | None) -> Path:
        owner = pwd.getpwnam(user).pw_uid if user else os.geteuid()
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.stat().st_uid != owner:
            if os.geteuid() != 0 or path.is_symlink():
                raise Problem(f"{path} belongs to another user: remove it, then try again.")
            os.chown(path, owner, -1)
        path.chmod(0o700)
        return path


def as_user(name: str | None) -> dict[str, Any]:
    """Arguments for subprocess that drop root's rights."""
    if name is None:
        return {}
    entry = pwd.getpwnam(name)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
