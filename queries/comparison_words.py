"""The words in which a comparison is shown: Chinese names of outcomes, values as a plan would print them, and what lies between two."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from graph.comparison.pairs import Difference
from graph.comparison.projects import Related
from graph.comparison.said import ProjectSaid, TargetSaid
from graph.comparison.targets import TargetChange
from graph.short_iris import local_name
from ontology.concepts import Change, Comparator, Kind, Status
from ontology.units import parse_unit, units

OUTCOMES = {
    "targets": {
        "raised": "提高",
        "lowered": "降低",
        "changed": "表述变化",
        "kept": "不变",
        "incomparable": "口径不同",
        "absent": "明确不设",
        "dropped": "未见",
        "new": "新提出",
    },
    "projects": {
        "advanced": "推进",
        "kept": "延续",
        "back": "回退",
        "new": "新出现",
        "finished": "拟建成后未见",
        "dropped": "未见",
    },
    "things": {"came": "新出现", "went": "未见", "stayed": "延续"},
}
"""The Chinese names of outcomes, by what they are outcomes of, in the order in which they are shown."""

AMBITIONS = {"more": "要求提高", "less": "要求放宽"}
PARTS = {"targets": "目标", "projects": "项目", "documents": "引用文件", "programmes": "行动计划", "regions": "区域", "industries": "产业"}
"""The parts of a comparison with their Chinese names, in order."""

KINDS = {"documents": Kind.DOCUMENT, "programmes": Kind.PROGRAMME, "regions": Kind.REGION, "industries": Kind.INDUSTRY}
CHANGES = {Change.LEVEL: "水平", Change.GROWTH: "增长", Change.DECREASE: "下降", Change.NEW: "新增", Change.CUMULATIVE: "累计"}
STATUSES = {
    Status.PROPOSED: "谋划争取",
    Status.PREPARATORY: "前期工作",
    Status.STARTING: "开工",
    Status.UNDERWAY: "在建",
    Status.COMPLETING: "建成",
}
RELATIONS = {"implements": "落实", "prepares": "编制", "issues": "印发", "mentions": "提及"}
_LARGE = Decimal(10) ** 20
_LINKS = {"isPartOf": "属于", "hasPart": "含", "closeMatch": "可能即"}
_BOUNDS = {Comparator.AT_LEAST: "以上", Comparator.AT_MOST: "以内", Comparator.ABOUT: "左右", Comparator.EXACTLY: ""}
_DIFFERENCES = {
    Difference.WORDED: "一为定量，一为定性",
    Difference.UNIT: "单位不同",
    Difference.BASELINE: "基期不同",
    Difference.DUE: "目标年份不同",
    Difference.PERIOD: "计划期长短不同",
    Difference.RANGE: "区间与单一数值",
}


def rounded(value: Decimal, places: int) -> Decimal:
    """`value` to so many places; as it is where it is so large that Decimal, which counts with 28 digits, cannot round it.

    >>> rounded(Decimal("0.16666667"), 6), rounded(Decimal(10**30), 6) == 10**30
    (Decimal('0.166667'), True)
    """
    return round(value, places) if abs(value) < _LARGE else value


def number(value: Decimal) -> str:
    """A number in plain digits, without empty places.

    >>> number(Decimal("1E+3")), number(Decimal("5.50"))
    ('1000', '5.5')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def value_text(target: TargetSaid, end: int | None = None) -> str:
    """What a target asks for, in short: 增长6%左右, 22万人以上, 较2015年下降12%; and by when, where that is not `end`, the last year
    planned."""
    amount = number(target.value) + (f"—{number(target.upper)}" if target.upper is not None else "")
    since = f"较{target.baseline}年" if target.baseline is not None else ""
    due = f"（到{target.due}年）" if target.due is not None and end is not None and target.due != end else ""
    return f"{since}{_verb(target)}{amount}{target.unit}{_BOUNDS[target.comparator]}{due}"


def _verb(target: TargetSaid) -> str:
    if target.moves is Change.LEVEL:
        return ""
    return "减少" if target.moves is Change.DECREASE and _kind(target) != "ratio" else CHANGES[target.moves]


def _kind(target: TargetSaid) -> str:
    unit = units().get(local_name(target.base or ""))
    return unit.kind if unit is not None else ""


def amount_text(change: TargetChange) -> str:
    """By how much a value changed: −2万人（−9.1%）, +0.5个百分点; empty where that cannot be told, or is nothing."""
    (before, after), amount = change.numbers, change.amount
    if before is None or after is None or amount is None or not amount[0]:
        return ""
    if after.unit in ("%", "％"):
        return f"{_signed(amount[0])}个百分点"
    share = "" if amount[1] is None or _kind(after) == "ratio" else f"（{_signed(rounded(amount[1] * 100, 1))}%）"
    return _in_unit(before, after, amount[0]) + share


def _in_unit(before: TargetSaid, after: TargetSaid, amount: Decimal) -> str:
    """An amount in the unit that the later plan prints; of two units of one size (个, 座) too."""
    parsed = parse_unit(after.unit) if before.base and after.base else None
    return f"{_signed(amount / parsed[0] if parsed else amount)}{after.unit}"


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else '−'}{number(abs(value).normalize())}"


def difference_text(change: TargetChange) -> str:
    """In what two targets differ beside their numbers."""
    return "；".join(_difference(one, change) for one in change.differences)


def _difference(difference: Difference, change: TargetChange) -> str:
    before, after = change.numbers
    if before is None or after is None or difference in _DIFFERENCES:
        return _DIFFERENCES.get(difference, "")
    if difference is Difference.CHANGE:
        return f"变化方式：{CHANGES[before.change]} → {CHANGES[after.change]}"
    return f"限定：{_BOUNDS[before.comparator] or '无'} → {_BOUNDS[after.comparator] or '无'}"


def status_text(project: ProjectSaid) -> str:
    """The statuses that a plan names of a project, each once, from idea to work done."""
    there = {step.status for step in project.steps}
    return "、".join(zh for status, zh in STATUSES.items() if status in there)


def relation_text(relations: Iterable[str]) -> str:
    """What a plan does to a document."""
    return "、".join(RELATIONS[name] for name in RELATIONS if name in relations)


def related_text(related: Iterable[Related]) -> str:
    """The projects that a project is linked to."""
    return "；".join(f"{_LINKS[other.how]}：{other.label}" for other in related)


def near_text(near: Iterable[str]) -> str:
    """The hint at things that are close, or of names alike, that the other plan alone has."""
    names = "、".join(near)
    return f"相近：{names}" if names else ""
