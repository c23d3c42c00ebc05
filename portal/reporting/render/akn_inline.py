"""The inside of a line in Akoma Ntoso: references, symbols, footnotes where their marks stand."""

from lxml.etree import _Element as Element

from portal.reporting.render.frbr import E, address
from portal.reporting.render.layout import Run, Runs


def line(runs: Runs) -> Element:
    """A paragraph of text, in the sense of HTML."""
    element = E.p()
    for run in runs:
        part = _part(run)
        if not isinstance(part, str):
            element.append(part)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + part
        else:
            element.text = (element.text or "") + part
    return element


def _part(run: Run) -> Element | str:
    if run.style == "note":
        return E.authorialNote(
            line(run.runs), marker=run.mark, placement="bottom", eId=run.anchor.replace("-", "_")
        )
    url = address(run.url)
    if url and run.text:
        return E.ref(run.text, href=url)
    if run.style == "emphasis":
        return E.i(run.text)
    return E.inline(run.text, name="symbol") if run.style == "code" else run.text
