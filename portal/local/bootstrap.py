"""Makes .venv, installs the pinned requirements where they changed, then runs the command given.

Runs under any Python from 3.11, before anything is installed: standard library only.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# Stands while packages are being installed: a venv that has it was left half-made.
UNFINISHED = VENV / "unfinished"


def main(arguments: list[str]) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    files = ["requirements.txt"]
    if arguments[:1] == ["--dev"]:
        files.append("requirements-dev.txt")
        arguments = arguments[1:]
    if missing(files):
        with one_at_a_time():
            install(files)
    if arguments:
        run_instead(arguments)


def missing(files: list[str]) -> list[str]:
    if UNFINISHED.exists():
        return files
    return [name for name in files if stamp(name) != checksum(name) or not PYTHON.exists()]


def stamp(name: str) -> str:
    try:
        return (VENV / f"{name}.sha256").read_text()
    except OSError:
        return ""


def checksum(name: str) -> str:
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """A lock of the kernel: whoever holds it and dies has let go of it."""
    (ROOT / "var").mkdir(exist_ok=True)
    with open(ROOT / "var" / "bootstrap.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting: another command is installing packages")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(files: list[str]) -> None:
    if not is_usable():
        make_venv()
    for name in missing(files):
        install_requirements(name)


def is_usable() -> bool:
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    asked = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False)
    return asked.returncode == 0


def make_venv() -> None:
    with step("Making .venv"):
        if VENV.exists():
            shutil.rmtree(VENV)
        # The interpreter behind a venv, not the venv just removed.
        python = (
            Path(sys.base_prefix) / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
        )
        run([python if python.exists() else sys.executable, "-m", "venv", VENV])


def install_requirements(name: str) -> None:
    with step(f"Installing {name} (a minute or so the first time)"):
        UNFINISHED.touch()
        pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "-qq", "--no-input", "--no-user"]
        run([*pip, "--disable-pip-version-check", "--require-hashes", "--requirement", ROOT / name])
        (VENV / f"{name}.sha256").write_text(checksum(name))
        UNFINISHED.unlink()


def run(command: Sequence[str | Path]) -> None:
    try:
        subprocess.run(command, cwd=ROOT, check=True)
    except subprocess.CalledProcessError as error:
        say(f"\nThis command failed: {' '.join(map(str, command))}")
        sys.exit(error.returncode)


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    say(f"  {title} … ", end="")
    start = time.monotonic()
    yield
    say(f"{time.monotonic() - start:.1f} s")


def say(text: str, end: str = "\n") -> None:
    # Standard error: what a command prints is its own.
    sys.stderr.write(text + end)
    sys.stderr.flush()


def run_instead(command: list[str]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.chdir(ROOT)
    os.execv(command[0], command)  # noqa: S606 -- takes our place


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
