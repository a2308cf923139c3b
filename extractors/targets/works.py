"""Values that only tell how large one work is or what it costs: right behind its name (甲高速公路长309公里), or in a clause that goes on
with its measures (甲高速公路长309公里，投资300亿元，其中东段52公里)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from extractors.language.phrases import Span
from extractors.targets.clauses import Clause
from extractors.targets.frames import VERBS

_COST = "(?:总|计划|规划|概算|估算|匡算|核准|批复|预计){0,3}(?:总?投资额?|概算|造价)(?:约为|为)?"
_LENGTH = "(?:线路|路线|正线|主线|隧道|桥梁|大桥|全线|建设|新建|新建正线|管道|架设双?回?线路){0,2}(?:里程|长度|全长|总长|长)|绵延|主线|正线"
_CAPACITY = (
    "(?:总|设计|规划|年|设计年){0,2}(?:装机(?:容量|规模)?|库容|运能|发电量?|引水量?|供水量?|调水量?|供水能力|吞吐能力|通过能力|生产能力)"
)
_GROUND = "(?:总|规划|项目|场址|用地|占地|建筑|水域|建设)*(?:占地|面积|规模)"
_MEASURE = f"(?:{_COST}|{_LENGTH}|{_CAPACITY}|{_GROUND})"
_NEAR = "(?:约|大约|近|逾|超|超过|达|达到)?"
_PART = r"(?:（[^（）]{1,20}）)?(?:改?扩?建?(?:项目|工程)|[一二三四]期|[^，。；、\d]{1,8}[段线])?"
_BEHIND_NAME = re.compile(f"{_PART}{_MEASURE}?{_NEAR}")
_BEHIND_WORK = re.compile(f"[^，。；：、（）]*(?<![重大点级批类业个建设])(?:项目|工程)(?:[一二三四]期)?{_MEASURE}{_NEAR}")
_GOES_ON = re.compile(f"(?:其中|含)?(?:{_MEASURE}|[^，。；、\\d]{{1,6}}段){_NEAR}")
_ESTIMATED = "(?:概算|估算|匡算|核准|批复|规划)(?:总)?投资|概算|造价|[一二三四]期(?:计划|核准|概算|估算)?(?:总)?投资|合计(?:总)?投资"
_ALONE = re.compile(f"(?:{_ESTIMATED}|设计时速|设计速度|(?:线路|路线|正线|主线|隧道|大桥|全|总)?长|总?占地(?:面积)?)(?:约|近)?")
_MANY = re.compile("[全各]|年[内度底]|今年|每年|20\\d\\d|重大|重点|批|类|力争|确保")
_SENTENCE_ENDS = re.compile("[。；;]")


class Works:
    """Tells the measures of works in a paragraph from left to right. The paragraph begins at `begin` of a section; `named` are the names of
    works in that, in the order of their ends. Once a value told one, the clauses behind it that name a measure alone tell more of the same
    work."""

    def __init__(self, text: str, begin: int, named: Sequence[Span]) -> None:
        self.text, self.begin, self.named = text, begin, named
        self.told = -1

    def measures(self, clause: Clause) -> bool:
        """Whether the value of a `clause` is the measure of one work."""
        if clause.kind == "ratio" or clause.tail.first(*VERBS[:1], "rise", "fall", "hedge") or clause.head.first("cut", "hedge", "rise"):
            return False
        if not (self._is_alone(clause) or self._goes_on(clause) or self._of_a_name(clause) or self._of_a_work(clause)):
            return False
        self.told = clause.end
        return True

    def _is_alone(self, clause: Clause) -> bool:
        """Whether the clause holds nothing but a measure that no plan sets out to reach (估算投资, 线路长)."""
        return _ALONE.fullmatch(self.text, clause.edge, clause.quantity.begin) is not None

    def _goes_on(self, clause: Clause) -> bool:
        near = 0 <= self.told <= clause.edge and _SENTENCE_ENDS.search(self.text, self.told, clause.edge) is None
        return near and _GOES_ON.fullmatch(self.text, clause.edge, clause.quantity.begin) is not None

    def _of_a_name(self, clause: Clause) -> bool:
        """Whether a measure, or nothing, stands between the name of a work, which no verb governs, and the value."""
        at = bisect_right(self.named, self.begin + clause.quantity.begin, key=itemgetter(1)) - 1
        begin, end = self.named[at] if at >= 0 else (-1, -1)
        before = begin - self.begin - clause.edge
        governed = before > 0 and clause.head.first(*VERBS) is not None
        if before < 0 or governed or clause.kind == "count":
            return False
        return _BEHIND_NAME.fullmatch(self.text, end - self.begin, clause.quantity.begin) is not None

    def _of_a_work(self, clause: Clause) -> bool:
        """Whether a measure stands behind a work that has no proper name (二元酸项目投资12亿元)."""
        many = _MANY.search(self.text, clause.edge, clause.quantity.begin) is not None
        verb = clause.head.first("amount") is not None
        return not (many or verb) and _BEHIND_WORK.fullmatch(self.text, clause.edge, clause.quantity.begin) is not None
