"""What an exported file holds, said in the file itself with VoID and DCAT: counts, vocabularies, licence, version, examples.

A description counts the distinct triples of the file without the description, whatever graphs they stand in. Its IRI is made of what it
says (`{base}dataset/{digest}`), so that the descriptions of different exports never contradict one another when their files are merged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, RDFS, VOID, Graph, URIRef
from rdflib.term import Node

from graph.convert import to_rdflib, triples_of
from graph.iris import Iris
from graph.ordering import natural
from graph.short_iris import prefixed
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from graph.writing.literals import count, en, plain, zh
from ontology import __version__
from ontology.identity import DEFAULT_BASE, digest
from ontology.standards import DCAT
from ontology.terms import ONTOLOGY, POL, PREFIXES

LICENCE = URIRef("https://www.apache.org/licenses/LICENSE-2.0")
CHINESE = URIRef("http://id.loc.gov/vocabulary/iso639-1/zh")
MEDIA = "https://www.iana.org/assignments/media-types/"
FORMATS = "http://www.w3.org/ns/formats/"
SYNTAXES = {
    "turtle": ("text/turtle", "Turtle"),
    "jsonld": ("application/ld+json", "JSON-LD"),
    "nt": ("application/n-triples", "N-Triples"),
    "nquads": ("application/n-quads", "N-Quads"),
    "trig": ("application/trig", "TriG"),
    "rdfxml": ("application/rdf+xml", "RDF_XML"),
}
"""The media type of each syntax of RDF, and its name under FORMATS."""

_EXAMPLES = (POL.Plan, POL.Target, POL.Indicator, POL.Project, POL.Region, POL.Industry)
_TYPE = ox.NamedNode(RDF.type)
_KEYWORDS = (zh("政府计划"), zh("政策目标"), zh("知识图谱"), en("government plans"), en("policy targets"), en("knowledge graph"))
_RIGHTS_ZH = (
    "数据与词汇表以 Apache-2.0 许可发布；所引原文出自政府文件，依《中华人民共和国著作权法》第五条不受其保护；"
    "参考数据另有来源，见各 dct:source。"
)
_RIGHTS_EN = (
    "Data and vocabulary are under Apache-2.0. The words quoted are of official documents, to which the Copyright Law of the People's "
    "Republic of China does not apply (article 5). Reference data have sources of their own, named by dct:source."
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a set of distinct triples holds. `entities` are its typed subjects under one base; `classes` and `properties` go with the
    number of their instances and of their triples; `examples` are IRIs."""

    triples: int
    subjects: int
    objects: int
    entities: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    examples: tuple[str, ...]


def counted(quads: Iterable[ox.Quad], base: str) -> Counts:
    """Counts the distinct triples of `quads`; entities are those under `base`."""
    triples = {quad.triple for quad in quads}
    typed = {(triple.subject, triple.object) for triple in triples if triple.predicate == _TYPE}
    classes = Counter(class_.value for _, class_ in typed if isinstance(class_, ox.NamedNode))
    return Counts(
        triples=len(triples),
        subjects=len({triple.subject for triple in triples}),
        objects=len({triple.object for triple in triples}),
        entities=len({subject for subject, _ in typed if isinstance(subject, ox.NamedNode) and subject.value.startswith(base)}),
        classes=tuple(sorted(classes.items())),
        properties=tuple(sorted((predicate.value, n) for predicate, n in Counter(triple.predicate for triple in triples).items())),
        examples=tuple(_examples(typed)),
    )


def _examples(typed: Iterable[tuple[object, object]]) -> Iterable[str]:
    """The first thing of each class that tells most of the data."""
    of_class: dict[str, list[str]] = {str(class_): [] for class_ in _EXAMPLES}
    for subject, class_ in typed:
        if isinstance(subject, ox.NamedNode) and isinstance(class_, ox.NamedNode) and class_.value in of_class:
            of_class[class_.value].append(subject.value)
    return (min(things, key=natural) for things in of_class.values() if things)


def undescribed(store: PlanStore, names: Sequence[str], bases: Iterable[str]) -> list[ox.Quad]:
    """The quads of the graphs so named, but those that describe an export: a file that was loaded brings its description along."""
    quads = list(store.quads(*names)) if names else []
    if not store.query("ASK { ?file void:distinctSubjects ?count }"):
        return quads
    prefixes = tuple(f"{Iris(base).dataset}/" for base in sorted(set(bases)))
    return [quad for quad in quads if not (isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(prefixes))]


def description(quads: Sequence[ox.Quad], plans: Sequence[StoredPlan], format_: str, base: str | None = None) -> list[ox.Quad]:
    """The description of a file in the syntax `format_` that holds `quads`, as quads of the default graph. `base` is that of all
    `plans`; None where they have several."""
    counts = counted(quads, base or "")
    iris = Iris(base or DEFAULT_BASE)
    key = digest(__version__, format_, repr(counts), *(plan.graph for plan in plans))
    graph = _Described(Graph(), URIRef(f"{iris.dataset}/{key}"))
    graph.names(len(plans), counts)
    graph.links(plans, iris, base)
    graph.counts(counts)
    graph.distribution(format_)
    return [ox.Quad(*triple) for triple in triples_of(graph.graph)]


@dataclass(frozen=True, slots=True)
class _Described:
    """A description while it is written."""

    graph: Graph
    iri: URIRef

    def add(self, predicate: URIRef, *objects: Node | ox.Literal, subject: URIRef | None = None) -> None:
        for object_ in objects:
            term = to_rdflib(object_) if isinstance(object_, ox.Literal) else object_
            self.graph.add((subject or self.iri, predicate, term))

    def names(self, plans: int, counts: Counts) -> None:
        """What it is called, and what its counts are of."""
        title = zh(f"政策知识图谱（{plans}份计划）"), en(f"Policy knowledge graph ({plans} plan{'s' * (plans != 1)})")
        self.add(RDF.type, VOID.Dataset, DCAT.Dataset)
        self.add(DCTERMS.title, *title)
        self.add(RDFS.label, *title)
        self.add(
            DCTERMS.description,
            zh(
                f"从中国政府计划中抽取的目标、指标、项目、行动、区域、产业、文件和机构及其原文依据。各项计数均指本文件除本说明外的{counts.triples}条不重复三元组。"
            ),
            en(
                "Goals, targets, projects, programmes, regions, industries, documents and bodies that Chinese government plans name, with "
                f"the words that say so. All counts are of the {counts.triples} distinct triples of this file without this description."
            ),
        )
        self.add(DCAT.keyword, *_KEYWORDS)
        rights = URIRef(f"{self.iri}/rights")
        self.add(DCTERMS.rights, rights)
        self.add(RDF.type, DCTERMS.RightsStatement, subject=rights)
        self.add(RDFS.label, zh(_RIGHTS_ZH), en(_RIGHTS_EN), subject=rights)

    def links(self, plans: Sequence[StoredPlan], iris: Iris, base: str | None) -> None:
        """Its licence, version, maker and parts."""
        self.add(DCTERMS.license, LICENCE)
        self.add(DCAT.version, plain(__version__))
        self.add(DCTERMS.language, CHINESE)
        self.add(DCTERMS.conformsTo, ONTOLOGY)
        self.add(DCTERMS.isPartOf, iris.dataset)
        self.add(PROV.wasAttributedTo, iris.software(__version__))
        self.add(VOID.subset, *(URIRef(plan.graph) for plan in plans))
        self.add(DCTERMS.subject, *(URIRef(plan.iri) for plan in plans))
        if base is not None:
            self.add(VOID.uriSpace, plain(base))

    def counts(self, counts: Counts) -> None:
        """How much it holds, in all and by class and property; which vocabularies it is in; where to look first."""
        self.add(VOID.triples, count(counts.triples))
        self.add(VOID.entities, count(counts.entities))
        self.add(VOID.distinctSubjects, count(counts.subjects))
        self.add(VOID.distinctObjects, count(counts.objects))
        self.add(VOID.classes, count(len(counts.classes)))
        self.add(VOID.properties, count(len(counts.properties)))
        self.add(VOID.exampleResource, *map(URIRef, counts.examples))
        used = [iri for iri, _ in (*counts.classes, *counts.properties)]
        self.add(VOID.vocabulary, *(URIRef(space) for space in PREFIXES.values() if any(iri.startswith(space) for iri in used)))
        for iri, number in counts.classes:
            part = self._part("class", iri)
            self.add(VOID.classPartition, part)
            self.add(VOID["class"], URIRef(iri), subject=part)
            self.add(VOID.entities, count(number), subject=part)
        for iri, number in counts.properties:
            part = self._part("property", iri)
            self.add(VOID.propertyPartition, part)
            self.add(VOID["property"], URIRef(iri), subject=part)
            self.add(VOID.triples, count(number), subject=part)

    def _part(self, kind: str, iri: str) -> URIRef:
        part = URIRef(f"{self.iri}/{kind}/{(prefixed(iri) or digest(iri)).replace(':', '-')}")
        self.add(RDF.type, VOID.Dataset, subject=part)
        return part

    def distribution(self, format_: str) -> None:
        """The file itself."""
        media, name = SYNTAXES[format_]
        part = URIRef(f"{self.iri}/distribution/{format_}")
        self.add(DCAT.distribution, part)
        self.add(VOID.feature, URIRef(f"{FORMATS}{name}"))
        self.add(RDF.type, DCAT.Distribution, subject=part)
        self.add(
            DCTERMS.title,
            zh(f"政策知识图谱，{name.replace('_', '/')} 文件"),
            en(f"Policy knowledge graph as {name.replace('_', '/')}"),
            subject=part,
        )
        self.add(DCAT.mediaType, URIRef(f"{MEDIA}{media}"), subject=part)
        self.add(DCTERMS.license, LICENCE, subject=part)
