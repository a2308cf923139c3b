"""Quotes: stretches of a section with their place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.language.phrases import Span, sentence_at, sentences
from extractors.structure.layout import Mended, page_of
from extractors.structure.sections import SectionText
from ontology.records import Quote


@dataclass(frozen=True, slots=True)
class Quoter:
    """Makes quotes of one section, each once: most sentences are quoted again and again. `sentences` are the section's in order."""

    mended: Mended
    section: SectionText
    sentences: Sequence[Span]
    _made: dict[Span, Quote] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, mended: Mended, section: SectionText) -> Quoter:
        return cls(mended, section, sentences(section.norm, section.breaks))

    def quote(self, begin: int, end: int) -> Quote:
        """The stretch `begin`–`end` of the section (code points, end exclusive)."""
        if (begin, end) not in self._made:
            self._made[begin, end] = self._quote(begin, end)
        return self._made[begin, end]

    def _quote(self, begin: int, end: int) -> Quote:
        source_begin, source_end = self.section.offsets[begin], self.section.offsets[end - 1] + 1
        page = page_of(self.mended.pages, source_begin) if self.mended.pages else None
        return Quote(self.section.path, begin, end, self.section.text[begin:end], source_begin, source_end, page)

    def sentence(self, begin: int, end: int) -> Quote:
        """The sentence that holds `begin`–`end`; where that goes over a break (a title on two lines), all sentences that it touches."""
        first = sentence_at(self.sentences, begin)
        return self.quote(first[0], first[1] if end <= first[1] else sentence_at(self.sentences, end - 1)[1])
