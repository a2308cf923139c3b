"""The component that finds regions."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import OrganizationFound, RegionFound
from extractors.language.intervals import Intervals
from extractors.language.spans import set_findings, text_of
from extractors.regions.extending import extend
from extractors.regions.known.choosing import is_own
from extractors.regions.known.evidence import keep
from extractors.regions.known.joining import in_full, joined_zones
from extractors.regions.known.names import load_names
from extractors.regions.known.scan import scan
from extractors.regions.known.town_names import town_names
from extractors.regions.patterns import new_names
from ontology.gazetteer import load_gazetteer


def find_regions(doc: Doc) -> Doc:
    """Sets `doc._.regions`: the places that the text names, with the keys of the gazetteer.

    Reads `doc._.organizations`, inside which no region is found (nor inside 《》; a title without them names its region as any words do),
    and the plan's own place from `doc._.context`.
    """
    text, names, known = text_of(doc), load_names(), findings_of(doc)
    towns = town_names(known.context.division)
    bodies = [body for body in known.organizations if not _is_own_county(text[body.begin : body.end], known.context.division)]
    kept = keep(text, scan(text, names, towns, bodies), known.context)
    found = extend(text, [RegionFound(name.begin, name.end, text[name.begin : name.end], key) for name, key in kept])
    found = joined_zones(text, in_full(text, found, known.context.division))
    new = _no_parts(new_names(text, found, names, known.context.province), known.organizations)
    return set_findings(doc, "regions", sorted([*found, *new], key=lambda region: region.begin))


def _is_own_county(name: str, division: str | None) -> bool:
    """Whether what is known as a company's short name is that of a county of the plan's own city (汇川)."""
    return any(place.level == "county" and is_own(place, division) for place in load_gazetteer().named(name))


def _no_parts(regions: Sequence[RegionFound], bodies: Sequence[OrganizationFound]) -> list[RegionFound]:
    """`regions` but for those that are parts of the names of bodies (鲁西 of 鲁西化工); a quarter may be called like a company."""
    whole = {(body.begin, body.end) for body in bodies}
    taken = Intervals(whole)
    return [each for each in regions if (each.begin, each.end) in whole or not taken.holds(each.begin, each.end)]
