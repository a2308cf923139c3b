"""Who issues a document: told by its title, its signature, its number, or the session it was reported to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.documents.numbers import infer_issuers, parse_number
from extractors.language.phrases import Span
from extractors.structure.dates import is_date
from extractors.structure.layout import Mended
from extractors.structure.titles import Title

_NAMED = re.compile(r"^(?:(?:19|20)\d\d年)?(?P<issuer>[^《]{2,80}?)(?:关于|印发|转发|批转|发布)")
_BODY = re.compile(
    r"(?:政府|委员会|[省市县区州盟旗]委|委|厅|局|部|办公室|办公厅|院|署|会|行|办|室|中心|总社|集团|公司|中央)(?:（[^）]{1,12}）)?$"
)
_AND_OTHERS = re.compile(r"等(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:个)?(?:部门|单位|部委)$")
_ELIDED = re.compile(r"(?:省|市|区|县|州|自治区|盟|旗)(?:委|政府|人民政府|[^省市区县州]{2,12}(?:局|厅|委|办))")
_REPRESENTS = re.compile(r"我(?:受|代表)([一-龥]{2,14}?人民政府|国务院)")
_BEFORE_YEARS = re.compile(r"(?P<issuer>[一-龥]{2,24}?(?:部|局|厅|委员会|总局|署|总社|办公室))(?=(?:19|20)\d\d年|“十[一-龥]五”)")
_PLACED = re.compile(r"[一-龥]{2,12}(?:省|市|自治区|区|县|州|盟|旗)[一-龥]{0,14}(?:政府|委员会|厅|局|公署|办公室)$")
_LONGEST_NAME, _NEAR = 30, 80


def read_issuers(mended: Mended, title: Title | None, lines: Sequence[Span], number: str | None, front: str) -> tuple[str, ...]:
    """The bodies that issue the document, as written; empty where nothing tells. `lines` are its first and last lines."""
    named = _in_title(mended, title)
    signed = _signature(mended, lines)
    if named and _AND_OTHERS.search(named[-1]):
        named = signed if len(signed) > 1 else (*named[:-1], _AND_OTHERS.sub("", named[-1]))
    if named and not _ELIDED.match(named[0]):
        return tuple(next((full for full in signed if full.endswith(name)), name) for name in named)
    parsed = parse_number(number) if number else None
    coded = infer_issuers(parsed) if parsed else ()
    represented = _REPRESENTS.search(front)
    own = represented[1] if represented and not _ELIDED.match(represented[1]) else None
    return signed or coded or ((own,) if own else ()) or named or _named_by_itself(mended, title, lines)


def _named_by_itself(mended: Mended, title: Title | None, lines: Sequence[Span]) -> tuple[str, ...]:
    """The body with which the title begins (民政部2025年工作要点), or that stands on a line of its own soon after it."""
    begun = _BEFORE_YEARS.match(title.text) if title else None
    if begun or title is None:
        return (begun["issuer"],) if begun else ()
    near = [mended.norm[a:b] for a, b in lines if title.end <= a <= title.end + _NEAR]
    return tuple(text for text in near if _is_name(text) and _PLACED.match(text) and not _ELIDED.match(text))[:1]


def _in_title(mended: Mended, title: Title | None) -> tuple[str, ...]:
    match = _NAMED.match(title.text) if title else None
    if title is None or match is None or not _BODY.search(_AND_OTHERS.sub("", match["issuer"])):
        return ()
    return _apart(mended, title.begin + match.start("issuer"), title.begin + match.end("issuer"))


def _apart(mended: Mended, begin: int, end: int) -> tuple[str, ...]:
    """The names between `begin` and `end`, which blanks or line breaks in the source set apart."""
    cuts = [begin, *(i for i in range(begin + 1, end) if mended.offsets[i] > mended.offsets[i - 1] + 1), end]
    names = [mended.norm[a:b] for a, b in pairwise(cuts)]
    return tuple(names) if all(_BODY.search(_AND_OTHERS.sub("", name)) for name in names) else (mended.norm[begin:end],)


def _signature(mended: Mended, lines: Sequence[Span]) -> tuple[str, ...]:
    """The names on the lines right above a date that stands alone."""
    texts = [mended.norm[begin:end] for begin, end in lines]
    for i, text in enumerate(texts):
        if is_date(text):
            first = i
            while first and _is_name(texts[first - 1]):
                first -= 1
            if first < i:
                return tuple(name for line in lines[first:i] for name in _apart(mended, *line))
    return ()


def _is_name(text: str) -> bool:
    return 2 < len(text) < _LONGEST_NAME and _BODY.search(text) is not None
