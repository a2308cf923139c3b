"""How a list of works ends: 等项目, 等重点工程, 等建设, or that all of them go into production."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.language.openings import Opened
from extractors.projects.lists.runs import Item
from extractors.projects.naming.names import find_name, has_predicate
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import words

PRODUCING = (
    r"(?:(?:基本|全部|全面|陆续|正式|同步|如期|按计划|按期|按时|年内|年底前?|早日|尽快|重组后){0,4}(?:建成|竣工|完工|落地|签约|开工)?)"
    r"(?:投产|达产|满产|试产|量产|复产|(?<=年内|尽快|早日)见效|形成(?:新增)?(?:产值|产能|生产能力)(?:[\d.]+[一-鿿]{1,4})?|(?:进入|开始)设备(?:安装|调试))"
)
"""That a list of works goes into production, said behind the last of them."""
CLOSES_LIST = Opened(
    r"等(?:(?!的)[^、，；：。！？（）《》]|(?<=元)的){0,20}?(?:工程|项目)"
    r"|等(?=(?:加快|开工|尽快|早日|如期)?(?:建设|投产|投运|投用|达产|开工|落地)(?:$|[，；。、]|增效|达效|达产|见效|投产))"
    r"|(?<=[一-鿿A-Za-z）])项目(?=[^，。；、：项]{0,10}?(?:达产|满产|量产|投产|投运|竣工|开工|建成|并网|投用|试产|签约|落地|落户))"
    rf"|(?<=[一-鿿A-Za-z）]){PRODUCING}(?=(?:达产|达效|见效|运行)*(?:$|[，。；]))"
    r"|(?<=\d)[个项](?:[续新在拟]建|重[大点]|产业|工业|技改|亿元以上|[两三四五六七八九十]?大)*项目"
)
_PLAIN = re.compile(
    r"等(?:重大|重点|标志性|产业|工业|制造业|先进|科技|百亿级|十亿级|[亿万]元|以上|一批|[一二三四五六七八九十]大|\d+|[个项多余]|投资|转型升级|技改|能源|[“”]|总投资|(?<=元)的)*项目"
)
_WORDS_ALONE = re.compile("[一-龥]*")


@dataclass(frozen=True, slots=True)
class Closing:
    """How a list of works ends: 等重点项目 (`ranked`), whether what governs it or is said of it is building (`built`), and whether 项目 or
    工程 is said at all (`worded`; not in 等建设)."""

    ranked: bool
    built: bool
    worded: bool = True


def closing_of(text: str, run: Sequence[Item], clause_end: int, known: Known) -> Closing | None:
    """How the list ends, where 等项目 or 等工程 closes it: it is of works where its verb, what is said behind it or an item tells. 项目
    alone closes a list of works that are being built (甲二期、乙装置 | 项目投产)."""
    last = run[-1]
    match = CLOSES_LIST.search(text, last.begin, last.end)
    if match is None or (match.group().startswith("等") and has_predicate(text, match.start() + 1, match.end())):
        return None
    if not match.group().startswith("等"):
        return Closing(False, True, match.group() != "项目") if len(run) > 1 else None
    built = _is_built(match, run[0].governor.verb or "", clause_end) or _holds_work(match, run, known)
    return Closing("重" in match.group(), built, match.group() != "等")


def _is_built(close: re.Match[str], verb: str, clause_end: int) -> bool:
    """Whether the `verb` before a list that `close` ends, or what is said behind it, says that works are being built."""
    plain = close.group() == "等" or _PLAIN.fullmatch(close.group())
    if words("building").search(verb) or (plain and words("promoting").search(verb)):
        return True
    return words("built").search(close.string, close.end(), _said_end(close.string, close.end(), clause_end)) is not None


def _holds_work(close: re.Match[str], run: Sequence[Item], known: Known) -> bool:
    """Whether an item of the list that `close` ends names a work by its head noun."""
    return any(find_name(close.string, item.begin, min(item.end, close.start()), known) for item in run)


def _said_end(text: str, begin: int, end: int) -> int:
    """Where what is said of a list in words alone ends: before the first figure or mark."""
    said = _WORDS_ALONE.match(text, begin, end)
    return said.end() if said else begin
