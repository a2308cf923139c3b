"""Whether characters may be the name of a place that no table holds, by their shape, and where such a name may begin."""

from __future__ import annotations

import re

from extractors.language.phrases import governor
from extractors.projects.words.lexicon import common_words, is_generic, leading_name, owners
from extractors.regions.known.choosing import is_own
from extractors.regions.known.context import characters, words
from extractors.regions.known.sign_rows import is_sign
from ontology.gazetteer import load_gazetteer
from ontology.name_wording import head_classes

HAMLET_END = re.compile("(?:窑|营|店|屯|庄|沟|湾|梁|坝|岗|洼|圐|圪|壕|滩|台|泡|甸|城|家|堡|杖|岭|房)(?:子|圙|旦|堵|卜|洞|塄)")
"""The last two characters of a hamlet's name."""
_HAN = re.compile("[一-鿿]+")
_MALL = re.compile(words("mall"))
_NO_SITE = re.compile(rf"[的了和与及等项目]|^[引沿跨环近为有用涉抵区港镇]|^中.$|[省市界]|{words('no-site')}")
_NO_LEAD = re.compile(r"[的了在为和与及等座处个多省市县把对各型建设]|将(?![军乐])|^[一二两三四五六七八九十]+年|^[沿环跨近新含引至到]")
_PROVINCES = frozenset(characters("province-signs"))
_SIGNS = characters("pair-signs") + "中"
_FEATURED = re.compile(
    "[一-鿿]{2}[山岭峰岛湾湖洲滩河江溪泉潭沟峡洞箐坳垭坨沱埂堰口关寨堡坪坝峁墩梁塬塘淖渡岗井营屯庄铺峪驿埠崖寺]|[一-鿿]{2}(?<![水灌排洪引农沟干支斗毛])渠"
)
_MEASURED = re.compile("[0-9][万亿]?(?:吨|[千兆吉]瓦|立方米|平方米|公里|米|亩|座|张|台)$")
_ENDS_OF_WORDS = tuple("化性型式")  # with which names hardly begin, and many words end: 现代化|滨江片区
_MEASURE, _VERB = 6, 4  # how far before a name the words may begin that end there


def is_site_name(name: str, province: str | None) -> bool:
    """Whether a project's name may be a place's: two to four characters that no other name and no company begins with."""
    plain = 2 <= len(name) <= 4 and _HAN.fullmatch(name) and leading_name(name) == len(name)
    unfit = owners().match(name) or _is_row_of_signs(name) or _NO_SITE.search(name) or is_known(name, province)
    unfit = unfit or name in head_classes() or governor(name, 0, len(name)).end > 0  # 优化|南山
    return bool(plain or is_hamlet(name) or is_featured(name)) and not unfit


def is_featured(name: str) -> bool:
    """Whether a name is a word with a sign for a hill, a river … behind it (钓鱼城), and no common word or generic name itself."""
    special = _FEATURED.fullmatch(name) and name not in common_words() and not is_generic(name[:2])
    return bool(special) and not _NO_SITE.search(name)


def is_hamlet(name: str) -> bool:
    """Whether a name ends as those of hamlets do (二道营子)."""
    return 3 <= len(name) <= 5 and HAMLET_END.fullmatch(name, len(name) - 2) is not None


def is_known(name: str, province: str | None) -> bool:
    """Whether the gazetteer has the name, not for a county elsewhere alone, or the place that its first half names."""
    gazetteer = load_gazetteer()
    places = gazetteer.named(name)
    near = any(place.level != "county" or is_own(place, province) for place in places)
    half = gazetteer.named(name[:2]) if len(name) > 2 else ()
    return near or (len(name) > 3 and bool(half)) or any(is_own(place, province) for place in half)


def _is_row_of_signs(name: str) -> bool:
    """Whether a name is made of signs for places (中俄蒙), or begins with two for provinces (京津塘)."""
    provinces = len(name) > 2 and set(name[:2]) <= _PROVINCES
    return provinces or (all(is_sign(character) or character in _SIGNS for character in name) and not is_division(name))


def is_mere_sign(name: str) -> bool:
    """Whether a name is a row of signs for places (京沈), and no division is so called (江川).

    >>> is_mere_sign("京沈"), is_mere_sign("江川")
    (True, False)
    """
    return is_sign(name) and not is_division(name)


def is_division(name: str) -> bool:
    """Whether a division is so called, though it may be a word as well (惠民)."""
    return any(place.level for place in load_gazetteer().named(name))


def is_no_site(name: str) -> bool:
    """Whether a name holds what names of places do not."""
    return _NO_SITE.search(name) is not None


def is_mall(name: str) -> bool:
    """Whether a name is a house of trade's (万达广场), after which a quarter is called and no place."""
    return _MALL.fullmatch(name) is not None


def is_unfit(name: str) -> bool:
    """Whether a name holds what names of places do not, or begins like no name of a work's place."""
    return is_no_site(name) or _NO_LEAD.search(name) is not None


def is_unfit_item(name: str) -> bool:
    """`is_unfit` of an item of a list, whose second character may be 和, which joins nothing there: 永和|河."""
    return is_unfit(name[0] + name[2:] if name[1:2] == "和" else name)


def is_plain(name: str) -> bool:
    """Whether a name is made of no common word and of nothing that stands before names, and is no company's."""
    plain = _HAN.fullmatch(name) and leading_name(name) == len(name)
    return bool(plain) and not (is_sign(name) or is_unfit(name))


def begins_a_name(text: str, begin: int) -> bool:
    """Whether a name may begin here: as an item does, behind a common word, or behind a size (日处理900吨|云汀); not inside a verb
    (任务实|施云河) or a longer word (现代|化滨江)."""
    before = text[max(0, begin - _MEASURE) : begin]
    if begins_an_item(text, begin) or _MEASURED.search(before):
        return True
    if text.startswith(_ENDS_OF_WORDS, begin):
        return False
    return before[-2:] in common_words() and governor(text, begin - 1, begin + 1).end <= begin


def begins_an_item(text: str, begin: int) -> bool:
    """Whether an item of a list may begin here: behind punctuation, a conjunction or a governing verb, not inside an item that begins with
    和 (、和|平河)."""
    before = text[max(0, begin - _VERB) : begin]
    return not before.endswith("、和") and (
        not before
        or before[-1] in "、，。；：（“—和与及为是以至到自经由沿在向"
        or any(governor(before, start, len(before)).end == len(before) for start in (0, max(0, len(before) - 2)))
    )
