"""The normalized twin of a text: as long as the text itself, character for character, so that offsets hold in both.

| in the text | in the twin |
| --- | --- |
| full-width letters, digits and signs, small forms | ASCII |
| CJK radicals, compatibility ideographs | the characters that they look like |
| ? ! ( ) and , ; : but between two letters or digits | full-width |
| – — ― ─ − － and - | `—`; `-` inside dates and Latin words (COVID-19) and as the minus sign before a number |
| [ ［, 【 〖, 〔 ﹝ | `[`, `【`, `〔`: three kinds, for document numbers tell them apart |
| straight double quotation marks | “ and ” in turn |
| 〜 ∼ ～ | `~` |
| ○ among Chinese numerals | `〇` |
| · between two digits, as older texts write decimals, but not at the end of a quotation: “7·20” is a day | `.` |
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ontology.tables import read_table

_NUMERALS = "〇○一二三四五六七八九"
_ASCII = "[0-9A-Za-z]"
_HALF_WIDTH = re.compile(rf"[,;:](?:(?<!{_ASCII}.)|(?!{_ASCII}))")
_POINT = re.compile(r"(?<=[0-9])·(?=[0-9])(?![0-9]{1,2}[”\"])")
_ZERO = re.compile(rf"(?<=[{_NUMERALS}])○|○(?=[{_NUMERALS}])")
_HYPHEN = re.compile(
    r"—(?:(?<=\d{4}—)(?=\d{1,2}—\d{1,2}(?!\d))|(?<=\d{4}—\d—)(?=\d)|(?<=\d{4}—\d\d—)(?=\d)"
    r"|(?<=[A-Za-z]—)(?=[0-9A-Za-z])|(?<=[0-9A-Za-z]—)(?=[A-Za-z])|(?<![\d—%]—)(?=\d))"
)
"""What stands before the sign is looked at behind it: a pattern that begins with the sign itself is found without trying every place."""
_FULL_WIDTH = dict(zip(",;:", "，；：", strict=True))
_VARIANTS = {
    **dict.fromkeys("–—―─‒−－-‐‑﹣﹘", "—"),
    **dict.fromkeys("〜∼～", "~"),
    **dict.fromkeys("•・‧･∙", "·"),
    **dict.fromkeys("〖", "【"),
    **dict.fromkeys("〗", "】"),
    **dict.fromkeys("﹝❲", "〔"),
    **dict.fromkeys("﹞❳", "〕"),
    **dict.fromkeys("｢「", "「"),
    **dict.fromkeys("｣」", "」"),
    **dict.fromkeys("＂〝〞", '"'),
    "≪": "《",
    "≫": "》",
    "﹪": "%",
    "｡": "。",
    "､": "、",
    **{sign: sign for sign in "，；：？！（）"},
    **dict(zip("?!()﹖﹗﹙﹚", "？！（）？！（）", strict=True)),
    **dict(zip("﹐﹔﹕", "，；：", strict=True)),
}
_FAR = (0x2F800, 0x2FA1F)
_FOLDED = ((0xFF01, 0xFF5E), (0xFE50, 0xFE6B), (0x2F00, 0x2FD5), (0xF900, 0xFAFF), _FAR)


def normalized(text: str) -> str:
    """The twin of `text`, of the same length.

    >>> normalized("⻄部２０２１－２０２５年,增长５％(含)")
    '西部2021—2025年，增长5%（含）'
    """
    changed, table = _changes()
    twin = changed.sub(lambda sign: table.get(sign[0], sign[0]), text)
    twin = _HALF_WIDTH.sub(lambda sign: _FULL_WIDTH[sign[0]], twin)
    twin = _HYPHEN.sub("-", twin) if "—" in twin else twin
    twin = _ZERO.sub("〇", twin) if "○" in twin else twin
    twin = _POINT.sub(".", twin) if "·" in twin else twin
    return _paired_quotes(twin) if '"' in twin else twin


def _paired_quotes(text: str) -> str:
    pieces = text.split('"')
    marks = ("“" if i % 2 == 0 else "”" for i in range(len(pieces) - 1))
    return "".join(piece + mark for piece, mark in zip(pieces, (*marks, ""), strict=True))


@lru_cache(maxsize=1)
def _changes() -> tuple[re.Pattern[str], dict[str, str]]:
    """What each character becomes that changes wherever it stands, and a pattern of these: a class of characters, which `re` tells at
    once, as long as those beyond the first plane are one range."""
    table: dict[str, str] = {}
    for first, last in _FOLDED:
        for sign in map(chr, range(first, last + 1)):
            plain = unicodedata.normalize("NFKC", sign)
            if len(plain) == 1:
                table[sign] = _VARIANTS.get(plain, plain)
    table.update((row["radical"], row["character"]) for row in read_table("extractors", "lexicons/lookalikes.tsv"))
    table.update(_VARIANTS)
    table = {sign: form for sign, form in table.items() if sign != form}
    near = "".join(sign for sign in table if not _FAR[0] <= ord(sign) <= _FAR[1])
    return re.compile(f"[{re.escape(near)}{chr(_FAR[0])}-{chr(_FAR[1])}]"), table
