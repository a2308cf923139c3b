"""Names of industries that no list knows and that a verb for industries governs: any …经济, …业 and …服务业, the one before 等产业,
and kinds of goods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.industries.candidates import OTHER_ECONOMY
from extractors.industries.lexicon import Use
from extractors.industries.lists import ListKind
from extractors.industries.name_rules import ONE_GOOD, NameRules
from extractors.language.openings import Opened
from extractors.language.phrases import Span

_ECONOMY = re.compile(f"经济(?!{OTHER_ECONOMY.pattern}|发展水平|实力|效益|运行)")
_SERVICES = re.compile("服务业")
_BRANCH = "业"
_KIND_ENDS = ("型", "性")
_ETC_INDUSTRY = re.compile(
    r"等(?:优势|特色|重点|主导|支柱|传统|新兴|未来|先导|关键|高端|绿色|现代|富民|乡村|农业|战略性|新型|新|服务|商业|商贸|消费|文化|旅游|流通|经营|经济|和|、){0,4}(?:产业|业态|新业态|赛道)(?!化|引导|基金|项目|园|政策|工人|技术)"
)
_IN_ROW = re.compile(r"(?<=经济、)[一-龥]{2,8}\Z")
_TRADE = re.compile(
    r"[^产企就创作专职事行失毕开营从副主同停复物学课基伟功家置守敬兴授肄结歇执转待百各多一二三本正大霸祖\W]业(?=[^一-龥]|$|[和与及]|等)"
)
_MADE = "[椅桌床柜门窗伞笔锁袜帽鞋靴灯瓷砖瓦刀剪扇镜表钟琴锅壶杯盆桶篮席毯被巾扣链针线墨砚箱包袋阀泵轴模漆胶膜筷梳牙刷鼓砂]"
_SHORT_TRADE = re.compile(f"(?:{ONE_GOOD.pattern}|{_MADE})业(?![态务主者绩余])")
_CLASS = re.compile("[一-龥]{2}化(?![学肥工纤])|[型性级]")
_DEVELOPED = re.compile(
    r"(?:发展|做[大强优精特]|壮大|培育|巩固提[高升])(?P<first>[一-龥A-Za-z]{1,12}?)"
    r"(?=[，。；、]|等(?![级待社])|$|[和与及](?P<second>[一-龥A-Za-z]{1,12}?)(?=[，。；]|$)|[和与及])"
)
_BASE = Opened(
    "(?:打造|建设|建成|创建)(?:一批|全[国省球][一-龥]{0,3}的|(?:国际|国内|世界)[一-龥]{0,2}的|国家级?|重要的?|区域性)*"
    "((?!使用|集研发|[一-龥]{0,8}(?:资源|垃圾|废|污泥|土地|保护|传承|活化|转化|盘活|人才|就业|创业|企业|精神|应急|外包))[一-龥]{2,9}?(?:加工|(?<!智能)(?<!中国)制造|制种|综合利用|冶炼|锻造|铸造))(?:示范)?基地(?=[^一-龥]|$|建设|和|及)"
)
_GOODS = Opened(
    f"“(?:{ONE_GOOD.pattern}|[种苗]){{3,10}}”(?=(?:[0-9一二三四五六七八九十]+大)?(?:优势|特色|主导|支柱|重点|富民|首位)*产业(?!园|化|大会|损失|走私))"
)
_QUALIFIER = 2
_SHORT_WINDOW = 6
_MANY = ("集群", "产业", "服务", "产品")
_PLACES = re.compile("(?:城市|乡村|社区|城镇)(?![一-龥]{0,4}农业)")


class GovernedNames(NameRules):
    """Finds them in one text."""

    __slots__ = ()

    def spans(self) -> Iterator[Span]:
        """All of them, in no order."""
        yield from self.before_etc()
        yield from self.economies()
        yield from self.kinds_of_services()
        yield from self.trades()
        yield from self.short_trades()
        yield from self.goods()
        yield from self.made_in_bases()
        yield from self.goods_in_quotes()

    def before_etc(self) -> Iterator[Span]:
        """The one name before 等产业 (壮大甲醋等特色产业) that a verb for industries governs."""
        for etc, left, begin in self.before(_ETC_INDUSTRY):
            alone = self.text[begin - 1] != "、"
            if alone and self.follows_verb(left, begin) and self.is_name(begin, etc.start()):
                yield begin, etc.start()

    def economies(self) -> Iterator[Span]:
        """Unknown …经济 (发展庭院经济, 发展首店经济、地摊经济) that a verb for industries governs, itself or over one 、 before."""
        for head, left, boundary in self.before(_ECONOMY):
            row = _IN_ROW.search(self.text, left, head.start())
            begin = row.start() if row and not self.is_governed(*row.span()) else boundary
            if self._is_branch(begin, head.start()):
                continue
            if not self.inner[head.start()] and self._is_economy_led(left, boundary, begin) and self.is_name(begin, head.start()):
                yield begin, head.end()

    def _is_branch(self, begin: int, end: int) -> bool:
        """Whether what stands before 经济 is a branch, which is what is spoken of (工业 | 经济)."""
        return self.text.endswith(_BRANCH, begin, end) and self.lexicon.is_industry(self.text[begin:end])

    def _is_economy_led(self, left: int, boundary: int, begin: int) -> bool:
        """Whether a verb for industries or another …经济 stands before `begin`; `boundary` is where the last word before it ends."""
        quoted = self.text.endswith("“", left, begin)
        return begin != boundary or self.follows_verb(left, begin - quoted) or self.text.endswith("经济、", left, begin)

    def kinds_of_services(self) -> Iterator[Span]:
        """Unknown …服务业 that a verb for industries governs, or that say of what kind they are (科技型服务业)."""
        for head, left, begin in self.before(_SERVICES):
            if begin == head.start() or self.inner[head.start()]:
                continue
            kind = self.text.endswith(_KIND_ENDS, left, head.start())
            if (kind or self.follows_verb(left, begin)) and self.is_name(begin, head.end()):
                yield begin, head.end()

    def trades(self) -> Iterator[Span]:
        """Unknown …业 that a verb for industries governs (规范发展 | 代驾业), itself or over a known name (甲物流和 | 闪递物流业)."""
        for head, left, begin in self.before(_TRADE):
            place = _PLACES.match(self.text, begin)
            start = place.end() if place else begin
            known = self.lexicon.name_before(self.text, start, head.end())
            kind = known is None or (known > start and not _CLASS.search(self.text, start, known))
            if kind and self._is_led(left, begin) and self.is_name(start, head.end()):
                yield start, head.end()

    def short_trades(self) -> Iterator[Span]:
        """Unknown …业 of one good (伞业, 镍业) where another word ends: firms are named behind places and letters of their own."""
        for trade in _SHORT_TRADE.finditer(self.text):
            begin = trade.start()
            bound = self.lexicon.last_boundary(self.text, max(0, begin - _SHORT_WINDOW), begin)
            alone = begin in (0, bound) and trade.group() not in self.lexicon.terms
            if alone and self.is_name(*trade.span()):
                yield trade.span()

    def _is_led(self, left: int, begin: int) -> bool:
        """Whether a verb for industries stands right before `begin`, or a known name and 和."""
        joined = self.text[begin - 1 : begin] in ("和", "与", "及") and self.lexicon.name_before(self.text, left, begin - 1) is not None
        return joined or self.follows_verb(left, begin)

    def goods(self) -> Iterator[Span]:
        """What a verb for industries alone governs: a good of one letter (积极发展锡) or a kind of a known one (发展混纺 | 毛纺织品), also
        behind what it governs first (壮大光电和 | 防爆装备)."""
        for developed in _DEVELOPED.finditer(self.text):
            for begin, end in (developed.span("first"), developed.span("second")):
                if begin < end and self._is_good_or_kind(begin, end) and self.is_item(begin, end, ListKind.FIELD):
                    yield begin, end

    def made_in_bases(self) -> Iterator[Span]:
        """What is made in a base that is built for it (打造丁矿渣综合利用 | 基地)."""
        for base in _BASE.finditer(self.text):
            if self.is_item(*base.span(1), ListKind.FIELD):
                yield base.span(1)

    def goods_in_quotes(self) -> Iterator[Span]:
        """A row of goods, one letter each, that its quotation marks make a name of (做强“桃李梨枣”四大产业)."""
        yield from (goods.span() for goods in _GOODS.finditer(self.text))

    def _is_good_or_kind(self, begin: int, end: int) -> bool:
        return ONE_GOOD.fullmatch(self.text, begin, end) is not None or self._is_kind_of_good(begin, end)

    def _is_kind_of_good(self, begin: int, end: int) -> bool:
        """Whether a stretch that no word divides ends with a known good and begins with what says of what kind it is."""
        known = self.lexicon.name_before(self.text, begin + _QUALIFIER, end)
        if known is None or self.text[begin:end] in self.lexicon.terms or self.text.endswith(_MANY, known, end):
            return False
        context, qualifier = self.lexicon.context, self.text[begin:known]
        vague = context["generic"].fullmatch(qualifier) or context["no-name-end"].search(qualifier)
        good = self.lexicon.terms[self.text[known:end]].use is Use.CONTEXT
        return good and not vague and self.lexicon.last_boundary(self.text, begin, end) is None
