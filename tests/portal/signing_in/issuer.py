"""An agency's sign-on on this machine: answers as OpenID Connect says, and notes what it was asked."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import jwt

CLIENT, SECRET = "portal", "the secret that both know"


@dataclass
class SignOn:
    url: str = ""
    claims: dict = field(default_factory=lambda: {"sub": "248289761001"})
    # What discovery says beyond, or instead of, the usual.
    config: dict = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    posted: dict = field(default_factory=dict)

    def discovery(self) -> dict:
        places = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        found = {f"{name}_endpoint": f"{self.url}/{path}" for name, path in places.items()}
        methods = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
        return found | methods | {"issuer": self.url, "jwks_uri": f"{self.url}/keys"} | self.config

    def token(self) -> dict:
        claims = {"iss": self.url, "aud": CLIENT, "exp": time.time() + 300} | self.claims
        signed = jwt.encode(claims, "x" * 32, algorithm="HS256")
        return {"access_token": "opaque", "token_type": "Bearer", "id_token": signed}


@contextmanager
def running() -> Iterator[SignOn]:
    sign_on = SignOn()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            self.answer(sign_on.discovery())

        def do_POST(self):
            length = int(self.headers["Content-Length"])
            sign_on.posted = parse_qs(self.rfile.read(length).decode())
            self.answer(sign_on.token())

        def answer(self, found):
            sign_on.asked.append(self.path)
            body = json.dumps(found).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    sign_on.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield sign_on
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
