"""Why a question found nothing: values that no thing in the store is called, and the names that are near them."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from rdflib import Literal, URIRef

from graph.store import PlanStore
from ontology.terms import POL
from queries.catalogue import Parameter, read_question

_NAMES = """SELECT DISTINCT (STR(?name) AS ?text) {
  ?thing skos:prefLabel|skos:altLabel|dct:title|dct:alternative|pol:documentNumber|pol:planYear|pol:startYear|pol:verb ?name }"""
_MOST = 5


def why_empty(store: PlanStore, sparql: str) -> str:
    """A sentence for each text parameter of `sparql` whose value names nothing in the store; "No rows." where there is none.

    Values that stand for all (`*`) or for a term of the vocabulary are left out.
    """
    asked = [parameter for parameter in read_question(sparql).parameters if _is_name(parameter)]
    names = {solution["text"].value for solution in store.select(_NAMES)} if asked else set()
    unknown = [parameter for parameter in asked if str(parameter.default) not in names]
    return " ".join(["No rows.", *(_sentence(parameter, names) for parameter in unknown)])


def _is_name(parameter: Parameter) -> bool:
    text = str(parameter.default)
    is_text = isinstance(parameter.default, Literal) and parameter.default.datatype is None
    return is_text and text not in ("", "*") and URIRef(f"{POL}{text}") not in POL


def _sentence(parameter: Parameter, names: set[str]) -> str:
    value = str(parameter.default)
    return f"Nothing in the store is called {value!r} ({parameter.name}){hint(value, names)}."


def hint(value: str, names: Collection[str]) -> str:
    """What to say behind a name that nothing bears: those of `names` that hold it or are like it, if any."""
    near = sorted((name for name in names if value in name), key=lambda name: (len(name), name))[:_MOST]
    near = near or get_close_matches(value, sorted(names), n=_MOST, cutoff=0.5)
    return f"; near it: {', '.join(near)}" if near else ""
