"""Whether a plan does anything with what a list names: builds it, or only speaks of what is there or of a body."""

from __future__ import annotations

import re

from extractors.projects.lists.closings import Closing
from extractors.projects.lists.runs import Part
from extractors.projects.naming.institutions import is_of_the_place
from extractors.projects.naming.names import ProjectName
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, words
from extractors.projects.words.pieces import IN_TOWN

_PLACE = re.compile(f"^（{IN_TOWN}")
_USED = ("依托", "围绕", "发挥", "利用", "用好")
_WHOLE_BODIES = ("大学", "学院", "医院")  # not their seats and parts
_LEARNED, _SET_UP = ("研究院", "研究所", "实验室", "学院"), ("挂牌成立", "揭牌成立")
_IS_SET_UP = re.compile("(?:正式|相继|获批|成功|揭牌|挂牌)*成立")
_ROLE, _MADE = re.compile("(?:国际|区域|全国|世界|全球|地区)性[一-鿿]{0,8}中心$"), ("打造", "打造成", "打造为")
_WETLAND = re.compile("(?<!重要)(?<!人工)(?<!国家)(?<![大个处])湿地$")  # one that is there is a place
_FURTHERED = ("推动", "推进", "加快", "建设")
_ALLIANCES = ("高等研究院",)  # of universities, with no house of their own
_AREAS = (
    "旅游区",
    "经济区",
    "经济圈",
    "经济带",
    "产业带",
    "功能区",
    "发展区",
    "协作区",
    "农业区",
)  # of which a plan may only tell the aims
_KEPT = re.compile("保护(?:[与和]?(?:开发|合理|活化|综合)?利用|展示|传承)$")
_SEAT = re.compile("(?:实验室|研究院|研究所|大学|科学院|总医院|医院)[一-鿿]{2,8}基地$")  # of a body in another place, which is built there
_BETTERED = re.compile("(?:实验室|研究院|研究所|研究中心|创新中心)(?:提档升级|提质升级|扩容升级|提质扩容|升级|品质提升|提标)$")
_PARKS = ("园区", "产业园", "工业园", "物流园", "科技园", "创业园", "自然保护区")
_HUBS = ("枢纽", "科学中心", "创新中心", "集结中心", "节点", "大通道")  # are named for what they can do


def is_undertaken(text: str, name: ProjectName, part: Part, behind: str, closing: Closing | None, known: Known) -> bool:
    """Whether something is done with what `name` names in `part` of a list that ends with `closing`; `behind` is what is said behind it.

    A body's house (学院, 研究院) must be being built."""
    verb = part.item.governor.verb or ""
    if _is_praised(text, name) or _is_used(text, name, verb) or _is_kept(text, name, verb):
        return False
    if _BETTERED.search(text, name.begin, name.end) and not text.startswith(("工程", "项目"), name.end):
        return False  # a body that does better work, not its house
    if _ROLE.search(text, name.begin, name.end) and verb.endswith(_MADE):
        return False  # 打造 | 甲地国际性商贸中心: what a place is to be
    if _WETLAND.search(text, name.begin, name.end) and not _is_being_built(text, name, verb, behind):
        return False
    if not verb and text.endswith(_WHOLE_BODIES, name.begin, name.end) and words("opens").match(behind):
        return False  # 甲学院 | 挂牌招生: it is there
    if not verb and text.endswith(_AREAS, name.begin, name.end) and words("directed").match(behind):
        return False
    if text.endswith(_LEARNED, name.begin, name.end) and (verb.endswith(_SET_UP) or _IS_SET_UP.match(behind)):
        return False  # 甲研究院 | 揭牌成立: a body begins its work
    if _is_house(text, name, known) and not (_SEAT.search(text, name.begin, name.end) and verb.endswith(_FURTHERED)):
        return (closing is not None and closing.worded and closing.built) or _is_being_built(text, name, verb, behind)
    return head_class(text[name.head : name.end]) != "line" or words("polish").search(verb) is None


def _is_praised(text: str, name: ProjectName) -> bool:
    """Whether a work that is there is spoken of (红沙核电获质量奖, 口岸通关能力); a zone or a park is named for what it may do, whatever is
    said of it, and a hub for its capacity."""
    if text.endswith(_PARKS, name.begin, name.end) and not text.startswith("在", name.end):
        return False
    praised = words("praise").match(text, name.end) or words("planned").match(text, name.end)
    raised = words("capacity").match(text, name.end) and not text.endswith(_HUBS, name.begin, name.end)
    return bool(praised or raised) and head_class(text[name.begin : name.end]) in ("line", "site", "venue", None)


def _is_used(text: str, name: ProjectName, verb: str) -> bool:
    """Whether the verb is one of dealing with what others have, or of using a work that is there (依托甲油田)."""
    if is_approached(verb):
        return True
    there = head_class(text[name.head : name.end]) == "line" or words("relied-on").search(text[name.begin : name.end])
    return verb.endswith(_USED) and bool(there)


def _is_kept(text: str, name: ProjectName, verb: str) -> bool:
    """Whether the care of what is there is only strengthened (加强 | 甲石刻保护利用), which is a lasting duty; 项目 makes a work of it."""
    care = _KEPT.search(text, name.begin, name.end) is not None and not text.startswith("项目", name.end)
    return care and words("strengthens").search(verb) is not None


def is_approached(verb: str | None) -> bool:
    """Whether the verb is one of dealing with what others have (对接, 借鉴), which undertakes nothing."""
    return words("approach").fullmatch(verb or "") is not None


def _is_house(text: str, name: ProjectName, known: Known) -> bool:
    """Whether the name is a house's or a body's, or a border crossing's: one that is there, unless it is being built."""
    if text.endswith("口岸", name.begin, name.end) or is_of_the_place(text[name.begin : name.end]):
        return True
    kind = head_class(text[name.head : name.end])
    return kind == "house" or (kind == "venue" and known.ends(name.begin, name.end))


def _is_being_built(text: str, name: ProjectName, verb: str, behind: str) -> bool:
    """Whether the verb before a house, or the words behind it, or both together, say that it is being built; a learned body that one
    推进 is built up."""
    behind = _PLACE.sub("", behind)
    if words("builds").search(verb) or words("being-built").match(behind):
        return True
    alliance = text.endswith(_ALLIANCES, name.begin, name.end)
    founded = (alliance or verb.endswith("推进")) and words("learned").search(text[name.begin : name.end])
    on = not founded and (not verb or words("speeds").search(verb))
    return bool(on and (words("building-on").match(behind) or words("at-last").search(behind)))
