"""The published files of other projects that we ship, and the proof that they are still those.

``vendor_assets --check`` compares the files with ``static/vendor/vendor.lock``;
``vendor_assets --from DIR`` makes them again from the archives that ``npm pack`` puts into DIR.
"""

import base64
import hashlib
import io
import json
import re
import tarfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

STATIC = settings.BASE_DIR / "static"
LOCK = STATIC / "vendor" / "vendor.lock"
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/\s*")
CHARSET = '@charset "UTF-8";'


class Command(BaseCommand):
    help = "Checks, or makes again, the files of other projects under static/."

    def add_arguments(self, parser):
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--check", action="store_true", help="compare files and lock")
        what.add_argument("--from", dest="archives", type=Path, help="folder of npm archives")

    def handle(self, *, check, archives, **options):
        packages = json.loads(LOCK.read_text("utf-8"))["packages"]
        if not check:
            for package in packages:
                self._unpack(package, archives)
            LOCK.write_text(json.dumps({"packages": packages}, indent=2) + "\n", "utf-8")
        problems = problems_with(packages)
        if problems:
            raise CommandError("\n".join(problems))
        self.stdout.write(f"{sum(len(p['files']) for p in packages)} files are as locked.")

    def _unpack(self, package: dict, archives: Path) -> None:
        # ``npm pack`` writes the scope into the name: @github/x becomes github-x.
        name = package["name"].removeprefix("@").replace("/", "-")
        archive = archives / f"{name}-{package['version']}.tgz"
        data = archive.read_bytes()
        if integrity(data) != package["integrity"]:
            raise CommandError(f"{archive} is not the package of the lock.")
        with tarfile.open(fileobj=io.BytesIO(data)) as origin:
            for file in package["files"]:
                target = STATIC / file["path"]
                target.parent.mkdir(parents=True, exist_ok=True)
                content = made(file, package, origin)
                target.write_bytes(content)
                file |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def problems_with(packages: list[dict]) -> list[str]:
    """What differs between the lock and the files, one sentence each."""
    problems, known = [], {LOCK}
    for file in (file for package in packages for file in package["files"]):
        path = STATIC / file["path"]
        known.add(path)
        if not path.exists():
            problems.append(f"{file['path']} is missing.")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
            problems.append(f"{file['path']} was changed.")
    strangers = (p for p in LOCK.parent.rglob("*") if p.is_file() and p not in known)
    return problems + [f"{p.relative_to(STATIC)} is not in the lock." for p in strangers]


def integrity(data: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()


def made(file: dict, package: dict, origin: tarfile.TarFile) -> bytes:
    """The file as we ship it: as published, layered style sheet, or sprite of icons."""
    if file["how"] == "sprite":
        return sprite(package["icons"], origin)
    content = member(file["origin"], origin)
    return layered(content, package["name"]) if file["how"] == "layer" else content.encode()


def member(name: str, origin: tarfile.TarFile) -> str:
    content = origin.extractfile(f"package/{name}")
    if content is None:
        raise CommandError(f"{name} is not a file of the package.")
    return content.read().decode("utf-8")


def layered(css: str, layer: str) -> bytes:
    """Inside a cascade layer, so that our own rules win without ``!important``."""
    css = SOURCE_MAP.sub("", css).removeprefix(CHARSET).strip()
    return f"{CHARSET}@layer {layer}{{{css}}}\n".encode()


def sprite(icons: list[str], origin: tarfile.TarFile) -> bytes:
    symbols = []
    for icon in icons:
        svg = member(f"icons/{icon}.svg", origin)
        drawing = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
        drawing = " ".join(drawing.split())
        symbols.append(f'<symbol id="{icon}" viewBox="0 0 16 16">{drawing}</symbol>')
    body = "\n".join(symbols)
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n'.encode()
