"""The scheme of industries: the words that plans use, in a hierarchy, with the activities of GB/T 4754-2017 that match them.

Data: `data/industries.tsv` (concepts), `data/industry-words.tsv` (further words, each under a concept), `data/gbt4754-2017.tsv`
(the national classification), `data/project-industries.tsv` (what the head noun of a project says of its industry).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ontology.errors import PolicykgError
from ontology.tables import cells, read_table

_TAIL = re.compile(r"(?:产业链条|产业集群|产业链|产业|集群|领域|行业)$")
_BRANCH = re.compile(r"(?:工业|业)$")
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_CHEMISTRY = "化工"
_SHORTEST = 2


class IndustryDataError(PolicykgError):
    """A data file of the scheme contradicts itself."""


@dataclass(frozen=True, slots=True)
class Industry:
    """A concept of the scheme. `broader` is the key of the concept above it, None at the top; `gbt_codes` are close matches."""

    key: str
    label: str
    alt_labels: tuple[str, ...]
    en: str
    broader: str | None
    gbt_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """An entry of GB/T 4754-2017. `level` is 0 for 门类, 1 for 大类, 2 for 中类, 3 for 小类."""

    code: str
    name: str
    parent: str | None
    level: int


@dataclass(frozen=True, slots=True)
class ProjectRule:
    """What a pattern in a project's name says: the key of its industry, or None for a zone, whose other words decide."""

    pattern: re.Pattern[str]
    industry: str | None


@dataclass(frozen=True, slots=True)
class IndustryScheme:
    """The concepts, the national classification they match, and how names and projects find their concept."""

    industries: tuple[Industry, ...]
    activities: tuple[Activity, ...]
    words: dict[str, str]
    project_rules: tuple[ProjectRule, ...]
    _by_key: dict[str, Industry] = field(init=False, repr=False)
    _by_code: dict[str, Activity] = field(init=False, repr=False)
    _by_name: dict[str, Industry] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {industry.key: industry for industry in self.industries})
        object.__setattr__(self, "_by_code", {activity.code: activity for activity in self.activities})
        object.__setattr__(self, "_by_name", _index(self.industries))
        self._check()

    def __getitem__(self, key: str) -> Industry:
        """The concept of this key. KeyError where there is none."""
        return self._by_key[key]

    def get(self, key: str) -> Industry | None:
        """The concept of this key, or None."""
        return self._by_key.get(key)

    def activity(self, code: str) -> Activity | None:
        """The entry of GB/T 4754-2017 of this code, or None."""
        return self._by_code.get(code)

    def ancestors(self, key: str) -> tuple[Industry, ...]:
        """The concepts above `key`, the nearest first; empty for a top concept or an unknown key."""
        found: list[Industry] = []
        industry = self._by_key.get(key)
        while industry is not None and industry.broader is not None:
            industry = self._by_key[industry.broader]
            found.append(industry)
        return tuple(found)

    def named(self, name: str) -> Industry | None:
        """The concept that `name` is a label of, with or without the tails 产业, 产业链, 产业集群, 领域, 行业, 工业, 业; what is
        chemistry is no 工业 of a kind (现代 | 化工, not 现代化 | 工业).

        >>> load_industries().named("肉羊产业").key, load_industries().named("跨境电商").label
        ('sheep', '跨境电子商务')
        """
        for form in _forms(name):
            if form in self._by_name and not (name.endswith(_CHEMISTRY) and form.endswith(_CHEMISTRY + "业")):
                return self._by_name[form]
        return None

    def broader_of(self, name: str) -> str | None:
        """The key of the nearest concept above a name: of a label, the one the scheme tells; of another word, its listed one,
        or that of its longest known ending, or beginning; None where nothing of it is known.

        >>> load_industries().broader_of("辣木茶叶")
        'tea'
        """
        industry = self.named(name)
        if industry is not None:
            return industry.broader
        for form in _forms(name):
            if form in self.words:
                return self.words[form]
        core = _TAIL.sub("", name)
        ends = (core[at:] for at in range(1, len(core) - 1))
        starts = (core[:at] for at in range(len(core) - 1, _SHORTEST - 1, -1))
        known = (self._by_name.get(part) for parts in (ends, starts) for part in parts)
        return next((found.key for found in known if found is not None), None)

    def names(self) -> Iterator[tuple[str, str | None]]:
        """Every known name with the key of its concept; None for a word that only stands under one."""
        for name, industry in self._by_name.items():
            yield name, industry.key
        for word in self.words:
            yield word, None

    def industry_of_project(self, name: str) -> str | None:
        """The key of the industry that a project's name tells by its head noun, or by an industry named in it; else None.

        The head that ends last wins, then the longest; what stands in brackets does not count.

        >>> load_industries().industry_of_project("甲乙新机场高速公路")
        'road-transport'
        """
        core = _BRACKETED.sub("", name)
        heads = [(m, rule.industry) for rule in self.project_rules for m in rule.pattern.finditer(core)]
        if not heads:
            return self._named_inside(core)
        match, industry = max(heads, key=lambda head: (head[0].end(), head[0].end() - head[0].start()))
        return industry or self._named_inside(core[: match.start()])

    def _named_inside(self, text: str) -> str | None:
        for length in range(len(text), _SHORTEST - 1, -1):
            for end in range(len(text), length - 1, -1):
                industry = self._by_name.get(text[end - length : end])
                if industry is not None and (industry.broader is not None or length > _SHORTEST):
                    return industry.key
        return None

    def _check(self) -> None:
        for industry in self.industries:
            if industry.broader is not None and industry.broader not in self._by_key:
                raise IndustryDataError(f"the industry {industry.key} stands under {industry.broader}, which is not in the scheme")
            for code in industry.gbt_codes:
                if code not in self._by_code:
                    raise IndustryDataError(f"the industry {industry.key} matches {code}, which GB/T 4754-2017 does not have")
        for word, key in self.words.items():
            if key not in self._by_key:
                raise IndustryDataError(f"the word {word} stands under {key}, which is not in the scheme")


@lru_cache(maxsize=1)
def load_industries() -> IndustryScheme:
    """The scheme, read once from the package's data.

    Raises IndustryDataError where the data files contradict each other.
    """
    return IndustryScheme(
        tuple(
            Industry(row["slug"], row["label"], cells(row["alt_labels"]), row["en"], row["broader"] or None, cells(row["gbt"]))
            for row in read_table("ontology", "data/industries.tsv")
        ),
        tuple(
            Activity(row["code"], row["name"], row["parent"] or None, int(row["level"]))
            for row in read_table("ontology", "data/gbt4754-2017.tsv")
        ),
        {row["word"]: row["broader"] for row in read_table("ontology", "data/industry-words.tsv")},
        tuple(
            ProjectRule(re.compile(row["pattern"]), row["industry"] or None)
            for row in read_table("ontology", "data/project-industries.tsv")
        ),
    )


def _index(industries: tuple[Industry, ...]) -> dict[str, Industry]:
    names: dict[str, Industry] = {}
    for industry in industries:
        for name in (industry.label, *industry.alt_labels):
            if names.setdefault(name, industry) is not industry:
                raise IndustryDataError(f"{name} names both {names[name].key} and {industry.key}")
    return names


def _forms(name: str) -> Iterator[str]:
    yield name
    core = _TAIL.sub("", name)
    for form in (core, core + "业", core + "产业", _BRANCH.sub("", core)):
        if len(form) >= _SHORTEST or form == core:
            yield form
