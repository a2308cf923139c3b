"""Standard input, as whoever reads a file may be told to take it."""

from __future__ import annotations

import sys

from ontology.errors import PolicykgError


def standard_input() -> bytes:
    """All that standard input gives; PolicykgError where there is none."""
    if sys.stdin is None:
        raise PolicykgError("Standard input is closed: name a file, or give it a program that writes.")
    return sys.stdin.buffer.read()
