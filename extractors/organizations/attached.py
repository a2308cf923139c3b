"""What is attached to a university that is known by its name: hospitals and schools (甲大学附属乙医院); seats of a hospital, which are
works and no bodies (甲医院|乙院区)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.body_words import body_words
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span

_ATTACHED = Opened("附属(?:第[一二三四五六七八九十]+|[一-龥]{0,8}?)(?:医院|中学|小学|学校|幼儿园)")
_COLLEGE = "医学院"
_SIZES = range(4, 11)
_HOSPITALS = ("院", "所")
_NO_SEAT = "[和与及等的将在]|[新扩改迁]建|建[设成立]|[搬迁]至|启用|投用|托管"
_SEAT = re.compile(f"(?:(?!{_NO_SEAT})[一-龥]){{0,10}}?院区|[东西南北]院(?!校|士)|[东西南北]区(?=[一-龥]{{0,5}}楼)")


def attached_bodies(text: str) -> Iterator[Span]:
    """The hospitals and schools, as (begin, end), that are attached to a known university.

    >>> text = "推进复旦大学附属儿科医院分院，支持高校附属医院"
    >>> [text[begin:end] for begin, end in attached_bodies(text)]
    ['复旦大学附属儿科医院']
    """
    for match in _ATTACHED.finditer(text):
        end = match.start() - len(_COLLEGE) if text.endswith(_COLLEGE, 0, match.start()) else match.start()
        size = next((size for size in _SIZES if size <= end and text[end - size : end] in _universities()), None)
        if size is not None:
            yield end - size, match.end()


def is_of_a_seat(text: str, body: OrganizationFound) -> bool:
    """Whether `body` is the hospital whose seat is named there (甲医院|乙院区, 丙医院|南院, 丁医院|北区门诊楼), and not it
    itself.

    >>> body = OrganizationFound(2, 5, "市二院")
    >>> is_of_a_seat("建成市二院云汀院区", body), is_of_a_seat("支持市二院发展", body)
    (True, False)
    """
    return text.endswith(_HOSPITALS, body.begin, body.end) and _SEAT.match(text, body.end) is not None


@cache
def _universities() -> frozenset[str]:
    return frozenset(word.text for word in body_words() if not word.local and word.text.endswith(("大学", "医学院")))
