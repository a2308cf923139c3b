"""From findings to entities: which thing a name names, and the names gathered for it across the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from extractors.documents.identities import Citations
from extractors.findings import DocumentFound, IndustryFound, OrganizationFound, ProgrammeFound, ProjectFound, RegionFound
from ontology.concepts import Change, Kind
from ontology.gazetteer import Place, load_gazetteer
from ontology.identification import Link, Reason, Step
from ontology.identity import canonical_name, canonical_title, digest, name_key
from ontology.indicators import canonical_indicator, is_bare, measured
from ontology.industries import load_industries
from ontology.project_identity import identify
from ontology.records import Document, Entity, Ref
from ontology.region_groups import read_group
from ontology.units import units


@dataclass(slots=True)
class Names:
    """The entities of a plan of `division` (a code), filled while its findings are read; `entities()` gives them in the order of their
    references. `scope` is the plan's key, which tells apart what names of no meaning of their own (产量) mean in each plan."""

    division: str | None = None
    scope: str = ""
    citations: Citations = field(default_factory=Citations)
    _entities: dict[Ref, Entity] = field(default_factory=dict)
    _aliases: dict[Ref, set[str]] = field(default_factory=dict)
    _called: dict[tuple[str | None, ...], Ref] = field(default_factory=dict)

    def region(self, found: RegionFound) -> Ref:
        return self.place(found.key, found.name)

    def place(self, key: str | None, name: str) -> Ref:
        """The region of the gazetteer's `key`, or, where it has none, the group that its name spells out, or the one known by its name
        alone."""
        return self._once(("region", key, name), lambda: _place(key, name, self.division), name)

    def namesakes(self, found: RegionFound) -> tuple[Link, ...]:
        """The places, first those of the plan's province, that a region may be whose name several bear and nothing tells which is meant."""
        gazetteer = load_gazetteer()
        places = gazetteer.named(found.name) if found.key is None else ()
        province = gazetteer.province_of(self.division) if self.division else None
        near = [place for place in places if province and gazetteer.within(place.key, province)]
        return tuple(Link(place.key, place.label, Step(Reason.UNPLACED, f"{found.name} ~ {_in_full(place)}")) for place in near or places)

    def linked_region(self, link: Link) -> Ref:
        """A place that the name of a region may mean."""
        return self._add(Entity(Kind.REGION, link.key, link.label))

    def industry(self, found: IndustryFound) -> Ref:
        return self._once(("industry", found.key, found.name), lambda: _industry(found), found.name)

    def known_industry(self, key: str) -> Ref:
        return self._add(Entity(Kind.INDUSTRY, key, load_industries()[key].label))

    def organization(self, found: OrganizationFound) -> Ref:
        return self.body(found.name)

    def body(self, name: str) -> Ref:
        return self._once(("body", name), lambda: Entity(Kind.ORGANIZATION, name_key(name), canonical_name(name)))

    def programme(self, found: ProgrammeFound) -> Ref:
        name = found.name
        return self._once(("programme", name), lambda: Entity(Kind.PROGRAMME, name_key(name), canonical_name(name)), name)

    def project(self, found: ProjectFound) -> Ref:
        names = (found.name, found.longer) if found.longer else (found.name,)
        return self._once(("project", *names), lambda: _project(found.name, self.division), *names)

    def linked(self, link: Link) -> Ref:
        """A project that the name of another tells of; no words of the plan need to name it."""
        return self._add(Entity(Kind.PROJECT, link.key, link.label))

    def indicator(self, text: str, change: Change | None = None) -> Ref:
        """The indicator that a plan calls `text`; of some its growth or new ones alone tell which one is meant (投资增长, 新增城镇就业)."""
        whole = {Change.GROWTH: f"{text}增长", Change.NEW: f"新增{text}"}.get(change) if change is not None else None
        told = canonical_indicator(whole) if whole is not None else (None, "")
        key, label = told if told[0] is not None else canonical_indicator(text)
        alone = digest(self.scope, label) if is_bare(label) else name_key(label)
        return self._add(Entity(Kind.INDICATOR, key or alone, label), text)

    def indicators(self, text: str, unit: str | None, change: Change) -> tuple[Ref, ...]:
        """The indicators that one value in the unit with this key is given of: of a rate each one listed (工业投资、民间投资均增长6%), of
        an amount what they are together."""
        named = measured(text) if unit is not None and units()[unit].kind == "ratio" else ()
        return tuple(self.indicator(label) for _, label in named) if len(named) > 1 else (self.indicator(text, change),)

    def document(self, found: DocumentFound) -> Ref:
        """The document that a citation means; its names are the titles that the plan gives it."""
        identity, title = self.citations.identity(found), canonical_title(found.title) if found.title else None
        number = found.number or self.citations.number(identity)
        issuers = tuple(self.body(name) for name in found.issuers)
        new = Document(Kind.DOCUMENT, identity.key, identity.label, title=title, number=number, issuers=issuers)
        return self._add_document(new, *([title] if title else []))

    def linked_document(self, link: Link) -> Ref:
        """A document that the name of another may mean."""
        return self._add(Entity(Kind.DOCUMENT, link.key, link.label))

    def entities(self) -> tuple[Entity, ...]:
        return tuple(self._with_aliases(self._entities[ref]) for ref in sorted(self._entities))

    def _once(self, called: tuple[str | None, ...], entity: Callable[[], Entity], *names: str) -> Ref:
        """What is `called` so: worked out where it is first met, for plans say the same names again and again."""
        if called not in self._called:
            self._called[called] = self._add(entity(), *names)
        return self._called[called]

    def _add(self, entity: Entity, *names: str) -> Ref:
        ref = entity.ref
        self._entities.setdefault(ref, entity)
        self._aliases.setdefault(ref, set()).update(names)
        return ref

    def _add_document(self, new: Document, *titles: str) -> Ref:
        """Adds what is known of a document to what was known: a title, a number, issuers."""
        old = self._entities.get(new.ref)
        if isinstance(old, Document):
            new = replace(old, title=old.title or new.title, number=old.number or new.number, issuers=old.issuers or new.issuers)
        self._entities[new.ref] = new
        return self._add(new, *titles)

    def _with_aliases(self, entity: Entity) -> Entity:
        shown = entity.title if isinstance(entity, Document) else None
        others = sorted(name for name in self._aliases[entity.ref] if name not in (entity.label, shown))
        return replace(entity, alt_labels=tuple(others)) if others else entity


def _place(key: str | None, name: str, division: str | None) -> Entity:
    place = load_gazetteer().get(key) if key else None
    if place is None and (group := read_group(name, division)):
        return Entity(Kind.REGION, group.key, group.label)
    return Entity(Kind.REGION, place.key if place else name_key(name), place.label if place else canonical_name(name))


def _in_full(place: Place) -> str:
    """The place's name behind that of what it lies in (南京市鼓楼区)."""
    outer = load_gazetteer().get(place.part_of[0]) if place.part_of else None
    return (outer.label if outer else "") + place.label


def _industry(found: IndustryFound) -> Entity:
    known = load_industries().get(found.key) if found.key else None
    return Entity(Kind.INDUSTRY, known.key if known else name_key(found.name), known.label if known else canonical_name(found.name))


def _project(name: str, division: str | None) -> Entity:
    identity = identify(name, division)
    return Entity(Kind.PROJECT, identity.key, identity.label)
