"""Corrections as provenance: who decided what, on which thing, and what was removed for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rdflib import URIRef

from graph.reviewing.correcting import Applied
from graph.reviewing.corrections import Correction, Decision
from graph.reviewing.items import Item, Thing, iris_of, items
from graph.writing.literals import midnight, plain, zh
from graph.writing.output import Output
from graph.writing.vocabulary import POL, PROV, RDFS
from ontology.records import Reading, Relation

_DECISIONS = {
    Decision.ACCEPT: POL.Accepted,
    Decision.REJECT: POL.Rejected,
    Decision.RELABEL: POL.Relabelled,
    Decision.RELINK: POL.Relinked,
}
_WORDS = {Decision.ACCEPT: "确认", Decision.REJECT: "否定", Decision.RELABEL: "改类", Decision.RELINK: "改指"}


def write_corrections(out: Output, reading: Reading, corrections: Iterable[Applied]) -> None:
    """Each correction as an activity; what it changed or confirmed and what it removed point to it. `reading` is the corrected one."""
    iri_of, there = iris_of(reading, out.ids), {item.thing for item in items(reading)}
    for applied in corrections:
        activity = out.ids.correction(*_parts(applied.correction))
        removed = _write_removed(out, applied, activity)
        became = iri_of(applied.became) if applied.became is not None and applied.became in there else None
        if became is not None:
            out.add(became, PROV.wasInfluencedBy, activity)
            if applied.correction.decision is Decision.RELINK:
                _write_origin(out, reading, applied.became)
            for iri in removed[:1]:
                out.add(became, PROV.wasDerivedFrom, iri)
        _write_activity(out, applied, activity, removed[:1] or ([became] if became is not None else [out.ids.source]))


def _write_origin(out: Output, reading: Reading, became: Thing | None) -> None:
    """Of a thing that a person put at the end of an edge, and that no words mention, the section that the edge is stated in."""
    if isinstance(became, Relation) and not any(mention.entity == became.object for mention in reading.mentions):
        out.add(out.ids.ref(became.object), PROV.wasDerivedFrom, out.ids.section(became.evidence.section))


def _parts(correction: Correction) -> tuple[str, ...]:
    return (*map(str, correction.thing), correction.decision, correction.value, correction.by, correction.date)


def _write_activity(out: Output, applied: Applied, activity: URIRef, used: Iterable[URIRef]) -> None:
    correction = applied.correction
    out.types(activity, POL.Correction, PROV.Activity)
    out.add(activity, RDFS.label, zh(f"{_WORDS[correction.decision]}“{applied.item.text}”"))
    out.add(activity, POL.decision, _DECISIONS[correction.decision])
    for iri in used:
        out.add(activity, PROV.used, iri)
    if correction.by:
        agent = out.ids.iris.agent(correction.by)
        out.types(agent, PROV.Agent)
        out.add(agent, RDFS.label, zh(correction.by))
        out.add(activity, PROV.wasAssociatedWith, agent)
    if correction.date:
        out.add(activity, PROV.endedAtTime, midnight(date.fromisoformat(correction.date)))


def _write_removed(out: Output, applied: Applied, activity: URIRef) -> list[URIRef]:
    """What the correction removed, as it was, the item itself first; nothing where it was accepted."""
    things = [] if applied.correction.decision is Decision.ACCEPT else [applied.item]
    iris = []
    for rank, item in enumerate([*things, *applied.gone], start=1):
        iri = out.ids.removed(rank, *_parts(applied.correction))
        out.types(iri, PROV.Entity)
        out.add(iri, RDFS.label, zh(_described(item)))
        out.add(iri, PROV.value, plain(item.text))
        out.add(iri, PROV.wasDerivedFrom, out.ids.section(item.quote.section))
        out.add(iri, PROV.wasInvalidatedBy, activity)
        iris.append(iri)
    return iris


def _described(item: Item) -> str:
    """The item as it was: its type, what it said, by which key."""
    return f"{item.type} {item.text}: {item.says} ({item.ref})"
