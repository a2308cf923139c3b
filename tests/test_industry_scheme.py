from __future__ import annotations

from dataclasses import replace

import pytest

from ontology.industries import IndustryDataError, IndustryScheme, load_industries
from ontology.tables import read_table

SCHEME = load_industries()


def test_the_scheme_is_large_and_every_concept_has_labels_in_both_languages() -> None:
    assert len(SCHEME.industries) >= 350
    assert all(industry.label and industry.en for industry in SCHEME.industries)
    assert len({industry.key for industry in SCHEME.industries}) == len(SCHEME.industries)
    assert all(industry.key.isascii() and industry.key == industry.key.lower() for industry in SCHEME.industries)


def test_a_name_means_one_concept_only() -> None:
    names = [name for industry in SCHEME.industries for name in (industry.label, *industry.alt_labels)]
    assert len(names) == len(set(names))
    assert not set(names) & set(SCHEME.words)


def test_the_hierarchy_ends_and_is_about_three_levels_deep() -> None:
    depths = [len(SCHEME.ancestors(industry.key)) for industry in SCHEME.industries]
    assert depths.count(0) < len(depths) / 10
    assert 2 <= max(depths) <= 5


def test_the_national_classification_is_whole() -> None:
    levels = [activity.level for activity in SCHEME.activities]
    assert [levels.count(level) for level in range(4)] == [20, 97, 473, 1381]
    assert len({activity.code for activity in SCHEME.activities}) == len(SCHEME.activities)
    assert all(activity.parent is None or SCHEME.activity(activity.parent) for activity in SCHEME.activities)
    assert SCHEME.activity("0712") is not None


@pytest.mark.parametrize(
    ("key", "code", "name"),
    [
        ("steel", "31", "黑色金属冶炼和压延加工业"),
        ("wind-power", "4415", "风力发电"),
        ("potato", "0123", "薯类种植"),
        ("banking", "662", "货币银行服务"),
        ("potash", "2623", "钾肥制造"),
        ("wearables", "3961", "可穿戴智能设备制造"),
        ("launch-vehicles", "3742", "航天器及运载火箭制造"),
        ("basic-software", "6511", "基础软件开发"),
    ],
)
def test_close_matches_name_what_the_concept_is(key: str, code: str, name: str) -> None:
    activity = SCHEME.activity(code)
    assert code in SCHEME[key].gbt_codes
    assert activity is not None and activity.name == name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("肉羊", "sheep"),
        ("肉羊产业链", "sheep"),
        ("奶业", "dairy"),
        ("现代物流业", "logistics"),
        ("跨境电商", "cross-border-e-commerce"),
        ("泛口岸经济", "port-economy"),
        ("战略性新兴产业集群", "strategic-emerging-industries"),
        ("银行业", "banking"),
    ],
)
def test_names_find_their_concept_with_or_without_tails(name: str, key: str) -> None:
    industry = SCHEME.named(name)
    assert industry is not None and industry.key == key


def test_an_unknown_name_stands_under_what_its_ending_or_its_beginning_names() -> None:
    assert SCHEME.named("稀土应用") is None
    assert SCHEME.broader_of("稀土应用") == "rare-earth"
    assert SCHEME.broader_of("高寒肉牛") == "cattle"
    assert SCHEME.broader_of("沃柑") == "citrus"
    assert SCHEME.broader_of("肉羊") == SCHEME["sheep"].broader
    assert SCHEME.broader_of("某某") is None


@pytest.mark.parametrize(
    ("project", "key"),
    [
        ("包银高铁", "railway-transport"),
        ("巴银支线", "railway-transport"),
        ("二广高速集阿联络线", "road-transport"),
        ("G1015铁力—科尔沁右翼中旗", "road-transport"),
        ("呼和浩特新机场", "air-transport"),
        ("甲地机场高速公路", "road-transport"),
        ("呼和浩特地铁二号线", "urban-transit"),
        ("引绰济辽工程", "water-industry"),
        ("东台子水库", "water-industry"),
        ("甲省至乙省特高压直流输电通道", "power-supply"),
        ("乌兰察布—二连浩特陆港型国家物流枢纽", "logistics"),
        ("甲市国家骨干冷链物流基地", "cold-chain"),
        ("锡林郭勒新能源基地", "new-energy"),
        ("呼伦贝尔国家公园", "ecology"),
        ("沿河生态廊道", "ecology"),
        ("甲市稀土高新技术产业开发区", "rare-earth"),
        ("甲市经济技术开发区", None),
        ("呼包鄂国家自主创新示范区", None),
        ("包头至银川高铁（含机场支线）", "railway-transport"),
        ("甲县至乙市天然气支线工程", "pipeline-transport"),
        ("甲水库至乙县供水支线", "water-industry"),
        ("甲水库高速公路连接线", "road-transport"),
    ],
)
def test_a_project_tells_its_industry(project: str, key: str | None) -> None:
    assert SCHEME.industry_of_project(project) == key


def test_every_industry_that_projects_tell_is_in_the_scheme() -> None:
    assert all(rule.industry is None or SCHEME.get(rule.industry) for rule in SCHEME.project_rules)


def test_a_further_word_stands_once_and_names_no_concept() -> None:
    words = [row["word"] for row in read_table("ontology", "data/industry-words.tsv")]
    labels = {name for industry in SCHEME.industries for name in (industry.label, *industry.alt_labels)}
    assert len(words) == len(set(words)) == len(SCHEME.words)
    assert not labels & set(words)


def test_the_way_a_word_is_read_is_told_of_known_words() -> None:
    rules = [(row["word"], row["use"]) for row in read_table("extractors", "lexicons/industry-use.tsv")]
    names = {name for name, _ in SCHEME.names()}
    assert not [word for word, use in rules if use != "keep" and not word.startswith("*") and word not in names]
    assert len(rules) == len(set(rules))


def test_contradictions_are_told() -> None:
    orphan = replace(SCHEME["sheep"], broader="nowhere")
    with pytest.raises(IndustryDataError, match="nowhere"):
        IndustryScheme((orphan,), SCHEME.activities, {}, ())
    uncoded = replace(SCHEME["sheep"], broader=None, gbt_codes=("9999",))
    with pytest.raises(IndustryDataError, match="9999"):
        IndustryScheme((uncoded,), SCHEME.activities, {}, ())
    with pytest.raises(IndustryDataError, match="names both"):
        IndustryScheme((SCHEME["sheep"], replace(SCHEME["sheep"], key="other")), SCHEME.activities, {}, ())
