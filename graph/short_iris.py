"""IRIs in short: the local name, and the name with a prefix of the project."""

from __future__ import annotations

import re

from ontology.terms import PREFIXES

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def local_name(iri: str) -> str:
    """What stands behind the last # or / of `iri`.

    >>> local_name("https://w3id.org/policykg/ontology#Plan"), local_name("http://qudt.org/vocab/unit/TONNE")
    ('Plan', 'TONNE')
    """
    return re.split(r"[#/]", iri)[-1]


def prefixed(iri: str) -> str | None:
    """`iri` with its prefix, as every RDF syntax reads it; None where none of the project's namespaces fits.

    >>> prefixed("https://w3id.org/policykg/ontology#Plan"), prefixed("https://w3id.org/policykg/region/150300")
    ('pol:Plan', None)
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return None
