"""When two names are one project: the canonical name, the key made from it, the reasons, and what the name tells of other projects.

包头至银川高铁 is 包银高铁, for Chinese lines are named after one character of each end; 引绰济辽 is 引绰济辽工程, and 引绰济辽二期 a part
of it.
Nothing is made one on a guess: what is likely but not certain is told as `near`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache, partial

from ontology.gazetteer import Place, load_gazetteer
from ontology.identification import Identity, Link, Reason, Step
from ontology.identity import canonical_name, digest
from ontology.line_ends import short_name
from ontology.line_names import line_named
from ontology.name_wording import TAIL, joined, phase_of, reworded, rivers_contracted, with_tail
from ontology.tables import alternatives, read_table

_words = partial(alternatives, "ontology", "data/name-words.tsv")
_SEGMENT = re.compile(
    rf"^(?P<whole>.{{2,}}?(?:{_words('whole')}))(?P<part>(?![一二三四五六七八九十]期)[一-鿿]{{2,14}}段)(?:工程|项目)?(?P<rest>{_words('enlarged')})?$"
)
_BRANCH = re.compile(rf"^(?P<whole>[一-鿿A-Z\d]{{2,12}}?(?:{_words('trunk')}))(?P<part>[一-鿿]{{2,8}}(?:{_words('branch')}))$")
_STRETCH = re.compile(r"^(?P<whole>G\d{1,4})(?P<part>(?!.*高速)[一-鿿]{2,16}段)$")
_QUARTER = re.compile(rf"^(?P<whole>.{{2,}}?(?:{_words('zone')}))(?P<part>[一-鿿]{{2,6}}新?片区)$")
_TERMINAL = re.compile(rf"^(?P<whole>.{{2,}}机场)(?P<part>{_words('terminal')})(?P<rest>.*)$")
_TYPED = re.compile(rf"(?:{_words('hub')})型(?=国家物流枢纽)")
_PARTS = (
    (_SEGMENT, Reason.SEGMENT), (_STRETCH, Reason.SEGMENT), (_QUARTER, Reason.SEGMENT),
    (_TERMINAL, Reason.TERMINAL), (_BRANCH, Reason.BRANCH),
)  # fmt: skip
_NAMELESS = re.compile(f"(?:{_words('nameless')})*")
_WIDE = ("river", "basin", "canal", "sea", "macro", "range", "plain", "plateau", "world")  # these reach through many places
_NATIONAL = ("国家", "国家文化")  # parks of the nation bear names of their own
_LONG = 3  # a place's name of so many characters is one wherever it stands; a shorter one only where the name begins


def identify(name: str, place: str | None = None) -> Identity:
    """What `name` means in a plan of `place` (a division code; None for the nation's plans): a pure function of the two.

    >>> identify("包头至银川高速铁路").label, identify("引绰济辽二期").whole.label
    ('包银高铁', '引绰济辽工程')
    >>> [step.detail for step in identify("包头至银川高铁").steps]
    ['包头—银川 → 包银']
    """
    return _identify(canonical_name(name), place)


@lru_cache(maxsize=8192)
def _identify(name: str, place: str | None) -> Identity:
    province = load_gazetteer().province_of(place) if place else None
    text, steps = reworded(name, province)
    stem, phase = phase_of(text) or (TAIL.sub("", text), "")
    stem, steps, near = _called(stem, steps, province)
    key_parts, stem, own = _own_place(stem, place)
    label = with_tail(stem + phase)
    steps += [own] if own else []
    links = [Link(digest(with_tail(other + phase)), with_tail(other + phase), step) for other, step in near]
    if key_parts:
        links.append(Link(digest(label), label, Step(Reason.UNPLACED, label)))
    key = digest(label, *key_parts)
    return Identity(
        key, label, _with_tail_step(name, label, steps), _whole(stem, phase, place), tuple(link for link in links if link.key != key)
    )


def _called(stem: str, steps: list[Step], province: str | None) -> tuple[str, list[Step], Sequence[tuple[str, Step]]]:
    """The stem as a line, a diversion, an area or any other work is called; the steps with those that led there; what may mean the same."""
    if line := line_named(stem, province):
        return line.text, [*steps, *line.steps], line.near
    if rivers := rivers_contracted(stem):
        return rivers[0], [*steps, rivers[1]], ()
    stem, steps = _one_joint(*_known_area(stem, steps))
    return stem, steps, _untyped(stem)


def _known_area(stem: str, steps: list[Step]) -> tuple[str, list[Step]]:
    """An area that the gazetteer holds under this name, by its label: 广州南沙新区 is 南沙新区."""
    places = load_gazetteer().named(stem)
    if len(places) != 1 or places[0].level is not None or places[0].label == stem:
        return stem, steps
    return places[0].label, [*steps, Step(Reason.PLACE, f"{stem} → {places[0].label}")]


def _one_joint(stem: str, steps: list[Step]) -> tuple[str, list[Step]]:
    text = joined(stem)
    return text, [*steps, Step(Reason.JOINT, f"{stem} → {text}")] if text != stem else steps


def _with_tail_step(name: str, label: str, steps: list[Step]) -> tuple[Step, ...]:
    """The steps, and where they tell nothing, the tail that makes all the difference."""
    return tuple(steps) or ((Step(Reason.TAIL, f"{name} → {label}"),) if name != label else ())


def _untyped(stem: str) -> list[tuple[str, Step]]:
    """A logistics hub may be named with or without its type; a city may have hubs of several types."""
    text = _TYPED.sub("", stem)
    return [(text, Step(Reason.OTHER_TYPE, f"{stem} → {text}"))] if text != stem else []


def _whole(stem: str, phase: str, place: str | None) -> Link | None:
    """What the thing is a part of: the work of which it is a phase, the line of which it is a segment or a branch, the airport."""
    if phase:
        return _link(_identify(stem, place), Reason.PHASE, f"{with_tail(stem)}：{phase}")
    for pattern, reason in _PARTS:
        if match := pattern.match(stem):
            return _link(_identify(match["whole"], place), reason, f"{match['whole']}：{match['part']}")
    return None


def _link(whole: Identity, reason: Reason, detail: str) -> Link:
    return Link(whole.key, whole.label, Step(reason, detail))


@cache
def _repeated() -> re.Pattern[str]:
    heads = sorted((row["head"] for row in read_table("ontology", "data/repeated-heads.tsv")), key=lambda head: (-len(head), head))
    return re.compile(f"^(?P<own>.*?)(?P<head>{'|'.join(map(re.escape, heads))})[^（）]{{0,6}}$")


def _own_place(stem: str, place: str | None) -> tuple[tuple[str, ...], str, Step | None]:
    """What tells a name that many places give from the same name elsewhere: the place of its plan, in its key or, before words that
    name nothing, in the name itself."""
    match, division = _repeated().match(stem), load_gazetteer().get(place) if place else None
    if match is None or division is None or match["own"].endswith(_NATIONAL) or _names_place(match["own"], division):
        return (), stem, None
    if _NAMELESS.fullmatch(match["own"]):
        name = short_name(division) + stem
        return (), name, Step(Reason.OWN_PLACE, f"{stem} → {name}")
    return (division.key,), stem, Step(Reason.OWN_PLACE, f"{stem}（{division.label}）")


def _names_place(text: str, division: Place) -> bool:
    """Whether a place that is known anywhere stands in `text`, or one of the division's own province."""
    return any(
        _is_known(place, division)
        for begin in range(len(text))
        for end in range(begin + 2, min(len(text), begin + 8) + 1)
        if begin == 0 or end - begin >= _LONG
        for place in load_gazetteer().named(text[begin:end])
    )


def _is_known(place: Place, division: Place) -> bool:
    if place.level == "county":
        return place.key[:2] == division.key[:2]
    return place.kind not in _WIDE


def canonical_project(name: str, place: str | None = None) -> str:
    """The one name of the project that `name` names in a plan of `place`: its label.

    >>> canonical_project("包头至银川高铁"), canonical_project("集宁至大同至原平高速铁路"), canonical_project("引绰济辽")
    ('包银高铁', '集大原高铁', '引绰济辽工程')
    >>> canonical_project("东台子水库工程"), canonical_project("城区供水工程", "150400")
    ('东台子水库', '赤峰城区供水工程')
    """
    return identify(name, place).label


def project_key(name: str, place: str | None = None) -> str:
    """The key of the project that `name` names in a plan of `place`.

    >>> project_key("包头至银川高铁") == project_key("包银高铁")
    True
    """
    return identify(name, place).key


def wholes(name: str, place: str | None = None) -> tuple[Link, ...]:
    """What the project is a part of, the nearest first: 沪通铁路二期上海段 of 沪通铁路二期, and this of 沪通铁路.

    >>> [whole.label for whole in wholes("沪通铁路二期上海段")]
    ['沪通铁路二期工程', '沪通铁路']
    """
    found: list[Link] = []
    while (link := identify(found[-1].label if found else name, place).whole) and link.key not in {whole.key for whole in found}:
        found.append(link)
    return tuple(found)
