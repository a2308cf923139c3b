"""One wording for what project names word in several ways: kinds of work, numerals, places written in full, tails, phases."""

from __future__ import annotations

import re
from functools import cache, partial

from ontology.gazetteer import load_gazetteer
from ontology.identification import Reason, Step
from ontology.line_ends import short_name
from ontology.tables import alternatives, read_table

_words = partial(alternatives, "ontology", "data/name-words.tsv")
_ENDS_LIKE_A_COUNTY = "(?<!周)(?:(?<!乐)|(?<=[长平昌新博康民永安]乐))"  # 周至 and 乐至 are counties, but 长乐至 joins
JOINT = re.compile(rf"(?:{_ENDS_LIKE_A_COUNTY}至|到|—|－|–|-|~|～)+")
_TAILS = f"(?:{_words('tail')})"
TAIL = re.compile(f"{_TAILS}+$")
_NEEDS_TAIL = re.compile(r"^引.+[济入补调]")
_DEED = re.compile(f"(?:{_words('deed')})$")
_INTERCITY = re.compile(r"城际(?=$|[一二三四五六七八九十]期|延伸|[一-鿿]{1,14}段)")
_LEAD = re.compile(rf"^(?:{_words('lead')})(?=[一-鿿]{{2,8}}(?:至|到|—))")
_WIDE = str.maketrans({chr(0xFF10 + n): str(n) for n in range(10)} | {"＃": "#", "Ｇ": "G", "Ｓ": "S", "Ｔ": "T"})
_CITY = re.compile(r"^[一-鿿]{2,6}?市(?=[—－–~～-]*[一-鿿G]{2})(?![区县域民政场内属级])")
_DIGITS = "零一二三四五六七八九"
_NUMBER = re.compile(r"第?(?P<number>\d{1,2}|[ⅠⅡⅢ]|首)(?=期|号线)")
_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "首": 1}
_PHASE = re.compile(
    rf"^(?P<stem>.{{2,}}?)(?:工程|项目)?（?第?(?P<phase>(?:[一二三四五六七八九十]{{1,2}}|后续)期|后续)）?{_TAILS}*(?:改?扩建)?{_TAILS}*$"
)
_INNER_PHASE = re.compile(rf"^(?P<stem>.{{2,}}?)(?P<phase>[一二三四五六七八九十]期)(?:工程)?(?P<work>{_words('phased_work')}){_TAILS}*$")
_AIRPORT = re.compile(r"^(?P<own>[一-鿿]{2,4})机场")
_DIVERSION = re.compile(r"^引(?P<from>[一-鿿]{1,4}?)(?P<verb>[济入补调归])(?P<to>[一-鿿]{1,4})$")
_RIVER = re.compile(r"^(?P<side>[东西南北](?=..))?(?P<name>[一-鿿]{1,3})[河江水湖海]$")


@cache
def head_classes() -> dict[str, str]:
    """Head noun of projects → its class (line, site, venue, zone, house, works, care), as data/project-heads.tsv has it."""
    return {row["head"]: row["class"] for row in read_table("ontology", "data/project-heads.tsv")}


@cache
def _variants() -> tuple[tuple[re.Pattern[str], str, Reason], ...]:
    reasons = {"kind": Reason.KIND, "place": Reason.PLACE, "numeral": Reason.NUMERAL}
    rows = read_table("ontology", "data/name-variants.tsv")
    return tuple((re.compile(row["written"]), row["kept"].strip(), reasons[row["reason"]]) for row in rows)


def reworded(name: str, province: str | None = None) -> tuple[str, list[Step]]:
    """`name` in one wording in a plan of `province` (None: the nation's), and what was done to it; phases and tails stay.

    >>> reworded("呼和浩特市轨道交通2号线")[0], reworded("中国（北京）自由贸易试验区")[0]
    ('呼和浩特地铁二号线', '北京自由贸易试验区')
    """
    text, steps = _LEAD.sub("", name.translate(_WIDE)), []
    for pattern, kept, reason in _variants():
        if pattern.search(text):
            steps += [Step(reason, f"{match.group()} → {match.expand(kept)}") for match in pattern.finditer(text)]
            text = pattern.sub(kept, text)
    for change in (_without_province, _short_city, _chinese_number, partial(_with_city, province)):
        text, step = change(text)
        steps += [step] if step else []
    return text, [step for step in steps if len({*step.detail.split(" → ")}) > 1]


def _short_city(text: str) -> tuple[str, Step | None]:
    """Without 市 behind the city that the name begins with."""
    match = _CITY.match(text)
    places = [place for place in load_gazetteer().named(match.group()) if place.label == match.group()] if match else []
    if match is None or not places:
        return text, None
    return short_name(places[0]) + text[match.end() :], Step(Reason.PLACE, f"{match.group()} → {short_name(places[0])}")


def _without_province(text: str) -> tuple[str, Step | None]:
    """Without the province before a city or county of its own: 陕西榆林榆阳机场."""
    for end in (2, 3):
        outer = next((place for place in load_gazetteer().named(text[:end]) if place.level == "province"), None)
        rest = text[end:].removeprefix("省")
        if outer and not outer.label.endswith("市") and _begins_within(rest, outer.key):
            return rest, Step(Reason.PLACE, f"{text} → {rest}")
    return text, None


def _begins_within(text: str, outer: str) -> bool:
    found = [place for end in range(2, 6) for place in load_gazetteer().named(text[:end]) if len(text) > end]
    return any(place.level in ("prefecture", "county") and load_gazetteer().within(place.key, outer) for place in found)


def _with_city(province: str | None, text: str) -> tuple[str, Step | None]:
    """An airport named after a district with the city before it: 萧山机场 is 杭州萧山机场; in a plan of a province, one of its own."""
    match = _AIRPORT.match(text)
    cities = _cities_of_district(match["own"], province) if match else set()
    city = load_gazetteer().get(*cities) if len(cities) == 1 else None
    if city is None:
        return text, None
    return short_name(city) + text, Step(Reason.PLACE, f"{text} → {short_name(city)}{text}")


def _cities_of_district(name: str, province: str | None) -> set[str]:
    """The cities that have, or had, a district of that name, within `province` where one is given."""
    gazetteer = load_gazetteer()
    bearers = [place for word in (name, f"{name}区") for place in gazetteer.named(word)]
    districts = [place for place in bearers if place.level == "county" and place.label.endswith("区")]
    return {place.part_of[0] for place in districts if province is None or gazetteer.within(place.key, province)}


def _chinese_number(text: str) -> tuple[str, Step | None]:
    """The numbers of phases and of metro lines in Chinese numerals: 2期 → 二期, 首期 → 一期."""
    match = _NUMBER.search(text)
    if match is None:
        return text, None
    number = _ROMAN.get(match["number"]) or int(match["number"])
    tens, ones = divmod(number, 10)
    numeral = (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")
    return text[: match.start()] + numeral + text[match.end() :], Step(Reason.NUMERAL, f"{match.group()} → {numeral}")


def phase_of(text: str) -> tuple[str, str] | None:
    """What the name without its phase is, and the phase; None where it ends with none.

    >>> phase_of("引绰济辽工程二期"), phase_of("浦东机场四期扩建工程"), phase_of("包银高铁")
    (('引绰济辽', '二期'), ('浦东机场', '四期'), None)
    """
    if inner := _INNER_PHASE.match(text):
        return inner["stem"] + inner["work"], inner["phase"]
    match = _PHASE.match(text)
    return (TAIL.sub("", match["stem"]), match["phase"]) if match else None


def rivers_contracted(text: str) -> tuple[str, Step] | None:
    """A diversion named by its rivers in full, by their characters: 引绰尔河济西辽河 → 引绰济辽.

    >>> rivers_contracted("引长江补汉江")[0], rivers_contracted("引江济淮")
    ('引江补汉', None)
    """
    match = _DIVERSION.match(text)
    if match is None or not (_RIVER.match(match["from"]) or _RIVER.match(match["to"])):
        return None
    short = f"引{_river(match['from'])}{match['verb']}{_river(match['to'])}"
    return (short, Step(Reason.RIVERS, f"{text} → {short}")) if short != text else None


def _river(name: str) -> str:
    match = _RIVER.match(name)
    if match is None:
        return name
    return "江" if name == "长江" else match["name"][0]


def head_of(text: str) -> str | None:
    """The head noun that ends the name, the longest one."""
    stem = TAIL.sub("", text)
    return next((stem[begin:] for begin in range(len(stem)) if stem[begin:] in head_classes()), None)


def joined(text: str) -> str:
    """`text` with 至 between the ends of a line, and a dash between the places of anything else."""
    head = head_of(text)
    between = head is None or head_classes()[head] in ("line", "works")
    return JOINT.sub("至" if between else "—", text)


def with_tail(stem: str) -> str:
    """`stem` as a reader would write it: 铁路 behind 城际, and 工程 where nothing else would say that it is a work.

    >>> with_tail("引绰济辽"), with_tail("引绰济辽二期"), with_tail("乌海至石嘴山城际"), with_tail("三门河引水")
    ('引绰济辽工程', '引绰济辽二期工程', '乌海至石嘴山城际铁路', '三门河引水工程')
    """
    name = _INTERCITY.sub("城际铁路", stem)
    bare = name.endswith("期") or _DEED.search(name) or (_NEEDS_TAIL.search(name) and head_of(name) is None)
    return f"{name}工程" if bare else name
