"""Two places that stand beside each other and are one region: the plan's own county behind its city, the two ends of an economic zone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.findings import RegionFound
from extractors.regions.known.context import words
from ontology.gazetteer import load_gazetteer

_DASH = re.compile(r"[—–\-]+")
_ZONES_LISTED = re.compile(f"(?:、[一-鿿—–-]{{2,16}}){{0,16}}等[一-鿿0-9]{{0,3}}{words('grouped')}")
_OPEN, _PART_OF = "（", re.compile("）(?:生态)?(?:经济|文化|产业)带")
_UPLAND, _QUARTERS = "山区", ("片区", "组团")
_QUARTER = re.compile("片区(?![化域])|组团(?!式)")


def in_full(text: str, found: Sequence[RegionFound], division: str | None) -> list[RegionFound]:
    """`found` with the plan's own county or district, where it stands right behind its city in full, as one: 深圳市坪山区."""
    joined: list[RegionFound] = []
    for region in found:
        before = joined[-1] if joined else None
        if before and before.end == region.begin and region.key == division and _are_in_full(before, region):
            joined[-1] = RegionFound(before.begin, region.end, text[before.begin : region.end], region.key)
        else:
            joined.append(region)
    return joined


def _are_in_full(outer: RegionFound, inner: RegionFound) -> bool:
    gazetteer = load_gazetteer()
    city, county = gazetteer.get(outer.key or ""), gazetteer.get(inner.key or "")
    full = city is not None and county is not None and (city.label, county.label) == (outer.name, inner.name)
    return bool(full and county and county.level == "county" and county.label.endswith("区")) and (outer.key or "") in gazetteer.ancestors(
        inner.key or ""
    )


def joined_zones(text: str, found: Sequence[RegionFound]) -> list[RegionFound]:
    """`found` with the two ends of a zone as one: in a list that the word for zones closes (甲—乙、丙—丁等经济区), two uplands, and
    the two ends of a quarter (甲—乙片区); a belt with whose part it is in brackets, as one too (甲江（乙省）经济带)."""
    joined: list[RegionFound] = []
    for region in found:
        before = joined[-1] if joined else None
        part = _PART_OF.match(text, region.end) if before and text[before.end : region.begin] == _OPEN else None
        if before and part and _is_feature(before):
            joined[-1] = RegionFound(before.begin, part.end(), text[before.begin : part.end()], None)
        elif before and _DASH.fullmatch(text, before.end, region.begin) and _is_zone(text, before, region):
            quarter = _QUARTER.match(text, region.end)
            end = quarter.end() if quarter else region.end
            joined[-1] = RegionFound(before.begin, end, text[before.begin : end], None)
        else:
            joined.append(region)
    return joined


def _is_feature(region: RegionFound) -> bool:
    """Whether a place is no division: 甲江（乙省）经济带 is one belt, 甲市（乙县）产业带 the belts of two places."""
    place = load_gazetteer().get(region.key or "")
    return place is None or place.level is None


def _is_zone(text: str, first: RegionFound, last: RegionFound) -> bool:
    places = [load_gazetteer().get(each.key or "") for each in (first, last)]
    uplands = last.name.endswith(_UPLAND) and all(place is not None and place.level is None for place in places)
    quarter = last.name.endswith(_QUARTERS) or _QUARTER.match(text, last.end)
    return uplands or bool(quarter) or _ZONES_LISTED.match(text, last.end) is not None
