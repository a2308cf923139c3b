"""What stands before an indicator: the verbs that govern it, times and scopes, and what joins it to what came before.

All functions take normalized text and offsets into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.targets.frames import VERBS
from extractors.targets.subjects import Named, behind_work, read_subject
from extractors.targets.times import TIME
from extractors.targets.words import Word, at_begin, in_nouns, pattern, words

_NUMBERED = re.compile(
    r"[（(][^（()）]{1,80}[)）](?=[一-龥“])|[（(]\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]+是|使(?!用)"
)
_SUBJECT = pattern("amount", before="[^、和与及]{1,7}?(?<!占)(?!新增|完成|实现|取得|改善)")
_AMONG = pattern(
    "amount",
    "nominal",
    before=r"(?:在|依托)?[^，。；：\d]{2,60}?等(?:省[份市]?|领域|地|[一-龥]{0,6}[地老城片产][区带]|[镇乡村县区旗]|街道|旗县区?|盟市|县市区?|市县|区县|省市|地市|城市|乡镇)?(?:[（(][^（()）]{1,8}[)）])?",
)
_SCOPE = re.compile(
    "每个?(?:旗县市区|旗县区|市县区|市县|县市区|县区|区县|旗县|盟市|乡镇|园区|街道|[旗县市区镇村])(?:（[^（）]{1,8}）)?(?:至少)?|在[^，]{1,30}?(?:方面|领域|行业|地区|区域|范围内|基础上|等地|环节)(?!、)(?=...)"
)
_COMMITMENT = re.compile(".*(确保|力争|争取|力求|预期(?!寿命)|预计|力保(?![护障险]))", re.DOTALL)
_PREPOSITION = re.compile(
    "利用(?=闲置|存量|废弃|现有|[旧老荒空屋]|低效)|在|对|面向|向|为|围绕|依托|以|通过|从|按|聚焦|结合|会同|引导|推动|支持|鼓励|组织"
)
_WHERE = ("在", "依托", "利用")
_PLACED = re.compile(
    "(?:在(?![册建校岗线途外编营孵职产保售库])|从(?![业事严]))(?=[^，。；：“”（）\\d]{2,24}(?:环节|领域|市场(?!主体|化)|地区|行业|渠道|层面)[^，。；：]{2,})"
)
_HELPED = ("支持", "引导", "鼓励", "推动", "帮助", "组织")
_SUPPORTED = re.compile(
    "[^，。；：、（）“”\\d]{0,8}?(?:企业|高校|院校|院所|机构|协会|园区|合作社|平台)(?:牵头|联合|自主)?(?=(?:组建|打造|创建|建立|设立|开发(?!区)|开展|布局)(?!的))"
)
_OF_THOSE = re.compile("(?:率|占比|比重|比例|强度)$")
_NOUN_GOES_ON = re.compile(
    "电量|率|性|型|区(?![域级块])|额|量(?!子)|数(?![字据智])|业|者|剂|品(?![牌种])|值|能(?!力)|面积|总值|总额|用地|强度|规模(?!以上|化)|人次"
)
_NO_NOUN_AFTER = frozenset(("完成", "实施", "开展", "组织开展", "组织实施", "滚动实施", "实现", "启动", "启动实施"))
_AGAIN = re.compile("再(?!生产|投资|融资|开发|利用)")
_JOIN = re.compile("以及|、|和(?![谐美平])|与(?!会)|及(?![时格])|并(?![网购])|或")
_AND = re.compile("以及|和(?![谐美平])|与(?!会)|及(?![时格])")


@dataclass(frozen=True, slots=True)
class Head:
    """The words before an indicator. `begin` is where the indicator begins, `phrase` where its own verb does, or who is named before it."""

    begin: int
    phrase: int
    words: tuple[Word, ...]

    def first(self, *roles: str) -> Word | None:
        """The first word of one of `roles`."""
        for word in self.words:
            if word.role in roles:
                return word
        return None

    @property
    def governing(self) -> Word | None:
        """The last verb that governs the indicator: 推动, 保持."""
        return next((word for word in reversed(self.words) if word.sense == "verb"), None)


def read_head(text: str, begin: int, end: int, amounts: bool, named: Named = lambda at: None) -> Head:
    """Reads rightwards from the beginning of a clause to its indicator, which ends at `end`. `amounts`: nominal verbs are verbs here;
    `named` knows the names of places, bodies and works."""
    reader = _HeadReader(text, _governed(text, begin, end), end, amounts, named)
    while reader.begin < end and (
        reader.reads_a_time() or reader.reads_a_joint() or reader.reads_a_word() or reader.reads_the_supported() or reader.reads_to_a_verb()
    ):
        pass
    placed = None if reader.words else _PLACED.match(text, reader.begin, end)  # 在 | 渔港环节抽检
    reader.begin = placed.end() if placed is not None else reader.begin
    return Head(reader.begin, reader.begin if reader.phrase is None else reader.phrase, tuple(reader.words))


class _HeadReader:
    """Reads a head from left to right, and has come to `begin`; `phrase` is where its own verb begins, or who is named before that."""

    def __init__(self, text: str, begin: int, end: int, amounts: bool, named: Named) -> None:
        self.text, self.begin, self.end, self.amounts, self.named = text, begin, end, amounts, named
        self.known = words("hedge", "total", *VERBS, "cut", "lead", "rise")
        self.words: list[Word] = []
        self.phrase: int | None = None

    def reads_a_time(self) -> bool:
        """Reads a number in a list, or a time or scope that is not all that is left."""
        numbered = _NUMBERED.match(self.text, self.begin, self.end)
        read = numbered or TIME.match(self.text, self.begin, self.end) or _SCOPE.match(self.text, self.begin, self.end)
        if read is None or not (numbered or read.end() < self.end):
            return False
        self.begin = read.end()
        return True

    def reads_a_joint(self) -> bool:
        """Reads what joins two words, or says that the verb behind it is done again (再 | 改造)."""
        join = _JOIN.match(self.text, self.begin, self.end) or _AGAIN.match(self.text, self.begin, self.end)
        if join is None or (join[0] == "再" and at_begin(words(*VERBS, "cut"), self.text, join.end(), self.end) is None):
            return False
        self.begin = join.end()
        return True

    def reads_a_word(self) -> bool:
        """Reads a word that stands before an indicator."""
        word = at_begin(self.known, self.text, self.begin, self.end)
        if word is None or not _is_verb(self.text, self.begin, self.end, word, self.words, self.amounts):
            return False
        if word.role in (*VERBS, "cut", "total", "rise") and self.phrase is None:
            self.phrase = self.begin
        self.words.append(word)
        self.begin += len(word.text)
        return True

    def reads_the_supported(self) -> bool:
        """Reads who is supported in what the verb behind says (支持|企业牵头组建|创新联合体), but a share is theirs (企业设立分厂比例)."""
        helped = bool(self.words) and self.words[-1].text in _HELPED and _SUPPORTED.match(self.text, self.begin, self.end - 3)
        if not helped or _OF_THOSE.search(self.text, self.begin, self.end):
            return False
        self.begin = helped.end()
        return True

    def reads_to_a_verb(self) -> bool:
        """Reads all up to a verb farther on that governs the indicator, where none does yet."""
        governed = any(word.role in VERBS for word in self.words)
        later = None if governed else _governing_later(self.text, self.begin, self.end, self.amounts, self.named)
        if later is None:
            return False
        if self.phrase is None and self.named(self.begin) is not None:
            self.phrase = self.begin
        self.begin = later
        return True


def _governing_later(text: str, begin: int, end: int, amounts: bool, named: Named) -> int | None:
    """Where the verb stands that a preposition's phrase leads to (向民间资本推介), that a list of places has (甲、乙等地新建), or somebody,
    or a short subject (省内转化); or the noun behind a work that is to be done (扩建后)."""
    done = behind_work(text, begin, end) or _behind_subject(text, begin, end, amounts, named)
    if done is not None:
        return done
    verb = _AMONG.match(text, begin, end - 2) if amounts or text.startswith(("在", "依托"), begin) else None
    if verb is not None:
        return verb.start(1) if not _NOUN_GOES_ON.match(text, verb.end(), end) else None
    if _PREPOSITION.match(text, begin, end):
        acts = pattern("amount", "cut", "nominal") if amounts and text.startswith(_WHERE, begin) else pattern("amount", "cut")
        verbs = acts.finditer(text, begin + 2, end - 1)
        verb = next((found for found in verbs if not in_nouns(False).match(text, found.start(1), end)), None)
    else:
        verb = _SUBJECT.match(text, begin, end - 2) if amounts else None
    if verb is None or _NOUN_GOES_ON.match(text, verb.end(), end) or text.startswith("的", verb.end()):
        return None
    return verb.start(1)


def _behind_subject(text: str, begin: int, end: int, amounts: bool, named: Named) -> int | None:
    """Where the verb stands that a subject has, which may be somebody at some place or time."""
    subject = read_subject(text, begin, end, named)
    if subject is None or subject.settled:
        return subject.end if subject is not None else None
    verb = at_begin(words(*VERBS, "cut", "total"), text, subject.end, end)
    return subject.end if verb is not None and _is_verb(text, subject.end, end, verb, [], amounts) else None


def _is_verb(text: str, begin: int, end: int, word: Word, found: list[Word], amounts: bool) -> bool:
    rest = begin + len(word.text)
    noun = in_nouns(word.role == "terse")
    governed = any(w.role in VERBS for w in found)
    if noun.match(text, begin, end) or (governed and word.role == "terse") or (text.startswith("的", rest) and word.role in VERBS):
        return False
    if rest >= end or _NOUN_GOES_ON.match(text, rest, end):
        return word.role in ("hedge", "lead", "total") and rest >= end
    if (governed or any(w.role == "cut" for w in found)) and word.role not in (*VERBS, "cut", "total"):
        return False
    if word.role != "nominal":
        return True
    behind_noun_verb = found and found[-1].text in _NO_NOUN_AFTER
    return amounts and rest + 1 < end and not (behind_noun_verb or _is_joined_noun(text, rest, end, found))


def _is_joined_noun(text: str, rest: int, end: int, found: list[Word]) -> bool:
    """Whether a nominal verb that ends at `rest`, right behind a verb, is the first of two nouns of one (新增 | 减税降费及退税)."""
    joined = _AND.match(text, rest, end) if found and found[-1].role in VERBS else None
    return joined is not None and at_begin(words(*VERBS, "cut"), text, joined.end(), end) is None


def _governed(text: str, begin: int, end: int) -> int:
    """Skips what stands before the last commitment, and before a verb that follows 、."""
    committed = _COMMITMENT.match(text, begin, end)
    if committed is not None and committed.end() < end:
        reached = text.rfind("、实现", committed.end(), end - 2)
        return committed.start(1) if reached < 0 else reached + 1
    verbs = pattern("amount", "cut", before="[、并](?=", after="..)").finditer(text, begin, end)
    listed = [
        verb.start(1)
        for verb in verbs
        if not (in_nouns(False).match(text, verb.start(1), end) or _NOUN_GOES_ON.match(text, verb.end(1), end))
    ]
    return listed[-1] if listed else begin
