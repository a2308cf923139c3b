"""Companies' names that longer words hold: streets and houses named after them (甲乙大道), words that run on (对蒙能|源)."""

from __future__ import annotations

import re

_STREET = re.compile(
    r"[北南东西中]?(?:大道|大街|大桥|路(?!桥|由|透|演|易|港)|街(?!区)|立交|社区|小区|片区|家居|荟聚|广场(?!舞))|[一二三四五六七八九十]路"
)
_RUN_ON = frozenset(("能源", "能力", "能耗", "能效", "能量", "建设", "电力", "电子", "电网", "油田", "路网", "石油", "石化"))


def is_part_of_a_word(text: str, end: int) -> bool:
    """Whether a company's name that ends at `end` names a street or a house, or the next character makes a word with its last.

    >>> is_part_of_a_word("打通宇通路", 4), is_part_of_a_word("打造对蒙能源通道", 5), is_part_of_a_word("支持宇通扩产", 4)
    (True, True, False)
    """
    return _STREET.match(text, end) is not None or text[end - 1 : end + 1] in _RUN_ON
