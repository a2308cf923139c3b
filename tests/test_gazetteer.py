from __future__ import annotations

import re

import pytest

from ontology.division_names import short_names
from ontology.gazetteer import LEVELS, TABLES, Gazetteer, Place, load_gazetteer
from ontology.named_division import division_in
from ontology.tables import read_table


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_holds_every_division(gazetteer: Gazetteer) -> None:
    levels = [place.level for place in gazetteer if place.level]
    assert [levels.count(level) for level in LEVELS] == [34, 333, 2847]


def test_divisions_hang_together(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        if place.level:
            assert place.key == place.code
            assert gazetteer.province_of(place.key) == f"{place.key[:2]}0000"
            assert bool(place.part_of) == (place.level != "province")


def test_every_key_referred_to_exists(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        for key in (*place.part_of, *place.members):
            found = gazetteer.get(key)
            assert found is not None and found.key == key, f"{place.key} names {key}"


def test_hand_made_keys_are_ascii_slugs_with_english_names(gazetteer: Gazetteer) -> None:
    hand_made = [place for place in gazetteer if place.level is None]
    assert len(hand_made) > 600
    for place in hand_made:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", place.key)
        assert place.en and place.source


def test_hand_made_keys_are_unique() -> None:
    keys = [row["key"] for table in TABLES for row in read_table("ontology", f"data/places-{table}.tsv")]
    assert len(keys) == len(set(keys))


def test_every_kind_is_declared(gazetteer: Gazetteer) -> None:
    assert {place.kind for place in gazetteer} <= {row["kind"] for row in read_table("ontology", "data/region-kinds.tsv")}


def test_labels_are_not_repeated_among_the_other_names(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        assert place.label not in place.alt_labels
        assert len(place.alt_labels) == len(set(place.alt_labels))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("呼伦贝尔市", ("呼伦贝尔",)),
        ("锡林郭勒盟", ("锡林郭勒",)),
        ("阿克苏地区", ("阿克苏",)),
        ("新疆维吾尔自治区", ("新疆",)),
        ("香港特别行政区", ("香港",)),
        ("克孜勒苏柯尔克孜自治州", ("克孜勒苏自治州", "克孜勒苏州", "克孜勒苏")),
        ("双江拉祜族佤族布朗族傣族自治县", ("双江自治县", "双江县", "双江")),
        ("莫力达瓦达斡尔族自治旗", ("莫力达瓦自治旗", "莫力达瓦旗", "莫力达瓦")),
        ("鄂伦春自治旗", ("鄂伦春旗", "鄂伦春")),
        ("管城回族区", ("管城区", "管城")),
        ("浦东新区", ("浦东",)),
        ("神农架林区", ("神农架",)),
        ("井陉矿区", ()),
        ("沛县", ()),
    ],
)
def test_short_names(name: str, short: tuple[str, ...]) -> None:
    assert short_names(name) == short


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("阿左旗", "152921"),
        ("锡盟", "152500"),
        ("达茂旗", "150223"),
        ("恩施州", "422800"),
        ("襄樊", "420600"),
        ("思茅地区", "530802"),
        ("藁城市", "130109"),
        ("崇文区", "110101"),
        ("闸北区", "310106"),
        ("集宁市", "150902"),
        ("呼包鄂乌", "hohhot-baotou-ordos-ulanqab"),
        ("长江三角洲", "yangtze-river-delta"),
        ("一湖两海", "one-lake-two-seas"),
        ("乌海及周边地区", "wuhai-and-surroundings"),
    ],
)
def test_other_and_former_names(gazetteer: Gazetteer, name: str, key: str) -> None:
    assert key in [place.key for place in gazetteer.named(name)]


def test_a_renamed_division_keeps_its_former_name_and_a_merged_one_does_not_lend_its_own(gazetteer: Gazetteer) -> None:
    xiangyang, dongcheng = gazetteer.get("420600"), gazetteer.get("110101")
    assert xiangyang and "襄樊市" in xiangyang.alt_labels
    assert dongcheng and "崇文区" not in dongcheng.alt_labels


def test_former_codes_lead_to_the_division_of_today(gazetteer: Gazetteer) -> None:
    for code, label in (("341400", "巢湖市"), ("110103", "东城区"), ("371200", "莱芜区"), ("422726", None)):
        place = gazetteer.get(code)
        assert (place.label if place else None) == label


def test_larger_divisions_come_first(gazetteer: Gazetteer) -> None:
    assert [place.key for place in gazetteer.named("海南")] == ["460000", "632500", "150303"]


def test_ancestors_and_containment(gazetteer: Gazetteer) -> None:
    assert gazetteer.ancestors("150121") == ("150100", "150000")
    assert gazetteer.ancestors("bayanhot") == ("152921", "152900", "150000")
    assert gazetteer.within("150121", "150000") and gazetteer.within("150000", "150000")
    assert not gazetteer.within("150000", "150121")
    assert gazetteer.province_of("yangtze-river-delta") is None


@pytest.mark.parametrize(("key", "lon", "lat"), [("110000", 116.40, 39.90), ("150100", 111.75, 40.84), ("310000", 121.47, 31.23)])
def test_points_are_wgs84(gazetteer: Gazetteer, key: str, lon: float, lat: float) -> None:
    place = gazetteer.get(key)
    assert place and place.lon == pytest.approx(lon, abs=0.02) and place.lat == pytest.approx(lat, abs=0.02)


def test_points_lie_on_earth(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        assert (place.lon is None) == (place.lat is None)
        if place.lon is not None and place.lat is not None:
            assert -180 <= place.lon <= 180 and -90 <= place.lat <= 90
            if place.level:
                assert 73 < place.lon < 136 and 3 < place.lat < 54


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("内蒙古自治区人民政府关于下达某年计划的通知", "150000"),
        ("深圳市坪山区人民政府办公室关于印发某办法的通知", "440310"),
        ("2026年安徽省政府工作报告", "340000"),
        ("中共深圳市委关于制定某规划的建议", "440300"),
        ("杨浦区人民政府关于某事的方案", "310110"),
        ("【福建省福清市】关于某事的意见", "350181"),
        ("新城区人民政府关于某事的通知", None),
        ("呼和浩特市新城区人民政府关于某事的通知", "150102"),
        ("国务院关于支持福建省某事的意见", None),
        ("国家发展改革委关于印发广西某规划的通知", None),
        ("教育部办公厅关于上海市某事的函", None),
        ("省住房城乡建设厅关于某事的通知", None),
        ("", None),
    ],
)
def test_the_division_that_a_title_tells(title: str, key: str | None) -> None:
    assert division_in(title) == key


def test_a_gazetteer_can_be_made_of_a_few_places() -> None:
    small = Gazetteer(
        [Place("1", "甲省", level="province", code="1"), Place("2", "乙市", ("乙",), level="prefecture", part_of=("1",))],
        [("9", "丙县", "2")],
    )
    assert len(small) == 2
    assert [place.key for place in small.named("乙")] == ["2"]
    assert [place.key for place in small.named("丙县")] == ["2"]
    assert small.get("9") == small.get("2")
