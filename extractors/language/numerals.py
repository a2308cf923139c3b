"""Small numbers in Chinese numerals."""

from __future__ import annotations

_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def han_value(text: str) -> int:
    """The number that Chinese numerals or digits up to 999 write.

    >>> han_value("二十一"), han_value("一百零三"), han_value("二〇"), han_value("12"), han_value("两")
    (21, 103, 20, 12, 2)
    """
    if text.isdecimal():
        return int(text)
    if not set(text) & {"十", "百"}:
        return int("".join(str(_VALUES[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _VALUES:
            digit = _VALUES[sign]
        else:
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
    return total + digit
