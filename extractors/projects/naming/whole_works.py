"""What a conjunction joins to one work: what is done to it (续建配套 | 与现代化改造), and the branches that one park is for (甲市汽车 | 及
零部件产业基地)."""

from __future__ import annotations

import re

from extractors.language.phrases import Span, governor
from extractors.projects.naming.name_ends import SUPPLEMENT
from extractors.projects.naming.names import ends_with_zone, find_head, is_works
from extractors.projects.words.heads import holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, leading_name
from extractors.projects.words.pieces import PHASE, TO

_JOINED = re.compile(r"(?:一体化|合作|协同|协作|共建|联合|融合)[一-鿿]{0,8}(?:区|园|基地)(?:建设|发展)?$")
_OF_ANY = ("重点", "重大", "主要", "各类", "相关", "有关", "配套", "其他", "现代", "特色", "企业", "机构", "高校", "园区")
_STREET = "路街道线桥速"
_LINK = re.compile(r"[一-鿿]{2,7}?(?:[路街线桥]|大道|高速|公路)(?:连接[段线]|联络线|立交|互通)")
_CARED = re.compile("(?:保护|治理|修复|整治|开发|更新|传承)$")
_ALSO_CARED = re.compile("(?:开发|活化|合理)?(?:利用|修复|治理|提升|更新|保护|开发|展示|传承)(?=$|等|工程|项目|[一二三]期)")
_ONE_OF_TWO = re.compile(f"{TO}[一-鿿]$")
_HEAD_OF_LINE = re.compile("(?:高速|铁路|高铁|公路|城际|国道|省道|一级路|二级路|段)")
_CLOSING, _AND = re.compile(r"^(?:（[一-鿿]{2,6})?）"), re.compile("[和与及]")
_LINE = re.compile(r"[一-鿿]{2,3}(?:高铁|高速|铁路|大道)")
_OUTPUT = re.compile(
    r"[一-鿿A-Za-z]{2,10}?(?:年产|日产)?\d+(?:\.\d+)?[万亿千百]*(?:吨|台套?|套|辆|片|米|平方米|立方米|只|头|件|支|枚|颗|[GMk]Wh?|兆瓦时?|千瓦时?|瓶|粒|剂)[^，。；、]{2,}"
)
_MORE_OUTPUT = re.compile(r"(?:年产|日产)?\d+(?:\.\d+)?[万亿千百]*(?:吨|台|套|辆|片|米|平方米|只|头|件|[GMk]W|兆瓦)")
_WATER = re.compile("(?:城乡|应急|联网|水源)*(?:水资源(?:优化)?配置|引调水|[引调补]水|供水)")
_ALSO_WATERED = re.compile("(?:城乡|应急|水源)*(?:供水|引水|补水|水资源配置|水系连通|防洪)[一-鿿]{0,6}工程")
_WITH_PHASE = re.compile(f"{PHASE}$")
_NEW_FIRM = (2, 3)  # so long are names of firms that no list holds
_BRANCH = re.compile(r"[一-鿿]{2,8}")


def whole_works(text: str, found: list[Span], known: Known) -> list[Span]:
    """`found`, which conjunctions part, with what makes one work put together again: what is done to it, a zone that two places share
    (通州区 | 北三县一体化示范区), a park of two branches, all that one plant makes."""
    whole: list[Span] = []
    for begin, end in found:
        if whole and _goes_on(text, whole[-1], (begin, end), known):
            begin = whole.pop()[0]
        whole.append((begin, end))
    return whole


def _goes_on(text: str, before: Span, own: Span, known: Known) -> bool:
    """Whether what stands in `own`, behind a conjunction, is of the work named `before` it."""
    if is_works(text, *own) or SUPPLEMENT.match(text, *own) or _ends_line(text, before, own):
        return True
    if _CARED.search(text, *before) and (_ALSO_CARED.match(text, *own) or _waters_too(text, before, own, known)):
        return True
    if _JOINED.search(text, *own) and not ends_with_zone(text[slice(*before)]):
        return True
    if _waters_both(text, before, own, known):
        return True
    return _links(text, before, own) or _is_of_both(text, before, own, known) or _is_of_one_plant(text, before, own, known)


def _ends_line(text: str, before: Span, own: Span) -> bool:
    """Whether the conjunction is the last character of a line's second end (甲县至永 | 和 | 高速公路)."""
    return text[before[1]] == "和" and _ONE_OF_TWO.search(text, *before) is not None and _HEAD_OF_LINE.match(text, *own) is not None


def _links(text: str, before: Span, own: Span) -> bool:
    """Whether two streets stand on the sides of the conjunction, with what links them (甲路与 | 乙路连接段); 以及 leads to another work."""
    return text[before[1] - 1] in _STREET and text[before[1]] != "以" and _LINK.match(text, *own) is not None


def _waters_both(text: str, before: Span, own: Span, known: Known) -> bool:
    """Whether two places stand on the sides of 及, with the water that both are given behind (甲县及 | 乙江口水资源配置)."""
    place = known.leading(*own) if text.startswith("及", before[1]) else None
    watered = place is not None and _WATER.match(text, place.end, own[1]) is not None
    return watered and any(region.end == before[1] for region in known.placed(*before))


def _waters_too(text: str, before: Span, own: Span, known: Known) -> bool:
    """Whether a place is cared for that begins `before`, and is given water by the same work, as `own` says (甲县生态保护 | 及供水工程)."""
    begin = governor(text, *before).end
    return _ALSO_WATERED.fullmatch(text, *own) is not None and known.leading(begin, before[1]) is not None


def _is_of_both(text: str, before: Span, own: Span, known: Known) -> bool:
    """Whether a place and a branch stand `before` the conjunction, and behind it, in `own`, a branch with the park that is for both."""
    named = _name_before_branch(text, before, known)
    branch = _CLOSING.sub("", text[named : before[1]]) if named and _AND.fullmatch(text, before[1], own[0]) else ""
    if not _is_branch(branch) or holds_head(branch, 0, len(branch)):
        return False
    park = find_head(text, *own)
    if park is None or head_class(text[park.head : park.end]) not in ("venue", "zone") or governor(text, *own).verb:
        return False
    return not known.named(own[0], park.head) and _is_branch(_WITH_PHASE.sub("", text[own[0] : park.end]).rstrip("基地园区城带"))


def _name_before_branch(text: str, stretch: Span, known: Known) -> int | None:
    """Where the place, the line or the firm never heard of ends with which the stretch may tell whose park it is; None where it tells
    none."""
    if places := known.placed(*stretch):
        return places[-1].end
    begin = governor(text, *stretch).end
    if line := _LINE.match(text, begin, stretch[1]):
        return line.end()
    new = leading_name(text[begin : stretch[1]])
    return begin + new if new in _NEW_FIRM and begin + new < stretch[1] else None


def _is_of_one_plant(text: str, before: Span, own: Span, known: Known) -> bool:
    """Whether what a firm makes is named `before` the conjunction, and more of it in `own`, behind it (甲化工3万吨乙盐 | 和8000吨丙酸)."""
    begin, end = own
    if _OUTPUT.match(text, governor(text, *before).end, before[1]) is None or holds_head(text, *before) or governor(text, begin, end).verb:
        return False
    named = any(found.begin == begin for found in known.names(begin, end))
    return _MORE_OUTPUT.match(text, begin, end) is not None or not (named or leading_name(text[begin:end]))


def _is_branch(stretch: str) -> bool:
    """Whether the stretch may name a branch: common words alone, which are no name, and not such as stand before any park."""
    return leading_name(stretch) == 0 and not stretch.startswith(_OF_ANY) and _BRANCH.fullmatch(stretch) is not None
