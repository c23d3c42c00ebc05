"""Word files by pandoc.

The document goes in as pandoc's own tree, in JSON, so that no text can become markup;
pandoc runs in its sandbox.  Afterwards is done what pandoc cannot: heads, pictures, the
asterisk of a footnote outside the sequence.
"""

import io
import os
import subprocess

import docx
import msgspec
import pypandoc
from django.conf import settings

from portal.reporting.document import Document
from portal.reporting.render.finish import finished
from portal.reporting.render.reference import REFERENCE
from portal.reporting.render.tree import tree_of
from portal.reporting.render.writer import lay_out

SECONDS = 60


def render(document: Document) -> bytes:
    layout = lay_out(document, settings.BASE_URL)
    word_file = docx.Document(io.BytesIO(_converted(msgspec.json.encode(tree_of(layout)))))
    return finished(word_file, layout)


def _converted(tree: bytes) -> bytes:
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from=json", "--to=docx"]
    command += [f"--reference-doc={REFERENCE}", "--output=-"]
    # A fixed clock: the same document is the same file.
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "SOURCE_DATE_EPOCH": "0",
        "LC_ALL": "C.UTF-8",
    }
    # Our own program; no text of a person is among its arguments.
    run = subprocess.run(  # noqa: S603
        command,
        input=tree,
        capture_output=True,
        timeout=SECONDS,
        env=environment,
        check=True,
    )
    return run.stdout
