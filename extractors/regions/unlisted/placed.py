"""Places that no table holds, told by the words for where something lies, leads or flows: 起点位于|云岑沟|，止于甲市|岑汀|附近."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import is_generic
from extractors.regions.known.context import STREETS, name_character, words
from extractors.regions.known.names import Names
from extractors.regions.known.sign_rows import is_sign
from extractors.regions.unlisted.lands import is_new
from extractors.regions.unlisted.plain_names import is_featured, is_hamlet, is_no_site

_CHARACTER = name_character()
_LEADING = Opened(words("leads-to"))
_ITEM = re.compile(f"(?P<name>(?:{_CHARACTER}){{2,5}}?(?:水库)?)(?={words('behind-placed')})")
_LONGEST = 3  # places that lie in each other before one: 丹东市东港市|云汀沟


def placed(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[Span]:
    """Where such places stand: right behind the words that lead to them or the place that they lie in, as a list too."""
    ends = {region.begin: region.end for region in found}
    for lead in _LEADING.finditer(text):
        begin = lead.end()
        while begin:
            for _ in range(_LONGEST):
                begin = ends.get(begin, begin)
            item = _ITEM.match(text, begin)
            if item and _is_place(item["name"], names):
                yield item.span("name")
                begin = item.end()
            begin = begin + 1 if begin > lead.end() and text.startswith("、", begin) else 0


def _is_place(name: str, names: Names) -> bool:
    """Whether the name may be a place's: a new one, a county's elsewhere, a hamlet's or a water's."""
    stem = name.removesuffix("水库")
    if is_no_site(stem) or is_generic(stem) or is_sign(stem) or name.endswith(STREETS) or governor(stem, 0, len(stem)).end:
        return False
    known = stem in names.texts and stem not in names.words
    return known or stem != name or is_new(stem, names) or is_featured(stem) or is_hamlet(stem)
