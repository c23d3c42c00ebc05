"""Narratives are a Markdown subset: what people write becomes safe HTML here and nowhere else."""

import nh3
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from portal.reporting.text import clean_text

TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "sup", "section"),
}
ATTRIBUTES = {
    "a": {"href", "id", "class", "title"},
    "li": {"id", "class"},
    "ol": {"start", "class"},
    "section": {"class"},
    "sup": {"class"},
    "th": {"scope"},
}
SCHEMES = {"http", "https", "mailto"}

_parser = (
    MarkdownIt("commonmark", {"html": False})
    .enable("table")
    .disable(["image", "html_block", "html_inline"])
    .use(footnote_plugin)
)


def render(text: str, *, prefix: str = "") -> SafeString:
    """The narrative as HTML.  ``prefix`` keeps the footnotes of two narratives on a page apart."""
    tokens = _parser.parse(clean_text(text), environment := {"docId": prefix})
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
        elif token.type == "th_open":
            token.attrs = {"scope": "col"}
        elif token.type == "td_open":
            token.attrs = {}
    html = _parser.renderer.render(tokens, _parser.options, environment)
    return SafeString(
        nh3.clean(
            html,
            tags=TAGS,
            attributes=ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel="nofollow noopener",
        )
    )
