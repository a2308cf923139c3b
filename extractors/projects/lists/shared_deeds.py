"""What the last item of a list says is done to all the works of the list (甲灌区 | 、乙灌区现代化改造 → 甲灌区现代化改造)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.findings import ProjectFound
from extractors.projects.lists.runs import Item, Part
from extractors.projects.lists.shared_belongings import Belonging, belonging_of
from extractors.projects.naming.ways import is_way
from extractors.projects.words.lexicon import head_class, is_generic, words
from extractors.projects.words.pieces import BRACKETS, PART, PHASE, PROLONGED, ROAD

_QUARTER = (
    "(?:片区|街区|社区|小区|生活区|宿舍区|家属区|厂区|棚户区|老街|步行街|商业街|夜市|集市|商圈|小镇|古镇|老镇|古城|老城|旧城|城中村|旧村"
    "|(?<=[一-鿿])村|地块)"
)
_NUMBERED_ROAD = rf"(?:{ROAD}|\d{{2,3}}[国省县]道)(?:[一-鿿]{{2,3}}线)?"
_DEED = re.compile(
    rf"^.*(?P<head>填埋场|采石场|矿坑|[沉塌]陷区|[废弃]渣场|灌区|水库|{_QUARTER}|港区|小学|中学|学校|高中|职高|幼儿园|医院|卫生院|(?<=[一-鿿])[一二三四五六七八九十]{{1,2}}[中小]|煤矿|露天矿|泵站|(?<=[一-鿿]{{2}})(?<!泵)站|水闸|电厂|(?<=[一-鿿]{{2}})(?<!电)厂|机场|大道|周边街道|周边道路|(?<=[一-鿿]{{2}})(?<![铁公道老])(?<!步行)(?<!商业)[路街巷桥](?!道)|[一二三四五六七内中外]环)"
    rf"(?:{PART}|{BRACKETS})*(?P<deed>[一-鿿]{{0,12}}(?:改造|加固|升级|治理|提升(?:工程)?|(?:改扩|迁|扩)建|搬迁|修复|拓宽|大修|大中修|快速化|更新|开发|整治|亮化|绿化|美化|硬化|扩能|扩容|增容))$"
    r"|^.*(?P<kept>活化利用|活化改造|活化更新|保护利用|修缮利用|保护修缮|修缮保护|修缮)$"
    rf"|^{_NUMBERED_ROAD}(?P<redone>(?:[一-鿿]{{2,4}}段)?(?:改造|改建|改扩建|扩建|升级改造|大中修|大修|拓宽|路面改造|提质改造))$"
    r"|^.*(?P<stretch>段)(?P<done>[一-鿿]{2,14})$"
    r"|^.*(?P<grown>增资(?:扩[建产能]|技改))$"
    r"|^[一-鿿]{2,}?(?P<alike>(?!铁路|公路|高速|高铁|快速|国道|省道)[一-鿿]{2})(?P<so>(?:提标|提质|扩容|升级|节能|综合|达标|增容|优化|智能化|数字化|现代化|电气化|技术)*(?:改造|扩能|扩容|升级|更新|修缮|加固|大修|增容))$"
    r"|^.*(?P<refit>“[一-鿿]{2,4}(?:改造|联动)”)$"
)
_COMPLETED = re.compile(
    r"(?P<head>学校|中学|小学|高中|幼儿园|医院|卫生院|(?<=[条等])(?:市政|城市|主次?干)?道路|街巷)(?:[\d两三四五六七八九十]{1,2}[家所])?(?:已|均|全部|基本|全面)*完成"
    r"(?P<deed>[一-鿿]{0,6}?(?:改造|扩容|扩建|迁建|扩能|提升|提质|修缮|加固|搬迁))(?=[，。；、]|$|任务|工程)"
)
_BETWEEN = re.compile(f"{BRACKETS}$")
_LANE = re.compile("(?<!公)[里坊巷弄]$")
_WITH_PHASE = re.compile(f"{PHASE}$")
_IS_BUILT = re.compile("(?:迁|新|扩|改|重)建$")
_EXTENDED = re.compile(f"{PROLONGED}$")  # says itself what is done
_SCHOOL = re.compile("(?:小学|中学|学校|高中|职高|幼儿园|医院|卫生院|(?<=[一-鿿])[一二三四五六七八九十]{1,2}[中小])$")
_IN_QUARTERS, _OF_QUARTERS = re.compile(f"{_QUARTER}$"), ("沿线", "两厢", "旧址")
_WAYS = ("路", "街", "巷", "桥", "大道", "环", "周边街道", "周边道路")
_LISTED = ("、", "和")
_ROAD_BY_NUMBER, _FIRM = re.compile(_NUMBERED_ROAD), re.compile("[一-鿿]{3,8}")
_OF_HOUSES, _OF_ROADS, _OF_FIRMS = "旧居", "国省道", "厂家"  # to which a deed is done that no head noun tells
_TOLD = (("kept", _OF_HOUSES), ("redone", _OF_ROADS), ("grown", _OF_FIRMS), ("refit", "电厂"))


@dataclass(frozen=True, slots=True)
class Deed:
    """What is `done` to the works of a list, and the `head` noun of these, or what they are: old houses that are kept (活化利用), roads by
    their numbers (省道203线改造), firms that grow (增资扩产). What is only `alike` by its head is a work by its own words alone."""

    done: str
    head: str
    alike: bool = False

    @property
    def tail(self) -> str:
        """What stands behind the name of a work to which it is done."""
        return self.done

    @property
    def of_firms(self) -> bool:
        """Whether it is done by firms (增资扩产), which no company of others makes such."""
        return self.head == _OF_FIRMS

    @property
    def of_quarters(self) -> bool:
        """Whether it is done to a quarter of a town, a village or a market street, which may be called by common words."""
        return _is_quarter(f"某某{self.head}")

    @property
    def of_dumps(self) -> bool:
        """Whether it is done to what mines and waste have left (甲沉陷区、| 乙矿坑治理), so that care is a work too."""
        return words("dump").search(self.head) is not None

    def makes(self, name: str) -> bool:
        """Whether `name`, which no word of its own makes a work, is one because this is done to it."""
        return not self.alike and self.fits(name)

    def fits(self, name: str) -> bool:
        """Whether `name` is of the sort of work to which it is done; streets and bridges are of one sort, old houses and lanes, schools and
        hospitals."""
        if self.head == _OF_HOUSES:
            return bool(words("old-house").search(name) or _LANE.search(name)) or _is_quarter(name)
        if self.head == _OF_ROADS:
            return _ROAD_BY_NUMBER.fullmatch(name) is not None
        if self.of_firms:
            return _FIRM.fullmatch(name) is not None and head_class(name) is None and not is_generic(name)
        if _EXTENDED.search(name):
            return False
        if self.head in _WAYS:
            street = _BETWEEN.sub("", name)
            return is_way(street) or street.endswith("大道")
        if _is_school(self.head):
            return _is_school(name)
        if self.of_dumps:
            return words("dump").search(name) is not None
        return _is_quarter(name) or name.endswith(_OF_QUARTERS) if self.of_quarters else name.endswith(self.head)

    def done_to(self, project: ProjectFound) -> ProjectFound:
        """The project, with what is done to it in its name where it fits; a phase of it is not built anew (甲机场三期、| 乙机场迁建)."""
        work = _WITH_PHASE.sub("", project.name)
        if not self.fits(work) or (work != project.name and _IS_BUILT.search(self.done)):
            return project
        return replace(project, name=project.name + self.done, longer=None)


def _is_quarter(name: str) -> bool:
    """Whether the name is that of a quarter, a village or a market street, and no word for such (老城区)."""
    return _IN_QUARTERS.search(name) is not None and not is_generic(name)


def _is_school(name: str) -> bool:
    """Whether the name ends as that of a school or a hospital does."""
    return _SCHOOL.search(f"某{name}") is not None


def completed_deed(text: str, last: Part) -> Deed | None:
    """What the schools or hospitals of a list that ends with `last` are said to have completed (甲镇、乙镇 | 等卫生院完成标准化改造); None
    where they have completed nothing. Other works are projects without it."""
    match = _COMPLETED.search(text, last.item.begin, last.item.end)
    return Deed(match["deed"], "路" if match["head"].endswith(("道路", "街巷")) else match["head"]) if match else None


def shared_by(name: str, item: Item) -> Deed | Belonging | None:
    """What the `name` in an `item` says is done to the works before it in its list too, or stands at them; None where it says nothing, or
    the item has a verb of its own."""
    if item.separator not in _LISTED or item.governed:
        return None
    if belonging := belonging_of(name):
        return belonging
    match = _DEED.match(name)
    deed = _deed_of(match) if match else None
    return deed if deed and _is_done_to_all(deed, item) else None


def _deed_of(match: re.Match[str]) -> Deed:
    told = (*_TOLD, ("deed", match["head"]), ("done", match["stretch"]))
    if match["so"]:
        return Deed(match["so"], match["alike"], alike=True)
    return next(Deed(match[group], head) for group, head in told if match[group])


def _is_done_to_all(deed: Deed, last: Item) -> bool:
    """Whether the deed may be done to all: what is built is the last alone (甲水库、| 乙水库扩建), but of airports and of schools."""
    if deed.of_firms:
        return last.separator == "、"
    if deed.done.endswith(("建", "搬迁")) and not (
        last.separator == "、" and (deed.head in ("机场", _OF_ROADS) or _is_of_schools(deed, last))
    ):
        return False
    if deed.of_dumps or deed.done.endswith("”"):
        return True
    return head_class(deed.done) == "works" or (deed.done.endswith("提升工程") and deed.head in _WAYS)


def _is_of_schools(deed: Deed, last: Item) -> bool:
    """Whether what is done to the `last` of a list of schools or hospitals is done to all: its verb does not itself say building."""
    return _is_school(deed.head) and words("builds").search(last.governor.verb or "") is None
