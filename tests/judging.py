"""Judges what the program finds in annotated plans by their gold rows, and keeps how often it was right: tests/calibration-counts.tsv.

    python -m tests.judging TEXTS RULES GOLD...

TEXTS is a folder with NAME.txt for each NAME.jsonl of GOLD (both may lie in subfolders); RULES names the commit whose rules are checked
out, one that had not learnt from these plans. Where NAME.sections.txt stands beside NAME.txt, nobody has annotated other sections than
those of its lines `### PATH`. The rows of these plans are replaced, all others stay. Same input, same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from extractors.confidence import basis_of, citation_basis, fact_basis, place_basis, status_basis
from extractors.examine import examine
from extractors.findings import DocumentFound, Found, ProjectFound, TargetFound
from extractors.sources.reader import read_source
from extractors.structure.normalize import normalized
from ontology.concepts import Change, Comparator, Status
from tests.calibration import BY_HAND, COUNTS, Counted, counts_text, read_counts

_REPORT = ("0", "1")
NOT_ANNOTATED = {
    "beijing-2026-gzbg": (*_REPORT, "2"),
    "chongqing-2026-gzbg": (*_REPORT, "4"),
    "fujian-2026-gzbg": (*_REPORT, "2", "4"),
    "guangdong-2026-gzbg": (*_REPORT, "2", "A1", "A2"),
    "guangdong-shenzhen-2026-xdjh-pdf": ("A1",),
    "hainan-2026-gzbg": (*_REPORT, "4"),
    "jiangsu-2026-gzbg": ("3",),
    "jiangxi-2026-gzbg": ("1", "A1"),
    "ningxia-2026-gzbg": _REPORT,
    "qinghai-2026-gzbg": _REPORT,
    "quanguo-2015-gy-dashuju-pdf": (*(f"B{box}" for box in range(1, 11)), "4"),
    "quanguo-2021-gh-ruanjian-pdf": (*(f"B{box}" for box in range(1, 9)), "5"),
    "shaanxi-2026-gzbg": _REPORT,
    "shanghai-2026-gzbg": (*_REPORT, "2", "4"),
    "shanxi-2026-gzbg": _REPORT,
    "sichuan-2026-gzbg": (*_REPORT, "2", "A1"),
    "xizang-2026-gzbg": _REPORT,
    "zhejiang-2026-gzbg": (*_REPORT, "2"),
}
"""The sections, with those below them, that the annotations counted for the calibration leave out; the development gold has a table
of its own."""

_PARTS = re.compile(r"^### (\S+)$", re.MULTILINE)

_FIELDS = {
    "Region": "regions",
    "Industry": "industries",
    "Project": "projects",
    "Programme": "programmes",
    "PolicyDocument": "documents",
    "Organization": "organizations",
    "Target": "targets",
}
_COMPARATORS = {Comparator.AT_LEAST: "ge", Comparator.AT_MOST: "le", Comparator.ABOUT: "approx", Comparator.EXACTLY: "eq"}
_STATUSES = {
    Status.PROPOSED: "proposed",
    Status.PREPARATORY: "preparatory",
    Status.STARTING: "start",
    Status.UNDERWAY: "underway",
    Status.COMPLETING: "complete",
}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, or what is said of it, on its basis: right or not."""

    plan: str
    basis: str
    right: bool


def judged(plan: str, text: Path, gold: Sequence[Row]) -> list[Judged]:
    """What is found in `text`, judged by its gold rows: each (section, type, words, basis) once, what annotators differ on left out."""
    by_name: dict[tuple[str, str], dict[str, Row]] = defaultdict(dict)
    values: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in gold:
        if row["type"] == "Target":
            values[row["section"], f"{row['value'].replace('—', '-')}{_squeeze(row['unit'])}"].append(row)
        else:
            by_name[row["section"], row["type"]][_squeeze(row["name"] if row["type"] == "Project" else row["text"])] = row
    sections, parts = {row["section"] for row in gold}, _parts(text)
    left_out = () if parts else NOT_ANNOTATED.get(plan, ())
    verdicts: dict[tuple[object, ...], Judged] = {}
    for path, doc in examine(read_source(str(text))).docs.items():
        if path.partition(".")[0] in left_out or (parts and path not in parts):
            continue
        section = _in_gold(path, sections)
        for type_, field in _FIELDS.items():
            for found in getattr(doc._, field):
                if isinstance(found, TargetFound):
                    same = _nearest(found, values[section, _value(found)])
                else:
                    rows = by_name[section, type_]
                    same = next((rows[name] for name in _names(found, doc) if name in rows), None)
                if same is None or not same.get("optional"):
                    for basis, right in _verdicts(found, doc, same):
                        verdicts.setdefault((section, type_, *_names(found, doc), basis, _said(found)), Judged(plan, basis, right))
    return list(verdicts.values())


def _parts(text: Path) -> list[str]:
    """The sections that alone were annotated, where a file beside the text says so."""
    named = text.with_suffix(".sections.txt")
    return _PARTS.findall(named.read_text(encoding="utf-8")) if named.exists() else []


def _verdicts(found: Found, doc: Doc, row: Row | None) -> Iterator[tuple[str, bool]]:
    """Whether the words are what they are said to be; where they are, whether what is said of them is right."""
    yield basis_of(found, doc), row is not None
    if row is None:
        return
    if isinstance(found, TargetFound):
        yield fact_basis(found, doc), _agrees(found, row)
    elif isinstance(found, DocumentFound):
        yield citation_basis(found), found.relation.value == row["relation"]
    elif isinstance(found, ProjectFound):
        if found.status is not None:
            yield status_basis(found), _STATUSES[found.status] in row["status"].split("|")
        for region in doc._.regions:
            if found.begin <= region.begin and region.end <= found.end:
                yield place_basis(found), _surface(region, doc) in map(_squeeze, row["regions"])


def _agrees(found: TargetFound, row: Row) -> bool:
    return (
        _likeness(found.indicator, row["indicator"]) >= 0.6
        and _COMPARATORS[found.comparator] == row["comparator"]
        and {Change.NEW: "new"}.get(found.change, found.change.value.lower()) == row["change"]
        and (str(found.baseline_year) if found.baseline_year else None) == (str(row["baseline"]) if row.get("baseline") else None)
    )


def _said(found: Found) -> object:
    return (found.indicator, _value(found)) if isinstance(found, TargetFound) else None


def _nearest(found: TargetFound, rows: Sequence[Row]) -> Row | None:
    return max(rows, key=lambda row: _likeness(found.indicator, row["indicator"]), default=None)


def _value(found: TargetFound) -> str:
    upper = f"-{found.upper.normalize():f}" if found.upper is not None else ""
    return f"{found.value.normalize():f}{upper}{_squeeze(found.unit)}"


def _names(found: Found, doc: Doc) -> tuple[str, ...]:
    names = [_surface(found, doc)] + [getattr(found, name) for name in ("name", "title") if getattr(found, name, None)]
    return tuple(_squeeze(name).strip("《》") for name in names)


def _surface(found: Found, doc: Doc) -> str:
    return doc.text[found.begin : found.end]


def _in_gold(path: str, sections: Iterable[str]) -> str:
    """The section of the gold that holds the section `path`: itself, or the nearest above it."""
    held = path
    while held and held not in sections:
        held = held.rpartition(".")[0]
    return held or path


def _likeness(one: str, other: str) -> float:
    """Dice's coefficient over characters."""
    left, right = list(_squeeze(one)), list(_squeeze(other))
    both = sum(min(left.count(character), right.count(character)) for character in set(left))
    return 2 * both / (len(left) + len(right)) if left and right else 0.0


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", normalized(str(text)))


def read_gold(path: Path) -> list[Row]:
    """The rows of a file of gold annotations."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def counted(findings: Iterable[Judged], rules: str) -> list[Counted]:
    """How many of the findings are right, by plan and basis."""
    rows = Counter((one.plan, one.basis, one.right) for one in findings)
    keys = sorted({(plan, basis) for plan, basis, _ in rows})
    return [
        Counted(plan, rules, basis, rows[plan, basis, True], rows[plan, basis, True] + rows[plan, basis, False]) for plan, basis in keys
    ]


def main(args: Sequence[str]) -> None:
    """Counts the plans named and puts their rows into the table of counts."""
    texts, rules, *golds = args
    new: list[Counted] = []
    for gold in map(Path, golds):
        text = next(iter(sorted(Path(texts).rglob(f"{gold.stem}.txt"))))
        new += counted(judged(gold.stem, text, read_gold(gold)), rules)
    plans = {one.plan for one in new}
    kept = [one for one in read_counts() if one.plan not in plans or one.rules == BY_HAND]
    COUNTS.write_text(counts_text([*kept, *new]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
