"""How things look: the columns they stand in, their colours and marks, and the lines that their names take.

Colours follow Okabe and Ito's palette, which colour-blind readers can tell apart; each class has a mark and a place of its own besides.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

FONT_SIZE = 13
LINE = 16
_WIDE = frozenset("WFA")
_NARROW = 0.56
_PAD = 30


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
    Look("Plan", "计划", "#22264b", "square", 0, 168, 2),
    Look("PolicyDocument", "政策文件", "#6b4fa0", "square", 0, 168, 2),
    Look("Organization", "机构", "#6f757d", "triangle", 0, 168, 1),
    Look("Goal", "任务目标", "#d55e00", "square", 1, 184, 2),
    Look("Project", "项目", "#0072b2", "circle", 2, 156, 2),
    Look("Programme", "行动计划", "#3a9bd9", "triangle", 3, 162, 2),
    Look("Target", "量化目标", "#c98a00", "diamond", 3, 162, 2),
    Look("Indicator", "指标", "#7a5230", "diamond", 3, 162, 2),
    Look("Region", "区域", "#009e73", "circle", 4, 108, 1),
    Look("Industry", "产业", "#c05a92", "diamond", 5, 116, 1),
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
    """`name` in at most so many lines that fit into `width` pixels beside the mark, cut short with … where it is longer.

    >>> fitted("关于促进工业园区高质量发展的若干意见", 140, 2).split("\\n")
    ['关于促进工业园区', '高质量发展的若…']
    """
    room = (width - _PAD) / FONT_SIZE
    rows: list[str] = [""]
    for letter in " ".join(name.split()):
        if width_of(rows[-1] + letter) > room:
            if len(rows) == lines:
                rows[-1] = _cut(rows[-1], room)
                break
            rows.append("")
        rows[-1] += letter
    return "\n".join(rows)


def _cut(row: str, room: float) -> str:
    while row and width_of(row + "…") > room:
        row = row[:-1]
    return row + "…"


def height_of(label: str) -> int:
    """The height in pixels that a fitted label takes in its column, with the gap below it."""
    return LINE * (label.count("\n") + 1) + 10
