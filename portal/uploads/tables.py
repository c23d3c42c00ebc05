"""CSV: text that a person can read, in an encoding that says what it is, without formulas."""

import codecs
import re
from typing import BinaryIO

from portal.uploads.refusals import Cause, Refused

# Line breaks and tabs belong to a table; form feeds and other controls do not.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = (b"", "utf-8")
# At the start of a cell: an equals sign before anything that counts, a call after another sign,
# or a command with its bar.  A telephone number, a sum below zero and a list with dashes are none
# of these.  Each part ends where the next begins, so that no text takes long to search.
_FORMULA = re.compile(
    r"""(?:^|[,;\t]) [ ]{0,9} "? [ ]{0,9} (?:
        [=＝] [ ]{0,9} [\w(+\-@'"]
      | [+\-@＋－＠] [\w.+\-]{1,60} \(
      | [+\-@＋－＠] [\w.:\\]{1,60} \| (?: '[^'\n]{0,200}' | [^,;'\t\n!]{1,100} ) !
    )""",
    re.MULTILINE | re.VERBOSE,
)


def inspect(file: BinaryIO) -> None:
    text = decoded(file)
    if _CONTROLS.search(text):
        raise Refused(Cause.NOT_TEXT)
    if _FORMULA.search(text):
        raise Refused(Cause.FORMULA)


def decoded(file: BinaryIO) -> str:
    """The whole text; its length in memory is bounded by the size that has been checked."""
    file.seek(0)
    content = file.read()
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), _UNMARKED)
    if encoding == "utf-8" and b"\x00" in content:
        raise Refused(Cause.NOT_TEXT)
    try:
        return content.removeprefix(mark).decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(Cause.ENCODING) from error
