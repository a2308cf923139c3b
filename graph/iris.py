"""The IRIs of all things, made in one place: ASCII, and a function of what a thing is under one base.

The scheme is the table in docs/architecture.md. Keys come from `ontology.identity`; a key that holds anything but unreserved ASCII
is percent-encoded, so an IRI is ASCII whatever a plan holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

import pyoxigraph as ox
from rdflib import URIRef

from ontology.concepts import Kind
from ontology.errors import UsageError
from ontology.identity import DEFAULT_BASE, digest
from ontology.records import Quote, Ref

_BASE = re.compile(r"https?://[A-Za-z0-9\-._~%!$&'()*+,;=:@\[\]]+(?:/[A-Za-z0-9\-._~%!$&'()*+,;=:@/?]*)?[/#]")
_PLAIN = re.compile(r"[A-Za-z0-9._~-]*")
"""A key of unreserved characters (RFC 3986), which stays as it is."""
_SEGMENT = {
    Kind.PROJECT: "project",
    Kind.PROGRAMME: "programme",
    Kind.REGION: "region",
    Kind.INDUSTRY: "industry",
    Kind.DOCUMENT: "document",
    Kind.ORGANIZATION: "organization",
    Kind.INDICATOR: "indicator",
}
_WITHIN_PLAN = {
    Kind.GOAL: "goal",
    Kind.TARGET: "target",
    Kind.ABSENT_TARGET: "absent-target",
    Kind.WORDED_TARGET: "worded-target",
    Kind.SECTION: "section",
}


def check_base(base: str) -> str:
    """`base` itself, where IRIs can be made under it; UsageError where it is not an absolute ASCII IRI that ends with / or #.

    >>> check_base("https://w3id.org/policykg/")
    'https://w3id.org/policykg/'
    """
    if not _BASE.fullmatch(base) or not _is_iri(base):
        raise UsageError(f"The base {base!r} must be an http or https address in ASCII that ends with / or #, such as {DEFAULT_BASE}.")
    return base


def _is_iri(text: str) -> bool:
    """Whether the store takes it: of a port, a host in brackets and a percent sign more is asked than that their characters are allowed."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _path(*keys: str) -> str:
    return "/".join([key if _PLAIN.fullmatch(key) else quote(key, safe="") for key in keys])


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs that hold for every plan, under `base`."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        check_base(self.base)

    def entity(self, ref: Ref) -> URIRef:
        """The IRI of a thing that all plans share.

        >>> str(Iris().entity(Ref(Kind.REGION, "150300")))
        'https://w3id.org/policykg/region/150300'
        """
        return self._iri(_SEGMENT[ref.kind], ref.key)

    def geometry(self, region_key: str) -> URIRef:
        """The point of a region."""
        return self._iri("region", region_key, "point")

    def region_kind(self, kind: str) -> URIRef:
        """A concept of pol:RegionKindScheme."""
        return self._iri("region-kind", kind)

    def gbt_industry(self, code: str) -> URIRef:
        """A class of GB/T 4754-2017 by its letter or digits."""
        return self._iri("gbt4754-2017", code)

    def graph(self, plan_key: str) -> URIRef:
        """The named graph of a plan."""
        return self._iri("graph", plan_key)

    def agent(self, name: str) -> URIRef:
        """One who corrects, by name."""
        return self._iri("agent", digest(name))

    def software(self, version: str) -> URIRef:
        """The program as an agent, in one version."""
        return self._iri("software", f"policykg-{version}")

    @property
    def dataset(self) -> URIRef:
        """The data set as a whole."""
        return self._iri("dataset")

    def _iri(self, *keys: str) -> URIRef:
        return URIRef(self.base + _path(*keys))


@dataclass(frozen=True)
class PlanIris:
    """The IRIs of one plan and of what stands in it; those that are named again and again are made once."""

    iris: Iris
    key: str
    _refs: dict[Ref, URIRef] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def plan(self) -> URIRef:
        return self.iris.entity(Ref(Kind.DOCUMENT, self.key))

    @cached_property
    def extraction(self) -> URIRef:
        """The activity that read this plan."""
        return self._iri("extraction")

    @cached_property
    def source(self) -> URIRef:
        """The file that was read."""
        return self._iri("source")

    def ref(self, ref: Ref) -> URIRef:
        """The IRI that a reference in this plan's records names.

        >>> str(PlanIris(Iris("https://example.org/"), "k").ref(Ref(Kind.GOAL, "3.1")))
        'https://example.org/document/k/goal/3.1'
        """
        if ref not in self._refs:
            segment = _WITHIN_PLAN.get(ref.kind)
            self._refs[ref] = self.iris.entity(ref) if segment is None else self._iri(segment, *ref.key.split("/"))
        return self._refs[ref]

    def section(self, path: str) -> URIRef:
        return self.ref(Ref(Kind.SECTION, path))

    def sentence(self, sentence: Quote) -> URIRef:
        return self._iri("section", sentence.section, "sentence", f"{sentence.begin}-{sentence.end}")

    def mention(self, quote_: Quote, kind: Kind, rank: int = 0) -> URIRef:
        """The IRI of a mention; `rank` tells apart things of one kind that the same words name, counted from 0."""
        name = kind.name.lower() if not rank else f"{kind.name.lower()}-{rank + 1}"
        return self._iri("section", quote_.section, "mention", f"{quote_.begin}-{quote_.end}-{name}")

    def commitment(self, *parts: str) -> URIRef:
        return self._iri("commitment", digest(*parts))

    def identification(self, *parts: str) -> URIRef:
        """Why a name of the plan means a thing."""
        return self._iri("identification", digest(*parts))

    def statement(self, *parts: str) -> URIRef:
        return self._iri("statement", digest(*parts))

    def correction(self, *parts: str) -> URIRef:
        """The activity of a person who decides on one thing."""
        return self._iri("correction", digest(*parts))

    def removed(self, rank: int, *parts: str) -> URIRef:
        """What a correction removed, counted from 1."""
        return self._iri("correction", digest(*parts), "removed", str(rank))

    def _iri(self, *keys: str) -> URIRef:
        return URIRef(f"{self.plan}/{_path(*keys)}")
