"""What a web page tells of its document beside the document's own text: number, body, date and session, and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml.etree import _Element as Element

from extractors.structure.furniture import squeeze
from ontology.tables import read_table

_TOLD = re.compile(r"(发文字号|文\s*号|成文日期|发文日期|印发日期|发文机关|发文机构|发布机构)\s*[：:]\s*(?=\S)")
_SESSION = re.compile(r"[—-]+.{0,4}(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{0,3}在.{4,50}(?:会议|大会|全会)上?$")
_COLUMNS = re.compile(r"\s*[_|]+\s*")
_SITE = re.compile(r"(?:\s*[-_|—–]+\s*|\s{2,})(?:[^-_|—–]{0,30}(?:网|网站|门户|平台|政府|委员会|厅|局|部|办公室))\s*$")
_TITLES = ("ArticleTitle", "og:title")
_TITLE_NEAR, _TABLE_NEAR = 1_000, 3_000
_BLANKS = "[ \u3000]*"


def with_labels(text: str) -> str:
    """`text`, cells in which are parted by tabs, with a line for each cell of the table at its head that says what the next one tells.

    >>> with_labels("文　　号\\t某政发〔2024〕9号\\t公文时效\\t有效")
    '文号：某政发〔2024〕9号\\n公文时效：有效'
    """
    head = _cell().sub(lambda label: f"\n{squeeze(label[1])}：", text[:_TABLE_NEAR]).lstrip("\n")
    return head + text[_TABLE_NEAR:]


@cache
def _cell() -> re.Pattern[str]:
    labels = "|".join(_BLANKS.join(row["label"]) for row in read_table("extractors", "lexicons/page-labels.tsv"))
    return re.compile(rf"(?:^|\t){_BLANKS}({labels})[ \u3000：:]*\t", re.MULTILINE)


def lines_before(root: Element, page: str, text: str) -> Iterator[str]:
    """What the `page`, as text, tells of the document outside its own `text`: number, body and date, its title, and the session to which
    it was reported."""
    begin = squeeze(text[:_TITLE_NEAR])
    lines = [line for line in dict.fromkeys(page.splitlines()) if squeeze(line) not in begin]
    yield from (squeeze(line) for line in lines if _TOLD.match(line))
    title = _title(root)
    if title and squeeze(title) not in begin:
        yield title
    yield from (line for line in lines if _SESSION.match(line))


def _title(root: Element) -> str:
    """The document's title by the page's meta data, or by the page's own title without the names of the site and of its columns."""
    for name in _TITLES:
        for meta in root.iter("meta"):
            if name in (meta.get("name"), meta.get("property")) and (content := meta.get("content", "").strip()):
                return content
    title = _SITE.sub("", (root.findtext(".//title") or "").strip())
    return max(_COLUMNS.split(title), key=len)
