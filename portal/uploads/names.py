"""The name of a file: only ever shown, and offered when it is saved again.  Never a path."""

import re
import unicodedata

from portal.uploads.kinds import Kind
from portal.uploads.limits import Limits
from portal.uploads.refusals import Cause, Refused

# Controls, marks and overrides of direction, zero width, byte order marks, surrogates, private
# use, tags and non-characters.  The joiners U+200C and U+200D stay: scripts are written with them.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# More marks upon one letter than any of our languages writes.
_PILE = 4
_EXTENSION = re.compile(r"\.([a-z][a-z0-9]{0,9})$", re.IGNORECASE)
# What starts when somebody opens it, on any system.
PROGRAMS = frozenset(
    {
        *("app", "apk", "bat", "bin", "chm", "cmd", "com", "cpl", "dll", "dmg", "docm", "dotm"),
        *("elf", "exe", "gadget", "hta", "inf", "ins", "iso", "jar", "js", "jse", "lnk", "mht"),
        *("mhtml", "msc", "msi", "msp", "mst", "pif", "pl", "ppa", "ps1", "psm1", "py", "rb"),
        *("reg", "scf", "scr", "sct", "sh", "shs", "swf", "sys", "url", "vb", "vbe", "vbs", "vxd"),
        *("ws", "wsc", "wsf", "wsh", "xlam", "xll", "xlsm", "xltm"),
    }
)


def clean_name(name: str, limits: Limits) -> str:
    """The last part of the name, composed, with single spaces; or the reason why not."""
    last = re.split(r"[/\\]", name)[-1]
    if _HIDDEN.search(name) or is_piled_up(last):
        raise Refused(Cause.NAME_HIDDEN)
    last = " ".join(unicodedata.normalize("NFC", last).split()).rstrip(". ")
    if len(last) > limits.name_characters:
        raise Refused(Cause.NAME_LONG, limit=limits.name_characters)
    if not last.strip(".") or last.startswith(".") and last.count(".") == 1:
        raise Refused(Cause.NAME_MISSING)
    for extension in extensions(last):
        if extension in PROGRAMS:
            raise Refused(Cause.NAME_PROGRAM, extension=extension)
    return last


def extensions(name: str) -> list[str]:
    """All that stands behind a dot, also behind a dot that only looks like one."""
    folded = unicodedata.normalize("NFKC", name).lower()
    return [part.rstrip() for part in re.split(r"[.\u3002]", folded)[1:]]


def is_piled_up(name: str) -> bool:
    run = 0
    for character in unicodedata.normalize("NFD", name):
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _PILE:
            return True
    return False


def extension_of(name: str) -> str:
    found = _EXTENSION.search(name)
    return found[1].lower() if found else ""


def named_as(kind: Kind, name: str) -> str:
    """The name with an extension of its kind; one that promises another kind is refused."""
    extension = extension_of(name)
    if extension in kind.extensions:
        return name
    if extension:
        raise Refused(Cause.MISNAMED, kind=kind.label, extension=extension)
    return f"{name}.{kind.extensions[0]}"
