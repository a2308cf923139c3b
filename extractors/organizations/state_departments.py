"""Ministries that laws and papers of the State Council name by what they see to (国务院甲行政部门, 国务院乙主管部门)."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.language.openings import Opened
from extractors.language.phrases import Span

_DEPARTMENT = Opened("国务院(?!有关|各|相关|其他|和|及|与|或)(?:(?![的由向])[一-龥]){2,14}?(?:行政主管|行政|主管)部门")


def state_departments(text: str) -> Iterator[Span]:
    """The ministries, as (begin, end), that are named by what they see to.

    >>> text = "国务院商务主管部门制定办法，报国务院有关主管部门"
    >>> [text[begin:end] for begin, end in state_departments(text)]
    ['国务院商务主管部门']
    """
    return (match.span() for match in _DEPARTMENT.finditer(text))
