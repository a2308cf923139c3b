"""Where the name of a project ends, behind its head noun: with what is built beside it (甲大桥 | 及接线), with what brackets tell, with the
quotation that its head closes (甲山“山水工程 | ”)."""

from __future__ import annotations

import re

from extractors.projects.words.lexicon import head_class, words
from extractors.projects.words.pieces import ALSO_CALLED, IN_TOWN, PHASE
from ontology.name_wording import head_classes

_IN_BRACKETS = re.compile(
    rf"（(?!简称|以下|[省市县区旗]）|{IN_TOWN}|含|即|共|其中|[一-鿿]{{0,2}}(?:申报|申请|在建|续建|拟建|待建|前期|建成|开工|完工|投用)）|[大中小][一二]?型）)(?:[一-鿿]{{2,4}}(?:·[一-鿿]{{2,6}})?|[A-Z]型|[一-鿿]{{2,4}}(?:标准|[宽窄米])轨)）(?!、[（])(?:{PHASE})?|(?<=[院校学园]){ALSO_CALLED}"
)
_PARKS = ("产业园区", "工业园区", "科技园区")
_CALLED = re.compile(
    "“(?![^“”]*(?:服务|微笑|平安|畅安|敬老|守护|暖))[^“”，。；、]{2,8}”工程"
)  # what a work at a site is called: 甲机场 | “穿新衣”工程
_GOING_ON = "续建"  # what is done to a work behind its name: 甲水库 | 续建任务
SUPPLEMENT = re.compile(
    r"其?(?:配套[一-鿿]{0,8}?(?:工程|设施|管网|项目|道路|路网|用房|停车场|码头|[一-鿿]{0,4}站)|附属(?:工程|设施)|互通(?:立交)?(?:工程)?|(?:两岸|两端|两侧|南北|东西)?(?:接线|连接线|引道|引桥|引线|地下综合管廊|综合管廊|管廊)|灌区(?:工程)?(?=$|[、，。；]|建设|通水|[开完竣]工|建成|投[用运])|(?:研发|服务|运维|运营|物流|仓储|检测|展示|培训|结算|数据|销售|制造|生产|加工){1,2}(?:中心|基地|车间)(?=项目|工程)|站前广场|管理(?:区|用房|中心)(?:新建|改建|扩建|改扩建)?(?=$|[，。；]|等?项目|工程|建设|开工|竣工)|第[一二三四五]跑道)"
)
"""What is built with a work and is no work of its own (甲大桥 | 及接线)."""
_RAISED = re.compile("(?:(?:品质|品位|环境|整体|综合)?提升|提质)(?=$|[、，。；]|工程|项目|等(?:项目|工程))")
_SUPPLEMENT = re.compile(f"[及和与]{SUPPLEMENT.pattern}(?![一-鿿]*[至到])")
_IN_QUOTES, _QUOTED = re.compile("(?<=[一-鿿])“(?![一二三四五六七八九十两])[一-鿿]*$"), 8


def name_end(text: str, match: re.Match[str]) -> int:
    """Behind 工程 where the name needs it (引绰济辽工程, 综合治理二期工程), else behind the head (水库 and 改造, not 水库工程), that of a
    zone or a park before what makes it better (甲保税区 | 提质升级)."""
    (begin, end), kind = match.span(), head_classes().get(match["head"])
    if (kind == "zone" or match["head"].endswith(_PARKS)) and (better := words("betters").search(match.group())):
        return begin + better.start()
    if text.endswith(_GOING_ON, begin, end) and end - begin > len(_GOING_ON):
        return end - len(_GOING_ON)
    if text.startswith("”", end) and _closes_quotes(text, match):
        return end + 1
    called = _CALLED.match(text, end) if kind in ("line", "site") else None
    if more := called or _SUPPLEMENT.match(text, end) or _in_brackets(text, end):
        return more.end()
    raised = _RAISED.match(text, end)
    if raised and _may_be_raised(match):
        return raised.end()
    needs_it = kind is None or text[end - 1] == "期"
    return end + 2 if needs_it and text.startswith("工程", end) else end


def _may_be_raised(match: re.Match[str]) -> bool:
    """Whether the head is of a work that may be made better, and no house that is not an old one (甲旧址 | 提升)."""
    kind = head_class(match.group()) or head_classes().get(match["head"])
    return kind in ("site", "venue", "zone", "line") or words("old-house").search(match.group()) is not None


def _in_brackets(text: str, at: int) -> re.Match[str] | None:
    """The brackets at `at` that are of a name; not those that class what stands before them (甲水库 | （水利枢纽）)."""
    told = _IN_BRACKETS.match(text, at)
    return None if told and told.group().strip("（）") in head_classes() else told


def _closes_quotes(text: str, match: re.Match[str]) -> bool:
    """Whether the head of a site or a venue ends a quotation that something stands before (甲山 | “山水工程”; not “一区两基地”)."""
    quoted = _IN_QUOTES.search(text, max(0, match.start() - _QUOTED), match.end())
    return quoted is not None and head_classes().get(match["head"]) in ("site", "venue")


def is_quoted(text: str, begin: int, end: int) -> bool:
    """Whether the name is a quotation whole (“引客入甲”): one of a campaign."""
    return text.startswith("“", begin) and text[end - 1] == "”"
