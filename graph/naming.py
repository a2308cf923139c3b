"""From what a person writes (a key, an address, a name, a number) to the thing that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ontology.concepts import Kind
from ontology.document_identity import identify_document
from ontology.gazetteer import load_gazetteer
from ontology.identity import canonical_name, canonical_title, name_key
from ontology.indicators import canonical_indicator, indicators
from ontology.industries import load_industries
from ontology.project_identity import identify
from ontology.records import Document, Entity, Ref

NAMED = (Kind.REGION, Kind.INDUSTRY, Kind.PROJECT, Kind.PROGRAMME, Kind.DOCUMENT, Kind.ORGANIZATION)
"""The kinds of things that words name."""

_NUMBER = re.compile(r"\S*〔\d{4}年?〕\S*号|\S+[令告]\S*号")
_CHINESE = re.compile("[一-鿿]")


def thing_called(kind: Kind, name: str, known: Iterable[Entity], place: str | None = None) -> Entity:
    """The thing of this kind that `name` means in a plan of the division `place`: one of `known` by its key, address or name; else one of
    the reference tables; else one that is known by this name alone. ValueError, with what is wrong, where it means several things, or none
    that could be.
    """
    name = name.strip()
    key = name.rpartition("/")[2] if name.startswith(("http://", "https://")) else name
    return next((one for one in known if one.kind is kind and _is_called(one, key, name)), None) or _named(kind, key, name, place)


def in_tables(ref: Ref) -> bool:
    """Whether a reference table has the thing."""
    match ref.kind:
        case Kind.REGION:
            return load_gazetteer().get(ref.key) is not None
        case Kind.INDUSTRY:
            return load_industries().get(ref.key) is not None
        case Kind.INDICATOR:
            return ref.key in indicators()
        case _:
            return False


def _is_called(entity: Entity, key: str, name: str) -> bool:
    if entity.key == key or canonical_name(name) in (entity.label, *entity.alt_labels):
        return True
    return isinstance(entity, Document) and name in (entity.number, entity.title)


def _named(kind: Kind, key: str, name: str, place: str | None) -> Entity:
    """A thing that the plan does not know yet."""
    match kind:
        case Kind.REGION:
            return _region(key, name)
        case Kind.INDUSTRY:
            return _industry(key, name)
        case _ if not _CHINESE.search(name):
            raise ValueError(f"{name!r} is no {kind.value} of this plan: write its name")
        case Kind.PROJECT:
            identity = identify(name, place)
            return Entity(kind, identity.key, identity.label)
        case Kind.DOCUMENT:
            return _document(name, place)
        case Kind.INDICATOR:
            known_key, label = canonical_indicator(name)
            return Entity(kind, known_key or name_key(label), label)
        case _:
            return Entity(kind, name_key(name), canonical_name(name))


def _region(key: str, name: str) -> Entity:
    gazetteer = load_gazetteer()
    place, places = gazetteer.get(key), gazetteer.named(name)
    if place is None and len(places) > 1:
        raise ValueError(f"{name} is several places: write one of {', '.join(f'{one.key} ({one.label})' for one in places)}")
    place = place or (places[0] if places else None)
    if place is not None:
        return Entity(Kind.REGION, place.key, place.label)
    return _by_name(Kind.REGION, name)


def _industry(key: str, name: str) -> Entity:
    industry = load_industries().get(key) or load_industries().named(name)
    return Entity(Kind.INDUSTRY, industry.key, industry.label) if industry else _by_name(Kind.INDUSTRY, name)


def _by_name(kind: Kind, name: str) -> Entity:
    if not _CHINESE.search(name):
        raise ValueError(f"{name!r} is no key of the type {kind.value}: write its key or its name")
    return Entity(kind, name_key(name), canonical_name(name))


def _document(name: str, place: str | None) -> Document:
    number = name if _NUMBER.fullmatch(name) else None
    title = None if number else canonical_title(name)
    identity = identify_document(title, number, place=place)
    return Document(Kind.DOCUMENT, identity.key, identity.label, title=title, number=number)
