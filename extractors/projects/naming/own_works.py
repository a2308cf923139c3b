"""Works that are told by whose they are and what is made there, and are called 项目: of a company (华森集团边境产业园配套 | 项目), or of a
place (浔县50兆瓦太阳能发电 | 项目)."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.openings import Opened, later
from extractors.projects.naming.names import ProjectName, has_predicate
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, follow, is_generic, leading_name, owners, words
from extractors.projects.words.pieces import PHASE

OWN_PROJECT = re.compile(f"项目|{PHASE}")
_OWN_PROJECT = re.compile(r"(?!联合国|世界银行|亚洲开发银行)[一-鿿A-Za-z\d+—·/“”-]{4,28}?(?=项目)")
_WHOLE = re.compile(r"(?![一-鿿]{0,4}(?:重点|重大|各类|一批))[一-鿿A-Za-z\d.“”（）/+—-]{6,40}?(?=项目)")
_SHORTEST = 4


@later
@lru_cache(maxsize=1)
def made() -> Opened:
    """What is made or done at one site alone, said before 项目."""
    return Opened(f"(?:{words('made').pattern})(?:示范|扶贫|试点)?项目")


def own_project(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """The project that stands alone of a company, or the one that it has in a place (乌海 | 华森 | 项目), or of a place by what is made."""
    return _of_body(text, begin, end, known) or _of_what_is_made(text, begin, end, known)


def goes_on(text: str, name: ProjectName, end: int, known: Known) -> ProjectName | None:
    """The project that `name` only begins, or in whose zone it lies (甲高新区 | 新药研发项目, 甲新区的 | 乙科技器件产业化项目)."""
    if text.find("项目", name.end, end) < 0:
        return None
    whole = _of_what_is_made(text, behind_of(text, name.begin, end), end, known)
    return whole if whole and whole.end > name.end else None


def _of_body(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """A company's project (华森集团边境产业园配套 | 项目) or the one that it has in a place (乌海 | 华森 | 项目)."""
    leading = known.leading(begin, end)
    place = leading.end if leading else begin
    body = next((found.end for found in known.bodies if found.begin in (begin, place) and found.end < end), None)
    if body is None and (owner := owners().match(text, place, end)):
        body = owner.end()
    match = _OWN_PROJECT.match(text, begin, end) if body else None
    if match is None or body is None or match.end() - (body if place == begin else place) < 2 or has_predicate(text, body, match.end()):
        return None
    generic = place == begin and is_generic(text[body : match.end()])
    return None if generic else ProjectName(begin, body, match.end())


def _of_what_is_made(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """The project of a place, or of a firm that no list holds, by what is made there (浔县50兆瓦太阳能发电 | 项目)."""
    whole = _WHOLE.match(text, begin, end)
    told = made().search(text, begin, min(end, whole.end() + 2)) if whole else None
    if whole is None or told is None or not follow().match(text, whole.end() + 2):
        return None
    name = known.places_end(begin, whole.end())
    if name == begin and (firm := _new_firm().match(text, begin, whole.end())) and leading_name(text[begin:]) >= 2:
        name = firm.end()
    said = text[name : whole.end()]
    named = name > begin and len(said) >= _SHORTEST and not is_generic(said) and not has_predicate(text, name, whole.end())
    return ProjectName(begin, name, whole.end()) if named else None


@lru_cache(maxsize=1)
def _new_firm() -> re.Pattern[str]:
    """A firm that no list holds, by its branch (云朗铜业; 云朗材料（浔县）有限公司)."""
    return re.compile(rf"[一-鿿]{{2,4}}?{words('firm').pattern}(?:（[一-鿿]{{2,4}}）)?(?:有限公司)?")
