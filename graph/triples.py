"""From records to RDF: the one way in. What is written of each kind of record stands in the `*_triples` modules."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Graph

from graph.convert import graph_of, triples_in
from graph.iris import Iris, PlanIris
from graph.reviewing.correcting import Applied
from graph.reviewing.correction_triples import write_corrections
from graph.writing.entity_triples import write_entities
from graph.writing.fact_triples import write_facts
from graph.writing.output import Output
from graph.writing.plan_triples import write_dataset, write_plan, write_provenance
from graph.writing.text_triples import all_mentions, write_mentions, write_sections
from ontology.identity import DEFAULT_BASE
from ontology.records import Reading
from ontology.terms import PREFIXES


def plan_ntriples(reading: Reading, base: str = DEFAULT_BASE, corrections: Iterable[Applied] = ()) -> tuple[bytes, int]:
    """All triples of a plan's named graph: a pure function of the reading, the base (see `graph.iris.check_base`) and the program's
    version (and of SOURCE_DATE_EPOCH, where set). No blank nodes; every IRI is ASCII. UsageError where the base does not fit.

    Gives them as N-Triples in UTF-8, each once, and how many they are. `corrections` are those that `reading` was corrected by
    (graph.reviewing.correcting); they are its provenance.
    """
    out = Output(PlanIris(Iris(base), reading.plan.key))
    write_plan(out, reading.plan)
    write_provenance(out, reading.plan)
    write_dataset(out, reading.plan)
    write_sections(out, reading)
    write_entities(out, reading)
    write_facts(out, reading)
    write_mentions(out, all_mentions(reading))
    write_corrections(out, reading, corrections)
    return "".join(f"{line}\n" for line in out.lines).encode(), len(out.lines)


def plan_triples(reading: Reading, base: str = DEFAULT_BASE, corrections: Iterable[Applied] = ()) -> Graph:
    """The triples that `plan_ntriples` writes, as an rdflib graph with the project's prefixes."""
    graph = graph_of(triples_in(plan_ntriples(reading, base, corrections)[0]))
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph
