"""Where the name of a programme begins and ends: behind the words that govern it, at its head, with its quotation marks whole."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.phrases import Governor, Span, governor
from extractors.programmes.lexicon import heads, words
from extractors.projects.words.lexicon import follow

_NEW_ROUND = "新一轮"
_FIRST = ("首批", "首个")
_NAME_WITH_TO = re.compile("以(?:人为本|工代赈|[^，、][引促带兴养换治代补育强助塑招][^，、](?=(?:行动|工程|计划|专项|试点|活动)(?!为)|“))")
_LED_BY = re.compile(
    r"以[^，、；“”\d]{2,16}为(?:重要|主要|关键)?(?:引领|重点|核心|主体|主题|导向|抓手|载体|牵引|龙头|统领|主线|中心|基础)的(?!各|所有|一[批系])"
)
_ACTION = "行动"
_WHOLE = (_ACTION, "行动计划", "攻坚战", "保卫战", "歼灭战", "阻击战", "人民战争")
_CARRIED_OUT = ("工程", "计划")
_SURE = ("行动", "战", "战役", "工程", "试点", "专项", "革命", "活动", "攻坚", "斗争", "整治", "治理", "科考", "科学考察")
_PARTS_OF_WORDS = ("专项", "革命", "活动")
_CLEARING = ("整治", "治理", "清理", "斗争")
_NATION = "全国"
_REST = re.compile(
    r"\d\.0(?:版|(?=[、，。；和与及”]|$))|(?<=工程|程”)[一二三四五六七八九]期(?![限间望待盼满末货])|(?<=整治|治理|清理)活动|“回头看”"
)
_COUNTED_PILOT = re.compile(r"(?:等\d+个|\d+个[省市县区旗]级)(?:[省市县区旗]级)?(?=[一-龥]{4})")
_SO_MANY_WORKS = re.compile(r"\d+[个项件处](?![一-龥])")
_SHOWING = "开展"  # governs nouns alone
_LONGEST_HEAD = 6
_LONGEST_QUOTE = 20
_CLOSING_VERB = re.compile(r"”(?:推动|推进|实施|开展|促进|打造|深化)(?=“)")


def ends_name(text: str, head: re.Match[str]) -> bool:
    """Whether what follows a head lets the name end there; verbs may follow a campaign, or what a quoted name ends with."""
    if head.group().endswith(_CLEARING) and text.startswith("活动", head.end()):
        return True
    if words("follow").match(text, head.end()):
        return not (head.group() == "专项" and text.startswith("工作", head.end()))
    if head.group().endswith("试点") and words("pilot-follow").match(text, head.end()):
        return not words("no-pilot").search(
            text, max(text.rfind("，", 0, head.start()), text.rfind("。", 0, head.start())) + 1, head.start()
        )
    if head.group() == "工程" and _SO_MANY_WORKS.match(text, head.end()):
        return words("listed-work").search(text, max(0, head.start() - _LONGEST_HEAD), head.start()) is not None
    if _is_whole_head(text, head):
        return not words("no-follow").match(text, head.end())
    sure = _is_sure(text, head) or text.startswith("”", head.start() - 1)
    return sure and (any(words(kind).match(text, head.end()) for kind in ("sure-follow", "listed")) or _is_told_of(text, head))


def _is_told_of(text: str, head: re.Match[str]) -> bool:
    """Whether what is said behind a head whose stem tells that it is a campaign is what it does or what is done to it, as of any work
    (培育 | 工程 | 安排项目3个)."""
    if head.group().endswith(_PARTS_OF_WORDS) or text.endswith("建设", 0, head.start()):
        return False
    return _says_what_is_done(text, head) and follow().match(text, head.end()) is not None


def _is_whole_head(text: str, head: re.Match[str]) -> bool:
    """Whether the head says of itself what is done (攻坚 | 行动), or a quotation or what is bettered says so before it; then only the
    words of `no-follow` go on with it."""
    if text.startswith("”", head.start() - 1) and text.endswith(_CARRIED_OUT, 0, head.end()):
        return True
    if not text.endswith(_WHOLE, 0, head.end()):
        return False
    return head.group() != _ACTION or _says_what_is_done(text, head)


def _says_what_is_done(text: str, head: re.Match[str]) -> bool:
    """Whether what stands before the head says what is done: a quotation, or the stem of a campaign (培育 | 工程)."""
    told = words("campaign-stem").search(text, max(0, head.start() - _LONGEST_HEAD), head.start()) is not None
    return told or text.startswith("”", head.start() - 1) or _betters(text, head.start())


def _betters(text: str, end: int) -> bool:
    """Whether what ends at `end` says that something is bettered (振兴, 提升)."""
    return words("improving").search(text, max(0, end - _LONGEST_HEAD), end) is not None


def _is_sure(text: str, head: re.Match[str]) -> bool:
    """Whether the head is one of campaigns, or of plans that better something (振兴 | 计划), which no verb of that sound is."""
    if not head.group().endswith("计划"):
        return head.group().endswith(_SURE)
    return _betters(text, head.end() - len("计划"))


def left_edge(text: str, begin: int, head_begin: int) -> int:
    """Where the name begins whose head stands at `head_begin`: behind the governing words, and behind a verb that introduces it."""
    at = governed(text, begin, head_begin).end
    if _begins_with_deed(text, begin, at, head_begin):
        return begin
    if _LED_BY.match(text, at, head_begin) or (text.startswith(_SHOWING, at - 2) and words("shown").match(text, at, head_begin)):
        return at
    for match in words("verb-inside").finditer(text, at, head_begin + _LONGEST_HEAD):
        if match.end() < head_begin:
            inner = governed(text, match.start(), head_begin).end
            at = max(at, inner, match.end() if words("preposition").fullmatch(match.group()) else at)
    for pattern in (_CLOSING_VERB, _COUNTED_PILOT) if text.startswith("试点", head_begin) else (_CLOSING_VERB,):
        at = max([at, *(match.end() for match in pattern.finditer(text, at, head_begin))])
    return behind_qualifiers(text, at, head_begin)


def _begins_with_deed(text: str, begin: int, behind: int, head_begin: int) -> bool:
    """Whether the verb between `begin` and `behind` belongs to an action that stands right behind another in a list (甲提升行动、|
    优化乙环境行动), both under the verb before them."""
    if text[begin - 1 : begin] != "、" or not text.startswith(_ACTION, head_begin):
        return False
    before = text.endswith((_ACTION, f"{_ACTION}计划", f"{_ACTION}”"), 0, begin - 1)
    return before and words("deed-first").fullmatch(text, begin, behind) is not None


def behind_qualifiers(text: str, begin: int, head_begin: int) -> int:
    """Behind the words at `begin` that qualify what a name means and are no part of it (国家级和省级, 首批, 10个), and what they govern."""
    at = begin
    while (lead := words("lead").match(text, at, head_begin)) and lead.end() > at:
        at = lead.end() if lead.group() == _NEW_ROUND else _behind_verbs(text, lead, head_begin)
    count = words("count").match(text, at, head_begin)
    return count.end() if count else at


def _behind_verbs(text: str, lead: re.Match[str], end: int) -> int:
    """Behind the verbs that a lead governs, or right behind the lead where it counts and such a verb begins the name (首批 | 促进…试点)."""
    found = governed(text, lead.end(), end)
    counts = lead.group().endswith(_FIRST) and words("content-verb").fullmatch(text, lead.end(), found.end)
    return lead.end() if counts else found.end


def governed(text: str, begin: int, end: int) -> Governor:
    """The governing words at `begin`; a verb behind a verb for campaigns is no more of them, for the name begins with it.

    >>> text = "深入实施优化消费环境三年行动"
    >>> governed(text, 0, len(text)).end
    4
    """
    found = governor(text, begin, end)
    if _NAME_WITH_TO.match(text, found.end - 1) or _LED_BY.match(text, found.end - 1, end):
        found = governor(text, begin, end, found.end - 1)
    if found.verb is not None and words("aside").fullmatch(text, begin, found.end):
        return Governor(begin, None, None)
    own = _own_verb().search(text, begin, found.end)
    return found if own is None else Governor(own.end(), own.group(), found.status)


@lru_cache(maxsize=1)
def _own_verb() -> re.Pattern[str]:
    """A verb for campaigns with a verb behind it that belongs to the name, at the end of the governing words; behind 开展, which governs
    nouns alone, more verbs do."""
    return re.compile(
        rf"(?:{words('campaign-verb').pattern})(?=(?:高质量|进一步|全面|大力|持续|深入|着力|全力)?(?:{words('content-verb').pattern})\Z)"
        rf"|{_SHOWING}(?={words('shown').pattern}\Z)"
    )


def balanced(text: str, begin: int, end: int, sentence_begin: int) -> Span:
    """The span with its quotation marks made whole: “科技兴蒙”行动, “三大攻坚战”."""
    opened, closed = text.count("“", begin, end), text.count("”", begin, end)
    if opened > closed and text.startswith("”", end):
        return begin, end + 1
    if opened > closed:
        return text.rindex("“", begin, end) + 1, end
    if closed > opened:
        quote = text.rfind("“", sentence_begin, begin)
        return (quote, end) if quote >= 0 and begin - quote <= _LONGEST_QUOTE else (begin, end)
    return begin, end


def with_rest(text: str, end: int) -> int:
    """Where the name ends that goes on with the version or phase that is being carried out (“双通工程” | 2.0版, 二期), with what it is
    (专项整治 | 活动) or with its looking back (专项整治行动 | “回头看”), else `end`."""
    rest = _REST.match(text, end)
    return rest.end() if rest else end


def behind_nation(text: str, begin: int, end: int) -> int:
    """Where the name begins without the nation whose list it is in which something stands (全国 | 甲河复苏行动 | 典型案例)."""
    return begin + len(_NATION) if text.startswith(_NATION, begin) and words("listed").match(text, end) else begin


def is_written(text: str, begin: int, clause_begin: int, name_begin: int, head: str) -> bool:
    """Whether the words that govern a plan, or the list that it stands in, say that it is a paper yet to be written (制定…行动计划)."""
    if not head.endswith("计划"):
        return False
    if words("writing-verb").match(text, name_begin):
        return True
    verb = governor(text, begin, name_begin).verb or governor(text, clause_begin, name_begin).verb
    return verb is not None and words("writing-verb").search(verb) is not None


def last_heads(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The head nouns in the stretch that a name may end with, the last one first."""
    return [match for match in heads().pattern.finditer(text, begin, end) if match.end() == end or ends_name(text, match)][::-1]
