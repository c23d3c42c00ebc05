"""A mail server for tests: it listens, answers what it is told to, and keeps what it is given."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Post:
    """What has arrived, and how the next recipients are answered."""

    port: int = 0
    taken: list[bytes] = field(default_factory=list)
    # By recipient; everybody else is welcome.
    answers: dict[str, str] = field(default_factory=dict)
    is_silent: bool = False
    is_over: threading.Event = field(default_factory=threading.Event)


class Dialogue(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        if self.server.post.is_silent:
            self.server.post.is_over.wait(30)
            return None
        self.say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(" ")[0].split(":")[0].upper()
            if verb == "QUIT":
                return self.say("221 bye")
            if verb == "DATA":
                self.say("354 go on")
                self.server.post.taken.append(self.content())
            self.say(self.answer(line) if verb == "RCPT" else "250 ok")
        return None

    def answer(self, line: str) -> str:
        address = line.partition("<")[2].partition(">")[0]
        return self.server.post.answers.get(address, "250 ok")

    def content(self) -> bytes:
        lines = iter(self.rfile.readline, b".\r\n")
        return b"".join(
            line.removeprefix(b".") if line.startswith(b"..") else line for line in lines
        )

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    post: Post


@contextmanager
def listening(**fields) -> Iterator[Post]:
    post = Post(**fields)
    with Server(("127.0.0.1", 0), Dialogue) as server:
        server.post, post.port = post, server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield post
        finally:
            post.is_over.set()
            server.shutdown()


def at_port(port: int) -> dict:
    """As ``MAIL_URL=smtp://127.0.0.1:port`` is read."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port,
    }
