"""Numbers written in Chinese: 一千五百万, 十二点五."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SEPARATOR = re.compile("[、，]")


def parse_chinese(text: str) -> tuple[Decimal, str] | None:
    """The value of a Chinese numeral and the 万 or 亿 that it ends with, which stays with the unit. None for what is no number.

    >>> parse_chinese("一千五百万"), parse_chinese("三十"), parse_chinese("十二点五"), parse_chinese("三五"), parse_chinese("六五·六亿")
    ((Decimal('1500'), '万'), (Decimal('30'), ''), (Decimal('12.5'), ''), None, (Decimal('65.6'), '亿'))
    """
    body = text.rstrip("万亿")
    tail = text[len(body) :]
    power = 10_000 ** tail.count("万") * 100_000_000 ** tail.count("亿")
    point = "·" if "·" in body else "点"
    whole, _, fraction = body.partition(point)
    if point in body and not (fraction and all(c in _DIGITS for c in fraction)):
        return None
    placed = _in_places(whole) if point == "·" or _SEPARATOR.search(whole) else None
    value = placed * power if placed is not None else _integer(whole + tail) if whole else None
    if value is None:
        return None
    decimals = "".join(str(_DIGITS[c]) for c in fraction)
    return Decimal(value) / power + (Decimal(f"0.{decimals}") if decimals else 0), tail


def _in_places(digits: str) -> int | None:
    """What digits write that stand one for each place, as in older texts (六五·六; 一、八三〇万); None where words for places stand too."""
    signs = _SEPARATOR.sub("", digits)
    return int("".join(str(_DIGITS[sign]) for sign in signs)) if signs and all(sign in _DIGITS for sign in signs) else None


def _integer(text: str) -> int | None:
    total, section, digit = 0, 0, None
    for c in text:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
        elif c in _PLACES:
            section += (1 if digit is None else digit) * _PLACES[c]
            digit = None
        elif c in "万亿":
            section += digit or 0
            total = (total + section) * 100_000_000 if c == "亿" else total + section * 10_000
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)
