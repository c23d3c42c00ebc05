"""Reads one PDF from its input and writes one word about it.

Started by ``pdf.py`` as a process of its own: what a PDF does to the parser, it does to a
process with a few seconds and little memory.  Therefore it imports nothing of ours.
"""

import io
import re
import resource
import sys

import pikepdf

# Names are written plainly by the parser, whatever escapes the file uses.
SUSPECT = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|EF|RichMedia|XFA|GoToE|ImportData|SubmitForm|Rendition|Filespec)\b"
)
ACTIONS = {
    "/JavaScript": "pdf_script",
    "/Launch": "pdf_action",
    "/ImportData": "pdf_action",
    "/SubmitForm": "pdf_action",
    "/GoToE": "pdf_attachment",
}
KEYS = {
    "/JavaScript": "pdf_script",
    "/JS": "pdf_script",
    "/XFA": "pdf_script",
    "/RichMedia": "pdf_attachment",
    "/EmbeddedFiles": "pdf_attachment",
    "/EF": "pdf_attachment",
}
TYPES = {
    "/EmbeddedFile": "pdf_attachment",
    "/RichMedia": "pdf_attachment",
}


def main() -> None:
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=memory // 4,
        png_max_memory=memory // 4,
        tiff_max_memory=memory // 4,
        run_length_max_memory=memory // 4,
        max_stream_filters=4,
        parser_max_nesting=100,
        doc_max_warnings=200,
    )
    sys.stdout.write(word_about(sys.stdin.buffer.read()))


def word_about(content: bytes) -> str:
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                return "encrypted"
            if pdf.Root.get("/Pages") is None or not len(pdf.pages):
                return "damaged"
            return next(filter(None, map(word_about_object, [pdf.trailer, *pdf.objects])), "fine")
    except pikepdf.PasswordError:
        return "encrypted"
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError):
        return "damaged"
    except (MemoryError, RecursionError):
        return "too_complex"


def word_about_object(top: pikepdf.Object) -> str:
    """The written object is searched first, which is fast; only suspects are walked through."""
    written = (
        top.stream_dict.unparse() if isinstance(top, pikepdf.Stream) else top.unparse(resolved=True)
    )
    return word_about_parts(top) if SUSPECT.search(written) else ""


def word_about_parts(top: pikepdf.Object) -> str:
    """Through all that the object holds itself; what it refers to has its own turn."""
    waiting = [top]
    while waiting:
        part = waiting.pop()
        if isinstance(part, pikepdf.Array):
            waiting.extend(item for item in part if is_inside(item))
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in part.items():
                if word := KEYS.get(key) or word_about_value(key, value):
                    return word
                if is_inside(value):
                    waiting.append(value)
    return ""


def word_about_value(key: str, value: pikepdf.Object) -> str:
    if key == "/S":
        return ACTIONS.get(str(value), "")
    if key in ("/Type", "/Subtype"):
        return TYPES.get(str(value), "")
    return ""


def is_inside(value: object) -> bool:
    return isinstance(value, pikepdf.Array | pikepdf.Dictionary) and not value.is_indirect


if __name__ == "__main__":
    main()
