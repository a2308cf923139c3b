"""Regions as records: what names them, and which places they may be where a name of several leaves it open."""

from __future__ import annotations

from extractors.assembly.gathered import Gathered, Here
from extractors.findings import RegionFound
from extractors.naming import Names
from ontology.concepts import Predicate


def add_region(here: Here, found: RegionFound, names: Names, gathered: Gathered) -> None:
    """Records a region that the section's goal concerns, and the places that it may be."""
    ref = names.region(found)
    gathered.concerns(here, found, ref)
    for place in names.namesakes(found):
        gathered.tell(ref, Predicate.MAY_BE, names.linked_region(place), here.sentence(found), place)
