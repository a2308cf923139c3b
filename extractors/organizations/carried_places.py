"""The place that a firm known by a short name carries before it, which tells it from its namesakes (阜新|甲汇, 河北|乙龙制药)."""

from __future__ import annotations

from extractors.agencies.place_before import short_division_before, stands_apart
from extractors.findings import OrganizationFound
from extractors.organizations.firm_names import name_end
from extractors.organizations.trades import NO_COMPANY

_FULL = ("集团", "公司", "农垦")
_REACH = 8


def with_place(text: str, body: OrganizationFound) -> OrganizationFound:
    """`body` with the short name of the province or prefecture before it, where it is a firm named in short that acts or is
    listed by itself, else `body` itself: before works the place is theirs (绍兴|乙芯集成电路).

    >>> with_place("支持阜新岑汇扩产", OrganizationFound(4, 6, "岑汇")).name
    '阜新岑汇'
    """
    if body.name.endswith((*NO_COMPANY, *_FULL)) or body.end - body.begin > _REACH:
        return body
    place = short_division_before(text, body.begin)
    if place is None or not stands_apart(text, place[0]) or not name_end().match(text, body.end):
        return body
    return OrganizationFound(place[0], body.end, text[place[0] : body.begin] + body.name)
