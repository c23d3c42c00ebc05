"""script/server with the real PostgreSQL and Valkey, and small programs in place of web and worker."""

import sys

from portal.local.__main__ import run_command
from portal.local.children import Child
from portal.local.serve import Plan, serve

WEB = """
import http.server, sys
class Live(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Live).serve_forever()
"""
# A worker with a child of its own that does not listen when asked to end.
WORKER = """
import signal, subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(600)"])
time.sleep(600)
"""


def children(port: int) -> tuple[Child, ...]:
    return Child("web", ("-c", WEB, str(port))), Child("worker", ("-c", WORKER))


if __name__ == "__main__":
    sys.exit(
        run_command(
            lambda: serve(Plan(steps=(), children=children, accounts=("version",), reload=False))
        )
    )
