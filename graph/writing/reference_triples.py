"""Regions, industries, indicators and units: what the reference tables know of those that a plan uses, so that its graph is whole.

What is written of a thing is a function of that thing alone, so that graphs of several plans agree.
"""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode
from rdflib import URIRef

from graph.writing.literals import count, plain, zh
from graph.writing.output import Output, pol
from graph.writing.vocabulary import DCTERMS, GEO, POL, QUDT, RDFS, SKOS
from ontology.concepts import Kind
from ontology.gazetteer import LEVELS, Place, load_gazetteer
from ontology.indicators import SOURCE as INDICATORS
from ontology.indicators import Indicator, indicators
from ontology.industries import Activity, Industry, load_industries
from ontology.records import Entity, Ref
from ontology.region_groups import read_group
from ontology.tables import read_table
from ontology.units import unit_iri, units

_INDUSTRIES = "policykg, ontology/data/industries.tsv"
_ACTIVITIES = "GB/T 4754-2017"
_POLARITIES = {"up": POL.HigherIsBetter, "down": POL.LowerIsBetter, "neutral": POL.NeitherIsBetter}


def write_region(out: Output, entity: Entity, division: str | None = None) -> None:
    """A region with the names found for it; where the gazetteer has it, also all that is above it and all its members; so too those of a
    group whose name spells them out in a plan of `division` (a code)."""
    iri = out.ids.ref(entity.ref)
    place = load_gazetteer().get(entity.key)
    if place is None or place.key != entity.key:
        out.types(iri, POL.Region)
        out.named(iri, entity.label, entity.alt_labels)
        _write_members(out, iri, entity, division)
        return
    _write_place(out, place)
    out.also_named(iri, place.label, (entity.label, *entity.alt_labels))


def _write_members(out: Output, iri: URIRef, entity: Entity, division: str | None) -> None:
    groups = [read_group(name, division) for name in (entity.label, *entity.alt_labels)]
    group = next((one for one in groups if one and one.key == entity.key), None)
    if group is None:
        return
    out.add(iri, POL.regionKind, _write_kind(out, "group"))
    out.add(iri, RDFS.comment, zh(group.reading) if group.reading else None)
    for code in group.members:
        if (member := load_gazetteer().get(code)) is not None:
            out.add(iri, POL.hasMember, _write_place(out, member))


def _write_place(out: Output, place: Place) -> URIRef:
    iri = _region(out, place.key)
    if not out.begins(iri):
        return iri
    out.types(iri, POL.Region, GEO.Feature)
    out.add(iri, DCTERMS.source, plain(place.source))
    out.add(iri, SKOS.inScheme, POL.RegionScheme)
    out.named(iri, place.label, place.alt_labels)
    out.named_in_english(iri, place.en)
    out.add(iri, POL.divisionCode, plain(place.code) if place.code else None)
    out.add(iri, POL.divisionLevel, count(LEVELS.index(place.level) + 1) if place.level else None)
    out.add(iri, POL.regionKind, _write_kind(out, place.kind))
    _write_point(out, place)
    for predicate, keys in ((POL.partOf, place.part_of), (POL.hasMember, place.members)):
        for key in keys:
            if (other := load_gazetteer().get(key)) is not None:
                out.add(iri, predicate, _write_place(out, other))
    return iri


def _region(out: Output, key: str) -> URIRef:
    return out.ids.ref(Ref(Kind.REGION, key))


def _write_point(out: Output, place: Place) -> None:
    if place.lon is None or place.lat is None:
        return
    point = out.ids.iris.geometry(place.key)
    out.add(_region(out, place.key), GEO.hasDefaultGeometry, point)
    out.add(_region(out, place.key), GEO.hasGeometry, point)
    out.types(point, GEO.Geometry)
    out.add(point, GEO.asWKT, Literal(f"POINT({place.lon} {place.lat})", datatype=NamedNode(GEO.wktLiteral)))


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    return {row["kind"]: (row["zh"], row["en"]) for row in read_table("ontology", "data/region-kinds.tsv")}


def _write_kind(out: Output, kind: str) -> URIRef:
    chinese, english = _kinds()[kind]
    iri = out.ids.iris.region_kind(kind)
    out.types(iri, SKOS.Concept)
    out.add(iri, SKOS.inScheme, POL.RegionKindScheme)
    out.named(iri, chinese)
    out.named_in_english(iri, english)
    return iri


def write_industry(out: Output, entity: Entity) -> None:
    """An industry with the names found for it, the concepts above it and the classes of GB/T 4754-2017 that match them.

    One that the scheme lacks stands under the nearest concept that its name tells.
    """
    iri, scheme = out.ids.ref(entity.ref), load_industries()
    industry = scheme.get(entity.key)
    if industry is not None:
        _write_concept(out, industry)
        out.also_named(iri, industry.label, (entity.label, *entity.alt_labels))
        return
    out.types(iri, POL.Industry, SKOS.Concept)
    out.named(iri, entity.label, entity.alt_labels)
    broader = scheme.get(scheme.broader_of(entity.label) or "")
    out.add(iri, SKOS.broader, None if broader is None else _write_concept(out, broader))


def _write_concept(out: Output, industry: Industry) -> URIRef:
    iri, scheme = out.ids.ref(Ref(Kind.INDUSTRY, industry.key)), load_industries()
    if not out.begins(iri):
        return iri
    out.types(iri, POL.Industry, SKOS.Concept)
    out.add(iri, DCTERMS.source, plain(_INDUSTRIES))
    out.add(iri, SKOS.inScheme, POL.IndustryScheme)
    out.named(iri, industry.label, industry.alt_labels)
    out.named_in_english(iri, industry.en)
    broader = scheme.get(industry.broader or "")
    out.add(iri, SKOS.broader, None if broader is None else _write_concept(out, broader))
    for code in industry.gbt_codes:
        if (activity := scheme.activity(code)) is not None:
            out.add(iri, SKOS.closeMatch, _write_activity(out, activity))
    return iri


def _write_activity(out: Output, activity: Activity) -> URIRef:
    iri = out.ids.iris.gbt_industry(activity.code)
    out.types(iri, SKOS.Concept)
    out.add(iri, DCTERMS.source, plain(_ACTIVITIES))
    out.add(iri, SKOS.inScheme, POL.GBT4754Scheme)
    out.add(iri, SKOS.notation, plain(activity.code))
    out.named(iri, activity.name)
    parent = load_industries().activity(activity.parent or "")
    out.add(iri, SKOS.broader, None if parent is None else _write_activity(out, parent))
    return iri


def write_indicator(out: Output, entity: Entity) -> None:
    """An indicator with the names found for it; where the scheme has it, also what it is counted in and which way plans aim, and the
    indicators that are close to it, which are no indicators of this plan: they stand as concepts alone."""
    iri, known = out.ids.ref(entity.ref), indicators().get(entity.key)
    out.types(iri, POL.Indicator)
    if known is None:
        out.types(iri, SKOS.Concept)
        out.named(iri, entity.label, entity.alt_labels)
        return
    _write_indicator(out, known)
    out.also_named(iri, known.zh, (entity.label, *entity.alt_labels))
    for key in known.close:
        out.add(iri, SKOS.closeMatch, _write_indicator(out, indicators()[key]))


def _write_indicator(out: Output, indicator: Indicator) -> URIRef:
    iri = out.ids.ref(Ref(Kind.INDICATOR, indicator.key))
    if not out.begins(iri):
        return iri
    out.types(iri, SKOS.Concept)
    out.add(iri, DCTERMS.source, plain(INDICATORS))
    out.add(iri, SKOS.inScheme, POL.IndicatorScheme)
    out.named(iri, indicator.zh, indicator.alt)
    out.named_in_english(iri, indicator.en)
    out.add(iri, POL.unitKind, unit_kind(indicator.kind))
    out.add(iri, POL.polarity, _POLARITIES[indicator.polarity])
    return iri


def unit_kind(kind: str) -> URIRef:
    """The concept of pol:UnitKindScheme for a kind of units (ratio, money …)."""
    return pol(f"{kind.capitalize()}Unit")


def write_unit(out: Output, key: str) -> URIRef:
    """A base unit, once; gives its IRI: QUDT's, or our own. UnknownUnit where the table has no such key."""
    iri, unit = URIRef(unit_iri(key, out.ids.iris.base)), units()[key]
    if out.begins(iri):
        out.types(iri, QUDT.Unit)
        out.named(iri, unit.zh)
        out.named_in_english(iri, unit.en)
        out.add(iri, POL.unitKind, unit_kind(unit.kind))
        out.add(iri, SKOS.inScheme, None if unit.qudt else POL.UnitScheme)
    return iri
