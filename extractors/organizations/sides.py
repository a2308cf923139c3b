"""Sides of a hospital, which are works and no bodies (甲医院|南院); one with a seat elsewhere is a body as any (甲医院乙院区)."""

from __future__ import annotations

import re

from extractors.findings import OrganizationFound

_HOSPITALS = ("院", "所")
_SEAT = re.compile("[东西南北]院(?!校|士)|[东西南北]区(?=[一-龥]{0,5}楼)")


def is_of_a_side(text: str, body: OrganizationFound) -> bool:
    """Whether `body` is the hospital of which one side is named there (丙医院|南院, 丁医院|北区门诊楼), and not it itself.

    >>> body = OrganizationFound(2, 5, "市二院")
    >>> is_of_a_side("建成市二院南院", body), is_of_a_side("建成市二院云汀院区", body)
    (True, False)
    """
    return text.endswith(_HOSPITALS, body.begin, body.end) and _SEAT.match(text, body.end) is not None
