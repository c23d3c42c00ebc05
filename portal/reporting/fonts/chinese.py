"""Makes the two Chinese fonts smaller than their 15 MB: what GBK and GB 2312 can write.

``python -m portal.reporting.fonts.chinese DIR`` reads the unpacked package that ``fonts.lock``
names.  GBK has the first 20 902 ideographs; what is rare in bold is drawn by the regular font.
"""

import sys
from pathlib import Path

from fontTools import subset

from portal.reporting import fonts

CODECS = {"400Regular": "gbk", "700Bold": "gb2312"}
# Letters, dashes and quotation marks, brackets, full-width forms: whatever the codec says.
PUNCTUATION = (
    *range(0x20, 0x7F),
    *range(0x2000, 0x2070),
    *range(0x3000, 0x3040),
    *range(0xFF00, 0xFFF0),
)


def make(weight: str, package: Path) -> None:
    name = f"NotoSerifSC_{weight}.ttf"
    options = subset.Options(hinting=False, layout_features=["*"], notdef_outline=True)
    font = subset.load_font(str(package / weight / name), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={*PUNCTUATION, *written_by(CODECS[weight])})
    subsetter.subset(font)
    subset.save_font(font, str(fonts.FOLDER / name), options)


def written_by(codec: str) -> list[int]:
    return [code for code in range(0x10000) if chr(code).encode(codec, "ignore")]


if __name__ == "__main__":
    for weight in CODECS:
        make(weight, Path(sys.argv[1]))
