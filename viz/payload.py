"""The data that a page carries: nodes and edges to draw, facts and sentences to read; all plain lists and texts for JSON."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from graph.exporting.network import Evidence, Network
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from viz.choose import said
from viz.drawing import draw
from viz.facts import Sentence, Told, tell
from viz.layout import GAP, HEAD, LEEWAY, TALLEST, Spot
from viz.look import BY_KIND, LOOKS, STATUSES

SENTENCES_EACH = 40
"""How many sentences at most a page carries for one thing."""

EMBEDDED = 2500
"""How many things at most a page carries; of the others it has the names, so that it can tell them from names that nothing bears."""


class _Sentences:
    """Sentences, each once, by number."""

    def __init__(self, ids: Mapping[str, int]) -> None:
        self._ids = ids
        self._numbers: dict[tuple[object, ...], int] = {}

    def number(self, plan: str, path: str, text: str, heading: str, page: str) -> int:
        return self._numbers.setdefault((self._ids.get(plan, -1), path, heading, page, text), len(self._numbers))

    def of(self, sentence: Sentence) -> int:
        return self.number(sentence.plan, sentence.path, sentence.text, sentence.heading, sentence.page)

    def of_evidence(self, item: Evidence) -> int:
        return self.number(item.plan_iri, item.section, item.sentence, item.heading, str(item.page or ""))

    def rows(self) -> list[list[object]]:
        return [list(key) for key in self._numbers]


def embedded(network: Network, shown: Sequence[str]) -> tuple[str, ...]:
    """The nodes that a page carries: those shown, then the plans, then the best connected."""
    first = dict.fromkeys(shown)
    others = sorted(
        (node for node in network if node not in first),
        key=lambda node: (network.nodes[node]["kind"] != "Plan", -said(network, node), -network.nodes[node]["mentions"]),
    )
    return tuple([*first, *others][: max(EMBEDDED, len(first))])


def payload(
    store: PlanStore, network: Network, plans: Sequence[StoredPlan], spots: Mapping[str, Spot], focus: str | None
) -> dict[str, Any]:
    """All that the page's script needs."""
    carried = embedded(network, tuple(spots))
    ids = {node: number for number, node in enumerate(carried)}
    sentences = _Sentences(ids)
    told = tell(store)
    nodes, edges, options = draw(network, carried, spots)
    things = [_thing(network, node, told.get(node, Told()), sentences) for node in carried]
    _add_evidence(network, ids, edges, sentences)
    return {
        "nodes": nodes,
        "edges": edges,
        "options": options,
        "things": things,
        "rest": _rest(network, ids),
        "sentences": sentences.rows(),
        "looks": [
            {"kind": look.kind, "zh": look.zh, "color": look.color, "mark": look.mark, "column": look.column, "width": look.width}
            for look in LOOKS
        ],
        "statuses": [{"key": key, "zh": zh} for key, zh in STATUSES],
        "sizes": {"gap": GAP, "head": HEAD, "tallest": TALLEST, "leeway": LEEWAY},
        "start": [ids[node] for node in spots],
        "focus": None if focus is None else ids[focus],
        "counts": _counts(network),
        "plans": [ids[plan.iri] for plan in plans if plan.iri in ids],
    }


def _thing(network: Network, node: str, told: Told, sentences: _Sentences) -> dict[str, Any]:
    facts = network.nodes[node]
    listed = list(told.sentences.items())[:SENTENCES_EACH]
    return {
        "kind": facts["kind"],
        "name": facts["label"],
        "alt": list(facts["alt_labels"]),
        "iri": node,
        "facts": [list(fact) for fact in told.facts],
        "said": [[sentences.of(sentence), [list(words) for words in stretches]] for sentence, stretches in listed],
        "more": len(told.sentences) - len(listed),
        "links": said(network, node),
    }


def _rest(network: Network, carried: Collection[str]) -> list[list[str]]:
    """Of what the page does not carry, the class and the names."""
    others = (facts for node, facts in network.nodes(data=True) if node not in carried)
    return [[BY_KIND[facts["kind"]].zh, facts["label"], *facts["alt_labels"]] for facts in others]


def _add_evidence(network: Network, ids: Mapping[str, int], edges: Sequence[dict[str, Any]], sentences: _Sentences) -> None:
    kept = (facts for source, target, facts in network.edges(data=True) if source in ids and target in ids)
    for edge, facts in zip(edges, kept, strict=True):
        edge["said"] = [sentences.of_evidence(item) for item in facts["evidence"][:SENTENCES_EACH]]


def _counts(network: Network) -> dict[str, int]:
    kinds = [facts["kind"] for _, facts in network.nodes(data=True)]
    return {look.kind: kinds.count(look.kind) for look in LOOKS}
