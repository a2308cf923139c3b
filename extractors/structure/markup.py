"""Markup in a text file (HTML tags, Markdown signs) and marks of notes: hidden behind blanks of the same length, so that offsets stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LOOKS_LIKE_HTML = re.compile(r"<(?:html|body|table|tbody|div|p|span|br|tmx|\?xml|!doctype)\b[^<>]*>", re.IGNORECASE)
HIDDEN_TAGS = ("script", "style", "head", "noscript", "select")
INLINE_TAGS = frozenset(
    {"a", "b", "bdo", "big", "del", "em", "font", "i", "img", "ins", "label", "mark", "nobr", "o", "rb", "ruby", "s", "small", "span"}
    | {"st1", "strike", "strong", "sub", "sup", "u", "ucapcontent", "ucaptitle", "wbr"}
)
"""Tags within a line, those of Word (`o:p`) and of government sites by their first word; every other tag bounds a block."""
_TAG = re.compile(r"</?(\w++)[^<>]*+>|<[!?][^<>]*+>|&(?:nbsp|ensp|emsp|#160|#xa0);", re.IGNORECASE)
_OPENER = re.compile(rf"<((?a:{'|'.join(HIDDEN_TAGS)}))\b|<!--", re.IGNORECASE)
_MARKUP = re.compile(f"{_OPENER.pattern}|{_TAG.pattern}", re.IGNORECASE)
_ENDS = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in HIDDEN_TAGS} | {"": re.compile("-->")}
_LOOKS_LIKE_MARKDOWN = re.compile(r"\A\s*#{1,6} ")
_MARKDOWN = re.compile(r"^#{1,6}(?= )|\*\*|^-{3,}[ \t]*$|^>(?= )", re.MULTILINE)
_NOTE_MARK = re.compile(r"[［\[](?<=[\u4e00-\u9fff”》）%\]］].)\d{1,2}[］\]](?!号)")
"""The number of a note behind the word that it explains; one that opens a line opens the note itself."""
_INVISIBLE = "\u200b"

Spans = list[tuple[int, int]]


def hide_markup(text: str) -> tuple[str, Spans]:
    """`text` with markup overwritten by blanks (a line break for a block's tag), and the spans overwritten.

    >>> shown, spans = hide_markup("<p>增长<b>5%</b></p>")
    >>> shown.replace("\\u200b", "_"), spans
    ('\\n__增长___5%____\\n___', [(0, 3), (5, 8), (10, 14), (14, 18)])
    """
    if _LOOKS_LIKE_HTML.search(text):
        return _hide(text, _html_marks(text))
    if _LOOKS_LIKE_MARKDOWN.match(text):
        return _hide(text, ((*match.span(), match[0][0] in "*#") for match in _MARKDOWN.finditer(text)))
    return text, []


def hide_note_marks(text: str) -> tuple[str, Spans]:
    """`text` with the marks of its notes overwritten, and their spans.

    >>> hide_note_marks("“双环”公路［6］、［7］")[0].replace("\u200b", "_")
    '“双环”公路___、［7］'
    """
    return _hide(text, ((*mark.span(), True) for mark in _NOTE_MARK.finditer(text)))


def _hide(text: str, marks: Iterable[tuple[int, int, bool]]) -> tuple[str, Spans]:
    """`text` with marks (begin, end, whether within a line) overwritten, and their spans."""
    pieces: list[str] = []
    spans: Spans = []
    at = 0
    for begin, end, inline in marks:
        cover = _INVISIBLE * (end - begin)
        pieces += (text[at:begin], cover if inline else "\n" + cover[1:])
        spans.append((begin, end))
        at = end
    return "".join((*pieces, text[at:])), spans


def _html_marks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Tags, entities, comments and hidden elements; an element or a comment that never ends hides no more than its tag.

    Each kind of end is sought in vain once only, so that the time grows with the length of the text.
    """
    endless: set[str] = set()
    at = 0
    while found := _MARKUP.search(text, at):
        begin = found.start()
        opener, tag = _OPENER.match(text, begin), _TAG.match(text, begin)
        kind = (opener[1] or "").lower() if opener else None
        end = _ENDS[kind].search(text, begin + 4) if kind is not None and kind not in endless else None
        if end:
            at = end.end()
            yield begin, at, False
            continue
        endless |= {kind} if kind is not None else set()
        at = tag.end() if tag else begin + 1
        if tag:
            yield begin, at, text[begin] == "&" or (tag[1] or "").lower() in INLINE_TAGS
