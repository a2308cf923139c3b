"""Institutions whose houses are built: those of the plan's own place (市妇幼保健院), those with a number or a name of their own."""

from __future__ import annotations

import re

from extractors.projects.words.lexicon import is_generic, leading_name, words
from ontology.name_wording import head_classes

_OWN = re.compile(r"[市省县区州旗盟]")
_OF_DIVISION = re.compile(r"(?![改提高省市县区各全本加建新扩完打推创优])[一-鿿]{2,3}(?:[省市县区州盟旗]|自治[区县州旗])")
_OF_THE_PLACE = re.compile(
    "[市省县区州旗盟](?:妇幼保健院|中医院|中医医院|人民医院|第[一二三四五六七八九十](?:人民)?医院|(?:传染病|精神病|精神卫生|儿童|肿瘤|口腔|眼科|胸科|骨科|康复|老年病?|妇产|妇女儿童|中西医结合|职业病|皮肤病)医院)"
)
NUMBERED = re.compile("[一二三四五六七八九〇零]{3}(?:医院|学校|研究所|厂)$")  # of the army and of old state works: 四一六医院
_SHORT = 4
_PARTS = ("校区", "院区", "分校", "分院", "分馆", "分园", "分部", "新校", "新院", "校部")
_WHOLE = re.compile(
    "[市省县区州旗盟]?(?:实验|中心|第[一二三四五六七八九十])?(?:[一二三四五六七八九]中|[一二三四五六七八九]小|小学|中学|高中|幼儿园|学校|医院|中医院|妇幼保健院|妇幼)(?=[一-鿿]{2})"
)
_NAMED = re.compile(r"(?!国家|全国)[一-鿿]{2,5}")


def is_institution(stretch: str) -> bool:
    """Whether the stretch names one institution: that of the plan's own place (市妇幼保健院) or one with a name of its own.

    >>> is_institution("市妇幼保健院"), is_institution("云朗中学"), is_institution("乡镇卫生院")
    (True, True, False)
    """
    own = _OWN.match(stretch) or NUMBERED.search(stretch)
    plain = is_generic(stretch) and not (len(stretch) > _SHORT and _OWN.match(stretch))  # 市 | 疾控中心 is one
    return ends_with_institution(stretch) and (bool(own) or leading_name(stretch) >= 2) and not plain


def is_of_the_place(name: str) -> bool:
    """Whether `name` is a hospital of the plan's own place (区妇幼保健院): a body, and a project only where it is being built."""
    return _OF_THE_PLACE.fullmatch(name) is not None


def names_institution(stretch: str, head: str, done: bool) -> bool:
    """Whether `stretch` and the `head` behind it name an institution; `done`: whether something is done to it (迁建).

    A house that is to be built may have a name of common words (城北 | 小学).
    """
    kind = head_classes().get(head)
    if is_of_the_place(stretch + head) or (kind in ("house", "venue") and is_institution(stretch)):
        return True
    numbered = head.startswith("第") and _OWN.fullmatch(stretch) is not None  # 区 | 第二幼儿园
    if numbered or (done and is_institution(stretch + head)):
        return True
    if head.endswith(_PARTS) and leading_name(stretch[_whole_end(stretch) :]) >= 2:
        return True
    if kind == "venue" and _OF_DIVISION.match(stretch) and ends_with_institution(head):
        return True
    if kind != "house" or not _NAMED.fullmatch(stretch) or is_generic(stretch):
        return False
    return (done and len(stretch) <= 4) or ends_with_institution(head)


def _whole_end(stretch: str) -> int:
    """Where the institution ends of which a part is named behind it (甲博物馆 | 乙 | 分馆); behind the stretch where none is named."""
    whole = _WHOLE.match(stretch) or next(reversed(list(words("institution").finditer(stretch))), None)
    return whole.end() if whole else len(stretch)


def ends_with_institution(stretch: str) -> bool:
    """Whether the stretch ends with the word for an institution."""
    return any(match.end() == len(stretch) for match in words("institution").finditer(stretch))
