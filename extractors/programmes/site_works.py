"""Works at a site that end like a programme (甲河拓宽工程, 国道107改建工程, 乙路（丙街—丁街）工程): projects or nothing at all."""

from __future__ import annotations

import re

from extractors.programmes.landscapes import is_national
from extractors.programmes.lexicon import words
from extractors.projects.words.lexicon import head_class

_WORKS = "工程"
_NTH = "(?:第?[一二三四五六七八九十]|首)期"
_BUILT = re.compile(rf"(?:（[^（）]{{1,12}}）|新?建设|项目|示范|{_NTH})+$")
_DIVERSION = re.compile("“引(?![客才智资人企项])[一-龥]{1,3}[济入补][一-龥]{1,3}”工程")
_PHASE = re.compile(f"{_NTH}）?$")
_STRETCH = re.compile(
    r"[镇乡道](?![一二三四五六七八九十百千万])[一-龥]{1,5}[村嘎]|（[^（）]{2,12}[-—－~～至][^（）]{2,12}）|[GS]\d{1,4}|[国省县]道\d|\d[国省县]道|\d[\d.]*[万亿]?(?:吨|千瓦|兆瓦|立方米)"
)
_FEATURES = tuple("河湖江渠溪塘库路桥港闸厂站")
_AT_A_SITE = ("line", "site", "house", "venue", "zone")


def is_site_work(name: str, *, placed: bool) -> bool:
    """Whether `name` ends in 工程 and is a single public work; `placed`: a place or a company stands in it.

    >>> is_site_work("甲河拓宽工程", placed=False), is_site_work("城市更新工程", placed=True)
    (True, False)
    """
    if _DIVERSION.fullmatch(name):
        return True
    if not name.endswith(_WORKS) or name.endswith("”工程") or is_national(name):
        return False
    stem = name.removesuffix(_WORKS)
    if _STRETCH.search(stem) or words("site-tail").search(stem):
        return True
    core = _BUILT.sub("", stem)
    if words("site-tail").search(core):
        return True
    phase = _PHASE.search(stem) is not None
    return (phase and (placed or core.endswith(_FEATURES))) or (placed and head_class(core) in _AT_A_SITE)
