"""Streets, bridges and ports: names of one character's head (五里坡 | 路), which name a work only where it is being built."""

from __future__ import annotations

import re

from extractors.language.openings import Opened
from extractors.projects.words.lexicon import follow, leading_name, words
from extractors.projects.words.pieces import ENDS, EXTENSION, PART, PHASE, SIDE_OF, TO

_STREET = "(?:路|街|大道)"
_END = rf"(?:{_STREET}|[桥河环线口])"
_PART = f"(?:{PART}|[一二三四五六]段|{EXTENSION}|{PHASE})?"
_WAY = re.compile(
    rf"[一-鿿]{{2,6}}?跨[一-鿿]{{2,6}}?桥|[一-鿿]{{2,6}}?{_STREET}(?:下穿|上跨)[一-鿿]{{2,8}}?(?:铁路|高速|{_STREET}|[桥河])"
    rf"|[一-鿿]{{2,6}}?{_STREET}(?:下穿|上?跨)[一-鿿]{{2,8}}?段"
    rf"|(?P<name>[一-鿿]{{2,6}}?)(?:大?街|大道|[路巷桥港闸堤]){_PART}|[东西南北]{{0,2}}[一二三四五六七内中外]环{_PART}|[东西南北]环{_PART}|[东西南北中][一二三四五六七八九十]{{1,2}}线{_PART}"
)
_ROAD_LINE = re.compile(
    r"(?P<name>[一-鿿]{2,4})(?<![产水配试验管电缆网岸干支专主航防战红路底沿环运游输压命际号一二交班全直热气油信光复新界热曲视])线"
)  # a road named by letters of its ends: 青六线 | 改建
_STRETCH = re.compile(
    rf"(?![一-鿿]{{2,8}}?(?:[拉打贯]通|拓宽|延伸|连接))(?:[一-鿿]{{2,5}}?{_STREET})?[一-鿿]{{2,7}}?{_END}{TO}[一-鿿]{{2,7}}?{_END}段"
)  # 黄岭路 | 五里坡路至大寺街段
_LAST = re.compile(r"[路街巷桥港闸堤道段线期延）](?!）|上?跨|下穿)(?=(?:路[基面]|[^、，。；路街巷桥道])*(?:$|[，。；]))")
_BRACKET_OF_ENDS = re.compile(rf"（(?!不?含|包括|其中)[^（）]*?{TO}[^（）]*）")
_BETWEEN = re.compile(f"{ENDS}|（{SIDE_OF}）")
_CLOSED = re.compile(
    r"等[一-鿿\d]{0,8}?(?:路|\d+[个项](?:重点|重大|续建|新建|在建|市政|交通)*(?=项目|工程)|桥|通道|市政|交通|城建)[一-鿿]{0,4}?(?:工程|项目|建设)"
)
WAY = Opened(
    rf"(?<![道公铁思出网电水管支陆链])(?:[路街巷桥港闸堤]|大道)(?=[、，。；和与及（至到—－~～跨]|等|[一-鿿]{{2,8}}{TO}|加?快?建设|改造|[拉打贯]通|"
    rf"{PART}|{EXTENSION}|{PHASE}|$)"
)
"""Where a street, a bridge or a port may stand in a text."""


def is_way(name: str) -> bool:
    """Whether `name` is that of a street, a bridge or a port, and not a word for a sort of way (断头路).

    >>> is_way("人民路"), is_way("断头路")
    (True, False)
    """
    match = _WAY.fullmatch(name)
    return match is not None and not _is_plain(match)


def is_road_line(name: str) -> bool:
    """Whether `name` may be that of a road of a county or a village, by letters of its ends (青六线), and no other line (生产线, 岸线)."""
    match = _ROAD_LINE.fullmatch(name)
    return match is not None and leading_name(match["name"]) >= 2


def built_way(text: str, begin: int, end: int, verb: str | None, last: str) -> int | None:
    """Where the street, the bridge or the port ends with which an item begins, if its `verb` says that it is built (打通 | 五里坡路), what
    stands behind it (五里坡路 | 改造), or behind the `last` of its list; else None."""
    match = _STRETCH.match(text, begin, end) or _WAY.match(text, begin, end)
    if match is None or _is_plain(match) or text.startswith("的", match.end()):
        return None
    ends = _BETWEEN.match(text, match.end(), end)
    stop = ends.end() if ends else match.end()
    if not follow().match(text, stop, end):
        return None
    told = ends or _BRACKET_OF_ENDS.match(text, stop, end) or "延" in match.group()
    built = told or words("paves").search(verb or "") or words("paved").match(text, stop, end)
    return stop if built or _is_paved(last) else None


def _is_plain(way: re.Match[str]) -> bool:
    name = way.groupdict().get("name") or ""
    port = bool(name) and way.string.startswith("港", way.end("name"))
    return words("plain-way").search(name) is not None or (port and words("plain-port").search(name) is not None)


def _is_paved(last: str) -> bool:
    way = _LAST.search(last)
    return _CLOSED.search(last) is not None or (way is not None and words("paved").match(last, way.end()) is not None)
