"""What a section says of a document: the relation that the verb before its title, or right after it, states."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.documents.words import kinds, words
from extractors.language.alternatives import any_of
from ontology.concepts import Predicate
from ontology.tables import read_table

_CLAUSE_END = re.compile(r"[，。；：！？,;!?]")
_NESTED = re.compile(r"（[^（）]{0,400}）|《[^《》]{0,200}》")
_LISTED = re.compile("(?:[○、和及与]{0,40}□+)*")
_DEEPEST, _NEAR, _FARTHEST = 4, 6, 120
_ONLY_JOINED = re.compile(r"[□○、和及与以等\s]*")
SOON = "随之|同步|加快|抓紧|加紧|及时|尽快|启动|开展|正在|初步|基本|全面|完成|专家"
"""Words between a title and what is done to the paper."""
_AFTER = re.compile(
    rf"○*(?:等(?:文件|政策|法律法规|规定|[一-龥]{{0,4}})?)?(?:的|全面|深入|顺利|有效|正式|宣传|学习|{SOON})*"
    r"(?:(?P<prepares>编制|修编|修订|(?:局部)?调整(?=[，。；、]|工作|$)|制定|起草|立法|报批|申报|论证|列入[^，。；]{0,8}立法)(?!的|后)|(?P<implements>贯彻|落实|实施|执行|宣贯|落地)(?=[，。；、）]|$|工作|情况|力度|到位|生效))"
)
SOUGHT = re.compile("争取|力争|推动|推进|加快|抓紧|协调|尽快|早日")
"""Words that say that a paper is yet to be approved (争取…获批)."""
_APPROVAL = re.compile("○*(?:尽快|早日|及早|年内|正式|如期)*(?:获批|获得批[复准]|批复|批准|报批|审批|出台)(?!的|后|实施)")
_IMPLEMENTING_RULES = re.compile(r"(?:的)?实施(?:办法|细则|条例|方案|意见)")
_FOLLOWED = frozenset(("按照", "依照", "依据", "遵照", "按"))
_ALLOWING = ("可", "应", "须", "需")
OF_PLAIN_TITLES = frozenset(("完善", "进入"))
"""Verbs that govern a title only where it stands without 《》."""
_SUBMITTED = re.compile("[^。]{0,30}?(?:提请|提交|审议|审查|征求|现将|按规定)")
_CARRIED_OUT = "(?:执行|实施)(?:[，。；、）]|$)"
_ASKED = re.compile(rf"[□○、和及与的]*(?:总体|统一|决策|有关|相关|工作|文件|明确|提出)*的?(?:部署|要求|精神|安排|规定)(?!{_CARRIED_OUT})")
_GONE_BY = re.compile(f"[□○、和及与的]*(?:有关|相关|同等)?(?:标准|规定|要求)?{_CARRIED_OUT}")
_ATTRIBUTIVE = re.compile(r"后?的")
_FOR_OTHERS = "(?<![作成])为(?:贫困|偏远|受灾|欠发达|帮扶|结对|受援|脱贫|每个?|各)[一-龥]{0,3}(?:地区|企业|农户|单位|[县乡镇村])"
_DENIED = re.compile(rf"(?:不再|未|停止|暂停|不得|参与|{_FOR_OTHERS})$")
_NAMED_SO = re.compile("实施(?:意见|细则|办法|方案)[（《□○]")
_IN_WORD = re.compile("[一-龥](?<![可须应需均要])")
_CARRYING_OUT = frozenset(("落实", "贯彻", "执行"))
_OF_TITLES = frozenset(("推动", "推进"))
_OPEN_VERBS = frozenset(("推进", "推动", "抓好", "完成", "修改", ""))


@dataclass(frozen=True, slots=True)
class Governed:
    """The relation that governs a title, and where its verb ends; `verb` is empty where none governs it."""

    relation: Predicate
    verb: str
    end: int


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, Predicate]]:
    relations = {row["word"]: Predicate(row["relation"]) for row in read_table("extractors", "lexicons/document-verbs.tsv")}
    return re.compile(any_of(relations)), relations


def _verbs_in(blotted: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """The verbs in a clause, but for what is denied (不再执行), others do (参与制定) or have done (为贫困县编制), what names a paper right
    before its title or number (实施意见（…）), and single signs inside a word (据 in 数据)."""
    for match in _verbs()[0].finditer(blotted, begin, end):
        alone = len(match.group()) == 1 and match.start() > begin and not blotted.startswith("按□", match.start())
        inside = alone and _IN_WORD.match(blotted, match.start() - 1)
        if not inside and not _NAMED_SO.match(blotted, match.start()) and not _DENIED.search(blotted, begin, match.start()):
            yield match


def masked(text: str) -> str:
    """`text` with titles in 《》 blotted out by □ and bracketed words by ○, so that clauses and verbs can be found around them.

    >>> masked("落实《某办法》（某发〔2020〕1号）、某规划")
    '落实□□□□□○○○○○○○○○○○○、某规划'
    """
    for _ in range(_DEEPEST):
        last, text = text, _NESTED.sub(lambda match: ("○" if match.group()[0] == "（" else "□") * len(match.group()), text)
        if last == text:
            break
    return text


def clause_begin(blotted: str, position: int, breaks: Sequence[int] = ()) -> int:
    """Where the clause that leads up to `position` begins; clauses of titles alone are joined with the one before. No clause goes on over
    one of `breaks`, where paragraphs begin.

    >>> clause_begin("修订□□□印发□□□", 7), clause_begin("修订□□□印发□□□", 7, [5])
    (0, 5)
    """
    paragraph = breaks[bisect_right(breaks, position) - 1] if breaks and breaks[0] <= position else 0
    begin = position
    while begin > paragraph:
        reach = max(paragraph, begin - 120)
        ends = [match.end() for match in _CLAUSE_END.finditer(blotted, reach, begin)]
        start = ends[-1] if ends else reach
        joined = ends and blotted[start - 1] in "，,；;" and "□" in blotted[start:position]
        if not (joined and _ONLY_JOINED.fullmatch(blotted, start, position)):
            return start
        begin = start - 1
    return begin


_AUXILIARY = "(?:[好并和、]|并?积极|完善|上报|组织|全面|深入)?"


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[、□○和并及与，]|{words('adverb')})$")


def governing_plain(blotted: str, begin: int, end: int, breaks: Sequence[int] = ()) -> Governed:
    """The same for a title without 《》, which may hold verbs: the last run of verbs that begins a phrase, drafting first."""
    relations = _verbs()[1]
    start = clause_begin(blotted, begin, breaks)
    runs = _runs_of_verbs(blotted, start, begin)
    drafting = [run for run in runs if any(relations[match.group()] is Predicate.PREPARES for match in run)]
    leading = [run for run in runs if _starts().search(blotted[start : run[0].start()])]
    chosen = (drafting or leading or runs)[-1:] if drafting or leading else runs[:1]
    after = _AFTER.match(blotted, end_of_list(blotted, end), end + 80)
    drafted = after is not None and bool(after["prepares"])
    if not chosen:
        governed = governing(blotted, begin, end, breaks)
        return replace(governed, relation=Predicate.PREPARES) if drafted and not governed.verb else governed
    run = chosen[0]
    while len(run) > 1 and run[-1].group() in _OF_TITLES and (drafting or run[-2].group() in _CARRYING_OUT):
        run = run[:-1]
    relation = Predicate.PREPARES if drafting or drafted else relations[run[-1].group()]
    return Governed(relation, run[-1].group(), run[-1].end())


def _runs_of_verbs(blotted: str, begin: int, end: int) -> list[list[re.Match[str]]]:
    """The verbs in a clause, those together that follow one another (修订并印发), without those that only describe."""
    runs: list[list[re.Match[str]]] = []
    for match in _verbs_in(blotted, begin, end):
        if _ATTRIBUTIVE.match(blotted, match.end()):
            continue
        if runs and re.fullmatch(_AUXILIARY, blotted[runs[-1][-1].end() : match.start()]):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def end_of_list(blotted: str, end: int) -> int:
    """Where the list of titles ends whose item ends at `end` (甲条例、乙条例)."""
    found = _listed().match(blotted, end, end + 60)
    return found.end() if found else end


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:[、和及与]|以及)[^，。；：、和及与]{{2,30}}?(?:{kinds()})(?<![执司立]法))*")


def governing(blotted: str, begin: int, end: int, breaks: Sequence[int] = ()) -> Governed:
    """What governs the title at `begin`–`end` of the blotted text: the last verb before it in its clause, or the words right after it."""
    start = clause_begin(blotted, begin, breaks)
    found = [match for match in _verbs_in(blotted, start, begin) if not _ATTRIBUTIVE.match(blotted, match.end())]
    found = [match for match in found if match.group() not in OF_PLAIN_TITLES]
    verb = found[-1] if found else None
    relation = _relation_of(found)
    behind = _LISTED.match(blotted, end, end + _FARTHEST)
    after = _AFTER.match(blotted, behind.end() if behind else end, end + _FARTHEST)
    asked = verb is not None and verb.group() in _FOLLOWED and _ASKED.match(blotted, end) is not None
    allowed = verb is not None and verb.group() == "按" and blotted[max(0, verb.start() - 1) : verb.start()] in _ALLOWING
    if asked or allowed or _IMPLEMENTING_RULES.match(blotted, end):
        relation = Predicate.MENTIONS
    elif _APPROVAL.match(blotted, end) and SOUGHT.search(blotted, start, end + _NEAR):
        relation = Predicate.PREPARES
    elif verb is not None and verb.group() == "参照" and _GONE_BY.match(blotted, end):
        relation = Predicate.IMPLEMENTS
    elif after is not None and (verb.group() if verb else "") in _OPEN_VERBS:
        relation = Predicate.PREPARES if after["prepares"] else Predicate.IMPLEMENTS
    return Governed(relation, verb.group() if verb else "", verb.end() if verb else start)


def is_out(blotted: str, governed: Governed, end: int) -> bool:
    """Whether a paper whose title ends at `end` is out (出台了《…》), and not being laid before somebody (编制了《…》，提请审议)."""
    return blotted.startswith("了", governed.end) and _SUBMITTED.match(blotted, end) is None


def _relation_of(found: list[re.Match[str]]) -> Predicate:
    """The relation of the last verb; drafting, where another verb follows it at once (编制实施)."""
    relations = _verbs()[1]
    if not found:
        return Predicate.MENTIONS
    last = relations[found[-1].group()]
    if len(found) > 1 and last is Predicate.IMPLEMENTS and found[-1].start() - found[-2].end() <= 2:
        return max(last, relations[found[-2].group()], key=lambda relation: relation is Predicate.PREPARES)
    return last
