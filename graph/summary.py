"""What a reading put into the store, counted, and the table that `build` shows of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rich.table import Table

from ontology.concepts import Kind
from ontology.records import Reading, Ref

_MENTIONED = {
    Kind.PROJECT: "projects 项目",
    Kind.PROGRAMME: "programmes 行动",
    Kind.REGION: "regions 区域",
    Kind.INDUSTRY: "industries 产业",
    Kind.DOCUMENT: "documents 文件",
    Kind.ORGANIZATION: "organizations 机构",
}
_WIDEST = 3
_MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one plan, or of several together: `mentions` by kind, `things` the entities mentioned."""

    name: str
    sections: int
    goals: int
    targets: int
    commitments: int
    relations: int
    mentions: Counter[Kind]
    things: frozenset[Ref]
    triples: int
    plans: int = 1

    def of_kind(self, kind: Kind) -> int:
        """How many different things of a kind are mentioned."""
        return sum(ref.kind is kind for ref in self.things)


def tally(reading: Reading, triples: int) -> Tally:
    """The counts of `reading`, which became so many `triples`."""
    return Tally(
        name=reading.plan.label,
        sections=len(reading.sections),
        goals=len(reading.goals),
        targets=len(reading.targets),
        commitments=len(reading.commitments),
        relations=len(reading.relations),
        mentions=Counter(mention.entity.kind for mention in reading.mentions),
        things=frozenset(mention.entity for mention in reading.mentions),
        triples=triples,
    )


def together(tallies: Sequence[Tally]) -> Tally:
    """The sums; a thing that several plans mention counts once."""
    return Tally(
        name=f"all {sum(one.plans for one in tallies)}",
        sections=sum(one.sections for one in tallies),
        goals=sum(one.goals for one in tallies),
        targets=sum(one.targets for one in tallies),
        commitments=sum(one.commitments for one in tallies),
        relations=sum(one.relations for one in tallies),
        mentions=sum((one.mentions for one in tallies), Counter[Kind]()),
        things=frozenset[Ref]().union(*(one.things for one in tallies)),
        triples=sum(one.triples for one in tallies),
        plans=sum(one.plans for one in tallies),
    )


@dataclass(slots=True)
class Tallies:
    """The tallies of a run so far: one a plan, or of many plans some sums, so that memory does not grow with them."""

    kept: list[Tally] = field(default_factory=list)

    def add(self, one: Tally) -> None:
        self.kept = [*self.kept, one] if len(self.kept) < _MOST_KEPT else [together([*self.kept, one])]


def summary(tallies: Sequence[Tally]) -> Table:
    """One column a plan, and their sums; of more than three plans the sums alone. Of things named: mentions / different things."""
    columns = [*tallies] if sum(one.plans for one in tallies) <= _WIDEST else []
    if len(columns) != 1:
        columns.append(together(tallies))
    table = Table()
    table.add_column("")
    for column in columns:
        table.add_column(column.name, justify="right", overflow="fold")
    for label, cell in _rows():
        table.add_row(label, *(cell(column) for column in columns))
    return table


def _rows() -> list[tuple[str, Callable[[Tally], str]]]:
    rows: list[tuple[str, Callable[[Tally], str]]] = [
        ("sections 章节", lambda one: f"{one.sections:,}"),
        ("goals 目标", lambda one: f"{one.goals:,}"),
        ("targets 量化目标", lambda one: f"{one.targets:,}"),
    ]
    rows += [(label, _named(kind)) for kind, label in _MENTIONED.items()]
    return [
        *rows,
        ("commitments 承诺", lambda one: f"{one.commitments:,}"),
        ("relations 关系", lambda one: f"{one.relations:,}"),
        ("triples 三元组", lambda one: f"{one.triples:,}"),
    ]


def _named(kind: Kind) -> Callable[[Tally], str]:
    return lambda one: f"{one.mentions[kind]:,} / {one.of_kind(kind):,}"
