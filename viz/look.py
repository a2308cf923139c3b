"""How things look: the columns they stand in, their colours and marks, and the lines that their names take.

Colours follow Okabe and Ito's palette, which colour-blind readers can tell apart; each class has a mark and a place of its own besides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import ceil

FONT_SIZE = 13
LINE = 16
_WIDE = frozenset("WFA")
_NARROW = 0.56
_PAD = 30
_TOGETHER = re.compile(r"[0-9A-Za-z.%]{2}|.[，、；：。）》”—]|[（《“].")


@dataclass(frozen=True, slots=True)
class Look:
    """A class of things: its local name, its Chinese name, the colour and shape of its mark, its column from the left, its width in
    pixels, and how many lines a name may take."""

    kind: str
    zh: str
    color: str
    mark: str
    column: int
    width: int
    lines: int


LOOKS = (
    Look("Plan", "计划", "#22264b", "square", 0, 190, 2),
    Look("PolicyDocument", "政策文件", "#6b4fa0", "square", 0, 190, 2),
    Look("Organization", "机构", "#6f757d", "triangle", 0, 190, 1),
    Look("Goal", "任务目标", "#d55e00", "square", 1, 204, 2),
    Look("Project", "项目", "#0072b2", "circle", 2, 184, 2),
    Look("Programme", "行动计划", "#3a9bd9", "triangle", 3, 196, 2),
    Look("Target", "量化目标", "#c98a00", "diamond", 3, 196, 2),
    Look("Indicator", "指标", "#7a5230", "diamond", 3, 196, 2),
    Look("Region", "区域", "#009e73", "circle", 4, 112, 1),
    Look("Industry", "产业", "#c05a92", "diamond", 5, 118, 1),
)
"""The classes, from left to right and from top to bottom."""

BY_KIND = {look.kind: look for look in LOOKS}

STATUSES = (("Proposed", "谋划争取"), ("Preparatory", "前期工作"), ("Starting", "开工"), ("Underway", "在建"), ("Completing", "建成"))
"""What a plan does to a project, from idea to work done: a project's mark fills as it goes."""


def width_of(text: str) -> float:
    """How wide `text` is, in letters: a Chinese character is 1, a Latin one about half.

    >>> width_of("5G基站")
    3.12
    """
    return round(sum(1 if unicodedata.east_asian_width(letter) in _WIDE else _NARROW for letter in text), 2)


def fitted(name: str, width: int, lines: int) -> str:
    """`name` in at most so many lines that fit into `width` pixels beside the mark: lines of even length, cut short with … at the end.

    >>> fitted("关于促进工业园区高质量发展的若干意见", 170, 2).split("\\n")
    ['关于促进工业园区高', '质量发展的若干意见']
    >>> fitted("关于促进工业园区高质量发展的若干意见", 140, 1)
    '关于促进工业园…'
    """
    room = (width - _PAD) / FONT_SIZE
    name = " ".join(name.split())[: ceil(room * lines / _NARROW) + 1]
    if width_of(name) <= room or lines == 1:
        return _cut(name, room)
    rows = min(lines, ceil(width_of(name) / room))
    return "\n".join(_cut(row, room) for row in _even(name, rows, room))


def _even(name: str, rows: int, most: float) -> list[str]:
    """`name` in `rows` pieces as even as they can be of at most `most` letters; none begins within a word or with a closing mark."""
    pieces: list[str] = []
    while name and len(pieces) < rows - 1:
        each = min(most, width_of(name) / (rows - len(pieces)) + 0.6)
        at = max(at for at in range(1, len(name) + 1) if at == 1 or width_of(name[:at]) <= each)
        while 1 < at < len(name) and _TOGETHER.fullmatch(name[at - 1 : at + 1]):
            at -= 1
        pieces.append(name[:at])
        name = name[at:]
    return [*pieces, name] if name else pieces


def _cut(row: str, room: float) -> str:
    """A row that fits into `room`, with … where it had to be cut."""
    if width_of(row) <= room:
        return row
    while row and width_of(row + "…") > room:
        row = row[:-1]
    return row + "…"


def height_of(label: str) -> int:
    """The height in pixels that a fitted label takes in its column, with the gap below it."""
    return LINE * (label.count("\n") + 1) + 10
