"""Who issued a cited document: the bodies at the head of its title, or right before it."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.agencies.bodies import find_bodies
from extractors.context import Context
from extractors.documents.numbers import DocumentNumber, infer_issuers
from extractors.findings import OrganizationFound

_HEAD = re.compile(r"(?P<head>.{2,60}?)(?:等[一-龥\d]{1,3}部[门委])?(?:关于|印发|转发|批转|公布|发布|贯彻)")
_JOINED = re.compile(r"[、，和及与\s]*(?:等\d*[一-龥]{0,3}部[门委])?")
_ISSUED_BY = re.compile(r"(?:等\d*[一-龥]{0,3}部[门委])?(?:联合)?(?:(?:印发|发布|出台|颁布|下发)[了的]?)?$")
_NAME_END = re.compile(r"[一-龥A-Za-z0-9）]")
_INCOMPLETE = re.compile("省|市|区|县|州|盟|旗|自治区")
_LONGEST = 40


def issuers(text: str, begin: int, end: int, open_: int, number: DocumentNumber | None, context: Context) -> tuple[str, ...]:
    """The full names of those who issued the document with the title `text[begin:end]`, whose 《 stands at `open_`.

    They are named at the head of the title or right before it, or told by the number; empty where nothing tells.
    """
    named = [body.name for body in title_issuers(text, begin, end, context) or bodies_before(text, open_, context)]
    told = infer_issuers(number, context.province) if number is not None else ()
    if told and all(_INCOMPLETE.match(name) for name in named):
        return told
    return tuple(dict.fromkeys(named))


def title_issuers(text: str, begin: int, end: int, context: Context) -> list[OrganizationFound]:
    """The bodies at the head of the title `text[begin:end]` (国务院关于…, 某省委 某省人民政府关于…), with offsets into `text`."""
    head = _HEAD.match(text, begin, end)
    if head is None:
        return []
    found: list[OrganizationFound] = []
    at = begin
    for body in find_bodies(text[begin : head.end("head")], context):
        body = replace(body, begin=begin + body.begin, end=begin + body.end)
        if _JOINED.fullmatch(text, at, body.begin) is None:
            break
        found.append(body)
        at = body.end
    return found if found and _JOINED.fullmatch(text, at, head.end("head")) else []


def bodies_before(text: str, open_: int, context: Context) -> list[OrganizationFound]:
    """The bodies right before the 《 at `open_`: 省政府《关于…》, 市住房城乡建设委等5部门《关于…》, 国务院办公厅印发《…》."""
    if text[open_ : open_ + 1] != "《":
        return []
    start = max(0, open_ - _LONGEST)
    window = text[start:open_]
    issued = _ISSUED_BY.search(window)
    at = issued.start() if issued else len(window)
    if not _NAME_END.match(window, at - 1):
        return []
    found: list[OrganizationFound] = []
    for body in reversed(find_bodies(window, context)):
        adjacent = _JOINED.fullmatch(window, body.end, at) is not None if found else body.end == at
        if not adjacent:
            break
        found.insert(0, replace(body, begin=start + body.begin, end=start + body.end))
        at = body.begin
    return found
