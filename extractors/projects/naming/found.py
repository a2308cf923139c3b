"""What is found: a project's name with its status, and the longer name that the text gives it."""

from __future__ import annotations

import re

from extractors.findings import ProjectFound
from extractors.language.phrases import Governor
from extractors.projects.naming.free_trade import FREE_TRADE, is_free_trade_area
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.status import status_of

_COUNT = re.compile(r"(?<=[一-鿿])\d{1,2}[座个条处](?=\d|[一-鿿]{2})")  # how many works share a tail (3座光热电站)
_COUNT_OF_PLACES = re.compile(
    r"([一-鿿]{2,4}(?<![省市县区旗]))[两三四五六七八九十](?:[县区市旗乡镇](?=老旧|水系|城乡|供水|污水|集中)|地(?=[一-鿿]{3}))"
)  # 甲、乙、丙 | 三县水系连通, 甲、乙 | 两地污水厂提标, but 甲市 | 三乡污水处理厂
_TAIL = re.compile("工程|项目")


def found_project(text: str, name: ProjectName, full: str, words_before: Governor, behind: str) -> ProjectFound:
    """The project that `name` names, called in `full`; `behind` is what is said behind it, or behind its list."""
    full = _COUNT.sub("", full) if full != text[name.begin : name.end] else full
    full = counted[1] + full[counted.end() :] if (counted := _COUNT_OF_PLACES.match(full)) else full
    full = f"{FREE_TRADE}{full}" if is_free_trade_area(text, name.begin, full) else full
    tail, status = _TAIL.match(behind), status_of(words_before, behind)
    return ProjectFound(name.begin, name.end, full, status, words_before.verb, full + tail.group() if tail else None)
