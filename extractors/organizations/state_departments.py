"""Ministries that laws and papers of the State Council name by what they see to (国务院甲行政部门, 国务院乙主管部门),
and offices (国务院丙办)."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.language.openings import Opened
from extractors.language.phrases import Span

_OFFICE = Opened(
    "国务院(?!有关|各|相关|其他|和|及|与|或|批|督|同意|部署|考核|通报|领导|组织)(?:(?![的由向、对决要统审高认]|会议?|部门)[一-龥]){2,6}?(?<![举主协联承督交合])办(?=[“、，。；）和]|等|公布|通报|发布|牵头|命名|认定|授予|评为|组织|$)"
)
_DEPARTMENT = Opened("国务院(?!有关|各|相关|其他|和|及|与|或)(?:(?![的由向])[一-龥]){2,14}?(?:行政主管|行政|主管)部门")


def state_departments(text: str) -> Iterator[Span]:
    """The ministries and the offices of the State Council, as (begin, end), that are named by what they see to.

    >>> text = "国务院商务主管部门制定办法，报国务院有关主管部门"
    >>> [text[begin:end] for begin, end in state_departments(text)]
    ['国务院商务主管部门']
    """
    return (match.span() for pattern in (_DEPARTMENT, _OFFICE) for match in pattern.finditer(text))
