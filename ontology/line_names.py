"""Names of lines and roads: railways by their ends in full or by a character each, motorways by their number, their name or their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from ontology.gazetteer import load_gazetteer
from ontology.identification import Reason, Step
from ontology.line_ends import Row, ends_named, letters_of, other_letters
from ontology.line_rivals import cities_of, rival
from ontology.name_wording import JOINT
from ontology.tables import alternatives, cells, read_table

_words = partial(alternatives, "ontology", "data/name-words.tsv")
_JOINED = JOINT.pattern
_END = rf"[一-鿿]{{2}}(?:(?!{_JOINED})[一-鿿]){{0,6}}?"  # none holds a joint behind its second character, else there were ways without end
_LINE = re.compile(
    rf"^(?P<ends>{_END}(?:{_JOINED}+{_END})+?)(?:段)?(?<!线)"
    rf"(?P<kind>{_words('line')})(?!{_words('branch')})(?P<rest>.*)$"
)
_BY_WAY = re.compile(r"(?<=[一-鿿]{2})经(?=[一-鿿]{2,6}至)")
_LETTERS = re.compile(rf"^(?P<letters>[一-鿿]{{2,4}})(?P<kind>{_words('lettered')})(?P<rest>.*)$")
_BRANCH = re.compile(
    rf"^(?P<end>[一-鿿]{{2,8}}?){_JOINED}(?P<line>[一-鿿]{{2,4}}(?:{_words('trunk')}))(?P<kind>{_words('branch')})(?P<rest>.*)$"
)
_ROAD = re.compile(r"^(?:国道G?|G)(?P<number>\d{1,4})(?:国道)?(?P<own>[一-鿿]{2,5}高速(?!公路))?(?P<rest>.*)$")
_NAMED = re.compile(r"^(?P<short>[一-鿿]{2,5})高速(?P<rest>.*)$")
_STRETCH = re.compile(
    rf"^(?P<one>[一-鿿]{{2,8}}?){_JOINED}(?P<other>[一-鿿]{{2,8}}?)段?(?:高速|[一二]级公路|公路)?段?(?P<rest>改?扩建|扩容|改造)?$"
)
_WORK = re.compile(rf"(?:.{{2,12}}段)?(?:{_words('road_work')})?")
_LINK = re.compile(r"^(?P<short>[一-鿿]{2,3})联络线$")
_NAMED_AFTER = re.compile("(?:走廊|带|圈|园|城|区)$")
_BEIJING = "110000"
_PROVINCIAL = re.compile(r"^S\d{1,4}(?:省道)?(?=[一-鿿]{2,8}(?:至|到|—))")


@dataclass(frozen=True, slots=True)
class Named:
    """A line as its canonical name calls it. `near` are names that may mean the same, each with the reason why that is not certain."""

    text: str
    steps: tuple[Step, ...] = ()
    near: tuple[tuple[str, Step], ...] = ()


@cache
def _roads() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {row["number"]: (row["short"], cells(row["ends"] or "")) for row in read_table("ontology", "data/national-roads.tsv")}


@cache
def _numbers() -> dict[str, str]:
    """The numbers of roads, by their short names and by their ends."""
    by_ends = {"至".join(ends): number for number, (_, ends) in _roads().items() if ends}
    return {short: number for number, (short, _) in _roads().items()} | by_ends


def line_named(text: str, province: str | None) -> Named | None:
    """The line or road that `text` names, or None; `text` as `ontology.name_wording` words it, `province` the plan's (a division code).

    >>> line_named("包头至银川高铁", None).text, line_named("G55二连浩特—赛汉塔拉公路", None).text
    ('包银高铁', 'G55二广高速二连浩特至赛汉塔拉段')
    """
    text = _PROVINCIAL.sub("", text)
    for reading in (_numbered_road, _named_road, _branch, _full_line, _lettered_line):
        if found := reading(text, province):
            return found
    return None


def _numbered_road(text: str, province: str | None) -> Named | None:
    """A road by its number (G55二连浩特—赛汉塔拉), but nothing that is named after one (G60科创走廊)."""
    match = _ROAD.match(text)
    if match is None or _NAMED_AFTER.search(match["rest"]):
        return None
    number = f"G{match['number']}"
    short, _ = _roads().get(number, ("", ()))
    if not short and match["own"]:
        return None
    return _road(number, match["rest"], text, province)


def _named_road(text: str, province: str | None) -> Named | None:
    """A national motorway by its name (二广高速), or by its ends (二连浩特至广州高速)."""
    match = _NAMED.match(text)
    number = _numbers().get(match["short"]) if match else None
    if match and number:
        if link := _LINK.match(match["rest"]):
            linked = _numbers().get(link["short"], "")
            return _road(linked, "", text, province) if linked.startswith(number) else None
        known = not match["rest"] or _STRETCH.match(match["rest"]) or _WORK.fullmatch(match["rest"])
        return _road(number, match["rest"], text, province) if known else None
    line = _LINE.match(text)
    number = _numbers().get(JOINT.sub("至", line["ends"])) if line and line["kind"] == "高速" else None
    return _road(number, line["rest"], text, province) if line and number and _WORK.fullmatch(line["rest"]) else None


def _road(number: str, rest: str, text: str, province: str | None) -> Named:
    short, ends = _roads().get(number, ("", ()))
    name = f"{number}{short}高速" if short else number
    near: tuple[tuple[str, Step], ...] = ()
    stretch = _STRETCH.match(rest)
    if stretch and len(ends) == 2 and all(_is_end(stretch[group], end) for group, end in zip(("one", "other"), ends, strict=True)):
        rest = stretch["rest"] or ""
    elif stretch:
        rest = f"{stretch['one']}至{stretch['other']}段{stretch['rest'] or ''}"
        plain = line_named(f"{stretch['one']}至{stretch['other']}高速", province)
        near = ((plain.text, Step(Reason.UNNUMBERED, f"{number}：{stretch['one']}至{stretch['other']}")),) if plain and short else ()
    rest = "" if rest in ("高速", "公路") else rest
    return Named(name + rest, (Step(Reason.ROAD, f"{number} = {short}高速" if short else number),) if name + rest != text else (), near)


def _is_end(name: str, end: str) -> bool:
    """Whether a place is the end of a road, with its level or without: 克什克腾, 克什克腾旗."""
    return name == end or (len(end) > 2 and name == end[:-1]) or (len(name) > 2 and name[:-1] == end)


def _branch(text: str, province: str | None) -> Named | None:
    """赤峰至京沈高铁连接线 → 京沈高铁赤峰连接线: the line first."""
    match = _BRANCH.match(text)
    if match is None:
        return None
    name = f"{match['line']}{match['end']}{match['kind']}{match['rest']}"
    return Named(name, (Step(Reason.BRANCH, f"{text} → {name}"),))


def _full_line(text: str, province: str | None) -> Named | None:
    match = _LINE.match(text)
    if match is None:
        return None
    names = [name for name in JOINT.split(_BY_WAY.sub("至", match["ends"])) if name]
    tail = match["kind"].replace("跨江", "").replace("过江", "") + match["rest"]
    row = ends_named(names, province)
    if row is None:
        short = "".join(name[0] for name in names)
        unknown = (short + tail, Step(Reason.UNKNOWN_ENDS, f"{'、'.join(names)} → {short}？"))
        return Named("至".join(names) + tail, _joint_step(match["ends"]), (unknown,))
    row = row[::-1] if row[-1].key == _BEIJING else row
    short, whole = letters_of(row), "至".join(end.name for end in row)
    if other := rival(row):
        shared = (short + tail, Step(Reason.SHARED_LETTERS, f"{short} = {_dashed(row)}？{_dashed(other)}？"))
        return Named(whole + tail, _joint_step(match["ends"]), (shared,))
    steps = (Step(Reason.ENDS, f"{_dashed(row)} → {short}"),)
    near = (*_other_kind(short, match["kind"], match["rest"]), *_reversed(short, tail), *_otherwise_lettered(row, tail))
    return Named(short + tail, steps, near)


def _otherwise_lettered(row: Row, tail: str) -> Iterator[tuple[str, Step]]:
    """The line with another character for one of its ends: 武汉至宜昌 may be 汉宜."""
    for index, end in enumerate(row):
        for letter in other_letters(end):
            text = letters_of(row[:index]) + letter + letters_of(row[index + 1 :])
            yield text + tail, Step(Reason.OTHER_LETTER, f"{_dashed(row)} → {text}？")


def _reversed(letters: str, tail: str) -> tuple[tuple[str, Step], ...]:
    """A line may be named from its other end: 银川至包头 may be 包银, but 成渝 and 渝成 may be two; Beijing always comes first."""
    other = letters[::-1]
    return () if "京" in letters or len(letters) != 2 else ((other + tail, Step(Reason.REVERSED, f"{letters}{tail} = {other}{tail}？")),)


def _joint_step(ends: str) -> tuple[Step, ...]:
    one = JOINT.sub("至", ends)
    return (Step(Reason.JOINT, f"{ends} → {one}"),) if one != ends else ()


def _dashed(row: Row) -> str:
    return "—".join(end.name for end in row)


def _other_kind(letters: str, kind: str, rest: str) -> tuple[tuple[str, Step], ...]:
    """A high-speed line and a railway of the same ends may be one line: 通苏嘉甬高铁, 通苏嘉甬铁路; but 京张高铁 is not 京张铁路."""
    return ((f"{letters}铁路{rest}", Step(Reason.OTHER_KIND, f"{letters}高铁 = {letters}铁路？")),) if kind == "高铁" else ()


def _lettered_line(text: str, province: str | None) -> Named | None:
    """A line by its characters: where they may mean several rows of cities, the one that touches the plan's own province."""
    match = _LETTERS.match(text)
    if match is None or any(place.level for place in load_gazetteer().named(match["letters"])):
        return None
    letters, tail = match["letters"], match["kind"] + match["rest"]
    row = cities_of(letters, province) if province else None
    if row:
        whole = "至".join(end.name for end in row)
        near = (letters + tail, Step(Reason.SHARED_LETTERS, f"{letters} = {_dashed(row)}？"))
        return Named(whole + tail, (Step(Reason.CONTEXT, f"{letters} → {_dashed(row)}"),), (near,))
    return Named(text, (), _other_kind(letters, match["kind"], match["rest"]))
