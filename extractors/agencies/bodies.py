"""Governments, Party committees, departments and central bodies: where a text names them, and their full names.

Bodies of a place have a module of their own (`local_bodies.py`); central ones stand in a lexicon. Whole texts are scanned once with an
Aho-Corasick automaton, and only what it finds is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.agencies.body_words import BodyWord, body_automaton, body_words
from extractors.agencies.codes import party_committee
from extractors.agencies.cut_words import is_part_of_a_word
from extractors.agencies.local_bodies import follows_session, league_committee, local_body, next_body
from extractors.agencies.own_place import LEVELS, division_names
from extractors.agencies.place_before import stands_apart, stands_behind_a_division
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.intervals import Intervals

_DOCUMENT_NUMBER = re.compile(r"[一-龥]{0,6}[〔\[（(]\d{4}年?[〕\])）]")
_BRANCH = re.compile(
    r"[一-龥]{2,7}?(?:分局|分行|中心支行|支行|分公司|监管局|管理局|特派员办事处|专员办|管理部|营业部)|[交刑特巡]警[支大]队"
    "|(?<=[交期易]所)(?![和与在])(?:(?![建开][设展]|设立|支持|推动|合作|挂牌|上市|联合[^交]|共[同建]|打造|落户|引[进入]|对接|布局|的)[一-龥]){2,14}?(?:交易中心|服务基地)"
)
_ASSEMBLY = re.compile(
    r"(?<=在)(?P<place>[一-龥]{2,10}?)第[一二三四五六七八九十]{1,3}届人民代表大会(?=第[一二三四五六七八九十]{1,3}次会议上)"
)
_OF_COMPANY = re.compile(
    r"（(?!简称|以下|[下全]称|含|包括|其中|即|原|共|约)[一-龥]{2,4}）(?:(?=$|[、，。；]|获评|入选|等)|[一-龥]{0,6}?公司(?!制|治理))|(?:[一-龥]{0,8}?(?:股份有限|有限责任|集团有限|有限))?公司(?!制|治理)"
)
_OTHER_WORDS = {
    "部": re.compile("[门队件位署属]|长(?![江三株春沙城])"),
    "银行": re.compile("[业间保卡]"),
    "大学": re.compile("城|生(?![物命态])"),
}
"""What makes another word of the end of a name, where it stands behind."""
_NO_COMPANY = tuple("府厅局委部院办会校学署社团场关")
_COMMITTEE = re.compile(r"(?:中国共产党|中共)(?P<place>[一-龥]{2,14}?)(?:第[一二三四五六七八九十]{1,3}届)?(?:委员会|委(?!员))")


def find_bodies(text: str, context: Context, *, in_list: bool = False) -> list[OrganizationFound]:
    """The bodies that `text` names, in order; with `in_list`, departments without a prefix count as well (市科技局、财政局)."""
    found: list[OrganizationFound] = []
    for index, begin, end in body_automaton().find_matches_as_indexes(text):
        body = _body(text, begin, end, body_words()[index], context, in_list, found[-1] if found else None)
        if body is not None and (not found or found[-1].end <= body.begin):
            found.append(body)
        elif body is not None and found[-1].begin >= body.begin:
            found[-1] = body
    spelled = [*_spelled_committees(text), *_assemblies(text, context)]
    if spelled:
        taken = Intervals((body.begin, body.end) for body in spelled)
        found = [body for body in found if not taken.meets(body.begin, body.end)] + spelled
    return sorted(_joined(text, found), key=lambda body: body.begin)


def _body(
    text: str, begin: int, end: int, word: BodyWord, context: Context, in_list: bool, last: OrganizationFound | None
) -> OrganizationFound | None:
    """The body that `word`, at `begin`–`end`, names by itself, with the place before it, or with that of the `last` body before it."""
    of_place = word if word.local else word.of_place
    body = (local_body if word.local else _known)(text, begin, end, word, context, in_list)
    return next_body(text, begin, end, of_place, last) if body is None and of_place is not None and last is not None else body


def _known(text: str, begin: int, end: int, word: BodyWord, context: Context, in_list: bool) -> OrganizationFound | None:
    if _DOCUMENT_NUMBER.match(text, end) or (not word.text.endswith(_NO_COMPANY) and is_part_of_a_word(text, end)):
        return None
    at_home = word.national and context.province is not None and not context.national
    body = local_body(text, begin, end, word.of_place, context, in_list and at_home) if word.of_place else None
    if body is not None or at_home or (word.national and "一" <= text[begin - 1 : begin] <= "龥"):
        return body
    if _goes_on(text, end, word):
        return None
    session = word.text == "全国人大" and follows_session(text, begin)
    if session or (word.apart and not (stands_apart(text, begin) or stands_behind_a_division(text, begin))):
        return None
    if not word.text.startswith(("国", "中", "全", "最")) and word.text.endswith(("局", "委", "办")) and _level_before(text, begin):
        return None
    return OrganizationFound(begin, end, league_committee(word.text, context) or word.name)


def _goes_on(text: str, end: int, word: BodyWord) -> bool:
    """Whether what stands behind the word makes another word of its end (大学|城, 银行|业)."""
    guards = [word.guard, *(guard for tail, guard in _OTHER_WORDS.items() if word.text.endswith(tail))]
    return any(guard is not None and guard.match(text, end) for guard in guards)


def _level_before(text: str, begin: int) -> bool:
    return text[max(0, begin - 1) : begin] in LEVELS


def _assemblies(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The assembly before which a report was given, as its front says it (在某省第十四届人民代表大会第二次会议上)."""
    for match in _ASSEMBLY.finditer(text) if context.path == "0" and "届人民代表大会" in text else ():
        if match["place"] in division_names():
            yield OrganizationFound(match.start(), match.end(), f"{division_names()[match['place']]}人民代表大会")


def _spelled_committees(text: str) -> Iterator[OrganizationFound]:
    if "中共" not in text and "中国共产党" not in text:
        return
    for match in _COMMITTEE.finditer(text):
        place = match["place"]
        if place in division_names():
            yield OrganizationFound(match.start(), match.end(), party_committee(division_names()[place]))


def _joined(text: str, found: list[OrganizationFound]) -> Iterator[OrganizationFound]:
    """`found` in order, a branch made one with the central body before it (国家税务总局北京市税务局, 国家外汇管理局安徽省分局)."""
    last: OrganizationFound | None = None
    for body in sorted(found, key=lambda each: each.begin):
        if last is not None and last.end == body.begin and last.name == "国家税务总局" and body.name.startswith("国家税务总局"):
            last = OrganizationFound(last.begin, body.end, body.name)
            continue
        if last is not None:
            yield _with_branch(text, last, body.begin)
        last = body
    if last is not None:
        yield _with_branch(text, last, len(text))


def _with_branch(text: str, body: OrganizationFound, limit: int) -> OrganizationFound:
    """The body with the branch behind it, which ends before `limit`, where the next body begins."""
    branch = _BRANCH.match(text, body.end, limit) or (_OF_COMPANY.match(text, body.end) if not body.name.endswith(_NO_COMPANY) else None)
    return OrganizationFound(body.begin, branch.end(), body.name + branch.group()) if branch else body
