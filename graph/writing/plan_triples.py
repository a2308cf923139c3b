"""The plan itself, the file it was read from, the reading, and the data set that its graph is part of."""

from __future__ import annotations

import os
from datetime import date, datetime

from pyoxigraph import Literal

from graph.writing.entity_triples import write_document
from graph.writing.literals import BEIJING, day, en, midnight, moment, plain, year, zh
from graph.writing.output import Output
from graph.writing.vocabulary import DCAT, DCTERMS, POL, PROV, RDFS, VOID
from ontology import __version__
from ontology.concepts import Kind
from ontology.errors import UsageError
from ontology.identity import canonical_name
from ontology.records import Document, Plan


def write_plan(out: Output, plan: Plan) -> None:
    """What the plan says of itself. Its short title is its `dct:alternative`, which no graph but its own gives it."""
    iri = out.ids.plan
    out.types(iri, POL.Plan)
    name = plan.name or plan.number or canonical_name(plan.title)
    write_document(out, Document(Kind.DOCUMENT, plan.key, name, (), plan.title, plan.number, plan.issuers), plan.label)
    out.add(iri, DCTERMS.alternative, zh(plan.label))
    out.add(iri, DCTERMS.issued, None if plan.issued is None else day(plan.issued))
    for predicate, value in ((POL.planYear, plan.plan_year), (POL.startYear, plan.start_year), (POL.endYear, plan.end_year)):
        out.add(iri, predicate, None if value is None else year(value))
    out.add(iri, POL.approvedBy, plain(plan.approved_by) if plan.approved_by else None)
    out.add(iri, POL.colophon, plain(plan.colophon) if plan.colophon else None)
    out.add(iri, POL.genre, POL[plan.genre])
    out.ref(iri, DCTERMS.spatial, plan.region)
    out.add(iri, PROV.wasDerivedFrom, out.ids.source)


def write_provenance(out: Output, plan: Plan) -> None:
    """The reading as an activity: what it read, which program did, and when by the plan's own date or SOURCE_DATE_EPOCH."""
    activity, source, agent = out.ids.extraction, out.ids.source, out.ids.iris.software(__version__)
    out.types(activity, PROV.Activity)
    out.add(activity, RDFS.label, zh(f"读取《{plan.label}》"))
    out.add(activity, PROV.used, source)
    out.add(activity, PROV.wasAssociatedWith, agent)
    out.add(activity, PROV.endedAtTime, _ended(plan.issued))
    out.types(source, PROV.Entity)
    out.add(source, RDFS.label, plain(plan.source_name))
    out.add(source, POL.sha256, plain(plan.source_sha256) if plan.source_sha256 else None)
    out.types(agent, PROV.SoftwareAgent)
    out.add(agent, RDFS.label, plain(f"policykg {__version__}"))
    out.add(agent, DCAT.version, plain(__version__))


def _ended(issued: date | None) -> Literal | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return moment(_at(epoch))
    return None if issued is None else midnight(issued)


def _at(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), BEIJING)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not {epoch!r}.") from None


def write_dataset(out: Output, plan: Plan) -> None:
    """The plan's graph as a part of the data set, for VoID and DCAT."""
    graph, dataset = out.ids.iris.graph(plan.key), out.ids.iris.dataset
    out.types(dataset, VOID.Dataset, DCAT.Dataset)
    out.add(dataset, DCTERMS.title, zh("政策知识图谱"))
    out.add(dataset, DCTERMS.title, en("Policy knowledge graph"))
    out.add(dataset, VOID.subset, graph)
    out.types(graph, VOID.Dataset)
    out.add(graph, DCTERMS.title, zh(plan.label))
    out.add(graph, DCTERMS.subject, out.ids.plan)
    out.generated(graph)
