"""What stands right before and behind a known name, the plan's subjects and its heading: whether they speak of it as an industry."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.industries.candidates import Candidate
from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import names_industry

_SUPPORT = "支持"
_NO_LETTER = re.compile("[^一-龥A-Za-z0-9]")
_SERVES_SUBJECT = re.compile("(?:领域|行业|复合型|专业|高端)*人才|(?:公共|服务|创新)*平台|场景|标准")
_MACHINES = ("装备", "设备", "机械", "农机", "机具")
_ENERGY, _BURNT = "能源", re.compile("(?:使用|采用|改用)$")
_NUMBERED = re.compile(r"(?:专栏)?[（(]?[一二三四五六七八九十0-9.]+[）).、]?\s*")
_WORK = re.compile("(?:提升|振兴|培育|壮大|提质|强链|发展)?(?:重大|重点)?工程")
_FURTHERED = re.compile("(?:推动|推进|促进|实施|支持|引导|鼓励|带动|规范|扶持|加快|保障)(?:[一-龥、]{2,12}[和与及、])?$")
_GROWTH = re.compile(
    "(?:创新)?发展(?=[^一-龥]|$|壮大|提速|步伐|迈|工程(?!师|研究|技术|中心)|行动|的?(?:若干)?(?:政策|措施|举措|意见|办法))"
)
_FIRMS = re.compile("(?:龙头|骨干|重点|优质|头部)*企业(?=[^一-龥]|$|发展|集聚|集群|落户|[和及等])")
_FOSTERED = re.compile(
    "(?:培育|认定|引进|招引|引育|壮大|新增|集聚)(?:认定|发展|壮大|引进|一批|国家级|[省市县]级|优质|重点|本土|规上|[0-9]+[余多]?[家户](?:以上)?)*$"
)
_TOWARDS = re.compile(r"向(?:[一-龥A-Za-z]{2,10}[和与及])?$")
_WORK_DONE = ("加工", "集成", "服务", "制造")
_GOES_ON = re.compile(r"(?:[和与及][一-龥A-Za-z]{2,10}?)?等?(?:方向|领域)?(?:转型|升级|延伸|拓展|转变|迈进)(?=[^一-龥]|$)")
_AMOUNT = "[0-9.]+[万亿千百]*(?:多|余)?(?:吨|立方米|平方米|千瓦时|[辆台部件套艘架块片头只担])"
_OUTPUT = re.compile(_AMOUNT)
_PRODUCED = re.compile(f"(?:生产|产出|输出|外送|外输|收购)(?:了|各类)?(?:[^，。；：！？、]{{2,14}}{_AMOUNT}、)*$")
_FIRST_DEAL, _FIRST_DEALT_IN = re.compile(r"首[单票笔例张批][^，。；：、]{0,16}$"), re.compile(r"首[单票笔例张批][^，。；：等的]{0,16}$")
_LISTED_DEAL = re.compile("(?:[、和][^，。；：]{1,24})?等(?:跨境|保税|综合|离岸|检测|再制造|维修|多场景|应用)*(?:业务|作业)")
_DEAL = re.compile("业务|作业|交易(?!所|中心|市场)|贷款|保单|订单")
_BASE = "基地"
_DONE = ("加工", "生产", "制造", "养殖", "种植", "繁育", "育种", "制种", "孵化", "维修", "培训", "服务", "出口", "利用", "发电")
_LOCAL = re.compile("等(?:特色|优势|主导|支柱|富民|传统)+产业(?!园|化)")
_MADE = ("加工", "制造", "制种")
_ET_CETERA = "等"
_JOINED = ("、", "和", "与", "及")
_PARTS = "。；;"
_BUILT = re.compile("[一-龥]*(?:能源|电力|交通|铁路|公路|水利|[航运港])")
_TOPIC = re.compile("(?:产业|领域|行业|板块)?(?:方面|上)[，,：:]|(?:产业|领域|行业|板块)?[：:]")
_WINDOW, _VERB = 14, 2
_CLAUSE = 40


def headed(candidate: Candidate, text: str, body_begin: int, lexicon: IndustryLexicon) -> Candidate:
    """A candidate, accepted where a heading speaks of it (做优软件), says that it is supported (支持工业软件公共服务平台), is its name
    alone, that of a place before it (三、甲州葡萄), one of a row of names (四、葡萄与枸杞), or that of a work for it (（二）轻合金工程)."""
    if candidate.accepted or candidate.use not in (Use.CONTEXT, Use.TECHNOLOGY):
        return candidate
    if candidate.begin == body_begin and candidate.use is Use.CONTEXT and text.startswith("。", candidate.end):
        return candidate._replace(accepted=True)
    if candidate.end > body_begin:
        return candidate
    if _NUMBERED.fullmatch(text, 0, candidate.led) and _is_heading(candidate, text, body_begin, lexicon):
        return candidate._replace(accepted=True)
    verb = lexicon.context["heading-verb-end"].search(text, max(0, candidate.begin - _WINDOW), candidate.begin)
    if not verb:
        return candidate
    ends = candidate.accepted is None and lexicon.context["heading-end"].match(text, candidate.end)
    return candidate._replace(accepted=True) if ends or _SUPPORT in text[: candidate.begin] else candidate


def _is_heading(candidate: Candidate, text: str, body_begin: int, lexicon: IndustryLexicon) -> bool:
    """Whether a name that a heading begins with is all of it (（3）民航), or a work for it, or joined to another name that ends it."""
    rest = text[candidate.end : body_begin].rstrip("。")
    if rest[:1] in _JOINED and rest[1:] in lexicon.terms:
        return True
    return candidate.use is Use.CONTEXT and (not rest or _WORK.match(text, candidate.end) is not None)


def judge(candidate: Candidate, text: str, lexicon: IndustryLexicon, subjects: Container[str], body_begin: int) -> Candidate:
    """A candidate judged by what stands right before and behind it, and by the plan's `subjects`; the heading ends at `body_begin`."""
    if _SERVES_SUBJECT.match(text, candidate.end) and _is_subject(candidate, text, lexicon, subjects):
        return candidate._replace(accepted=True)
    if lexicon.context["not-after"].match(text, candidate.end) or lexicon.context["event"].match(text, candidate.end):
        return candidate._replace(accepted=False)
    if _is_used(candidate, text, lexicon) or _is_first_deal(candidate, text):
        return candidate._replace(accepted=False)
    if candidate.use in (Use.NEVER, Use.PUBLIC) and (end := _with_kept_tail(candidate, text, lexicon)):
        return candidate._replace(end=end, use=Use.ALWAYS, accepted=True)
    if candidate.use is Use.NEVER:
        return candidate._replace(accepted=False)
    if candidate.use in (Use.CONTEXT, Use.TECHNOLOGY) and _is_topic(candidate, text, body_begin):
        return candidate._replace(accepted=True)
    if candidate.use is Use.ALWAYS or _has_tail(candidate, text, lexicon) or _has_cue(candidate, text, lexicon):
        return candidate._replace(accepted=True)
    return candidate._replace(accepted=True) if _is_subject(candidate, text, lexicon, subjects) else candidate


def _is_topic(candidate: Candidate, text: str, body_begin: int) -> bool:
    """Whether a sentence or a part of one begins with a name and tells of nothing else (软件方面，…; 新材料：…); what is told of a network
    that is built (民航方面，…) is of works."""
    starts = candidate.begin in (0, body_begin) or text[candidate.begin - 1] in _PARTS
    topic = starts and _TOPIC.match(text, candidate.end) is not None
    return topic and not _BUILT.fullmatch(text, candidate.begin, candidate.end)


def _is_used(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether a plan speaks of machines as things that are used (推广先进适用农机装备), not made, or of vehicles that use energy."""
    if text.endswith(_ENERGY, candidate.begin, candidate.end) and _BURNT.search(text, max(0, candidate.begin - _VERB), candidate.begin):
        return True
    machine = text.endswith(_MACHINES, candidate.begin, candidate.end)
    return machine and bool(lexicon.context["used-end"].search(text, max(0, candidate.begin - _WINDOW), candidate.begin))


def _is_first_deal(candidate: Candidate, text: str) -> bool:
    """Whether a plan tells of one dealing, the first of its kind (首单保税维修业务), or of what was dealt in (首批电机、水泵等维修业务)."""
    left = max(0, candidate.begin - 2 * _WINDOW)
    if _LISTED_DEAL.match(text, candidate.end) and _FIRST_DEALT_IN.search(text, left, candidate.begin):
        return True
    return _DEAL.match(text, candidate.end) is not None and _FIRST_DEAL.search(text, left, candidate.begin) is not None


def _is_subject(candidate: Candidate, text: str, lexicon: IndustryLexicon, subjects: Container[str]) -> bool:
    """Whether a name is a word of its own, no part of a longer one, and one of the plan's `subjects` or a kind of it (开源软件)."""
    name = text[candidate.begin : candidate.end]
    if candidate.use not in (Use.CONTEXT, Use.ALWAYS) or not any(name[at:] in subjects for at in range(len(name) - 1)):
        return False
    alone = _NO_LETTER.search(text, max(0, candidate.begin - 1), candidate.begin) or candidate.begin == 0
    begins = alone or lexicon.context["word-end"].search(text[max(0, candidate.begin - _WINDOW) : candidate.begin])
    serves = _SERVES_SUBJECT.match(text, candidate.end) or not lexicon.context["list-other"].match(text, candidate.end)
    return bool(begins and serves)


def _with_kept_tail(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> int | None:
    """Where a name ends with the 产业 that it needs (文化产业, 海洋相关产业), its word naming none by itself; else None."""
    word = text[candidate.begin : candidate.end]
    tail = lexicon.context["tail-kept"].match(text, candidate.end) if f"{word}产业" in lexicon.terms else None
    return tail.end() if tail and lexicon.terms[f"{word}产业"].length > len(word) else None


def _has_tail(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    tails = ("tail", "tail-field") if candidate.use is Use.CONTEXT else ("tail",)
    return any(lexicon.context[tail].match(text, candidate.end) for tail in tails)


def _has_cue(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    if candidate.use is Use.PUBLIC:
        return False
    if candidate.use is Use.CONTEXT and (_is_followed(candidate, text, lexicon) or _is_example(candidate, text, lexicon)):
        return True
    if candidate.use is Use.CONTEXT and (_is_aim(candidate, text) or _is_output(candidate, text)):
        return True
    if text.startswith("。", candidate.end) and text.endswith("。", 0, candidate.begin):
        return True
    if (
        candidate.use is not Use.ALWAYS
        and _GROWTH.match(text, candidate.end)
        and _FURTHERED.search(text, max(0, candidate.led - _WINDOW), candidate.led)
    ):
        return True
    if _is_of_fostered_firms(candidate, text):
        return True
    governed = lexicon.context["verb-end"].search(text[max(0, candidate.led - _WINDOW) : candidate.led])
    return bool(governed) and not lexicon.context["list-other"].match(text, candidate.end)


def _is_followed(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether what is said of industries stands behind a name; what is done in a base (汽车维修|基地) is a branch only behind a place, in a
    list, or where goods are made for which places are named (甲县等稻制种|基地建设); what else a base is built for is told by
    `GovernedNames.made_in_bases`."""
    said = lexicon.context["after"].match(text, candidate.end)
    if said is None or said.group() != _BASE or not text.endswith(_DONE, candidate.begin, candidate.end):
        return said is not None
    if candidate.led < candidate.begin or text.endswith(_JOINED, 0, candidate.begin):
        return True
    return text.endswith(_MADE, candidate.begin, candidate.end) and text.endswith(_ET_CETERA, 0, candidate.begin)


def _is_of_fostered_firms(candidate: Candidate, text: str) -> bool:
    """Whether a plan fosters firms of a branch (新认定20家市级 | 软件 | 企业), and does not but speak of them (对甲企业减税)."""
    firms = _FIRMS.match(text, candidate.end)
    return firms is not None and _FOSTERED.search(text, max(0, candidate.led - _WINDOW), candidate.led) is not None


def _is_aim(candidate: Candidate, text: str) -> bool:
    """Whether a plan says that other branches turn to this one (向甲醇和乙烯升级)."""
    towards = _TOWARDS.search(text, max(0, candidate.begin - _WINDOW), candidate.begin)
    work = text.endswith(_WORK_DONE, candidate.begin, candidate.end)
    return towards is not None and not work and _GOES_ON.match(text, candidate.end) is not None


def _is_output(candidate: Candidate, text: str) -> bool:
    """Whether a plan says how much of a good is made, alone or among others (生产原油20万吨、天然气3亿立方米)."""
    return bool(_OUTPUT.match(text, candidate.end) and _PRODUCED.search(text, max(0, candidate.begin - _CLAUSE), candidate.begin))


def _is_example(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether a whole word stands for an industry named behind 等 (苜蓿等草产业), or for those that a place has (黄芪等特色产业)."""
    end = candidate.end
    local = _LOCAL.match(text, end) is not None
    named = local or (text.startswith("等", end) and names_industry(text, end, min(len(text), end + _WINDOW), lexicon))
    return named and bool(lexicon.context["word-end"].search(text[max(0, candidate.begin - _WINDOW) : candidate.begin]))
