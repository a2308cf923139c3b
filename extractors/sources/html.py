"""Web pages: the text of the document on a page, without what the site puts around it.

The document is the smallest part of the page that holds nearly all of its running text. Its title goes before it where it does not
hold that itself, and so do the lines in which government pages tell number, body and date (文号：…), which often stand in a table apart.
Blocks are lines, cells of a table's row are parted by tabs; white space is as a browser shows it.
"""

from __future__ import annotations

import re
from codecs import lookup
from collections import defaultdict

from lxml import etree, html
from lxml.etree import _Element as Element

from extractors.sources.page_facts import lines_before, with_labels
from extractors.sources.text import decode
from extractors.structure.furniture import squeeze
from extractors.structure.markup import HIDDEN_TAGS, INLINE_TAGS
from ontology.errors import ReadError

_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_CHINESE = {"gb2312", "gbk", "hz"}
_NO_CHARSETS = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"}
"""Codecs of Python that no page is written in."""
_LEFT_OUT = {*HIDDEN_TAGS, "template", "iframe", "object", "svg", "button", "input", "textarea", "nav", "footer", "aside", "rt"}
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CONTAINERS = frozenset(("html", "body", "main", "article", "section", "div", "center", "form", "table", "tbody", "tr", "td"))
_RUNNING = re.compile("[，。；、]|(?<=[一-鿿])[,;.]")
_NEARLY_ALL = 0.85
_FEWEST_LINKS, _LINKED = 5, 0.7
_BLANKS = re.compile("[ \t\r\n\f]+")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What a page may hold and lxml does not take back."""
_AROUND_BREAK = re.compile("[ \t]*\n[ \n\t]*")
_LABELLED = re.compile(r"[\t ]+(?=[一-鿿][一-鿿\u3000 ]{1,8}[：:](?:[\t ]|$))", re.MULTILINE)


def is_page(data: bytes) -> bool:
    """Whether `data` begins as a web page does."""
    return _PAGE.match(data[:_HEAD]) is not None


def html_text(data: bytes, shown: str) -> str:
    """The text of the document on the page `data`; `shown` names it in errors.

    Raises ReadError where the page is in an encoding that it does not tell, or holds no HTML.
    """
    root = _parsed(_decoded(data, shown), shown)
    _drop_unseen(root)
    main = _main_part(root)
    text = _text(main)
    body = root.find("body")
    apart = _text(body) if body is not None and body is not main else ""
    return "\n".join([*lines_before(root, apart, text), text])


def _decoded(data: bytes, shown: str) -> str:
    """The characters of the page by the encoding that it tells, as UTF-8 or GB18030 where it tells none or a wrong one."""
    told = _CHARSET.search(data[:_HEAD])
    name = told[1].decode("ascii").lower() if told else ""
    try:
        codec = lookup("gb18030" if name in _CHINESE else name).name if name else "utf-8"
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8" if codec in _NO_CHARSETS else codec)
    except (LookupError, UnicodeError):
        return decode(data, shown)


def _parsed(text: str, shown: str) -> Element:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise ReadError(f"{shown} holds no HTML that can be read: save its text as UTF-8 .txt and read that.") from error
    if root is None:
        raise ReadError(f"{shown} holds no HTML: give the page as it was saved, or its text as UTF-8 .txt.")
    return root


def _drop_unseen(root: Element) -> None:
    """Takes out what no reader of the page sees, and the parts that HTML itself calls furniture.

    What a page hides until a script shows it may be the document: a hidden part goes only where it holds less than half the text.
    """
    for element in [element for element in root.iter() if element.tag in _LEFT_OUT and element.tag != "head"]:
        _drop(element)
    weights = _weights(root)
    for element in [element for element in root.iter() if _is_hidden(element)]:
        if 2 * weights[element] < weights[root]:
            _drop(element)


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or _UNSEEN.search(element.get("style", "")) is not None


def _drop(element: Element) -> None:
    """Takes out an element and leaves the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = _NO_TEXT.sub(" ", (before.tail or "") + element.tail)
    elif element.tail:
        parent.text = _NO_TEXT.sub(" ", (parent.text or "") + element.tail)
    parent.remove(element)


def _main_part(root: Element) -> Element:
    """The smallest container that holds nearly all running text of the page, with the lists of links in it taken out."""
    body = root.find("body")
    main = root if body is None else body
    weights = _weights(main)
    most = _NEARLY_ALL * weights[main]
    while most and (inner := next((child for child in main if child.tag in _CONTAINERS and weights[child] >= most), None)) is not None:
        main = inner
    for element in list(main.iter()):
        if element is not main and not _is_inline(element) and _is_list_of_links(element):
            _drop(element)
    return main


def _weights(root: Element) -> dict[Element, int]:
    """How many signs of running text each element holds, links left out."""
    weights: dict[Element, int] = defaultdict(int)
    for element in reversed(list(root.iter())):
        linked = element.tag == "a"
        weights[element] += 0 if linked else len(_RUNNING.findall(element.text or ""))
        if element is not root and (parent := element.getparent()) is not None:
            weights[parent] += (0 if linked else weights[element]) + len(_RUNNING.findall(element.tail or ""))
    return weights


def _is_list_of_links(element: Element) -> bool:
    links = list(element.iter("a"))
    if len(links) < _FEWEST_LINKS:
        return False
    text, linked = _all_text(element), sum(len(_all_text(link)) for link in links)
    return linked >= _LINKED * len(text) and "。" not in text


def _all_text(element: Element) -> str:
    return squeeze("".join(str(piece) for piece in element.itertext()))


def _text(root: Element) -> str:
    """The text under `root`, with a line break at the bounds of blocks, and before each label of a row of labels (文号： … 日期： …)."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        sign = "" if _is_inline(element) else "\t" if element.tag in ("td", "th") else "\n"
        if event == "start":
            pieces += ("\n" if sign == "\n" else "", _BLANKS.sub(" ", element.text or ""))
        else:
            pieces += (sign, _BLANKS.sub(" ", element.tail or "") if element is not root else "")
    text = _AROUND_BREAK.sub("\n", "".join(pieces)).strip(" \t\n")
    return _LABELLED.sub("\n", with_labels(text))


def _is_inline(element: Element) -> bool:
    return str(element.tag).partition(":")[0] in INLINE_TAGS
