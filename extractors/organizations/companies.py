"""Companies by their short names, in lists that 企业 closes (甲乙、丙丁科技等5家企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.findings import Found
from extractors.industries.lexicon import load_lexicon
from extractors.language.numerals import han_value
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.organizations.firm_names import SEAT, WORKS, common, goes_on, known_bodies, without_seat
from extractors.organizations.lexicon import either
from extractors.organizations.styled import is_traded
from extractors.projects.words.lexicon import head_class, leading_name
from ontology.gazetteer import load_gazetteer

_COUNT = r"(?:一[批些]|[\d一二两三四五六七八九十百几数多]+[多余]?[家户])"
_HEAD = Opened(
    rf"等(?P<count>{_COUNT})?(?P<sort>(?:“[^“”]{{1,8}}”)?[一-龥]{{0,10}}?)(?:企业|[车药央国民外房台港乳酒农钢矿煤电种]企|公司|集团|酒庄|厂商|超市|商超)"
    "|等?为(?P<lead>龙头|链主|骨干)"
)
_PLAIN_COUNT = Opened("(?<=[一-龥])(?<!等)(?P<plain>[2-9两三四五六七八九十])[家户](?P<sort>[一-龥]{0,6}?)(?:企业|公司)")
_QUARTER = re.compile("(?:、[一-龥]{2,8}){0,6}(?:等[一-龥]{0,4}?|[两三四五六七八九]大)?商圈")  # 甲达、乙悦|等商圈
_MODEL = re.compile(
    "(?:、[一-龥A-Za-z0-9.]{2,12}){0,6}等[一-龥]{0,6}?(?:模型|智能体|操作系统)(?![一-龥]{0,4}(?:企业|公司|厂商|项目|团队))"
)  # 甲千言、Yi|等大模型
_LEAST, _MOST = 3, 7
_RUN = re.compile(rf"(?:[^，。；：！？（“”《》)）,;:]|{SEAT}(?=[、等和与及为]|$))*$")
_NAME = re.compile(r"[一-龥A-Za-z]{2,8}")
_TAIL = re.compile(r"(?:集团有限公司|股份有限公司|有限公司|集团公司|集团|公司|股份)$")
_ENDS = ("集团", "公司")
_SHORT = 2
_QUOTED = re.compile("“[^“”]+”")
_GROUP = 5  # characters, at least, of a group's name
_LONGEST_RUN = 60


@cache
def _sorts() -> re.Pattern[str]:
    return re.compile(f"(?:{either('company-sort')})*")


def listed_companies(text: str) -> Iterator[Span]:
    """The items, as (begin, end), of lists that a count or a sort of companies closes: 等5家企业, 等一批骨干企业, 等龙头企业; without 等
    the count is that of the items (甲川、乙禾2家企业).

    A list counts as a whole: where one item is an industry or a general word, none is a name; where most are names, words may be as well.

    >>> text = "支持甲川重工、乙禾等一批骨干企业发展"
    >>> [text[begin:end] for begin, end in listed_companies(text)]
    ['甲川重工', '乙禾']
    """
    for head in _HEAD.finditer(text):
        if head["lead"] or _is_sort(head["sort"]):
            items = _items(text, head.start())
            doubtful = [text[begin:end] for begin, end in items if not _fits(text[begin:end], head)]
            if len(doubtful) * 2 < len(items) and all(_may_be_one(item) for item in doubtful):
                yield from items
    for head in _PLAIN_COUNT.finditer(text):
        items = _items(text, head.start())
        if _is_sort(head["sort"]) and len(items) == han_value(head["plain"]) and all(_is_member(text[begin:end]) for begin, end in items):
            yield from items


def _fits(item: str, head: re.Match[str]) -> bool:
    """Whether a list with this head may hold the item as a company."""
    if goes_on(item):
        return True
    item = without_seat(item)
    if head["lead"]:
        return _leads(item)
    return _is_member(item) or (head["count"] is not None and _is_group(item))


def _is_sort(sort: str) -> bool:
    """Whether what stands between 等 and 企业 tells of which sort the companies are, perhaps by their industry or a quotation (“链主”)."""
    rest = _sorts().sub("", _QUOTED.sub("", sort), count=1)
    return not rest or rest in load_lexicon().terms


def _is_member(item: str) -> bool:
    """Whether a list of companies may hold the item: a name, a known company, or a name with 集团 or 公司 behind it."""
    return (
        is_company_name(item) or item in known_bodies() or is_traded(item) or (item.endswith(_ENDS) and is_company_name(company_stem(item)))
    )


def _may_be_one(item: str) -> bool:
    """Whether the item may be a company among others that are: of no industry, no general word, no work and no place."""
    plain = _NAME.fullmatch(item) and item not in load_lexicon().terms and not common().search(item)
    return bool(plain) and head_class(item) not in WORKS and not load_gazetteer().named(item)


def _is_group(item: str) -> bool:
    """Whether the item is a group called by what it does (能源发展集团), which is one where a list says how many companies it holds."""
    return len(item) >= _GROUP and item.endswith(_ENDS) and _NAME.fullmatch(item) is not None


def _leads(item: str) -> bool:
    """Whether the item of a list that 为龙头 closes is a company: places and parks lead as well."""
    if item in known_bodies():
        return True
    proper = _LEAST <= len(item) <= _MOST and is_company_name(item) and leading_name(item) >= _SHORT
    return proper and not load_gazetteer().named(item)


def _items(text: str, end: int) -> list[Span]:
    """The items of the list that ends at `end`; the first one begins behind the words that govern the list."""
    run = _RUN.search(text, max(0, end - _LONGEST_RUN), end)
    begin = run.start() if run else end
    items: list[Span] = []
    for cut in [at for at in range(begin, end) if text[at] == "、"] + [end]:
        items.append((begin if items else _first_begin(text, begin, cut), cut))
        begin = cut + 1
    last_begin, last_end = items[-1]
    joint = re.search("[和与及]", text[last_begin:last_end])
    if joint:
        items[-1:] = [(last_begin, last_begin + joint.start()), (last_begin + joint.end(), last_end)]
    return items


def _first_begin(text: str, begin: int, end: int) -> int:
    """Where the first item of a list begins: behind all that governs it, but no later than a known company that goes on."""
    first = governor(text, begin, end).end
    begins = [first, *(match.end() for match in _stops().finditer(text, first, end))]
    return next((at for at in begins if goes_on(text[at:end])), max(begins))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(either("stop"))


def company_stem(name: str) -> str:
    """The name without 集团, 公司, 股份 … at its end."""
    return _TAIL.sub("", name)


def is_company_name(item: str) -> bool:
    """Whether the item is built as a company's name is: of no industry, no general word and no work.

    >>> [is_company_name(item) for item in ("甲川重工", "钢铁", "甲川高速公路")]
    [True, False, False]
    """
    lexicon = load_lexicon()
    return bool(
        _NAME.fullmatch(item)
        and item not in lexicon.terms
        and not common().search(item)
        and head_class(item) not in WORKS
        and not any(item[:size] in lexicon.terms for size in range(_SHORT, len(item)))
    )


def names_a_model(text: str, body: Found) -> bool:
    """Whether what is called like a company is a model that it makes, perhaps in a list of them (阿里千问、DeepSeek等大模型).

    >>> names_a_model("发布岑言、Yi等大模型", Found(2, 4))
    True
    """
    return _MODEL.match(text, body.end) is not None


def names_a_quarter(text: str, body: Found) -> bool:
    """Whether the company's name is that of a quarter of shops, perhaps in a list of them (万达、吾悦等商圈).

    >>> names_a_quarter("改造万达、岑悦等商圈", Found(2, 4))
    True
    """
    return _QUARTER.match(text, body.end) is not None
