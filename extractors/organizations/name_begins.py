"""Where the name of a body begins whose head is known: at a place's name or 中国, at the level of the plan's own place, or at a short
name that no list holds."""

from __future__ import annotations

import re

from extractors.agencies.own_place import county_names, division_names, leading_division, short_division_names, zone_names
from extractors.agencies.place_before import stands_apart
from extractors.language.phrases import governor
from extractors.organizations.houses import is_class_of_schools, is_numbered_school, is_own_house, is_yet_to_be
from extractors.organizations.lexicon import either, members, stops
from extractors.projects.words.lexicon import common_words, leading_name
from ontology.gazetteer import load_gazetteer

_WIDE = re.compile(either("of-nations"))
_STATE = re.compile("国家|中央|全国|国务院")
_WIDEST = ("国家", "国际", "世界", "全国", "亚洲")
_CLASS = re.compile("级|示范|重点|特色|优质|骨干|一流|批准|认定|开放|高等|高职|职业")
_OF_ZONES = ("管委会", "管理委员会")
_ZONE = re.compile(
    r"(?<![一-龥])(?![各有相本全])[一-龥]{2,16}(?:开发区|开放区|园区|新区|示范区|商务区|试验区|合作区|景区|度假区|保税区|保护区|产业区|经济区|港|新城|科学城)$"
    "|(?<![一-龥])(?:高新|经开)区$"
)
_OF_STATE = ("大学", "学院", "医院", "银行", "公司", "集团")
_OF_LANDS = ("集团", "公司", "集团公司", "集团有限公司", "科学院", "研究院")
_SCHOOLS = ("学院", "大学")
_FIRMS = ("集团", "公司")
_LANDS = ("river", "bay", "sea", "lake", "mountain", "range", "group")
_DIGITAL, _DIGITAL_HEADS = "数字", (*_OF_LANDS, "有限公司")  # 数字|甲省|集团
_HOSPITAL = re.compile(f"(?:{either('hospital')})+")
LEVEL = re.compile(r"(?:省(?![级属际直内外])|市(?![级属场政民域区直内外])|自治区(?![级属]))(?=.{2,10}$)")
"""The level of the plan's own place, with which a name begins (省|农业科学院, 市|第一人民医院)."""
_COUNTY_LEVEL = re.compile("[区县旗]")
_COUNTY_OWNED = re.compile("[投旅建发资控务]投?(?:集团|公司)$")
_COUNTY_GROUP = re.compile("[区县旗](?![级属域内外直有区县旗])[一-龥]{0,5}[投旅建发资控务]集团")
_JOINING = ("与", "和")
_WHO = re.compile("(?:企业|公司|集团|机构|高校|大学|部门|单位|政府|人大|政协|[厅局委办院所会校部室园馆站]|中心|基地|平台|人员|人才|团队)$")
_OTHER_BODY = re.compile("大学|学院|集团|公司|科学院")
_LONGEST_SHORT_NAME = 4
_TOO_GENERAL = "研究院"  # 省研究院 names none
_PLACE = range(2, 8)
_OWN = 2  # characters, at least, of a firm's own name
_BUILT = ("建成", "新建", "完成", "落成")
_SIDE = re.compile("[藏晋冀鲁豫鄂湘赣皖浙苏闽粤桂滇黔川渝陕陇辽琼甘][东西南北中][南北]?")
_OF_SIDE = ("学院", "大学", "医院", "职业技术学院", "职业学院", "技师学院", "职业学校")
_FULL, _STEM, _JOINTS = ("有限公司", "有限责任公司"), range(4, 18), "和与及由对向在被让为"
_NO_FULL_NAME = re.compile("国有|独资|^[各该本其一]|有关|相关|上市|地方|全资|[0-9多余几两]家|[个类]|改制")
_HAN = re.compile("[一-龥]+")


def name_begin(text: str, start: int, end: int, head: str, own: str) -> int | None:
    """Where the name begins, not before `start`, whose `head` begins at `end`; None where nothing proves a name. `own` are the levels of
    the plan's own places (市, 区) that schools and hospitals are called by."""
    if head in _OF_ZONES:
        zone = _ZONE.search(text, start, end)
        if zone and stops(head).search(zone.group()) is None:
            return zone.start()
    for at in range(start, end):
        size = 0 if _is_in_bracket(text[at:end]) else _proof_for(head, text, at, end)
        if size and _is_whole(text, at, at + size, end, head):
            return at + size if _is_seat(text, at, at + size, end, head) else _begin_of_place(text, at, end, head)
    last = max((match.end() for match in stops(head).finditer(text, start, end)), default=start)
    apart = last > start or not "一" <= text[last - 1 : last] <= "龥"
    if head.endswith(_FULL):
        return _begin_of_full_name(text, last, end, head, apart)
    house = apart and (is_own_house(text[last:end], head, own) or is_numbered_school(text[last:end], head))
    named = house or _is_of_level(text, last, end, head) or _is_short_name(text[last:end], head)
    return last if named and not is_yet_to_be(text, last, end, head) else None


def _is_in_bracket(stem: str) -> bool:
    """Whether the stem begins within a bracket that it closes (甲川食品（|赤峰）有限公司)."""
    return stem.count("）") > stem.count("（")


def _is_seat(text: str, begin: int, behind: int, end: int, head: str) -> bool:
    """Whether the county or district from `begin` to `behind` is where a firm sits that has a name of its own (荣成市|岑山|集团,
    栾城区|河北甲川科技|有限公司), and not what it is called by (甲县|城投集团, 甲市|水务发展|集团)."""
    if not head.endswith(_FIRMS) or text[begin:behind] not in county_names():
        return False
    own = text[behind:end]
    return leading_division(own, short_division_names()) > 0 or leading_name(own) >= _OWN


def _begin_of_full_name(text: str, start: int, end: int, head: str, apart: bool) -> int | None:
    """Where the name of a company begins that is given in full (甲市乙丙节能|有限公司), behind `start`, which may stand `apart` from the
    words before it, and the verbs there."""
    begin = governor(text, start, end).end
    verb = stops("公司").match(text, begin, end)
    begin = verb.end() if verb else begin
    whole = apart or begin > start or text[begin - 1] in _JOINTS
    stem = text[begin:end]
    sized = len(stem) in _STEM or (head.startswith("集团") and _is_short_name(stem, "集团"))
    return begin if whole and sized and not _NO_FULL_NAME.search(stem) else None


def _is_whole(text: str, begin: int, behind: int, end: int, head: str) -> bool:
    """Whether what is proved from `begin` to `behind` and goes on to the head at `end` is one body that is there."""
    cut = _is_cut_from_a_verb(text, begin, behind) or _is_cut_from_a_name(text, begin, behind)
    whole = not cut and not _is_stopped(text, behind, end, head)
    named = text[begin:end] not in members("generic") and not is_class_of_schools(text[behind:end], head)
    return whole and named and not is_yet_to_be(text, begin, end, head)


def _is_of_level(text: str, begin: int, end: int, head: str) -> bool:
    """Whether the stem is the level of the plan's own place, with nothing or a sort of hospital behind it (省农科院, 市|第一人民|医院), or
    that of a county before a group that it owns (推动 | 县甲国控集团)."""
    stem = text[begin:end]
    if _COUNTY_LEVEL.fullmatch(stem) and _COUNTY_OWNED.search(head) and not "一" <= text[begin - 1 : begin] <= "龥":
        return True
    if _COUNTY_GROUP.fullmatch(stem + head) and stands_apart(text, begin):
        return True
    if stem in ("省", "市", "自治区") and head in members("of-level") and len(head) > 2 and head != _TOO_GENERAL:
        return True
    level = LEVEL.match(stem)
    return level is not None and (head in members("of-level") or (head == "医院" and _HOSPITAL.fullmatch(stem, level.end()) is not None))


def _is_short_name(stem: str, head: str) -> bool:
    """Whether the stem is a short name that no list holds (包商|银行)."""
    if _WIDE.fullmatch(stem) or head not in members("short") or not 2 <= len(stem) <= _LONGEST_SHORT_NAME - (head == "公司"):
        return False
    return stem not in members("generic") and _HAN.fullmatch(stem) is not None and not _weak(stem)


def _is_stopped(text: str, begin: int, end: int, head: str) -> bool:
    """Whether a word between the proof of a name and its head ends the name; 与 and 和 do not where they join two fields of a 研究院."""
    stop = stops(head).search(text, begin, end)
    if stop is None or stop.group() not in _JOINING or head not in members("joint") or _WHO.search(text, begin, stop.start()):
        return stop is not None
    after = stop.end()
    return after == end or bool(_proof(text, after, end) or _OTHER_BODY.search(text, after, end) or stops(head).search(text, after, end))


def _is_cut_from_a_verb(text: str, begin: int, end: int) -> bool:
    """Whether the division is the end of a verb with a bare level behind it (建成 | 县医院 names no 成县, 新建 | 区医院 no 新建区)."""
    if text[begin:end] in _BUILT and any(_proof(text, end, end + size) == size for size in _PLACE):
        return True
    return text[begin - 1 : end - 1] in _BUILT or (text[begin : end - 1] in _BUILT and not "一" <= text[begin - 1 : begin] <= "龥")


def _is_cut_from_a_name(text: str, begin: int, behind: int) -> bool:
    """Whether the division is the end of another place's name (千|佛山 | 医院)."""
    return any(load_gazetteer().named(text[max(0, begin - size) : behind]) for size in (1, 2) if size <= begin)


def _weak(stem: str) -> bool:
    """Whether a short stem ends in a general word, and so is no name (农机作业, 平台)."""
    return any(stem.endswith(word) for word in members("generic") if len(word) > 1) or stem[0] in "各该本其此某两几多大小新老全"


def _proof(text: str, at: int, end: int, *, wide: bool = True) -> int:
    """The length of the place's name, or of 中国, 国际 …, with which a body's name begins at `at`; 0 where none does."""
    stem = text[at:end]
    if size := leading_division(stem, division_names()) or leading_division(stem, short_division_names()):
        return size
    for size in range(min(10, end - at), 3, -1):
        if text[at : at + size] in zone_names():
            return size
    known = _WIDE.match(text, at, end) if wide else None
    return known.end() - at if known and known.end() < end else 0


def _proof_for(head: str, text: str, at: int, end: int) -> int:
    """As `_proof`, by what counts before this head: schools have no 中国, but a county's short name (福清 of 福清市)."""
    counties = (size for size in range(min(4, end - at), 1, -1) if _is_county(text[at : at + size]))
    side = _SIDE.match(text, at, end) if head in _OF_SIDE else None
    if side is not None:
        return side.end() - at
    if head in (*_OF_LANDS, *_SCHOOLS) and (land := _land(text[at:end], whole=head in _SCHOOLS)):
        return land
    if head not in members("placed"):
        return _proof(text, at, end, wide=head not in _OF_ZONES) or (
            next(counties, 0) if head == "医院" and leading_name(text[at:end]) else 0
        )
    return _proof(text, at, end, wide=False) or next(counties, 0)


def _land(stem: str, *, whole: bool) -> int:
    """The length of the name of a river, a hill, a bay … with which a group or a company may be called (北部湾|国际港务|集团), or by which,
    as a `whole`, a school is (泰山|学院)."""
    sizes = (size for size in range(min(5, len(stem) - (not whole)), 1, -1) if load_gazetteer().named(stem[:size]))
    return next((size for size in sizes if any(place.kind in _LANDS for place in load_gazetteer().named(stem[:size]))), 0)


def _is_county(name: str) -> bool:
    """Whether it is a county's short name and no common word (合作)."""
    return name not in common_words() and any(name + level in division_names() for level in ("市", "县", "区", "旗"))


def _is_single(stem: str) -> bool:
    """Whether what stands between 国家 and 学院 tells of one school (国家冰雪运动|学院), not of a class of them."""
    return stem.startswith("国家") and len(stem) > 3 and not _CLASS.search(stem)


def _begin_of_place(text: str, at: int, end: int, head: str) -> int | None:
    stem = text[at:end]
    if _WIDE.fullmatch(stem) or (head in _OF_STATE and stem.startswith(_WIDEST) and not (head == "学院" and _is_single(stem))):
        return None
    if head in members("wide") and _STATE.match(stem) is None:
        return None
    plain = len(stem) == _proof(text, at, end)
    if plain and head in _DIGITAL_HEADS and text.endswith(_DIGITAL, 0, at):
        return at - len(_DIGITAL)
    return None if plain and head not in members("plain") else at
