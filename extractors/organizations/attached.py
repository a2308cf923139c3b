"""What is attached to a university that is known by its name: hospitals and schools (甲大学附属乙医院); sides of a hospital, which are
works and no bodies (甲医院|南院). A hospital with a seat elsewhere is named as any body is (甲医院 of 甲医院乙院区)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.body_words import body_words
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span

_ATTACHED = Opened(
    "第[一二三四五六七八九十]+附属(?:医院|中学|小学|学校)|附属(?:第[一二三四五六七八九十]+|[一-龥]{0,8}?)(?:医院|中学|小学|学校|幼儿园)"
)
_COLLEGE = "医学院"
_SIZES = range(4, 11)
_HOSPITALS = ("院", "所")
_SEAT = re.compile("[东西南北]院(?!校|士)|[东西南北]区(?=[一-龥]{0,5}楼)")


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


def is_of_a_side(text: str, body: OrganizationFound) -> bool:
    """Whether `body` is the hospital of which one side is named there (丙医院|南院, 丁医院|北区门诊楼), and not it itself.

    >>> body = OrganizationFound(2, 5, "市二院")
    >>> is_of_a_side("建成市二院南院", body), is_of_a_side("建成市二院云汀院区", body)
    (True, False)
    """
    return text.endswith(_HOSPITALS, body.begin, body.end) and _SEAT.match(text, body.end) is not None


@cache
def _universities() -> frozenset[str]:
    return frozenset(word.text for word in body_words() if not word.local and word.text.endswith(("大学", "医学院")))
