"""The projects that a list names, item by item: by their own words, by what the list's end tells, with the tail that its items share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from extractors.findings import ProjectFound
from extractors.projects.lists.among_works import among_works
from extractors.projects.lists.closings import Closing, closing_of
from extractors.projects.lists.common_names import with_common_names
from extractors.projects.lists.elided import is_bare
from extractors.projects.lists.items import find_item
from extractors.projects.lists.only_works import only_works
from extractors.projects.lists.runs import Item, Part, in_subject_position, parts, tells_sort
from extractors.projects.lists.shared_tails import completed, sharing, voltage_of
from extractors.projects.lists.sorts import Sort, sort_of
from extractors.projects.lists.standing import joins_others
from extractors.projects.lists.undertaken import is_approached, is_undertaken
from extractors.projects.lists.waiting import Waiting, is_short, lacks_tail
from extractors.projects.naming.built_zones import built_zone, is_zone
from extractors.projects.naming.found import found_project
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.status import says_status
from extractors.projects.naming.ways import built_way
from extractors.projects.words.heads import is_diversion
from extractors.projects.words.known import Known
from extractors.projects.words.pieces import EXTENSION, PART, PHASE

_PHASE = re.compile(f"{PHASE}|{EXTENSION}(?=$|[建开工项分通])|(?:{PART}|[A-Z][区座栋])(?=$|[建开工项改])")
_BEGUN = re.compile("[开动]工|续建|竣工|完工|启动建设")
_CARE = re.compile("[一-鿿]{2,20}?(?P<care>(?:治理|修复|整治|保护|提升|改造)工程)(?=$|建设|项目|等|[一二三四五六]期)")
_WATERS = ("流域", "河", "江", "湖")
_LETTERED_LINE = re.compile("[一-鿿]{2,5}(?:高铁|铁路|城际|高速)(?=$|等|公路)")
_CLOSES = re.compile("(?<![高中初平同])等")
_WITH_PHASE = re.compile(f"(?:{PHASE}|{EXTENSION}|{PART}|(?<=[园城心])[A-Z][区座栋])$")


def listed_projects(text: str, run: list[Item], as_read: list[Part], end: int, known: Known) -> Iterator[ProjectFound]:
    """The projects that the items of the list `run` name, `as_read` its parts, in a clause that goes to `end` (a code point of `text`,
    exclusive), up to a work that joins others: these stand behind it, and nothing is done to them."""
    closing, own = closing_of(text, run, end, known), in_subject_position(text, run, end)
    items = with_common_names(text, as_read if own is run else parts(text, own), known)
    classed = any(tells_sort(text, part) for part in items)
    listed = _Listed(text, own, end, known, closing, sort_of(text, own[0].begin, own[-1].end), classed, _lettered(text, own))
    named: set[int] = set()
    for project in _by_their_words(text, listed, items):
        named.add(project.begin)
        yield project
    unnamed = [part for part in listed.unnamed if part.item.begin not in named]
    among = dict(among_works(text, own, unnamed, listed.works, known, closing))
    left = [part for part in unnamed if part not in among]
    for part, name in (*among.items(), *only_works(text, own, left, known)):
        yield listed.found(part, name)


def _by_their_words(text: str, listed: _Listed, items: Sequence[Part]) -> Iterator[ProjectFound]:
    """The projects that the `items` of a list name themselves, and those that share a tail with them."""
    known = listed.known
    for part in items:
        places = is_bare(text, part.item.begin, part.end, known)
        bare = places and not is_zone(text, part.item.begin, part.end, known)
        name = None if bare else listed.name(part, places)
        yield from listed.of_name(part, name, bare)
        if name and joins_others(text, name.end):
            listed.unnamed.clear()
            return
        yield from listed.of_phase(part, name)
        yield from listed.of_tail(part)
        listed.pass_by(part, name, bare)


def _lettered(text: str, run: Sequence[Item]) -> Set[int]:
    """Where the items begin that are the letters of a line whose head stands behind those of the next full one (甲乙、| 丙丁高铁)."""
    lettered, before_line = set[int](), False
    for item in reversed(run):
        if not is_short(text, item.begin, item.end):
            before_line = _LETTERED_LINE.match(text, item.begin, item.end) is not None
        elif before_line:
            lettered.add(item.begin)
    return lettered


@dataclass(slots=True)
class _Listed:
    """A list as it is read: where it stands, how it ends, of what `sort` that tells it is, and whether it says what its places
    are (`classed`: 等板块), so that these share no tail; and what its items leave for those to come:
    those that wait for a tail, the work of which the last named a phase, the `voltage` of the last substation, how many `works` there
    are, and the items that name none. `lettered` is where the letters of lines begin whose head stands behind others."""

    text: str
    run: Sequence[Item]
    end: int
    known: Known
    closing: Closing | None
    sort: Sort | None
    classed: bool
    lettered: Set[int]
    waiting: Waiting = field(default_factory=Waiting)
    phased: str | None = None
    voltage: str = ""
    works: int = 0
    unnamed: list[Part] = field(default_factory=list)

    def name(self, part: Part, places: bool) -> ProjectName | None:
        """The project that a part names: by its own words, unless it is `places` alone, because the list's end says of what sort it is,
        or as a street or a zone that is being built."""
        begin, end = part.item.begin, part.end
        name = None if places or begin in self.lettered else find_item(self.text, begin, end, self.known, self.closing)
        if name is None and not places and self.sort is not None:
            name = self.sort.find(self.text, begin, end)
        return name or self._way(part) or self._zone(part) or self._care(part)

    def _care(self, part: Part) -> ProjectName | None:
        """The care of a water that is begun as a work is (开工建设 | 甲河流域系统治理工程); that of homes or fields has no site."""
        begin, place = part.item.begin, self.known.leading(part.item.begin, part.end)
        if place is None or not self.text.endswith(_WATERS, begin, place.end) or not _BEGUN.search(part.item.governor.verb or ""):
            return None
        care = _CARE.match(self.text, place.end, part.end)
        return ProjectName(begin, care.start("care"), care.end()) if care else None

    def _zone(self, part: Part) -> ProjectName | None:
        begin = part.item.begin
        stop = built_zone(self.text, begin, part.end, part.item.governor.verb, self.known)
        return ProjectName(begin, begin, stop) if stop else None

    def _way(self, part: Part) -> ProjectName | None:
        begin = part.item.begin
        stop = built_way(self.text, begin, part.end, part.item.governor.verb, self._behind_list())
        if stop is None or any(region.end == stop for region in self.known.placed(begin, stop)):
            return None
        return ProjectName(begin, stop - 1, stop)

    def of_name(self, part: Part, name: ProjectName | None, bare: bool) -> Iterator[ProjectFound]:
        """What a part names, with those before it that share its tail; one that is `bare` places, or lacks its tail, waits for it."""
        if bare or (part.tail and lacks_tail(self.text, part, part.tail, name, self.known)):
            self.waiting.for_tail.append((part.item.begin, part.end, part.item.governor))
        elif name and is_undertaken(self.text, name, part, behind := self._behind(part, name), self.closing, self.known):
            self.works += 1
            yield self.found(part, name, self._voltage_before(part, name))
            if not self.classed:
                yield from sharing(self.text, name, self.waiting.before_name(part, self.text[name.begin : name.end]), self.known, behind)

    def of_phase(self, part: Part, name: ProjectName | None) -> Iterator[ProjectFound]:
        """The phase or the stretch alone (甲电厂一期、| 二期; 乙路东延、| 北延) of the work of which the part before names one."""
        begin = part.item.begin
        if name:
            own = self.text[name.begin : name.end]
            phase = _WITH_PHASE.search(own)
            self.phased = own[: phase.start()] if phase else own if is_diversion(own) else None
        elif self.phased and not part.tail and (phase := _PHASE.match(self.text, begin, part.end)):
            place = ProjectName(begin, begin, phase.end() + len("工程") * self._is_phase_of_diversion(phase))
            yield found_project(self.text, place, self.phased + self.text[begin : place.end], part.item.governor, self._behind_list())

    def _is_phase_of_diversion(self, phase: re.Match[str]) -> bool:
        """Whether the phase is one of a diversion, with 工程, which its name needs (引浔济沙及 | 二期工程)."""
        return is_diversion(self.phased or "") and self.text.startswith("工程", phase.end())

    def of_tail(self, part: Part) -> Iterator[ProjectFound]:
        """Those that wait, where the part ends with their tail, and the verb before them does something to them (not 对接甲等 | 园区)."""
        if part.closed and part.tail:
            waiting = [each for each in self.waiting.for_tail if not is_approached(each[2].verb)]
            yield from completed(self.text, waiting, part.tail, self._behind(part, part.tail))

    def pass_by(self, part: Part, name: ProjectName | None, bare: bool) -> None:
        """Keeps what a part leaves for those to come; behind the last of the list none does."""
        if name is None and not bare and not part.tail:
            self.unnamed.append(part)
        if part.item is not self.run[-1]:
            self.waiting.pass_by(self.text, part, name, bare, self.known)

    def _voltage_before(self, part: Part, name: ProjectName) -> str:
        """The voltage that an item before it gives to a substation that has none of its own: one that lacks its tail, or, where 和 joins
        the two, one that has it."""
        full = self.text[name.begin : name.end]
        tail = self.text[name.head : name.end]
        joined, self.voltage = self.voltage if part.item.separator == "和" else "", voltage_of(full, tail)
        if self.voltage or joined:
            return "" if self.voltage or not voltage_of(joined + full, tail) else joined
        before = sorted([*self.waiting.for_tail, *self.waiting.unheaded])
        return next((voltage for each in reversed(before) if (voltage := voltage_of(self.text[each[0] : each[1]], tail))), "")

    def found(self, part: Part, name: ProjectName, before: str = "") -> ProjectFound:
        """The project that `name` names in `part`, as it is called there, with what is said `before` its list."""
        return found_project(self.text, name, before + self.text[name.begin : name.end], part.item.governor, self._behind(part, name))

    def _behind(self, part: Part, name: ProjectName) -> str:
        """What is said behind a name in its item, or, where nothing is, behind the last of its list; its neighbours' words are theirs."""
        if part.item is self.run[-1]:
            return self.text[name.end : self.end]
        own = self.text[name.end : part.item.end]
        return own if says_status(own) else own + self._behind_list()

    def _behind_list(self) -> str:
        """What is said behind the list, from its 等 on; the last item with it where nothing closes the list so."""
        last = self.run[-1]
        closed = [match.start() for match in _CLOSES.finditer(self.text, last.begin, last.end)]
        return self.text[(closed or [last.begin])[-1] : self.end]
