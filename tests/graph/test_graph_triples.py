from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import DCTERMS, PROV, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef

from extractors.read import read_named
from graph.check import check
from graph.exporting.network import build_network
from graph.exporting.panel import panel
from graph.iris import Iris, PlanIris
from graph.store import in_memory
from graph.triples import plan_triples
from ontology import __version__
from ontology.concepts import Kind
from ontology.errors import UsageError
from ontology.records import Document, Mention, Plan, Reading, Ref
from ontology.standards import DCAT, ITSRDF, NIF, QUDT
from ontology.terms import POL, UNIT
from queries.catalogue import load_catalogue
from queries.run import ask
from tests.readings import CITED, GDP, JOBS, OFFICE, PROJECT, first_reading, second_reading

FIRST, SECOND = first_reading(), second_reading()
IDS = PlanIris(Iris(), FIRST.plan.key)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return plan_triples(FIRST)


def entity(ref: Ref) -> URIRef:
    return IDS.ref(ref)


def types(graph: Graph, subject: URIRef) -> set[URIRef]:
    return {class_ for class_ in graph.objects(subject, RDF.type) if isinstance(class_, URIRef)}


def test_types_are_asserted_with_those_above_them(graph: Graph) -> None:
    assert types(graph, IDS.plan) == {POL.Plan, POL.PolicyDocument}
    target = next(graph.subjects(RDF.type, POL.Target))
    assert isinstance(target, URIRef) and types(graph, target) == {POL.Target, POL.Goal}
    assert {POL.Section, NIF.Context} <= types(graph, IDS.section("1.1"))
    assert {NIF.Phrase, NIF.OffsetBasedString} == types(graph, IDS.mention(FIRST.mentions[0].quote, Kind.INDICATOR))


def test_a_plan_carries_what_its_text_gives_and_nothing_else(graph: Graph) -> None:
    assert graph.value(IDS.plan, DCTERMS.title) == Literal("关于下达二〇二〇年发展计划的通知", lang="zh")
    assert graph.value(IDS.plan, RDFS.label) == Literal("二〇二〇年发展计划", lang="zh")
    assert graph.value(IDS.plan, POL.documentNumber) == Literal("内政发〔2020〕3号")
    assert graph.value(IDS.plan, POL.issuer) == entity(OFFICE.ref)
    assert graph.value(IDS.plan, DCTERMS.issued) == Literal("2020-02-01", datatype=XSD.date)
    assert graph.value(IDS.plan, POL.planYear) == Literal("2020", datatype=XSD.gYear)
    bare = plan_triples(SECOND)
    plan = PlanIris(Iris(), SECOND.plan.key).plan
    for absent in (POL.documentNumber, DCTERMS.issued, POL.issuer, POL.startYear, POL.colophon, POL.approvedBy):
        assert (plan, absent, None) not in bare


def test_a_files_name_is_no_title() -> None:
    graph = plan_triples(read_named("some-file.txt", "各地要抓好落实。\n一、扩大投资\n今年新建公路30公里。\n".encode()))
    plan = graph.value(None, RDF.type, POL.Plan)
    assert plan is not None
    assert graph.value(plan, DCTERMS.title) is None
    assert {str(graph.value(plan, term)) for term in (DCTERMS.alternative, RDFS.label, SKOS.prefLabel)} == {"some-file"}
    assert check(graph).violations == ()
    store = in_memory(graph)
    assert [(row["plan"], row.get("plan_title")) for row in panel(store)] == [("some-file", None)]
    (row,) = ask(store, load_catalogue()["plans"], {}).rows
    assert "some-file" in map(str, row)


def test_every_mention_is_its_sections_text_between_its_offsets(graph: Graph) -> None:
    mentions = set(graph.subjects(RDF.type, NIF.Phrase))
    assert len(mentions) >= len(FIRST.mentions)
    for mention in mentions | set(graph.subjects(RDF.type, NIF.Sentence)):
        section = graph.value(mention, NIF.referenceContext)
        begin, end = (graph.value(mention, term) for term in (NIF.beginIndex, NIF.endIndex))
        assert isinstance(begin, Literal) and isinstance(end, Literal) and begin.datatype == XSD.nonNegativeInteger
        text = str(graph.value(section, NIF.isString))
        assert str(graph.value(mention, NIF.anchorOf)) == text[int(begin) : int(end)]


def test_every_mention_names_an_entity_that_has_a_class_and_stands_in_its_sentence(graph: Graph) -> None:
    for mention in graph.subjects(RDF.type, NIF.Phrase):
        thing, class_ = graph.value(mention, ITSRDF.taIdentRef), graph.value(mention, ITSRDF.taClassRef)
        assert (thing, RDF.type, class_) in graph
        sentence = graph.value(mention, POL.inSentence)
        assert str(graph.value(mention, NIF.anchorOf)) in str(graph.value(sentence, NIF.anchorOf))
        assert graph.value(mention, PROV.wasGeneratedBy) == IDS.extraction


def test_words_that_name_two_things_of_a_kind_are_two_mentions() -> None:
    mention = FIRST.mentions[0]
    twin = Mention(mention.quote, JOBS.ref, mention.sentence)
    graph = plan_triples(replace(FIRST, mentions=(*FIRST.mentions, twin)))
    there = {str(m).rpartition("/")[2]: m for m in graph.subjects(RDF.type, NIF.Phrase)}
    pair = [there[f"{mention.quote.begin}-{mention.quote.end}-indicator{rank}"] for rank in ("", "-2")]
    assert {graph.value(m, ITSRDF.taIdentRef) for m in pair} == {entity(GDP.ref), entity(JOBS.ref)}
    assert all(len(list(graph.objects(m, ITSRDF.taIdentRef))) == 1 for m in pair)


def test_a_targets_values(graph: Graph) -> None:
    jobs, parks = (IDS.ref(Ref(Kind.TARGET, FIRST.targets[nth].key)) for nth in (1, 2))
    expected = {
        POL.value: Literal("22", datatype=XSD.decimal),
        POL.unitLabel: Literal("万人"),
        POL.normalizedValue: Literal("220000", datatype=XSD.decimal),
        QUDT.hasUnit: URIRef("https://w3id.org/policykg/unit/person"),
        POL.comparator: POL.AtLeast,
        POL.change: POL.New,
        POL.targetYear: Literal("2020", datatype=XSD.gYear),
        POL.indicator: entity(JOBS.ref),
        POL.indicatorText: Literal("城镇新增就业"),
        POL.statedIn: IDS.section("0"),
    }
    assert {predicate: graph.value(jobs, predicate) for predicate in expected} == expected
    assert (jobs, POL.baselineYear, None) not in graph
    assert graph.value(parks, POL.upperValue) == Literal("2", datatype=XSD.decimal)
    assert graph.value(parks, POL.partOfGoal) == IDS.ref(Ref(Kind.GOAL, "1.1"))
    assert (parks, QUDT.hasUnit, None) not in graph
    growth = IDS.ref(Ref(Kind.TARGET, FIRST.targets[0].key))
    assert graph.value(growth, QUDT.hasUnit) == UNIT.PERCENT
    assert graph.value(growth, POL.concerns) == entity(Ref(Kind.REGION, "150000"))


def test_an_edge_has_a_statement_with_its_sentence(graph: Graph) -> None:
    for relation in FIRST.relations:
        edge = (IDS.ref(relation.subject), POL[relation.predicate.value], IDS.ref(relation.object))
        assert edge in graph
        parts = zip((RDF.subject, RDF.predicate, RDF.object), edge, strict=True)
        statement = set.intersection(*(set(graph.subjects(term, part)) for term, part in parts)).pop()
        assert graph.value(statement, POL.evidence) == IDS.sentence(relation.evidence)
        assert graph.value(statement, POL.statedIn) == IDS.section(relation.evidence.section)


def test_a_commitment_belongs_to_the_plan_and_not_to_the_project(graph: Graph) -> None:
    commitment = graph.value(None, POL.about, entity(PROJECT.ref))
    assert graph.value(commitment, POL.status) == POL.Starting
    assert graph.value(commitment, POL.inPlan) == IDS.plan
    assert str(graph.value(commitment, POL.verb)) == "开工建设"
    assert (entity(PROJECT.ref), POL.status, None) not in graph


def test_the_extraction_says_what_read_which_file_when(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    agent = graph.value(IDS.extraction, PROV.wasAssociatedWith)
    assert graph.value(agent, DCAT.version) == Literal(__version__)
    source = graph.value(IDS.extraction, PROV.used)
    assert (source, RDFS.label, Literal("first.txt")) in graph
    assert (source, POL.sha256, Literal("ab" * 32)) in graph
    assert str(graph.value(IDS.extraction, PROV.endedAtTime)) == "2020-02-01T00:00:00+08:00"
    assert (None, PROV.endedAtTime, None) not in plan_triples(SECOND)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert str(plan_triples(SECOND).value(PlanIris(Iris(), SECOND.plan.key).extraction, PROV.endedAtTime)) == "1970-01-01T08:00:00+08:00"
    for nonsense in ("soon", "1" * 40, "-"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
        with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
            plan_triples(SECOND)


@pytest.mark.parametrize("reading", [FIRST, SECOND], ids=["first", "second"])
def test_no_node_is_blank_and_every_iri_is_ascii(reading: Reading) -> None:
    for triple in plan_triples(reading):
        for term in triple:
            assert not isinstance(term, BNode)
            assert not isinstance(term, URIRef) or str(term).isascii()


def test_things_of_two_plans_merge_and_have_one_name_each() -> None:
    union = plan_triples(FIRST) + plan_triples(SECOND)
    for thing in set(union.subjects(SKOS.prefLabel, None)):
        labels = [label for label in union.objects(thing, SKOS.prefLabel) if isinstance(label, Literal)]
        assert len(labels) == len({label.language for label in labels}), (thing, labels)
    assert len({*union.subjects(POL.about, None)}) == 2
    assert len({*union.objects(None, POL.about)}) == 1


def test_a_document_is_called_the_same_by_those_who_cite_it_and_by_its_own_graph() -> None:
    cited = replace(SECOND, entities=(Document(Kind.DOCUMENT, FIRST.plan.key, FIRST.plan.name, (), "某发展计划", FIRST.plan.number),))
    cited = replace(cited, mentions=(), targets=(), commitments=(), relations=())
    union = plan_triples(FIRST) + plan_triples(cited)
    assert list(union.objects(IDS.plan, SKOS.prefLabel)) == [Literal("内蒙古自治区二〇二〇年发展计划", lang="zh")]
    assert set(union.objects(IDS.plan, DCTERMS.title)) == {Literal(t, lang="zh") for t in (FIRST.plan.title, "某发展计划")}
    assert list(union.objects(IDS.plan, DCTERMS.alternative)) == [Literal("二〇二〇年发展计划", lang="zh")]
    network = build_network(union)
    assert network.nodes[str(IDS.plan)]["label"] == "二〇二〇年发展计划"
    number_only = plan_triples(replace(cited, entities=(replace(CITED, title=None),)))
    assert number_only.value(entity(CITED.ref), DCTERMS.title) is None
    assert number_only.value(entity(CITED.ref), SKOS.prefLabel) == plan_triples(FIRST).value(entity(CITED.ref), SKOS.prefLabel)


def test_an_issuer_that_no_words_mention_says_which_document_tells_of_it(graph: Graph) -> None:
    assert set(graph.objects(entity(OFFICE.ref), PROV.wasDerivedFrom)) == {IDS.plan, entity(CITED.ref)}
    words = FIRST.mentions[0]
    mentioned = plan_triples(replace(FIRST, mentions=(*FIRST.mentions, Mention(words.quote, OFFICE.ref, words.sentence))))
    assert (entity(OFFICE.ref), PROV.wasDerivedFrom, None) not in mentioned


def test_the_base_changes_iris_and_nothing_else() -> None:
    here, there = (plan_triples(FIRST, base) for base in ("https://w3id.org/policykg/", "https://kg.test/a/"))
    moved = {line.replace("https://kg.test/a/", "https://w3id.org/policykg/") for line in _lines(there)}
    assert moved == _lines(here)


def _lines(graph: Graph) -> set[str]:
    return set(graph.serialize(format="nt", encoding="utf-8").decode().splitlines())


NASTY = '“"引"”\'<script>alert(1)</script>\\ &amp; ]]> \n\t\x00\x0b\ud800\ufffe\u202e\U0001f682'


def test_hostile_strings_are_kept_or_put_as_replacement_characters() -> None:
    plan = Plan(key="k", title=NASTY, label=NASTY, source_name=NASTY, colophon=NASTY)
    reading = Reading(plan=plan, sections=(replace(FIRST.sections[0], text=NASTY, heading=NASTY),))
    graph = plan_triples(reading)
    text = graph.value(PlanIris(Iris(), "k").section("0"), NIF.isString)
    assert len(str(text)) == len(NASTY)
    assert str(text) == '“"引"”\'<script>alert(1)</script>\\ &amp; ]]> \n\t\ufffd\ufffd\ufffd\ufffd\u202e\U0001f682'
    for format_ in ("turtle", "xml", "json-ld", "nt"):
        again = Graph().parse(data=graph.serialize(format=format_), format=format_)
        assert set(again) == set(graph), format_


def test_two_processes_with_different_hash_seeds_write_the_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys; from tests.readings import first_reading; from graph.triples import plan_triples; "
        "from graph.convert import triples_of; from graph.exporting.syntaxes import nquads; import pyoxigraph as ox; "
        "name = ox.NamedNode('https://kg.test/g'); "
        "quads = [ox.Quad(*t, name) for t in triples_of(plan_triples(first_reading()))]; "
        "sys.stdout.buffer.write(nquads(quads))"
    )
    root = Path(__file__).parents[2]
    outputs = [
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        ).stdout
        for seed in ("1", "4242")
    ]
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"\n") == len(plan_triples(FIRST))


def test_a_plan_that_names_itself_keeps_its_short_title() -> None:
    itself = Document(Kind.DOCUMENT, FIRST.plan.key, FIRST.plan.name, (), FIRST.plan.title, FIRST.plan.number)
    graph = plan_triples(replace(FIRST, entities=(*FIRST.entities, itself)))
    assert set(graph.objects(IDS.plan, RDFS.label)) == {Literal("二〇二〇年发展计划", lang="zh")}
    assert set(graph) == set(plan_triples(FIRST))
