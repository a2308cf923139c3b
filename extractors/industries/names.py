"""Names of industries that no list knows: items of lists of industries, and what stands before 产业, 产业链 or 产业集群."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.industries.lexicon import IndustryLexicon, Match, Term, Use
from extractors.industries.lists import Enumeration, ListKind, is_developed
from extractors.language.phrases import CONJUNCTION, Span

_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}|[A-Z]{2}\+[\u4e00-\u9fff]{2,6}")
_HEAD = re.compile("产业(?!化)")
_ECONOMY = re.compile(r"经济(?!增长|形态|社会|带|圈|区|体(?!系)|技术|合作|作物|贸易|走廊|布局|发展水平|实力|效益|运行)")
_SERVICES = re.compile("服务业")
_KIND_ENDS = ("型", "性")
_ETC_INDUSTRY = re.compile(
    r"等(?:优势|特色|重点|主导|支柱|传统|新兴|未来|先导|关键|高端|绿色|现代|富民|乡村|农业|战略性|和|、){0,4}(?:产业|业态|新业态|赛道)(?!化|引导|基金|项目|园|政策|工人|技术)"
)
_IN_ROW = re.compile(r"(?<=经济、)[一-龥]{2,8}\Z")
_BROAD_HEAD = re.compile(r"(?<!优势)(?<!特色)(?<!支柱)(?<!主导)(?:行业|业态|赛道)$|服务$")
OF_ONE_GOOD = re.compile(r"[一-龥]产业")
_GROWS = re.compile("健康|发展|振兴|高质量|做[大强优]|提质|集聚")
_GOOD = re.compile(
    "[草茶竹酒糖盐磷钢铁铜铝锌铅锡镍钛镁锂钨钒硅煤钾钠硼溴碘镓锗铟铍锶锆钽铌钼金银氢氧氯氟氨醇蜂驼马羊"
    "牛猪鸡鹅菌药果蔬菜烟棉麻丝粮油渔参薯桑蚕花椒枣梨桃]"
)
_GROWN = "发展"
_SERVED = re.compile("服务$")
_MODELS = re.compile("[、和与]?新?模式")
_LONGEST = 14
_PART, _SHORTEST = 3, 2
_VERB = 4
_LONGEST_KIND = 6
_KNOWN_SHARE = {ListKind.INDUSTRY: 0.3, ListKind.FIELD: 0.75, ListKind.DEVELOPED: 0.5}
_KNOWN_SHARE_DEVELOPED = 0.0
_KNOWN_SHARE_BROAD = 0.5


@dataclass(frozen=True, slots=True)
class NewNames:
    """Finds them in one text. `blocked` marks what belongs to other names, `inner` the inside of known words."""

    text: str
    lexicon: IndustryLexicon
    blocked: bytearray
    inner: bytearray

    @classmethod
    def of(cls, text: str, lexicon: IndustryLexicon, blocked: bytearray, matches: list[Match]) -> NewNames:
        inner = bytearray(len(text) + 1)
        for match in matches:
            if match.end - match.begin == 3 and OF_ONE_GOOD.fullmatch(text, match.begin, match.end):
                continue
            inner[match.begin + 1 : match.end] = b"\1" * (match.end - match.begin - 1)
        return cls(text, lexicon, blocked, inner)

    def spans(self, lists: Iterable[Enumeration], body_begin: int) -> Iterator[Span]:
        """All of them, in no order: in lists, before heads, and in the heading, which ends at `body_begin`."""
        for enumeration in lists:
            yield from self.in_list(enumeration)
        yield from self.before_heads()
        yield from self.before_etc()
        yield from self.economies()
        yield from self.kinds_of_services()
        yield from self.in_heading(body_begin)

    def in_list(self, enumeration: Enumeration) -> Iterator[Span]:
        """The unknown items of a list of industries in which enough items are known."""
        share = self._least_known(enumeration)
        if share is None:
            return
        unknown = [span for span in enumeration.items if not self._is_known(*span, enumeration.kind)]
        goods = [span for span in enumeration.items if span[1] - span[0] == 1 and span not in unknown]
        served = _SERVED.search(self.text, enumeration.items[-1][1], enumeration.end) is not None
        strange = sum(not self._ends_with_known(*span, public=served) for span in unknown)
        if len(enumeration.items) - strange >= max(bool(share), share * len(enumeration.items)):
            yield from (span for span in (*unknown, *goods) if self._is_item(*span, enumeration.kind, served=served))
            yield from self._branch_of(enumeration) if served else ()
            yield from () if enumeration.local else self._whole_first(enumeration)

    def _branch_of(self, enumeration: Enumeration) -> Iterator[Span]:
        """The branch that services are called (律师、公证等 | 法律服务)."""
        head = self.lexicon.context["service-head"].search(self.text, enumeration.items[-1][1], enumeration.end)
        if head:
            yield head.span()

    def _whole_first(self, enumeration: Enumeration) -> Iterator[Span]:
        """The first item from the verb before it on, where that makes a kind of what it is (支持 | 医学智能体)."""
        begin, end = enumeration.items[0]
        term = self.lexicon.terms.get(self.text[begin:end])
        verb = self.lexicon.last_boundary(self.text, max(0, begin - _LONGEST), begin)
        if term is None or verb is None or not self._is_kind(term, begin - verb, enumeration.kind):
            return
        governs = self.lexicon.context["governing-end"].search(self.text, max(0, verb - _VERB), verb)
        if governs and self._is_item(verb, end, enumeration.kind):
            yield verb, end

    @staticmethod
    def _is_kind(term: Term, length: int, kind: ListKind) -> bool:
        """Whether `length` letters before a word may make a kind of it; of a public service, one letter, among industries (马 | 文化)."""
        public = term.use is Use.PUBLIC and kind is ListKind.INDUSTRY
        return (public and 0 < length <= _LONGEST_KIND) or (term.use in (Use.CONTEXT, Use.TECHNOLOGY) and 1 < length <= _LONGEST_KIND)

    def _least_known(self, enumeration: Enumeration) -> float | None:
        """The share of known items at which the others are names too; None where the head of the list does not make industries of them."""
        share = _KNOWN_SHARE.get(enumeration.kind)
        if share is None or not _BROAD_HEAD.search(self.text, enumeration.items[-1][1], enumeration.end):
            return share
        developed = is_developed(self.text, enumeration.items[0][0]) and not _MODELS.match(self.text, enumeration.end)
        grown = developed or self.text.startswith(_GROWN, enumeration.end)
        return _KNOWN_SHARE_DEVELOPED if grown else max(share, _KNOWN_SHARE_BROAD)

    def before_heads(self) -> Iterator[Span]:
        """What stands before 产业: with a known part, or governed by a verb that speaks of industries."""
        for head in _HEAD.finditer(self.text):
            left = max(0, head.start() - _LONGEST)
            boundary = self.lexicon.last_boundary(self.text, left, head.start())
            if boundary is None:
                continue
            generic = self.lexicon.context["generic-end"].search(self.text[boundary : head.start()])
            begin, end = boundary, head.start() - (len(generic.group()) if generic else 0)
            if self._is_name(begin, end) and (self._has_known_part(begin, end) or self._is_spoken_of(begin, end, head.start())):
                yield begin, end

    def economies(self) -> Iterator[Span]:
        """Unknown …经济 (发展庭院经济, 发展首店经济、地摊经济) that a verb for industries governs, itself or over one 、 before."""
        context = self.lexicon.context
        for head in _ECONOMY.finditer(self.text):
            left = max(0, head.start() - _LONGEST)
            boundary = self.lexicon.last_boundary(self.text, left, head.start())
            if boundary is None or self.inner[head.start()]:
                continue
            row = _IN_ROW.search(self.text, left, head.start())
            begin = row.start() if row and not self._is_governed(*row.span()) else boundary
            verb = context["verb-end"].search(self.text[left:begin].rstrip("“"))
            governed = begin != boundary or verb or self.text.endswith("经济、", left, begin)
            if governed and self._is_name(begin, head.start()):
                yield begin, head.end()

    def in_heading(self, body_begin: int) -> Iterator[Span]:
        """The kind of a known good or trade that a heading, which ends at `body_begin`, is about (发展甲型软件)."""
        for verb in self.lexicon.context["heading-verb"].finditer(self.text, 0, body_begin):
            end = next((at for at in range(verb.end(), body_begin) if self.text[at] in "。】、"), body_begin)
            whole = verb.end() + _PART <= end and self.lexicon.last_boundary(self.text, verb.end(), end) is None
            if whole and self._ends_with_known(verb.end(), end) and self._is_item(verb.end(), end, ListKind.FIELD):
                yield verb.end(), end

    def kinds_of_services(self) -> Iterator[Span]:
        """Unknown …服务业 that a verb for industries governs, or that say of what kind they are (科技型服务业)."""
        for head in _SERVICES.finditer(self.text):
            left = max(0, head.start() - _LONGEST)
            begin = self.lexicon.last_boundary(self.text, left, head.start())
            if begin is None or begin == head.start() or self.inner[head.start()]:
                continue
            kind = self.text.endswith(_KIND_ENDS, left, head.start())
            if (kind or self.lexicon.context["verb-end"].search(self.text[left:begin])) and self._is_name(begin, head.end()):
                yield begin, head.end()

    def before_etc(self) -> Iterator[Span]:
        """The one name before 等产业 (壮大甲醋等特色产业) that a verb for industries governs."""
        for etc in _ETC_INDUSTRY.finditer(self.text):
            left = max(0, etc.start() - _LONGEST)
            begin = self.lexicon.last_boundary(self.text, left, etc.start())
            if begin is None or self.text[begin - 1] == "、":
                continue
            if self.lexicon.context["verb-end"].search(self.text[left:begin]) and self._is_name(begin, etc.start()):
                yield begin, etc.start()

    def _is_known(self, begin: int, end: int, kind: ListKind) -> bool:
        """Whether an item is a known name, or two in a row (新能源新材料); among what is developed, one that is read as an industry."""
        term = self.lexicon.terms.get(self.text[begin:end])
        if term is None:
            cuts = range(begin + _SHORTEST, end - _SHORTEST + 1)
            return any(self.lexicon.is_industry(self.text[begin:at]) and self.lexicon.is_industry(self.text[at:end]) for at in cuts)
        return kind is not ListKind.DEVELOPED or term.use in (Use.ALWAYS, Use.CONTEXT)

    def _ends_with_known(self, begin: int, end: int, *, public: bool = False) -> bool:
        """Whether an item is a kind of what a known name means (宇航电池, 动力装备), of a public service only if `public`."""
        known = self.lexicon.name_before(self.text, begin + 1, end)
        return known is not None and self.lexicon.terms[self.text[known:end]].use not in (Use.NEVER, None if public else Use.PUBLIC)

    def _is_spoken_of(self, begin: int, end: int, head: int) -> bool:
        follows = self.lexicon.context["head-follow"].match(self.text, head)
        grows = follows is not None and _GOOD.match(self.text, end - 1) and _GROWS.match(self.text, follows.end())
        verbs = "word-end" if grows else "verb-end"
        return bool(follows and self.lexicon.context[verbs].search(self.text[max(0, begin - _LONGEST) : begin]))

    def _has_known_part(self, begin: int, end: int) -> bool:
        """Whether a known name begins or ends the stretch; one that ends it must be led up to by another, else it stands alone."""
        terms, cuts = self.lexicon.terms, range(begin + 1, end - 1)
        if any(self.text[at:end] in terms for at in cuts):
            return any(self.text[at:end] in terms and self.text[begin:at] in terms for at in cuts)
        parts = (terms.get(self.text[begin:at]) for at in range(begin + 2, end))
        return any(part is not None and part.use not in (Use.NEVER, Use.PUBLIC) for part in parts)

    def _is_item(self, begin: int, end: int, kind: ListKind, *, served: bool = False) -> bool:
        joint = kind is not ListKind.INDUSTRY and CONJUNCTION.search(self.text, begin, end)
        return not joint and self._is_name(begin, end, served=served) and not self._is_governed(begin, end)

    def _is_governed(self, begin: int, end: int) -> bool:
        return bool(self.lexicon.context["governed"].match(self.text, begin, end))

    def _is_name(self, begin: int, end: int, *, served: bool = False) -> bool:
        name = self.text[begin:end]
        context = self.lexicon.context
        ends = served and context["service-end"].search(name)
        return (
            bool(_PLAIN.fullmatch(name) or _GOOD.fullmatch(name))
            and not context["no-name"].search(name)
            and (ends or not context["no-name-end"].search(name))
            and not context["generic"].fullmatch(name)
            and name not in self.lexicon.traps
            and not any(self.blocked[begin:end])
            and not self.inner[begin]
            and not self.inner[end]
        )
