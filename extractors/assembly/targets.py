"""Targets as records: with numbers, normalized, or in words; each with its indicator and the places that it is for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.assembly.gathered import Here
from extractors.confidence import IN_WORDS, basis_of, confidence, fact_basis
from extractors.findings import TargetFound, WordedTargetFound
from extractors.language.phrases import within
from extractors.naming import Names
from ontology.indicators import counted_in
from ontology.records import Plan, Quote, Ref, Target, WordedTarget
from ontology.units import normalize

_YEARS = range(1949, 2100)


@dataclass(slots=True)
class Targets:
    """The targets of `plan` so far, in the order in which they are added."""

    names: Names
    plan: Plan
    numbered: list[Target] = field(default_factory=list)
    worded: list[WordedTarget] = field(default_factory=list)
    _quoted: Counter[Quote] = field(default_factory=Counter)

    def add(self, here: Here, found: TargetFound) -> None:
        """Records a target with a number: one record for each indicator that the number is given of."""
        basis, quote = basis_of(found, here.doc), here.quote(found)
        normalized, normalized_upper, unit_key = _normalized(found)
        for indicator in self.names.indicators(found.indicator, unit_key, found.change):
            self.numbered.append(
                Target(
                    key=self._key(quote),
                    quote=quote,
                    sentence=here.sentence(found),
                    indicator=indicator,
                    indicator_text=here.printed(found, found.indicator),
                    value=found.value,
                    upper=found.upper,
                    unit=here.printed(found, found.unit),
                    comparator=found.comparator,
                    change=found.change,
                    baseline_year=_year(found.baseline_year),
                    target_year=_year(found.target_year) or self.plan.plan_year or self.plan.end_year,
                    normalized=normalized,
                    normalized_upper=normalized_upper,
                    unit_key=unit_key,
                    verb=found.verb,
                    goal=here.goal.key if here.goal else None,
                    regions=self._regions(here, found),
                    named=confidence(basis),
                    confidence=confidence(basis, fact_basis(found, here.doc)),
                )
            )

    def add_worded(self, here: Here, found: WordedTargetFound) -> None:
        """Records a target in words, or the words that there is none."""
        quote, indicator = here.quote(found), self.names.indicator(found.indicator)
        key, sure = self._key(quote), confidence(IN_WORDS)
        self.worded.append(
            WordedTarget(key, quote, here.sentence(found), indicator, here.printed(found, found.indicator), found.absent, sure)
        )

    def _key(self, quote: Quote) -> str:
        """The key of the next target in these words; targets after the first in the same words are counted."""
        self._quoted[quote] += 1
        ordinal = self._quoted[quote]
        return f"{quote.section}/{quote.begin}-{quote.end}" + (f"-{ordinal}" if ordinal > 1 else "")

    def _regions(self, here: Here, found: TargetFound) -> tuple[Ref, ...]:
        """The places that the target's own words name, else the plan's."""
        places = [self.names.region(region) for region in within(here.found.regions, found.begin, found.end) if region.end <= found.end]
        return tuple(dict.fromkeys(places)) or ((self.plan.region,) if self.plan.region else ())


def _normalized(found: TargetFound) -> tuple[Decimal | None, Decimal | None, str | None]:
    """The value and the upper value in the unit whose key comes third; None where the printed unit is not known."""
    value = normalize(found.value, found.whole_unit)
    upper = normalize(found.upper, found.whole_unit) if found.upper is not None else None
    return value[0] if value else None, upper[0] if upper else None, counted_in(value[1], found.indicator) if value else None


def _year(year: int | None) -> int | None:
    return year if year in _YEARS else None
