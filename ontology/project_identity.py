"""When two names are one project: the canonical name, and the key made from it.

包头至银川高铁 is 包银高铁, for Chinese railways are named after the first characters of their endpoints; 引绰济辽 is 引绰济辽工程.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontology.identity import canonical_name, digest
from ontology.tables import read_table

_JOINT = re.compile(r"(?:至|到|—|－|–|-|~)+")
_LINE = re.compile(
    r"^(?P<ends>[一-鿿]{2,6}?(?:(?:至|到|—|－|–|-|~)+[一-鿿]{2,6}?)+)(?<!线)"
    r"(?P<kind>客运专线|高铁|铁路|支线|城际)(?!连接线|联络线|支线)(?P<rest>.*)$"
)
_SAME = (
    ("高速铁路", "高铁"),
    ("快速铁路", "铁路"),
    ("城际铁路", "城际"),
    ("机场高速公路", "机场高速"),
    ("抽蓄电站", "抽水蓄能电站"),
    ("综保区", "综合保税区"),
)
_NEEDS_TAIL = re.compile(r"^引.+[济入补调]|期$")
_TAIL = re.compile(r"(?:工程|项目|建设)+$")


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {row["head"]: row["class"] for row in read_table("ontology", "data/project-heads.tsv")}


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    words = sorted(_classes(), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})$")


def canonical_project(name: str) -> str:
    """The one name of the project that `name` names: endpoints contracted, variants of the kind of work made one, 工程 where it is needed.

    >>> canonical_project("包头至银川高铁"), canonical_project("集宁至大同至原平高速铁路"), canonical_project("引绰济辽")
    ('包银高铁', '集大原高铁', '引绰济辽工程')
    >>> canonical_project("东台子水库工程")
    '东台子水库'
    """
    text = canonical_name(name)
    for long, short in _SAME:
        text = text.replace(long, short)
    line = _LINE.match(text)
    if line:
        text = "".join(end[0] for end in _JOINT.split(line["ends"])) + line["kind"] + line["rest"]
    head = _heads().search(_TAIL.sub("", text))
    between = head is None or _classes()[head.group()] in ("line", "works")
    stem = _TAIL.sub("", _JOINT.sub("至" if between else "—", text))
    return f"{stem}工程" if head is None and _NEEDS_TAIL.search(stem) else stem


def project_key(name: str) -> str:
    """The key of the project that `name` names.

    >>> project_key("包头至银川高铁") == project_key("包银高铁")
    True
    """
    return digest(canonical_project(name))
