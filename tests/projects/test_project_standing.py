"""Works that stand, at which or beside which something else is done, are none that a plan undertakes; and who builds what."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("临江", "皋阜", "云溪", "青坪")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依托临江油田、青坪气田稳定产量。", []),
        ("依托临江皮革城、皋阜五金城等市场发展商贸。", []),
        ("依托云溪现代物流中心规范冻品流通。", []),
        ("依托临江自由贸易港发展离岸贸易。", ["临江自由贸易港"]),
        ("依托皋阜国际物流园区，发展整车物流。", ["皋阜国际物流园区"]),
        ("发挥云溪纪念馆、青坪博物馆教育作用。", []),
        ("做好与云青铁路、皋阜机场、国道309的衔接，建成青坪镇客运站。", ["青坪镇客运站"]),
        ("加强与临江机场的联动，带动空港物流。", []),
        ("临江至皋阜公路连接云青高速、皋云高速。", ["临江至皋阜公路"]),
        ("使临江煤田与青坪港相连。", []),
        ("确保临江大堤、皋阜防洪大堤安全。", []),
        ("确保临江大堤加固如期完工。", ["临江大堤加固"]),
        ("加强云溪水库、青坪水库饮用水水源地保护。", []),
        ("推动临江老街、皋阜老街等历史文化街区有效保护。", []),
        ("深化临江开发区管理体制改革。", []),
        ("临江景区、皋阜度假村被评为3A级景区。", []),
        ("临江铁路枢纽规划编制完成。", []),
        ("在临江高速、皋云公路沿线布局充电桩。", []),
        ("要在临江水库、青坪水库开展试点。", []),
        ("在临江工业园、皋阜产业园新建云溪电厂。", ["云溪电厂"]),
        ("在建的临江水库、青坪水库完工。", ["临江水库", "青坪水库"]),
        ("临江古镇、皋阜博物馆等景区接待人次回升。", []),
        ("云溪机场、青坪高铁站客流恢复。", []),
        ("利用临江铁路、皋云铁路发展联运。", []),
        ("推进利用世行贷款的临江水库、青坪灌区建设。", ["临江水库", "青坪灌区"]),
    ],
)
def test_works_that_stand_are_not_undertaken(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临江经开区加快沙潭江产业园建设。", ["沙潭江产业园"]),
        ("皋阜高新区推进云溪科技园、青坪创业园建设。", ["云溪科技园", "青坪创业园"]),
        ("临江经开区加快产业园建设。", ["临江经开区"]),
        ("皋云铁路临江段加快沙潭江隧道施工。", ["皋云铁路临江段", "沙潭江隧道"]),
        ("铁路以临皋高铁、云青高铁为骨干，公路以皋云高速、青临高速为重点，加快建设。", ["临皋高铁", "云青高铁", "皋云高速", "青临高速"]),
        ("以云溪大道、青坪大道为轴，布局新城。", []),
    ],
)
def test_who_builds_a_work_is_no_part_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "积极争当全国循环经济示范区。",
        "云溪建好百万亩优质棉花基地。",
        "把临江打造成我国西北门户枢纽。",
        "推进西南地区大型水电站建设。",
        "推进农村河塘清淤整治和灌排泵站配套改造。",
        "完成小型库坝除险加固。",
        "开工市委党校新校区、市公安局指挥中心。",
    ],
)
def test_words_that_say_something_or_point_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施市郊铁路东北环线，推进市域铁路临皋线。", ["市郊铁路东北环线", "市域铁路临皋线"]),
        ("基本建成皋云、青皋和临云新线。", ["皋云新线", "青皋新线", "临云新线"]),
        ("加快临江二绕东北段、皋阜三环路南段建设。", ["临江二绕东北段", "皋阜三环路南段"]),
        ("皋云高速临江至青坪25公里年内通车。", ["皋云高速临江至青坪"]),
        ("创建青坪国家4A级景区。", ["青坪国家4A级景区"]),
        ("启动青坪4A级景区创建。", []),
        ("加快云溪湖旅游综合开发、青坪岭度假中心提升。", ["云溪湖旅游综合开发", "青坪岭度假中心提升"]),
        ("建成云溪实景演出场馆、和平路商业步行街。", ["云溪实景演出场馆", "和平路商业步行街"]),
        ("实施五环路改造提升工程。", ["五环路改造提升"]),
        ("建成临江江六桥。", ["临江江六桥"]),
        ("完成沙潭会议旧址群维修保护一期工程建设。", ["沙潭会议旧址群维修保护一期工程"]),
    ],
)
def test_how_works_of_some_kinds_are_named(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快临江至皋阜、金上至青坪特高压直流输电工程建设。", ["临江至皋阜特高压直流输电工程", "金上至青坪特高压直流输电工程"]),
        ("启动小李村客站、临江南站综合交通枢纽。", ["小李村客站", "临江南站综合交通枢纽"]),
        ("临江至皋阜、云溪二绕东北段开工。", ["云溪二绕东北段"]),
        ("加快群岛湾公园、青坪山乐园等景区基础设施建设。", ["群岛湾公园景区基础设施", "青坪山乐园景区基础设施"]),
        ("完善以临江机场、皋阜机场等为支撑的机场群。", []),
        ("推进沙潭江临江段河道治理和临江石岭旧村城市更新。", ["沙潭江临江段河道治理", "临江石岭旧村城市更新"]),
        ("建成临江铝厂二期和皋阜给水工程。", ["临江铝厂二期", "皋阜给水工程"]),
        ("年内临江至皋阜高速公路通车。", ["临江至皋阜高速公路"]),
        ("重点是自贡沙潭通用机场、青坪机场。", ["自贡沙潭通用机场", "青坪机场"]),
    ],
)
def test_what_works_of_a_list_share(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施“引云济皋”工程和“引客入皋”工程。", ["“引云济皋”工程"]),
        ("启动云岭路与石岭路连接段建设。", ["云岭路与石岭路连接段"]),
        ("推动临江、皋阜等机场升级为国际机场。", ["临江机场", "皋阜机场"]),
        ("临江机场、皋阜机场改扩建提速。", ["临江机场改扩建", "皋阜机场改扩建"]),
        ("临江机场和皋阜机场改扩建提速。", ["临江机场", "皋阜机场改扩建"]),
        ("加快县城至石八河、临江至皋阜二级公路建设。", ["县城至石八河二级公路", "临江至皋阜二级公路"]),
        ("建设皋云高铁电子信息与新能源产业带。", ["皋云高铁电子信息与新能源产业带"]),
        ("终点至临江与皋阜交界处（329国道），全长5公里。", []),
        ("支持海洋生物资源和临江海洋生物资源开发利用。", []),
        ("启动东部沿海核电项目。", []),
        ("临江水利枢纽、皋阜水利枢纽发挥防汛作用。", []),
        ("推动恢复云溪河故道引水。", []),
        ("推进临江溪下游水生态修复与治理。", ["临江溪下游水生态修复与治理"]),
        ("建设洛川省第二儿童医院，改善县文化馆条件。", ["洛川省第二儿童医院"]),
    ],
)
def test_names_that_earlier_words_or_marks_tell(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打造临江国际航运中心、皋阜区域金融中心。", ["临江国际航运中心", "皋阜区域金融中心"]),
        ("临江国际航运中心发展指数提升。", []),
        ("加快临江新区、皋阜机场T3航站楼建设。", ["临江新区", "皋阜机场T3航站楼"]),
        ("抓紧皋云高速临江段“四改八”前期。", ["皋云高速临江段“四改八”"]),
        ("推进云岭至石岭铁路及配套集运站建设。", ["云岭至石岭铁路及配套集运站"]),
    ],
)
def test_centres_of_places_and_what_belongs_to_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("持续放大临皋高铁、云青高铁通车效应。", []),
        ("借助临江机场、皋阜港优势，壮大临港经济。", []),
        ("关闭退出临江煤矿、皋阜煤矿等落后产能。", []),
        ("支持临江油田、皋阜油田增储上产。", []),
        ("围绕临皋高铁、云青城际等枢纽站点布局。", []),
        ("围绕临江科创产业园、皋阜卫星产业基地，打造两翼。", ["临江科创产业园", "皋阜卫星产业基地"]),
        ("做好临皋铁路、云青高铁沿线综合环境整治。", []),
        ("构建以临江通道、皋阜通道为两条横轴的格局。", []),
        ("国道309临皋线建成全球首条充电走廊。", []),
        ("强化云溪街、青坪金融商务区联动发展。", ["青坪金融商务区"]),
        ("通过“商改租”、“厂改租”等形式将楼宇改建为保障性租赁住房。", []),
        ("建设临江省农村公路项目。", []),
        ("建成沙潭水库、临江云溪二期。", ["沙潭水库", "临江云溪二期"]),
    ],
)
def test_what_is_said_of_works_that_stand(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_centre_is_named_for_its_rank_whatever_is_raised() -> None:
    assert names("提升临江综合性国家科学中心能级。") == ["临江综合性国家科学中心"]


def test_what_says_something_between_two_heads_is_no_name() -> None:
    assert names("县中医院由临江大学附属医院托管。") == []
    assert names("连接临江、皋阜，构成临江大环线。") == []
    assert names("推进临江、皋阜等片区7条道路建设。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("争取临江国家级经济技术开发区扩区调区。", ["临江国家级经济技术开发区"]),
        ("国道110线改造完成。", ["国道110线改造"]),
        ("临江机场、皋阜机场旅客吞吐量突破百万人次。", []),
    ],
)
def test_roads_by_number_and_zones_that_grow(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强云溪遗址保护利用，强化青坪古城保护和利用。", []),
        ("加强云溪遗址保护利用项目建设。", ["云溪遗址保护利用"]),
        ("实施云溪遗址保护利用，推进青坪古城保护利用二期。", ["云溪遗址保护利用", "青坪古城保护利用二期"]),
        ("国家会议中心二期举办年会。", []),
        ("浔江北站举办开工仪式。", ["浔江北站"]),
        ("国家会议中心二期建成后，推进云溪会展中心二期。", ["国家会议中心二期", "云溪会展中心二期"]),
        ("加快建设老城、青坪等庭院式宜居片区。", []),
        ("加快建设云溪、青坪等高铁片区。", ["云溪高铁片区", "青坪高铁片区"]),
    ],
)
def test_what_is_cared_for_used_or_of_a_quality_is_not_being_built(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("以更大力度谋划云溪会展中心。", "谋划"),
        ("以拼搏精神建成云溪会展中心。", "建成"),
        ("以云溪会展中心建设为牵引，发展会展业。", "以"),
    ],
)
def test_the_manner_of_a_deed_does_not_govern(text: str, verb: str) -> None:
    assert [project.status_verb for project in find_projects(doc_of(text, *PLACES))._.projects] == [verb]
