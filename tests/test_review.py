"""Review: the doubtful ones, the corrections made of them, what they change, and that they outlive a rebuild."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import PROV, RDF, RDFS, Literal

import cli
from graph.check import check
from graph.folder import CORRECTIONS
from graph.reading_files import keep_reading, kept_reading, packed
from graph.reviewing.correcting import Corrected, correct
from graph.reviewing.corrections import Correction, Decision, keep_corrections, kept_corrections, merged, read_corrections
from graph.reviewing.items import Item, items
from graph.reviewing.review import apply_corrections, doubts, prepare, put
from graph.store import PlanStore, open_store
from graph.triples import plan_triples
from ontology.concepts import Kind, Predicate, Status
from ontology.errors import PolicykgError, StoreError, UsageError
from ontology.identity import DEFAULT_BASE
from ontology.records import Reading, Ref, WordedTarget
from ontology.standards import ITSRDF, NIF
from ontology.terms import POL
from queries.review import remarks
from tests.readings import GDP, PROJECT, TEA, VALLEY, WUHAI, first_reading, second_reading

FIRST = first_reading()
GOAL = Ref(Kind.GOAL, "1.1")


def item(reading: Reading, type_: str, text: str) -> Item:
    return next(one for one in items(reading) if (one.type, one.text) == (type_, text))


def decide(reading: Reading, type_: str, text: str, decision: Decision, value: str = "", by: str = "", date: str = "") -> Correction:
    one = item(reading, type_, text)
    place = one.quote
    return Correction(reading.plan.key, place.section, place.begin, place.end, type_, text, one.ref, decision, value, by, date)


def corrected(*corrections: Correction, reading: Reading = FIRST) -> Corrected:
    result = correct(reading, corrections)
    assert result.missed == ()
    graph = plan_triples(result.reading, corrections=result.applied)
    assert check(graph).violations == ()
    return result


def texts(reading: Reading, kind: Kind) -> list[str]:
    return [mention.quote.text for mention in reading.mentions if mention.entity.kind is kind]


def test_a_rejected_mention_goes_with_what_rests_on_it_alone() -> None:
    result = corrected(decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT))
    assert TEA.ref not in {entity.ref for entity in result.reading.entities}
    assert not any(TEA.ref in (one.subject, one.object) for one in result.reading.relations)
    assert texts(result.reading, Kind.INDUSTRY) == [text for text in texts(FIRST, Kind.INDUSTRY) if text != "辣木茶叶"]


def test_a_rejected_project_takes_its_commitment_and_its_edges() -> None:
    result = corrected(decide(FIRST, "Project", "包银高铁", Decision.REJECT))
    assert result.reading.commitments == ()
    assert PROJECT.ref not in {entity.ref for entity in result.reading.entities}
    assert {one.type for one in result.applied[0].gone} >= {"Commitment", "serves"}


def test_an_accepted_mention_is_certain_and_so_is_what_it_bears() -> None:
    result = corrected(decide(FIRST, "Region", VALLEY.label, Decision.ACCEPT))
    assert item(result.reading, "Region", VALLEY.label).confidence == 1
    assert [one.confidence for one in result.reading.relations if one.object == VALLEY.ref] == [1]
    assert [one.confidence for one in result.reading.relations if one.subject == PROJECT.ref] == [None, None, None]
    assert {entity.ref for entity in result.reading.entities} == {entity.ref for entity in FIRST.entities}


def test_a_relinked_mention_carries_its_edges_to_the_other_thing() -> None:
    result = corrected(decide(FIRST, "Region", VALLEY.label, Decision.RELINK, "乌海"))
    assert item(result.reading, "Region", VALLEY.label).says == "乌海市"
    region = next(entity for entity in result.reading.entities if entity.ref == WUHAI.ref)
    assert VALLEY.label in region.alt_labels
    concerned = {one.object for one in result.reading.relations if one.subject == GOAL and one.predicate is Predicate.CONCERNS}
    assert WUHAI.ref in concerned
    assert VALLEY.ref not in concerned


def test_a_relabelled_mention_is_a_thing_of_its_new_type() -> None:
    result = corrected(decide(FIRST, "Industry", "辣木茶叶", Decision.RELABEL, "Programme"))
    assert "辣木茶叶" not in texts(result.reading, Kind.INDUSTRY)
    programme = item(result.reading, "Programme", "辣木茶叶")
    assert programme.confidence == 1
    assert any(
        str(one.predicate) == "serves" and one.object == GOAL for one in result.reading.relations if one.subject.kind is Kind.PROGRAMME
    )


def test_a_relabelled_mention_may_be_named_otherwise() -> None:
    result = corrected(decide(FIRST, "Industry", "辣木茶叶", Decision.RELABEL, "Organization:某某茶叶公司"))
    assert item(result.reading, "Organization", "辣木茶叶").says == "某某茶叶公司"


def test_targets_commitments_and_edges_are_corrected_too() -> None:
    target = next(one for one in items(FIRST) if one.type == "Target" and "就业" in one.text)
    relinked = corrected(decide(FIRST, "Target", target.text, Decision.RELINK, "城镇登记失业率"))
    assert item(relinked.reading, "Target", target.text).ref.startswith("Indicator:registered-unemployment")
    assert len(corrected(decide(FIRST, "Target", target.text, Decision.REJECT)).reading.targets) == len(FIRST.targets) - 1
    status = corrected(decide(FIRST, "Commitment", "包银高铁", Decision.RELABEL, "Completing")).reading.commitments[0].status
    assert status is Status.COMPLETING
    edge = next(one for one in items(FIRST) if one.type == "implements")
    cited = corrected(decide(FIRST, "implements", edge.text, Decision.RELABEL, "mentions")).reading.relations
    assert [one.predicate for one in cited if one.subject.kind is Kind.SECTION] == [Predicate.MENTIONS]
    serves = next(one for one in items(FIRST) if one.type == "serves")
    assert serves.thing not in corrected(decide(FIRST, "serves", serves.text, Decision.REJECT)).reading.relations


def with_worded() -> Reading:
    """The first reading, with words of its first target taken for a target in words, and for words that none is set."""
    quote, sentence = FIRST.targets[0].quote, FIRST.targets[0].sentence
    worded = (
        WordedTarget(f"{quote.section}/{quote.begin}", quote, sentence, GDP.ref, "地区生产总值", absent, Decimal("0.7"))
        for absent in (False, True)
    )
    return replace(FIRST, worded=tuple(worded))


@pytest.mark.parametrize(("type_", "says"), [("WordedTarget", "a target in words"), ("AbsentTarget", "no target is set")])
def test_targets_in_words_and_those_not_set_are_corrected_too(type_: str, says: str) -> None:
    reading = with_worded()
    words = reading.worded[0].quote.text
    other = "AbsentTarget" if type_ == "WordedTarget" else "WordedTarget"
    assert item(reading, type_, words).says == f"地区生产总值: {says}"
    accepted = corrected(decide(reading, type_, words, Decision.ACCEPT), reading=reading).reading
    assert item(accepted, type_, words).confidence == 1
    assert item(accepted, other, words).confidence == Decimal("0.7")
    rejected = corrected(decide(reading, type_, words, Decision.REJECT), reading=reading)
    assert [one.ref.kind.value for one in rejected.reading.worded] == [other]
    relinked = corrected(decide(reading, type_, words, Decision.RELINK, "城镇登记失业率"), reading=reading).reading
    assert item(relinked, type_, words).ref.startswith("Indicator:registered-unemployment")
    assert "registered-unemployment" in {entity.key for entity in relinked.entities}


@pytest.mark.parametrize(
    ("type_", "text", "decision", "value", "says"),
    [
        ("Region", "包头", Decision.RELINK, "鼓楼区", "several places"),
        ("Region", "包头", Decision.RELINK, "999999", "is no key"),
        ("Region", "包头", Decision.RELABEL, "Planet", "is no kind of thing: write one of Region, Industry"),
        ("Commitment", "包银高铁", Decision.RELABEL, "Finished", "is no status"),
        ("Commitment", "包银高铁", Decision.RELINK, "某高铁", "correct the mention"),
        ("Target", "地区生产总值增长6%左右", Decision.RELABEL, "Project", "has no other type"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(type_: str, text: str, decision: Decision, value: str, says: str) -> None:
    result = correct(FIRST, [decide(FIRST, type_, text, decision, value)])
    assert result.reading == FIRST
    assert says in str(result.missed[0])


def test_a_correction_finds_its_words_where_they_moved_to_and_is_told_where_they_are_gone() -> None:
    moved = replace(decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT), begin=3, end=7)
    assert "辣木茶叶" not in texts(corrected(moved).reading, Kind.INDUSTRY)
    elsewhere = replace(moved, section="2")
    assert "nothing of that type and wording" in str(correct(FIRST, [elsewhere]).missed[0])
    accepted = replace(decide(FIRST, "Industry", "辣木茶叶", Decision.ACCEPT), ref="Industry:something-else")
    assert "is read otherwise now" in str(correct(FIRST, [accepted]).missed[0])


def test_a_later_decision_takes_the_place_of_an_earlier_one_and_may_withdraw_it() -> None:
    accept, reject = (decide(FIRST, "Industry", "辣木茶叶", decision) for decision in (Decision.ACCEPT, Decision.REJECT))
    other = decide(FIRST, "Region", "包头", Decision.ACCEPT)
    assert merged([accept, other], [reject]) == [other, reject]
    assert merged([accept, other], [replace(accept, decision=Decision.WITHDRAW)]) == [other]


def test_corrections_are_provenance() -> None:
    reject = decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT, by="某某", date="2024-05-06")
    relink = decide(FIRST, "Region", "包头", Decision.RELINK, "乌海")
    result = corrected(reject, relink)
    graph = plan_triples(result.reading, corrections=result.applied)
    activity = graph.value(None, POL.decision, POL.Rejected)
    assert activity is not None
    assert str(graph.value(graph.value(activity, PROV.wasAssociatedWith), RDFS.label)) == "某某"
    assert str(graph.value(activity, PROV.endedAtTime)) == "2024-05-06T00:00:00+08:00"
    removed = {str(graph.value(one, PROV.value)) for one in graph.subjects(PROV.wasInvalidatedBy, activity)}
    assert "辣木茶叶" in removed
    assert graph.value(activity, PROV.used) in set(graph.subjects(PROV.wasInvalidatedBy, activity))
    second = graph.value(None, POL.decision, POL.Relinked)
    mention = next(one for one in graph.subjects(NIF.anchorOf, Literal("包头")) if (one, RDF.type, NIF.Phrase) in graph)
    assert (mention, PROV.wasInfluencedBy, second) in graph
    assert str(graph.value(mention, ITSRDF.taConfidence)) == "1"
    assert graph.value(second, PROV.wasAssociatedWith) is None
    assert graph.value(second, PROV.endedAtTime) is None


def test_a_reading_is_kept_as_it_was(tmp_path: Path) -> None:
    for reading in (first_reading(), second_reading()):
        keep_reading(tmp_path, reading.plan.key, packed(reading))
        assert kept_reading(tmp_path, reading.plan.key) == reading
    assert packed(FIRST) == packed(first_reading())


def test_a_reading_that_is_not_there_or_damaged_says_build_again(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="build the plan again"):
        kept_reading(tmp_path, "0123")
    keep_reading(tmp_path, "0123", b"no gzip")
    with pytest.raises(StoreError, match="is damaged"):
        kept_reading(tmp_path, "0123")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "kg"
    with open_store(folder, create=True) as opened:
        for reading in (doubtful(FIRST), second_reading()):
            put(opened, prepare(reading, [], DEFAULT_BASE))
    return folder


def doubtful(reading: Reading) -> Reading:
    """The reading with its mentions half sure, and all else sure."""
    return replace(reading, mentions=tuple(replace(one, confidence=Decimal("0.5")) for one in reading.mentions))


def listed(folder: Path) -> list[str]:
    with open_store(folder) as opened:
        return [doubt.item.text for doubt in doubts(opened, opened.plans(), below=Decimal("0.8"))]


@pytest.mark.parametrize("type_", ["WordedTarget", "AbsentTarget"])
def test_doubtful_targets_in_words_and_those_not_set_are_listed(type_: str, tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as opened:
        put(opened, prepare(with_worded(), [], DEFAULT_BASE))
        listed = doubts(opened, opened.plans(), below=Decimal("0.8"), types=[type_])
        iris = {str(one.subject) for one in opened.quads()}
        assert doubts(opened, opened.plans(), below=Decimal("0.7"), types=[type_]) == []
    assert [(one.item.type, one.item.confidence, f"<{one.iri}>" in iris) for one in listed] == [(type_, Decimal("0.7"), True)]


def quads(store: PlanStore) -> set[str]:
    return {str(quad) for quad in store.quads()}


def test_corrections_are_kept_and_outlive_a_rebuild(store: Path) -> None:
    reject = decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT)
    assert "辣木茶叶" in listed(store)
    with open_store(store, write=True) as opened:
        before = quads(opened)
        assert apply_corrections(opened, [reject]).applied == 1
        after = quads(opened)
        put(opened, prepare(doubtful(FIRST), kept_corrections(store), DEFAULT_BASE))
        assert quads(opened) == after != before
    assert "辣木茶叶" not in listed(store)
    with open_store(store, write=True) as opened:
        assert apply_corrections(opened, [replace(reject, decision=Decision.WITHDRAW)]).applied == 1
        assert quads(opened) == before
    assert kept_corrections(store) == []


def test_a_correction_that_no_longer_applies_is_told_and_not_lost(store: Path) -> None:
    reject = decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT)
    with open_store(store, write=True) as opened:
        apply_corrections(opened, [reject])
        without = replace(FIRST, mentions=tuple(one for one in FIRST.mentions if one.entity != TEA.ref))
        prepared = prepare(without, kept_corrections(store), DEFAULT_BASE)
        put(opened, prepared)
    assert [one.correction.text for one in prepared.missed] == ["辣木茶叶"]
    assert [one.text for one in kept_corrections(store)] == ["辣木茶叶"]


def test_what_does_not_apply_is_not_kept_when_it_is_new(store: Path) -> None:
    wrong = replace(decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT), section="2")
    stranger = replace(wrong, plan="0123456789abcdef")
    nothing = decide(FIRST, "Region", "包头", Decision.WITHDRAW)
    with open_store(store, write=True) as opened:
        outcome = apply_corrections(opened, [wrong, stranger, nothing])
    assert outcome.applied == 0
    assert len(outcome.missed) == 3
    assert kept_corrections(store) == []


def test_each_decision_that_does_not_apply_is_told_once(store: Path) -> None:
    right = decide(FIRST, "Region", VALLEY.label, Decision.ACCEPT)
    wrong = replace(decide(FIRST, "Industry", "辣木茶叶", Decision.REJECT), section="2", line=2)
    stranger = replace(right, plan="0123456789abcdef", decision=Decision.WITHDRAW, line=4)
    with open_store(store, write=True) as opened:
        outcome = apply_corrections(opened, [right, stranger, replace(wrong, line=3), wrong])
    assert outcome.applied == 1
    assert [one.correction.line for one in outcome.missed] == [2, 3, 4]
    assert "no plan" in outcome.missed[2].reason
    assert [one.text for one in kept_corrections(store)] == [VALLEY.label]


def test_of_several_decisions_on_a_thing_the_last_one_counts(store: Path) -> None:
    accept = decide(FIRST, "Region", VALLEY.label, Decision.ACCEPT)
    withdraw = replace(accept, decision=Decision.WITHDRAW)
    with open_store(store, write=True) as opened:
        assert apply_corrections(opened, [accept, withdraw]).missed == ()
        assert kept_corrections(store) == []
        outcome = apply_corrections(opened, [replace(withdraw, line=2), replace(accept, line=5)])
        assert (outcome.applied, [(old.line, new.line) for old, new in outcome.overruled]) == (1, [(2, 5)])
        assert remarks(opened, outcome) == [(2, f"The decision to withdraw Region {VALLEY.label!r} is overruled by line 5.")]
    assert [(one.thing, one.decision) for one in kept_corrections(store)] == [(accept.thing, Decision.ACCEPT)]


@pytest.mark.parametrize(
    ("type_", "text", "value", "says"),
    [
        ("Region", "包头", "乌海及周边地域", "'乌海及周边地域' before, it is a new Region; near it: 乌海及周边地区."),
        ("Target", "地区生产总值增长6%左右", "某湖书屋总数", "'某湖书屋总数' before, it is a new Indicator '某湖书屋'"),
        ("Project", "包银高铁", "某某至某某高铁", "'某某至某某高铁' before, it is a new Project"),
    ],
)
def test_a_name_that_nothing_bears_is_told_the_first_time_and_holds(type_: str, text: str, value: str, says: str, store: Path) -> None:
    relink = replace(decide(FIRST, type_, text, Decision.RELINK, value), line=4)
    with open_store(store, write=True) as opened:
        outcome = apply_corrections(opened, [relink])
        ((line, remark),) = remarks(opened, outcome)
        assert (outcome.applied, outcome.missed, line) == (1, (), 4)
        assert says in remark
        assert remarks(opened, apply_corrections(opened, [relink])) == []


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("Region", "包头", "乌海"),
        ("Region", "包头", "通辽"),
        ("Industry", "辣木茶叶", "铁路运输业"),
        ("Target", "地区生产总值增长6%左右", "城镇登记失业率"),
    ],
)
def test_a_name_that_the_store_or_a_table_knows_is_not_remarked_on(type_: str, text: str, value: str, store: Path) -> None:
    with open_store(store, write=True) as opened:
        outcome = apply_corrections(opened, [decide(FIRST, type_, text, Decision.RELINK, value)])
        assert (outcome.applied, outcome.missed, remarks(opened, outcome)) == (1, (), [])


@pytest.mark.parametrize("text", ['=甲，"乙"', "-丙", "'-丙", "''-丙", "'甲"])
def test_the_file_of_corrections_reads_as_it_was_written(text: str, tmp_path: Path) -> None:
    odd = Correction("ab12", "3.2", 1, 4, "Project", text, "Project:x y", Decision.RELINK, "-丙", "某，某", "2024-01-02")
    keep_corrections(tmp_path, [odd])
    assert [replace(one, line=0) for one in kept_corrections(tmp_path)] == [odd]


HEAD = "plan,section,begin,end,type,text,decision,value\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("a,b\n1,2\n", "lacks the columns plan, section"),
        ("", "holds no rows"),
        (HEAD + "p,1,0,2,Region,包头,delete,\n", "line 2: the decision 'delete' is none of accept"),
        (HEAD + "p,1,0,2,Region,包头,accept,\np,1,x,2,Region,包头,reject,\n", "line 3: begin and end must be numbers"),
        (HEAD + "p,1,0,2,Region,包头,relink,\n", "line 2: relink needs a value"),
        (HEAD + ",1,0,2,Region,包头,reject,\n", "line 2: plan and text must not be empty"),
        (HEAD.strip() + ",date\np,1,0,2,Region,包头,reject,,yesterday\n", "line 2: 'yesterday' is no date: write it as 2024-05-06"),
        ("?" + HEAD.replace(",", "\t?") + '"\\q"\t"1"\t0\t2\t"Region"\t"包头"\t"reject"\t""\n', "is no table, line 2"),
    ],
)
def test_a_wrong_file_is_told_by_line_and_not_applied(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_corrections(path)
    assert says in str(caught.value)


def test_days_are_written_in_one_way_and_half_characters_are_none(tmp_path: Path) -> None:
    path = tmp_path / "made.tsv"
    head = "?" + HEAD.strip().replace(",", "\t?") + "\t?date\n"
    path.write_text(head + '"p"\t"1"\t0\t2\t"Region"\t"包头"\t"relink"\t"乌\\ud800海"\t"20240506"\n', encoding="utf-8")
    assert [(one.value, one.date) for one in read_corrections(path)] == [("乌\ufffd海", "2024-05-06")]


def test_files_of_other_programs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "made.csv"
    rows = HEAD + "p,1,0,2,Region,包头,REJECT,\np,1,3,5,Region,乌海,,\n"
    for data in (rows.encode("utf-8-sig"), rows.encode("gb18030"), rows.replace(",", "\t").encode(), rows.replace(",", ";").encode()):
        path.write_bytes(data)
        assert [(one.text, one.decision) for one in read_corrections(path)] == [("包头", Decision.REJECT)]
    with pytest.raises(PolicykgError, match="cannot be read"):
        read_corrections(tmp_path / "missing.csv")


PLAN = """某省人民政府关于下达2018年全省发展计划的通知

某政发〔2018〕7号

各市人民政府：

现将计划下达，请执行。

2018年1月5日

2018年全省发展计划

2018年的目标是：地区生产总值增长6%左右。

一、加快建设

（一）抓好铁路。加快建设包银高铁，在大兴安岭、呼伦湖开展生态旅游。
"""


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLICYKG_STORE", raising=False)
    Path("a.txt").write_text(PLAN, encoding="utf-8")
    assert cli.main(["build", "a.txt"]) == 0
    capsys.readouterr()
    return tmp_path / "policykg.store"


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_a_list_is_filled_in_and_given_back(built: Path, capsys: pytest.CaptureFixture[str], format_: str) -> None:
    assert cli.main(["review", "--below", "1", "--type", "region", "--format", format_]) == 0
    text = capsys.readouterr().out
    separator = "," if format_ == "csv" else "\t"
    rows = list(csv.reader(io.StringIO(text), delimiter=separator, quoting=csv.QUOTE_MINIMAL if format_ == "csv" else csv.QUOTE_NONE))
    at = {name.lstrip("?"): place for place, name in enumerate(rows[0])}
    row = next(row for row in rows if "呼伦湖" in row[at["text"]])
    row[at["decision"]] = "reject"
    with open("done", "w", encoding="utf-8", newline="") as file:
        for cells in rows:
            file.write(separator.join(f'"{cell}"' if format_ == "csv" else cell for cell in cells) + "\n")
    assert cli.main(["review", "--apply", "done", "--by", "某某", "--date", "2024-05-06"]) == 0
    assert "1 of 1 decisions were applied" in capsys.readouterr().err
    assert [(one.text, one.by, one.date) for one in kept_corrections(built)] == [("呼伦湖", "某某", "2024-05-06")]
    assert cli.main(["validate"]) == 0
    assert cli.main(["export", "-o", "one.nq", "--format", "nquads"]) == 0
    assert cli.main(["build", "a.txt"]) == 0
    assert cli.main(["export", "-o", "two.nq", "--format", "nquads"]) == 0
    assert Path("one.nq").read_bytes() == Path("two.nq").read_bytes()
    capsys.readouterr()
    assert cli.main(["review", "--below", "1", "--type", "Region", "--format", "csv"]) == 0
    left = [row["text"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))]
    assert "大兴安岭" in left
    assert "呼伦湖" not in left


def test_what_may_be_a_slip_is_told_by_line_and_is_no_failure(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--below", "1", "--type", "region", "--format", "csv"]) == 0
    rows = [row for row in csv.DictReader(io.StringIO(capsys.readouterr().out)) if row["text"] in ("呼伦湖", "大兴安岭")]
    with open("done.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows({**row, "decision": "reject"} for row in rows)
        writer.writerows({**row, "decision": "relink", "value": "某处湖泊"} for row in rows)
    assert cli.main(["review", "--apply", "done.csv"]) == 0
    err = capsys.readouterr().err
    assert f"done.csv, line 2: The decision to reject Region '{rows[0]['text']}' is overruled by line 4." in err
    assert "done.csv, line 4: Nothing was called '某处湖泊' before, it is a new Region." in err
    assert err.count("Nothing was called") == 1
    assert "2 of 4 decisions were applied" in err
    assert "Error" not in err


def test_wrong_calls_of_review_say_what_is_wrong(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--type", "Planet"]) == 2
    assert "is no type to review: name one of Region" in capsys.readouterr().err
    assert cli.main(["review", "--below", "2"]) == 2
    assert cli.main(["review", "--below", "nan"]) == 2
    assert cli.main(["review", "--apply", "missing.csv"]) == 1
    Path("half.csv").write_text(HEAD + "0123456789abcdef,1,0,2,Region,包头,accept,\n", encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["review", "--apply", "half.csv"]) == 1
    err = capsys.readouterr().err
    assert "half.csv, line 2: The decision to accept Region '包头' in section 1 does not apply: no plan in the store has that key." in err
    assert "0 of 1 decisions were applied" in err
    assert not (built / CORRECTIONS).exists() or kept_corrections(built) == []
