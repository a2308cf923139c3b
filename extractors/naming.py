"""From findings to entities: which thing a name names, and the names gathered for it across the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.findings import DocumentFound, IndustryFound, OrganizationFound, ProgrammeFound, ProjectFound, RegionFound
from ontology.gazetteer import load_gazetteer
from ontology.identification import Link
from ontology.identity import canonical_name, canonical_title, document_key, name_key
from ontology.indicators import canonical_indicator
from ontology.industries import load_industries
from ontology.project_identity import identify
from ontology.records import Document, Entity, Kind, Ref
from ontology.region_groups import read_group


@dataclass(slots=True)
class Names:
    """The entities of a plan of `division` (a code), filled while its findings are read; `entities()` gives them in the order of their
    references."""

    division: str | None = None
    numbers: dict[str, str] = field(default_factory=dict)
    _entities: dict[Ref, Entity] = field(default_factory=dict)
    _aliases: dict[Ref, dict[str, None]] = field(default_factory=dict)

    def bind_numbers(self, documents: Iterable[DocumentFound]) -> None:
        """Remembers which title goes with which number, so that a title alone finds its document too."""
        for document in documents:
            if document.title and document.number:
                self.numbers.setdefault(canonical_title(document.title), document.number)

    def region(self, found: RegionFound) -> Ref:
        return self.place(found.key, found.name)

    def place(self, key: str | None, name: str) -> Ref:
        """The region of the gazetteer's `key`, or, where it has none, the group that its name spells out, or the one known by its name
        alone."""
        place = load_gazetteer().get(key) if key else None
        if place is None and (group := read_group(name, self.division)):
            return self._add(Entity(Kind.REGION, group.key, group.label), name)
        label = place.label if place else canonical_name(name)
        return self._add(Entity(Kind.REGION, place.key if place else name_key(name), label), name)

    def industry(self, found: IndustryFound) -> Ref:
        known = load_industries().get(found.key) if found.key else None
        label = known.label if known else canonical_name(found.name)
        return self._add(Entity(Kind.INDUSTRY, known.key if known else name_key(found.name), label), found.name)

    def known_industry(self, key: str) -> Ref:
        return self._add(Entity(Kind.INDUSTRY, key, load_industries()[key].label))

    def organization(self, found: OrganizationFound) -> Ref:
        return self.body(found.name)

    def body(self, name: str) -> Ref:
        return self._add(Entity(Kind.ORGANIZATION, name_key(name), canonical_name(name)))

    def programme(self, found: ProgrammeFound) -> Ref:
        return self._add(Entity(Kind.PROGRAMME, name_key(found.name), canonical_name(found.name)), found.name)

    def project(self, found: ProjectFound) -> Ref:
        identity = identify(found.name, self.division)
        return self._add(Entity(Kind.PROJECT, identity.key, identity.label), found.name)

    def linked(self, link: Link) -> Ref:
        """A project that the name of another tells of; no words of the plan need to name it."""
        return self._add(Entity(Kind.PROJECT, link.key, link.label))

    def indicator(self, text: str) -> Ref:
        key, label = canonical_indicator(text)
        return self._add(Entity(Kind.INDICATOR, key or name_key(label), label), text)

    def document(self, found: DocumentFound) -> Ref:
        title = canonical_title(found.title) if found.title else None
        number = found.number or (self.numbers.get(title) if title else None)
        issuers = tuple(self.body(name) for name in found.issuers)
        entity = Document(Kind.DOCUMENT, document_key(title, number), title or number or "", title=title, number=number, issuers=issuers)
        return self._add_document(entity)

    def entities(self) -> tuple[Entity, ...]:
        return tuple(self._with_aliases(self._entities[ref]) for ref in sorted(self._entities))

    def _add(self, entity: Entity, *names: str) -> Ref:
        self._entities.setdefault(entity.ref, entity)
        self._aliases.setdefault(entity.ref, {}).update(dict.fromkeys(names))
        return entity.ref

    def _add_document(self, new: Document) -> Ref:
        """Adds what is known of a document to what was known: a title, a number, issuers."""
        old = self._entities.get(new.ref)
        if isinstance(old, Document):
            title = old.title or new.title
            new = Document(
                Kind.DOCUMENT, new.key, title or new.label, title=title, number=old.number or new.number, issuers=old.issuers or new.issuers
            )
            self._entities[new.ref] = new
        return self._add(new)

    def _with_aliases(self, entity: Entity) -> Entity:
        aliases = tuple(sorted(name for name in self._aliases[entity.ref] if name != entity.label))
        if isinstance(entity, Document):
            return entity
        return Entity(entity.kind, entity.key, entity.label, aliases)
