"""A browser for the browser tests: one that is here, or one that can be had."""

import contextlib
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from portal.local.console import say, step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLAYWRIGHT_DOWNLOADS = "https://cdn.playwright.dev/"
ASK_PLAYWRIGHT = "from playwright.sync_api import sync_playwright as p\nwith p() as it: print(it.chromium.executable_path)"


def find() -> Path | None:
    """None: the browser tests say that they are skipped, and with CI set they fail."""
    found = chosen() or installed() or from_debian() or from_playwright()
    if found is None:
        say("  No Chromium here, and none could be fetched: the browser tests will not run.")
    return found


def chosen() -> Path | None:
    path = os.environ.get("PORTAL_CHROMIUM")
    return Path(path) if path and works(Path(path)) else None


def installed() -> Path | None:
    paths = [Path(path) for name in NAMES if (path := shutil.which(name))]
    return next((path for path in paths if works(path)), None)


def from_debian() -> Path | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with step("Installing Chromium with apt-get"):
        for arguments in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ):
            if not succeeds(["apt-get", *arguments], seconds=300, environment=environment):
                break
    return installed()


def from_playwright() -> Path | None:
    path = playwrights_own()
    if path and works(path):
        return path
    if not can_be_reached():
        return None
    with step("Fetching Playwright's Chromium"):
        succeeds([sys.executable, "-m", "playwright", "install", "chromium"], seconds=300)
    path = playwrights_own()
    return path if path and works(path) else None


def playwrights_own() -> Path | None:
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        asked = subprocess.run(
            [sys.executable, "-c", ASK_PLAYWRIGHT],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        path = Path(asked.stdout.strip() or "/nowhere")
        return path if path.exists() else None
    return None


def can_be_reached() -> bool:
    """Asked first, and briefly: the download itself would try for minutes."""
    try:
        with urllib.request.urlopen(PLAYWRIGHT_DOWNLOADS, timeout=8):
            return True
    except urllib.error.HTTPError as error:
        # The root of the server has no page; a proxy that refuses answers 403 or 407.
        return error.code in {400, 404, 405}
    except (urllib.error.URLError, OSError):
        return False


def works(path: Path) -> bool:
    """A browser without its libraries is there and yet cannot run."""
    return succeeds([str(path), "--version"], seconds=20)


def succeeds(command: list[str], seconds: float, environment: dict[str, str] | None = None) -> bool:
    try:
        finished = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return finished.returncode == 0
