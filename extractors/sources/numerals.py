"""Numbers written in the formats that word processors number paragraphs with.

Source of the names: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

_HAN, _FINANCIAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_MOST = 32_767
"""The highest number that Word counts to; letters and Roman signs of more would be without end."""
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def written(number: int, style: str) -> str:
    """`number` (1 and more) as the number format `style` writes it; in digits where the format is not known or has no such number,
    empty for bullets and `none`.

    >>> [written(21, style) for style in ("chineseCounting", "upperRoman", "decimalEnclosedCircle", "lowerLetter", "bullet")]
    ['二十一', 'XXI', '21', 'u', '']
    """
    return _FORMATS.get(style, str)(number)


def _nothing(number: int) -> str:
    return ""


def _counted(number: int, digits: str, units: str) -> str:
    """Chinese numerals with units, as one counts: 十一, 一百零三."""
    if not 0 < number < 10_000:
        return str(number)
    text = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += digits[digit] + units[place - 1 : place] * (place > 0)
        elif text and not text.endswith("零") and number % 10**place:
            text += "零"
    return text.removeprefix(digits[1]) if 10 <= number < 20 and digits == _HAN else text


def _by_digit(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number)) if number >= 0 else str(number)


def _of_list(number: int, signs: str) -> str:
    return signs[number - 1] if 0 < number <= len(signs) else str(number)


def _run(first: str, length: int) -> str:
    return "".join(chr(ord(first) + i) for i in range(length))


def _letter(number: int, first: str) -> str:
    if not 0 < number <= _MOST:
        return str(number)
    return chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _MOST:
        return str(number)
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_SMALL):
        text += sign * (number // value)
        number %= value
    return text


_counting = partial(_counted, digits=_HAN, units="十百千")
_circled = partial(_of_list, signs=_run("①", 20))
_FORMATS: dict[str, Callable[[int], str]] = {
    "bullet": _nothing,
    "none": _nothing,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": partial(_by_digit, digits=_run("０", 10)),
    "decimalFullWidth2": partial(_by_digit, digits=_run("０", 10)),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": partial(_of_list, signs=_run("⑴", 20)),
    "decimalEnclosedFullstop": partial(_of_list, signs=_run("⒈", 20)),
    "ideographEnclosedCircle": partial(_of_list, signs=_run("㊀", 10)),
    "ideographTraditional": partial(_of_list, signs=_STEMS),
    "ideographZodiac": partial(_of_list, signs=_BRANCHES),
    "ideographDigital": partial(_by_digit, digits="〇" + _HAN[1:]),
    "japaneseDigitalTenThousand": partial(_by_digit, digits="〇" + _HAN[1:]),
    "taiwaneseDigital": partial(_by_digit, digits="〇" + _HAN[1:]),
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "chineseLegalSimplified": partial(_counted, digits=_FINANCIAL, units="拾佰仟"),
    "upperLetter": partial(_letter, first="A"),
    "lowerLetter": partial(_letter, first="a"),
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
}
