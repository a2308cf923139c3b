"""What may be a name of an industry: the tests that all ways to find unknown ones share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

from extractors.industries.lexicon import IndustryLexicon, Match, Use
from extractors.industries.lists import ListKind
from extractors.language.phrases import CONJUNCTION

_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}|[A-Z]{2}\+[\u4e00-\u9fff]{2,6}|“[\u4e00-\u9fff]{2,4}\+”")
OF_ONE_GOOD = re.compile(r"[一-龥]产业")
ONE_GOOD = re.compile(
    "[草茶竹酒糖盐磷钢铁铜铝锌铅锡镍钛镁锂钨钒硅煤钾钠硼溴碘锑钴锰铬铋铑铂钯铼镓锗铟铍锶锆钽铌钼金银氢氧氯氟氨醇蜂驼马羊"
    "牛猪鸡鸭鹅兔鱼虾蟹畜禽奶乳豆米麦稻梅橘柑杏李菇笋藕菌药果蔬菜烟棉麻丝粮油渔参薯桑蚕花椒枣梨桃]"
)
_FARM_GOOD = re.compile("[羊牛猪马驴驼鸡鸭鹅兔鱼虾蟹蜂米麦稻豆薯菜菇茶果瓜桃梨杏枣橘橙柚莓椒油]")
LONGEST = 14
"""How far before a head or a name the words that govern it are looked for."""
_SHORTEST, _LONGEST_GOOD, _LONGEST_MADE = 2, 4, 6


class Stretch(NamedTuple):
    """What stands before a head: the head, where what is looked at before it begins, and where the last word in it ends that no name
    goes over."""

    head: re.Match[str]
    left: int
    begin: int


@dataclass(frozen=True, slots=True)
class NameRules:
    """Tells it in one text. `blocked` marks what belongs to other names, `inner` the inside of known words."""

    text: str
    lexicon: IndustryLexicon
    blocked: bytearray
    inner: bytearray

    @classmethod
    def of(cls, text: str, lexicon: IndustryLexicon, blocked: bytearray, matches: list[Match]) -> Self:
        """The rules for `text`, of which `blocked` marks what belongs to other names, and whose known words are `matches`."""
        inner = bytearray(len(text) + 1)
        for match in matches:
            if match.end - match.begin == 3 and OF_ONE_GOOD.fullmatch(text, match.begin, match.end):
                continue
            inner[match.begin + 1 : match.end] = b"\1" * (match.end - match.begin - 1)
        return cls(text, lexicon, blocked, inner)

    def before(self, heads: re.Pattern[str]) -> Iterator[Stretch]:
        """What stands before each of `heads`, in order, where a word before it bounds the name."""
        for head in heads.finditer(self.text):
            left = max(0, head.start() - LONGEST)
            begin = self.lexicon.last_boundary(self.text, left, head.start())
            if begin is not None:
                yield Stretch(head, left, begin)

    def follows_verb(self, left: int, begin: int) -> bool:
        """Whether a verb for industries ends at `begin`, and does not begin before `left`."""
        return self.lexicon.context["verb-end"].search(self.text[left:begin]) is not None

    def is_known(self, begin: int, end: int, kind: ListKind) -> bool:
        """Whether an item is a known name, or two in a row (新能源新材料); among what is developed, one that is read as an industry."""
        term = self.lexicon.terms.get(self.text[begin:end])
        if term is None:
            cuts = range(begin + _SHORTEST, end - _SHORTEST + 1)
            return any(self.lexicon.is_industry(self.text[begin:at]) and self.lexicon.is_industry(self.text[at:end]) for at in cuts)
        return kind is not ListKind.DEVELOPED or term.use in (Use.ALWAYS, Use.CONTEXT)

    def ends_with_known(self, begin: int, end: int, *, public: bool = False) -> bool:
        """Whether an item is a kind of what a known name means (宇航电池, 动力装备), of a public service only if `public`."""
        known = self.lexicon.name_before(self.text, begin + 1, end)
        return known is not None and self.lexicon.terms[self.text[known:end]].use not in (Use.NEVER, None if public else Use.PUBLIC)

    def begins_with_known(self, begin: int, end: int) -> bool:
        """Whether an item is made of what a known name means (玻璃|瓶, 小麦|制曲)."""
        terms = (self.lexicon.terms.get(self.text[begin:at]) for at in range(begin + _SHORTEST, end))
        return end - begin <= _LONGEST_MADE and any(term is not None and term.use in (Use.CONTEXT, Use.ALWAYS) for term in terms)

    def is_good(self, begin: int, end: int) -> bool:
        """Whether an item is called by one good of farms that it ends with (三江马, 亚麻油)."""
        return end - begin <= _LONGEST_GOOD and _FARM_GOOD.match(self.text, end - 1) is not None

    def is_item(self, begin: int, end: int, kind: ListKind, *, served: bool = False) -> bool:
        """Whether `begin`–`end` may be an unknown item of a list of this kind: a name that nothing joins and nothing governs."""
        joint = kind is not ListKind.INDUSTRY and CONJUNCTION.search(self.text, begin, end)
        return not joint and self.is_name(begin, end, served=served) and not self.is_governed(begin, end)

    def is_governed(self, begin: int, end: int) -> bool:
        """Whether `begin`–`end` begins with a word that governs names, and so is more than a name."""
        return bool(self.lexicon.context["governed"].match(self.text, begin, end))

    def is_name(self, begin: int, end: int, *, served: bool = False) -> bool:
        """Whether `begin`–`end` is built as a name and is part of no other; with `served`, a name of services may end as others do not."""
        name = self.text[begin:end]
        context = self.lexicon.context
        ends = served and context["service-end"].search(name)
        return (
            bool(_PLAIN.fullmatch(name) or ONE_GOOD.fullmatch(name))
            and not context["no-name"].search(name)
            and (ends or not context["no-name-end"].search(name))
            and not context["generic"].fullmatch(name)
            and name not in self.lexicon.traps
            and not any(self.blocked[begin:end])
            and not self.inner[begin]
            and not self.inner[end]
        )
