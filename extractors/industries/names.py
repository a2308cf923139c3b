"""Names of industries that no list knows: items of lists of industries, and what stands before 产业, 产业链 or 产业集群."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.industries.developed import is_developed
from extractors.industries.governed_names import GovernedNames
from extractors.industries.lexicon import Term, Use
from extractors.industries.lists import Enumeration, ListKind
from extractors.industries.name_rules import LONGEST, ONE_GOOD, NameRules
from extractors.language.phrases import Span

_INDUSTRY = "产业"
_HEAD = re.compile("产业(?!化)")
_BROAD_HEAD = re.compile(r"(?<!优势)(?<!特色)(?<!支柱)(?<!主导)(?:行业|业态|赛道)$|服务$")
_OF_INDUSTRIES = re.compile("等(?:重点|特色|优势|主导|新兴|未来|战略性|配套|关联|上下游|前沿)*产业$")
_ALL_SAID = re.compile("[^一-龥]|$|发展|集群|链|布局|和|与|及")
_NO_INDUSTRY = re.compile(
    "(?:链主|骨干|短板|长板|目标|要素|公司|企业|合作社|农场|以工代赈|强|[高低好优快特])$|一[县村镇乡品业]|生产力|工业化|低碳$"
)
_LAID_OUT = "布局"
_GROWS = re.compile("健康|发展|振兴|高质量|做[大强优]|提质|集聚")
_GROWN = "发展"
_YIELDS = re.compile(
    "(?:共|预计|全年)?(?:完成|实现|创造?)?(?:工业)?总?(?:产值|增加值|销售收入|主营业务收入|营业收入|营收)|异军突起|不断壮大|蓬勃|初具规模"
)
_STOP = re.compile(r"[^一-龥A-Za-z0-9、“”（）()]")
_SERVED = re.compile("服务$")
_MODELS = re.compile("[、和与]?新?模式")
_ZONE = re.compile("园(?!艺)|小镇|大厦|走廊")
_NETWORK = re.compile("信息")
_PART = 3
_GOOD = 2
_VERB = 4
_LEAST_DONE = 4
_LONGEST_KIND = 6
_KNOWN_SHARE = {ListKind.INDUSTRY: 0.3, ListKind.FIELD: 0.75, ListKind.DEVELOPED: 0.5}
_KNOWN_SHARE_DEVELOPED = 0.0
_KNOWN_SHARE_BROAD = 0.5


class NewNames(NameRules):
    """Finds them in one text."""

    __slots__ = ()

    def spans(self, lists: Iterable[Enumeration], body_begin: int) -> Iterator[Span]:
        """All of them, in no order: in lists, before heads, and in the heading, which ends at `body_begin`."""
        for enumeration in lists:
            yield from self.in_list(enumeration)
        yield from self.before_heads()
        yield from GovernedNames(self.text, self.lexicon, self.blocked, self.inner).spans()
        yield from self.in_heading(body_begin)

    def in_list(self, enumeration: Enumeration) -> Iterator[Span]:
        """The unknown items of a list of industries in which enough items are known."""
        share = self._least_known(enumeration)
        if share is None:
            return
        unknown = [span for span in enumeration.items if not self.is_known(*span, enumeration.kind)]
        goods = [span for span in enumeration.items if span[1] - span[0] == 1 and span not in unknown]
        served = _SERVED.search(self.text, enumeration.items[-1][1], enumeration.end) is not None
        strange = sum(not self._may_be_one(span, enumeration.kind, served=served) for span in unknown)
        if len(enumeration.items) - strange >= max(bool(share), share * len(enumeration.items)):
            named = (span for span in (*unknown, *goods) if not self._is_other(span, enumeration))
            yield from (span for span in named if self.is_item(*span, enumeration.kind, served=served))
            yield from self._branch_of(enumeration) if served else ()
            yield from () if enumeration.local else self._whole_first(enumeration)

    def _may_be_one(self, span: Span, kind: ListKind, *, served: bool) -> bool:
        """Whether an unknown item is a kind of a known one or one good, or among what is developed called by a good or made of one."""
        if self.ends_with_known(*span, public=served) or ONE_GOOD.fullmatch(self.text, *span):
            return True
        return kind is ListKind.DEVELOPED and (self.is_good(*span) or (self.begins_with_known(*span) and self.is_item(*span, kind)))

    def _is_other(self, span: Span, enumeration: Enumeration) -> bool:
        """Whether an item goes on as no name does, or is 信息 among fields, which is a network there (交通、水利、信息等领域)."""
        network = enumeration.kind is ListKind.FIELD and _NETWORK.fullmatch(self.text, *span) is not None
        return network or self._goes_on(span, enumeration)

    def _goes_on(self, span: Span, enumeration: Enumeration) -> bool:
        """Whether the item that ends a list of what is developed is a known name and what is done for it (茶叶 | 绿色防控)."""
        begin, end = span
        open_end = enumeration.kind is ListKind.DEVELOPED and span == enumeration.items[-1] and end == enumeration.end
        if not open_end or self.ends_with_known(begin, end) or _SERVED.search(self.text, begin, end):
            return False
        parts = (self.lexicon.terms.get(self.text[begin:at]) for at in range(begin + 2, end - _LEAST_DONE + 1))
        return any(part is not None and part.use in (Use.ALWAYS, Use.CONTEXT) for part in parts)

    def _branch_of(self, enumeration: Enumeration) -> Iterator[Span]:
        """The branch that services are called (律师、公证等 | 法律服务)."""
        head = self.lexicon.context["service-head"].search(self.text, enumeration.items[-1][1], enumeration.end)
        if head:
            yield head.span()

    def _whole_first(self, enumeration: Enumeration) -> Iterator[Span]:
        """The first item from the verb before it on, where that makes a kind of what it is (支持 | 医学智能体)."""
        begin, end = enumeration.items[0]
        term = self.lexicon.terms.get(self.text[begin:end])
        verb = self.lexicon.last_boundary(self.text, max(0, begin - LONGEST), begin)
        if term is None or verb is None or not self._is_kind(term, begin - verb, enumeration.kind):
            return
        governs = self.lexicon.context["governing-end"].search(self.text, max(0, verb - _VERB), verb)
        if governs and self.is_item(verb, end, enumeration.kind):
            yield verb, end

    @staticmethod
    def _is_kind(term: Term, length: int, kind: ListKind) -> bool:
        """Whether `length` letters before a word may make a kind of it; of a public service only among industries (马 | 文化)."""
        public = term.use is Use.PUBLIC and kind is ListKind.INDUSTRY
        return 0 < length <= _LONGEST_KIND and (public or term.use in (Use.CONTEXT, Use.TECHNOLOGY))

    def _least_known(self, enumeration: Enumeration) -> float | None:
        """The share of known items at which the others are names too; None where the head of the list does not make industries of them, or
        is that of a zone (甲县乙文化产业 | 园); of what is developed and called industries without more none must be known (布局甲体总装、
        乙体回收等产业)."""
        share = None if _ZONE.match(self.text, enumeration.end) else _KNOWN_SHARE.get(enumeration.kind)
        if share is not None and self._are_developed_industries(enumeration):
            return _KNOWN_SHARE_DEVELOPED
        if share is None or not _BROAD_HEAD.search(self.text, enumeration.items[-1][1], enumeration.end):
            return share
        developed = is_developed(self.text, enumeration.items[0][0]) and not _MODELS.match(self.text, enumeration.end)
        grown = developed or self.text.startswith(_GROWN, enumeration.end)
        return _KNOWN_SHARE_DEVELOPED if grown else max(share, _KNOWN_SHARE_BROAD)

    def _are_developed_industries(self, enumeration: Enumeration) -> bool:
        """Whether a verb of developing governs a list that calls its items industries, and what they are is all that it says."""
        begin, last = enumeration.items[0][0], enumeration.items[-1][1]
        called = _OF_INDUSTRIES.fullmatch(self.text, last, enumeration.end) is not None and _ALL_SAID.match(self.text, enumeration.end)
        plain = not any(_NO_INDUSTRY.search(self.text, *item) for item in enumeration.items)
        laid_out = self.text.endswith(_LAID_OUT, 0, begin)
        return bool(called) and plain and (laid_out or is_developed(self.text, begin))

    def before_heads(self) -> Iterator[Span]:
        """What stands before 产业: with a known part, or governed by a verb that speaks of industries."""
        for head, _, begin in self.before(_HEAD):
            generic = self.lexicon.context["generic-end"].search(self.text[begin : head.start()])
            end = head.start() - (len(generic.group()) if generic else 0)
            if self.is_name(begin, end) and (self._has_known_part(begin, end) or self._is_spoken_of(begin, end, head.start())):
                yield from self._apart(begin, end)

    def _apart(self, begin: int, end: int) -> tuple[Span, ...]:
        """A name, or the two goods that it names one behind the other, which end alike (肉牛 | 奶牛)."""
        for at in range(begin + _GOOD, end - _GOOD + 1):
            goods = self.text[begin:at], self.text[at:end]
            if goods[0][-1] == goods[1][-1] and all(good in self.lexicon.terms for good in goods):
                return (begin, at), (at, end)
        return ((begin, end),)

    def in_heading(self, body_begin: int) -> Iterator[Span]:
        """The kind of a known good or trade that a heading, which ends at `body_begin`, is about (发展甲型软件)."""
        for verb in self.lexicon.context["heading-verb"].finditer(self.text, 0, body_begin):
            end = next((at for at in range(verb.end(), body_begin) if self.text[at] in "。】、"), body_begin)
            whole = verb.end() + _PART <= end and self.lexicon.last_boundary(self.text, verb.end(), end) is None
            if whole and self.ends_with_known(verb.end(), end) and self.is_item(verb.end(), end, ListKind.FIELD):
                yield verb.end(), end

    def _is_spoken_of(self, begin: int, end: int, head: int) -> bool:
        """Whether a verb for industries governs the stretch before 产业, or a clause tells what it yields (丙电 | 产业完成产值)."""
        follows = self.lexicon.context["head-follow"].match(self.text, head)
        grows = follows is not None and ONE_GOOD.match(self.text, end - 1) and _GROWS.match(self.text, follows.end())
        verbs = "word-end" if grows else "verb-end"
        governed = follows and self.lexicon.context[verbs].search(self.text[max(0, begin - LONGEST) : begin])
        return bool(governed) or self._yields(begin, head + len(_INDUSTRY))

    def _yields(self, begin: int, end: int) -> bool:
        """Whether an unknown name with its 产业 opens a clause that tells what it yields."""
        if not _STOP.match(self.text, begin - 1) or not _YIELDS.match(self.text, end):
            return False
        return self.lexicon.name_before(self.text, begin, end) is None

    def _has_known_part(self, begin: int, end: int) -> bool:
        """Whether a known name begins or ends the stretch; one that ends it must be led up to by another, else it stands alone."""
        terms, cuts = self.lexicon.terms, range(begin + 1, end - 1)
        if any(self.text[at:end] in terms for at in cuts):
            return any(self.text[at:end] in terms and self.text[begin:at] in terms for at in cuts)
        parts = (terms.get(self.text[begin:at]) for at in range(begin + 2, end))
        return any(part is not None and part.use not in (Use.NEVER, Use.PUBLIC) for part in parts)
