"""What is said behind the noun after a value: that all that is counted gets there (1万家企业上云), what it achieves, who does what."""

from __future__ import annotations

import re

from extractors.targets.nouns import LONGEST, Noun, noun_after

_LONGEST_CLAUSE = 30
_DIGIT = re.compile(r"\d")
_REACHES = (
    "(?:建成|投用|投产|竣工|完工|达产|开工|开业|启用|交付|通车|通航|摘帽|脱贫|出列|退出|上云|拓宽|封顶|复工|入库|转固|上市"
    "|挂牌|并网|升规|入规|入统)"
)
_REACHED = re.compile(
    f"(?:全部|基本|实现|完成|全面|陆续|相继|年内|如期|按期|早日|尽快|顺利|加快|力争|建成)*{_REACHES}(?=[，。；、]|$|投|达|和|运|使)"
)
_DONE = re.compile(rf"(?<=[一-龥]{{2}})(?:{_REACHES}|建设|改造|整治|综合治理|转型)$")
_SERVED = re.compile(
    "(?<=[一-龥]{2})(?:用上|喝上|住上|住进|看上|吃上|装上|接通|接入|联通"
    "|通(?=[上达]?(?:[0-9A-Z]|[一二三四]级|高速|公路|硬化|柏油|水泥|油路|客车|公交|班车|快递|邮|自来水|天然气|动力电|电|光纤|宽带|网)))"
)  # what those get who are counted
_ACHIEVED = re.compile(
    "(?:全部|基本|全面|陆续|相继|年内|如期|力争|率先|整[县市区])*(?:实现|完成(?!投资)|达标|建成(?![投达运使后并和]))(?=[一-龥“，。；]|$)"
)
_ALL = re.compile(
    "(?:全部|均(?!实现))(?:与[^，。；、\\d]{2,12})?(?:实现|建立|开通|配备|设立|纳入|接入|通过|推行|启动|覆盖|消除|设置|达到[^\\d，。；]{2}|建起)"
    "|(?:连续|全面|全)覆盖(?=[，。；]|$)"
)  # what all that are counted come to
_HANDLED = re.compile("事项(?:“[^“”]{1,13}[办批审享]”、?)+(?:办理)?$")
_BEGETTING = ("新", "建", "培", "打造", "创建", "引进", "设立", "改")
_ACTORS = re.compile("(?:企业|单位|学校|乡镇|街道|社区|村庄?|行政村|家庭|[县市区旗镇](?:（[^（）]{1,8}）)?)")


def is_reached(text: str, noun: Noun) -> bool:
    """Whether a predicate right behind the noun, or at its end, says that all that is counted gets there (1万家企业上云, 20个项目投用)."""
    if _REACHED.match(text, noun.end) or _DONE.search(text, noun.begin, noun.end) or _HANDLED.search(text, noun.begin, noun.end):
        return True
    return _SERVED.search(text, noun.begin, noun.end) is not None


def achieved(text: str, noun: Noun) -> Noun | None:
    """A stopped noun with what its predicate says that all that is counted achieves (30个县实现全覆盖); None where it says nothing else,
    or goes on to another value."""
    achieving = (_ACHIEVED.match(text, noun.end) or _ALL.match(text, noun.end)) if noun.stopped else None
    return _with_predicate(text, noun) if achieving is not None else None


def acted(text: str, noun: Noun, verb: str) -> Noun | None:
    """A stopped noun that alone says no more than who acts, with what they do (20家企业|参加展会); None for any other noun,
    and where the `verb` before brings them forth (新建5所学校|投入使用)."""
    return (
        _with_predicate(text, noun)
        if noun.stopped and not verb.startswith(_BEGETTING) and _ACTORS.fullmatch(text, noun.begin, noun.end)
        else None
    )


def _with_predicate(text: str, noun: Noun) -> Noun | None:
    """The noun with its predicate; None where that goes on to another value, or is long."""
    value = _DIGIT.search(text, noun.end, noun.begin + LONGEST)
    whole = noun_after(text, noun.begin, value.start() if value else None, clause=True)
    return None if whole.modifier or whole.end - whole.begin >= _LONGEST_CLAUSE else whole
