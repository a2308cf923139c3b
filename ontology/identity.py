"""Identity: the canonical name of a thing, and the key that its IRI is made from.

A key depends on what the thing is (a code, a number, a canonical name) and on nothing else, so graphs built apart merge by union.
Keys and IRIs are ASCII; Chinese stands in labels.
"""

from __future__ import annotations

import hashlib

DEFAULT_BASE = "https://w3id.org/policykg/"

_SEPARATOR = "\x1f"
_QUOTES = str.maketrans("", "", "“”‘’\"'「」『』")
_BRACKETS = str.maketrans({"(": "（", ")": "）", "[": "〔", "]": "〕", "【": "〔", "】": "〕"})
_WORDING = _QUOTES | _BRACKETS


def digest(*parts: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `parts`, joined by a separator that no text holds.

    >>> digest("包银高铁") == digest("包银高铁"), digest("ab", "c") == digest("a", "bc")
    (True, False)
    """
    return hashlib.sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:16]


def canonical_name(text: str) -> str:
    """`text` without white space and quotation marks, with full-width brackets.

    >>> canonical_name("“科技兴蒙” 行动")
    '科技兴蒙行动'
    """
    return "".join(text.split()).translate(_WORDING)


def name_key(text: str) -> str:
    """The key of a thing that is known by its name alone."""
    return digest(canonical_name(text))


def canonical_title(text: str) -> str:
    """A document's title without white space and outer 《》, with full-width brackets; inner quotation marks stay."""
    return "".join(text.split()).translate(_BRACKETS).removeprefix("《").removesuffix("》")
