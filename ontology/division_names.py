"""The short forms of the official names of divisions: 恩施 for 恩施土家族苗族自治州."""

from __future__ import annotations

import re

from ontology.nationalities import in_division_names

_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:{in_division_names()})*自治([州县旗])")
_DISTRICT_OF_NATIONALITY = re.compile(rf"(.{{2,}}?)(?:{in_division_names()})区")
_PLAIN = re.compile(r"(.{2,}?)(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|地区|林区|特区|新区|[省市县区旗盟])")


def short_names(name: str) -> tuple[str, ...]:
    """The short forms of a division's official name, longest first; none for a name that would keep one character.

    >>> short_names("呼和浩特市"), short_names("恩施土家族苗族自治州"), short_names("赵县"), short_names("内蒙古自治区")
    (('呼和浩特',), ('恩施自治州', '恩施州', '恩施'), (), ('内蒙古',))
    """
    if match := _AUTONOMOUS.fullmatch(name):
        return tuple(form for form in (f"{match[1]}自治{match[2]}", match[1] + match[2], match[1]) if form != name)
    if match := _DISTRICT_OF_NATIONALITY.fullmatch(name):
        return (match[1] + "区", match[1])
    match = None if name.endswith("矿区") else _PLAIN.fullmatch(name)
    return (match[1],) if match else ()
