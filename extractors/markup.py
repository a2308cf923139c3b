"""Markup in a text file (HTML tags, Markdown signs): hidden behind blanks of the same length, so that offsets stay."""

from __future__ import annotations

import re

_LOOKS_LIKE_HTML = re.compile(r"<(?:html|body|table|tbody|div|p|span|br|tmx|\?xml|!doctype)\b[^<>]*>", re.IGNORECASE)
HIDDEN_TAGS = ("script", "style", "head", "noscript", "select")
INLINE_TAGS = frozenset(
    {"a", "b", "bdo", "big", "del", "em", "font", "i", "img", "ins", "label", "mark", "nobr", "o", "rb", "ruby", "s", "small", "span"}
    | {"st1", "strike", "strong", "sub", "sup", "u", "ucapcontent", "ucaptitle", "wbr"}
)
"""Tags within a line, those of Word (`o:p`) and of government sites by their first word; every other tag bounds a block."""
_HIDDEN = re.compile(
    rf"<({'|'.join(HIDDEN_TAGS)})\b.*?</\1\s*>|<!--.*?-->|</?(\w+)[^<>]*>|<[!?][^<>]*>|&(?:nbsp|ensp|emsp|#160|#xa0);",
    re.IGNORECASE | re.DOTALL,
)
_LOOKS_LIKE_MARKDOWN = re.compile(r"\A\s*#{1,6} ")
_MARKDOWN = re.compile(r"^#{1,6}(?= )|\*\*|^-{3,}[ \t]*$|^>(?= )", re.MULTILINE)
_INVISIBLE = "\u200b"

Spans = list[tuple[int, int]]


def hide_markup(text: str) -> tuple[str, Spans]:
    """`text` with markup overwritten by blanks (a line break for a block's tag), and the spans overwritten.

    >>> shown, spans = hide_markup("<p>增长<b>5%</b></p>")
    >>> shown.replace("\\u200b", "_"), spans
    ('\\n__增长___5%____\\n___', [(0, 3), (5, 8), (10, 14), (14, 18)])
    """
    if _LOOKS_LIKE_HTML.search(text):
        return _hide(text, _HIDDEN)
    if _LOOKS_LIKE_MARKDOWN.match(text):
        return _hide(text, _MARKDOWN)
    return text, []


def _hide(text: str, pattern: re.Pattern[str]) -> tuple[str, Spans]:
    pieces: list[str] = []
    spans: Spans = []
    at = 0
    for match in pattern.finditer(text):
        pieces += (text[at : match.start()], _cover(match))
        spans.append(match.span())
        at = match.end()
    return "".join((*pieces, text[at:])), spans


def _cover(match: re.Match[str]) -> str:
    length = match.end() - match.start()
    inline = match[0].startswith(("&", "*", "#")) or (match.re is _HIDDEN and (match[2] or "").lower() in INLINE_TAGS)
    return _INVISIBLE * length if inline else "\n" + _INVISIBLE * (length - 1)
