from __future__ import annotations

import pytest
from spacy.tokens import Doc

from extractors.context import Context
from extractors.documents.component import documents_in, find_documents
from extractors.documents.relations import masked
from extractors.documents.short_titles import complete_documents
from extractors.documents.titles import bracketed_titles, is_short
from extractors.findings import DocumentFound
from extractors.language.intervals import Intervals
from extractors.language.spans import show_spans
from ontology.concepts import Predicate
from tests.docs import doc_of

MONGOLIA = Context(path="3.1", province="150000", division="150000")


def found(text: str, context: Context = MONGOLIA) -> list[DocumentFound]:
    documents = documents_in(text, context)
    assert all(0 <= d.begin < d.end <= len(text) for d in documents)
    return documents


def titles(text: str, context: Context = MONGOLIA) -> list[str | None]:
    return [document.title for document in found(text, context)]


def test_titles_share_a_verb_and_keep_their_own_numbers() -> None:
    text = "执行好《国务院关于某项工作的意见》（国发〔2019〕23号）、《国家外汇管理局关于某事的通知》（汇发〔2019〕28号）等文件。"
    first, second = found(text)
    assert (first.title, first.number, first.issuers) == ("国务院关于某项工作的意见", "国发〔2019〕23号", ("国务院",))
    assert (second.title, second.number, second.issuers) == ("国家外汇管理局关于某事的通知", "汇发〔2019〕28号", ("国家外汇管理局",))
    assert {first.relation, second.relation} == {Predicate.IMPLEMENTS}
    assert text[first.begin : first.end] == first.title


def test_joint_issuers_stand_at_the_head_of_the_title_without_a_sign_between() -> None:
    (document,) = found("落实《内蒙古自治区党委自治区人民政府关于某事的实施意见》（内党发〔2019〕24号）精神")
    assert document.issuers == ("内蒙古自治区党委", "内蒙古自治区人民政府")


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("按照省政府《关于某事的若干措施》要求", ("安徽省人民政府",)),
        ("国务院办公厅印发《关于某事的意见》", ("国务院办公厅",)),
        ("依据《某某实施方案》（发改基础〔2021〕867号）", ("国家发展和改革委员会",)),
        ("落实《中共中央国务院关于某事的决定》", ("中共中央", "国务院")),
        ("落实《优化营商环境条例》", ()),
        ("在世界贸易组织、《某某伙伴关系协定》框架下", ()),
    ],
)
def test_issuers_come_from_the_title_from_before_it_or_from_the_number(text: str, issuers: tuple[str, ...]) -> None:
    (document,) = found(text, Context(path="2", province="340000", division="340000"))
    assert document.issuers == issuers


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("全面落实《某某条例》", Predicate.IMPLEMENTS),
        ("深入贯彻、认真执行《某某条例》", Predicate.IMPLEMENTS),
        ("推进《某某办法》实施。", Predicate.IMPLEMENTS),
        ("贯彻新修订的《某某办法》", Predicate.IMPLEMENTS),
        ("编制上报《某某实施方案》", Predicate.PREPARES),
        ("制定实施《某某规划》", Predicate.PREPARES),
        ("做好《某某办法》立法准备", Predicate.PREPARES),
        ("按照《某某办法》执行。", Predicate.IMPLEMENTS),
        ("补助参照《某某办法》标准执行。", Predicate.IMPLEMENTS),
        ("参照《某某办法》有关规定，加强监管", Predicate.MENTIONS),
        ("验收按照《某某办法》有关规定执行。", Predicate.IMPLEMENTS),
        ("验收未按照《某某办法》有关规定执行。", Predicate.MENTIONS),
        ("按照《某某办法》的要求实施，", Predicate.IMPLEMENTS),
        ("按照《某某办法》有关规定实施奖励", Predicate.MENTIONS),
        ("按照《某某办法》有关规定，加强监管", Predicate.MENTIONS),
        ("争取纳入《某某规划》", Predicate.MENTIONS),
        ("推动出台《某某法》实施办法", Predicate.MENTIONS),
        ("《某某规划》获得批准", Predicate.MENTIONS),
        ("凡在本地购买的，不再执行《某某规定》中的条款", Predicate.MENTIONS),
        ("企业可按《某某办法》申请", Predicate.MENTIONS),
        ("强化数据管理，落实《某某办法》", Predicate.IMPLEMENTS),
    ],
)
def test_the_relation_is_that_of_the_governing_verb(text: str, relation: Predicate) -> None:
    (document,) = found(text)
    assert document.relation is relation


@pytest.mark.parametrize(
    ("text", "title", "relation"),
    [
        ("切实落实呼包鄂榆城市群发展规划，", "呼包鄂榆城市群发展规划", Predicate.IMPLEMENTS),
        ("年内组织编制国土空间生态修复规划，", "国土空间生态修复规划", Predicate.PREPARES),
        ("抓紧编制实施自治区国土空间规划，", "自治区国土空间规划", Predicate.PREPARES),
        ("上半年出台禁牧和草畜平衡制度实施指导意见，", "禁牧和草畜平衡制度实施指导意见", Predicate.PREPARES),
        ("上半年出台民营经济促进条例，", "民营经济促进条例", Predicate.PREPARES),
        ("把支线纳入国家“十四五”铁路发展规划。", "国家“十四五”铁路发展规划", Predicate.MENTIONS),
        ("抓紧制定促进商贸业、餐饮业恢复若干政策措施。", "促进商贸业、餐饮业恢复若干政策措施", Predicate.PREPARES),
        ("出台推动某事高质量发展的实施意见，", "推动某事高质量发展的实施意见", Predicate.PREPARES),
        ("抓紧出台金融服务乡村建设的指导意见。", "金融服务乡村建设的指导意见", Predicate.PREPARES),
        ("制定汽车、家电等消费品换新实施细则，", "汽车、家电等消费品换新实施细则", Predicate.PREPARES),
        ("制定实施建设美丽某城三年行动计划。", "建设美丽某城三年行动计划", Predicate.PREPARES),
        ("编制新一轮某片区概念性规划，", "某片区概念性规划", Predicate.PREPARES),
        ("认真落实民营经济促进法，", "民营经济促进法", Predicate.IMPLEMENTS),
        ("参与各方须遵守个人信息保护法等法律。", "个人信息保护法", Predicate.MENTIONS),
        ("某项条件成熟，海南自由贸易港法颁布实施。", "海南自由贸易港法", Predicate.MENTIONS),
        ("因地制宜制定出农业发展规划，", "农业发展规划", Predicate.PREPARES),
        ("落实好深化水价机制改革意见，", "深化水价机制改革意见", Predicate.IMPLEMENTS),
        ("推行3.0版优化营商环境方案。", "3.0版优化营商环境方案", Predicate.IMPLEMENTS),
        ("全面落实促进民营经济发展壮大的意见及配套举措", "促进民营经济发展壮大的意见", Predicate.IMPLEMENTS),
        ("重点功能区崛起，保税港区整合优化方案获国务院批复。", "保税港区整合优化方案", Predicate.MENTIONS),
        ("某岛联合保护开发规划正式签署，", "某岛联合保护开发规划", Predicate.MENTIONS),
        ("灯塔群岸线利用专项规划加快实施，", "灯塔群岸线利用专项规划", Predicate.IMPLEMENTS),
        ("某港岸线保护利用规划基本完成编制，", "某港岸线保护利用规划", Predicate.PREPARES),
        ("推出灯塔资源优化利用实施方案，", "灯塔资源优化利用实施方案", Predicate.PREPARES),
        ("推动出台灯塔条例，", "灯塔条例", Predicate.PREPARES),
        ("争取某港海洋经济集成改革方案获批，", "某港海洋经济集成改革方案", Predicate.PREPARES),
        ("落实沉船事故总体应急预案，", "沉船事故总体应急预案", Predicate.IMPLEMENTS),
        ("据某院发布的《某国渔业蓝皮书》", "某国渔业蓝皮书", Predicate.MENTIONS),
    ],
)
def test_full_titles_without_marks_are_documents(text: str, title: str, relation: Predicate) -> None:
    (document,) = found(text)
    assert (document.title, document.relation, document.number) == (title, relation, None)
    assert text[document.begin : document.end] == title


def test_enforcing_a_law_ends_no_title_in_a_list() -> None:
    documents = found("推动某省渔业促进条例、港口执法监督条例等地方立法。")
    assert [(one.title, one.relation) for one in documents] == [
        ("某省渔业促进条例", Predicate.PREPARES),
        ("港口执法监督条例", Predicate.PREPARES),
    ]


def test_a_title_without_marks_shares_the_verb_of_one_with_marks() -> None:
    documents = found("编制《某流域保护规划》和某流域国土空间规划，实施某工程")
    assert [(d.title, d.relation) for d in documents] == [
        ("某流域保护规划", Predicate.PREPARES),
        ("某流域国土空间规划", Predicate.PREPARES),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "做好“十四五”规划和年度计划的衔接",
        "各村制定管用的村庄规划",
        "编制专项规划和实施方案",
        "加强规划引领，落实各项政策措施",
        "研究制定支持政策，科学规划布局",
        "深入实施学前教育行动计划",
        "校企共同制定人才培养方案",
        "细化落实用能保障方案，",
        "严格规范公正文明执法，推动重点领域立法",
        "落实各项政策措施和工作方案，听取各方意见",
        "现就实施某某战略提出如下意见。",
        "制定切实可行的实施方案",
        "全面实施乡镇履职事项清单，",
        "电视剧《某某往事》热播，《某某日报》刊发文章",
        "办好《某某》等学术期刊",
        "修订单行条例和地方条例，",
        "落实灯塔条例，",
    ],
)
def test_generic_plans_campaigns_and_works_are_no_documents(text: str) -> None:
    assert found(text) == []


def test_laws_and_titles_in_a_list_share_the_verb() -> None:
    documents = found("推动出台网络安全法、密码法、个人信息保护法，推动某省数据条例、某省统计监督条例等地方立法")
    assert [document.title for document in documents] == ["网络安全法", "密码法", "个人信息保护法", "某省数据条例", "某省统计监督条例"]
    assert {document.relation for document in documents} == {Predicate.PREPARES}


def test_a_standard_is_a_document_whatever_its_title() -> None:
    assert titles("发布《某种钢筋》国家标准，演出《某种故事》") == ["某种钢筋"]


def test_a_number_alone_is_a_document_without_a_title() -> None:
    (document,) = found("继续落实内政发〔2019〕21号文件，配置用地指标。")
    assert (document.title, document.number, document.relation) == (None, "内政发〔2019〕21号", Predicate.IMPLEMENTS)
    assert document.issuers == ("内蒙古自治区人民政府",)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("《甲》与《乙方案》", ["甲", "乙方案"]),
        ("《关于印发〈甲方案〉的通知》", ["关于印发〈甲方案〉的通知"]),
        ("《关于印发《甲方案》的通知》。", ["关于印发《甲方案》的通知"]),
        ("《关于印发《甲方案》的通知。后文", ["关于印发《甲方案"]),
        ("《没有结尾的标题。后文", []),
    ],
)
def test_titles_nest_and_broken_ones_are_closed(text: str, inside: list[str]) -> None:
    assert [title.text(text) for title in bracketed_titles(text)] == inside


def test_elsewhere_the_same_words_issue_nothing() -> None:
    (document,) = found("现将《某市发展计划》印发给你们。", Context(path="2.1"))
    assert document.relation is Predicate.MENTIONS


def test_a_short_title_means_the_document_named_in_full_before() -> None:
    text = "省政府编制了《某省发展规划纲要（草案）》（以下简称《纲要草案》）。《纲要草案》提出目标，落实市委《建议》"
    documents = found(text)
    assert [(text[d.begin : d.end], d.title) for d in documents] == [
        ("某省发展规划纲要（草案）", "某省发展规划纲要（草案）"),
        ("纲要草案", "某省发展规划纲要（草案）"),
        ("纲要草案", "某省发展规划纲要（草案）"),
    ]
    assert is_short("纲要（草案）") and not is_short("优化营商环境条例")


def _doc(text: str, path: str) -> Doc:
    return find_documents(doc_of(text, context=Context(path=path)))


def test_short_titles_are_completed_across_sections() -> None:
    docs = [_doc("审议《某省发展规划纲要（草案）》。", "1"), _doc("《纲要（草案）》提出六个方面。", "2"), _doc("《办法》已经废止。", "3")]
    assert docs[1]._.documents == ()
    complete_documents(docs)
    assert [document.title for document in docs[1]._.documents] == ["某省发展规划纲要（草案）"]
    assert [span.text for span in show_spans(docs[1]).spans["documents"]] == ["纲要（草案）"]
    assert docs[2]._.documents == ()


def test_the_component_sets_findings_and_spans() -> None:
    doc = _doc("落实《优化营商环境条例》。", "3.2")
    assert [span.text for span in show_spans(doc).spans["documents"]] == ["优化营商环境条例"]


def test_masks_keep_every_place() -> None:
    text = "落实《甲〈乙〉》（丙（丁）戊）和己"
    assert len(masked(text)) == len(text)
    assert masked(text).startswith("落实□") and masked(text).endswith("和己")


def test_deep_nesting_and_many_titles_stay_cheap() -> None:
    text = "（" * 3000 + "落实《某某条例》，" * 3000 + "）" * 3000
    assert len(found(text)) == 3000
    assert titles("《" * 50_000 + "某某条例") == []


def test_intervals_meet_and_hold() -> None:
    taken = Intervals([(5, 9), (1, 3), (8, 12)])
    assert [taken.meets(begin, begin + 1) for begin in (0, 1, 3, 5, 11, 12)] == [False, True, False, True, True, False]
    assert taken.holds(5, 12) and not taken.holds(2, 4)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("启动某湖景区详细规划编制工作，", "某湖景区详细规划"),
        ("争取更多企业纳入国家绿色工厂公告目录。", "国家绿色工厂公告目录"),
        ("加快落实中国—东盟数字经济合作议定书条款，", "中国—东盟数字经济合作议定书"),
        ("出台支持专精特新企业发展专项措施，", "支持专精特新企业发展专项措施"),
        ("结合国家公共数据开放规划，统筹资源", "国家公共数据开放规划"),
        ("建立健全数据交易安全管理指引，", "数据交易安全管理指引"),
        ("制定全国某事发展规划（2021—2030年）、某项提升行动方案，", "全国某事发展规划（2021—2030年）"),
        ("认真落实反食品浪费法，", "反食品浪费法"),
        ("落实支持某事发展的若干政策措施，", "支持某事发展的若干政策措施"),
    ],
)
def test_plain_titles_of_kinds_that_are_carried_out_drafted_or_joined(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text", ["启动规划编制工作，", "编制全口径政府投资计划，", "出台保障措施，", "纳入国家目录，", "开展专项规划修编，"]
)
def test_generic_papers_are_no_documents(text: str) -> None:
    assert titles(text) == []


def test_a_draft_is_prepared_by_whoever_made_it() -> None:
    (document,) = found("省政府编制的《某省发展规划纲要（草案）》从五个方面作了部署。")
    assert document.relation is Predicate.PREPARES


def test_titles_in_a_list_share_what_is_said_behind_it() -> None:
    assert titles("争取某港海洋经济集成改革方案、某湾灯塔高质量发展实施方案获批。") == [
        "某港海洋经济集成改革方案",
        "某湾灯塔高质量发展实施方案",
    ]


def test_standards_have_their_own_numbers() -> None:
    after, within = found("参照《某能力评估方法》（GB/T12345-2020）和《某能力模型GB/T12344-2020》执行。")
    assert (after.title, after.number, after.issuers) == ("某能力评估方法", "GB/T12345-2020", ())
    assert (within.title, within.number) == ("某能力模型", "GB/T12344-2020")
    (within,) = found("参照《某能力模型（GB/T12344-2020）》执行。")
    assert (within.title, within.number) == ("某能力模型", "GB/T12344-2020")
    (frame,) = found("参与制定国家标准《某数据空间技术架构》（GB/T12346—2024）。")
    assert (frame.title, frame.number) == ("某数据空间技术架构", "GB/T12346-2024")


def test_treaties_need_no_marks_and_no_verb() -> None:
    assert titles("对接数字经济伙伴关系协定、全面与进步跨太平洋伙伴关系协定（CPTPP）等规则。") == [
        "数字经济伙伴关系协定",
        "全面与进步跨太平洋伙伴关系协定",
    ]
    assert titles("申请数字经济伙伴关系协定示范区。") == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("推动数字经济伙伴关系协定早日生效，扩大开放。", Predicate.IMPLEMENTS),
        ("迎接数字经济伙伴关系协定签署，扩大开放。", Predicate.MENTIONS),
    ],
)
def test_a_treaty_is_cited_by_what_is_said_of_it(text: str, relation: Predicate) -> None:
    assert [(each.title, each.relation) for each in found(text)] == [("数字经济伙伴关系协定", relation)]


def test_a_chance_is_seized_and_no_paper_carried_out() -> None:
    assert [each.relation for each in found("抢抓《某某协定》生效机遇，扩大出口。")] == [Predicate.MENTIONS]


def test_what_is_drafted_for_others_is_no_paper_of_the_plan() -> None:
    assert titles("为偏远渔区乡村编制渔家乐和海上旅游规划。") == []
    assert titles("编制渔家乐和海上旅游规划。") == ["渔家乐和海上旅游规划"]
    assert titles("作为示范县编制渔家乐和海上旅游规划。") == ["渔家乐和海上旅游规划"]
    assert titles("为落实国家要求，编制渔家乐和海上旅游规划。") == ["渔家乐和海上旅游规划"]
    (own,) = found("为规范企业制定《渔港管理办法》。")
    assert own.relation is Predicate.PREPARES


def test_the_catalogues_of_industries_need_no_marks() -> None:
    assert titles("扩大鼓励外商投资产业目录范围，修改产业结构调整指导目录。") == ["产业结构调整指导目录"]
    assert titles("参照国家产业发展与转移指导目录，挑选船厂。") == ["国家产业发展与转移指导目录"]
    assert titles("按照绿色产业指导目录、西部地区鼓励类产业目录等分类。") == ["绿色产业指导目录", "西部地区鼓励类产业目录"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("编制远洋渔业装备技术路线图。", ["远洋渔业装备技术路线图"]),
        ("落实支持远洋渔业做优做强二十条措施。", ["支持远洋渔业做优做强二十条措施"]),
        ("落实新版鼓励渔业投资产业目录。", ["鼓励渔业投资产业目录"]),
        ("落实进口渔具加贴中文标签规定等措施。", []),
        ("研究制定渔业渔港建设领域行动方案。", []),
    ],
)
def test_kinds_of_papers_and_what_is_none(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_papers_named_by_whose_they_are_and_those_to_be_approved() -> None:
    assert titles("落实吉林省人民政府关于支持参茸产业的意见，推动各项意见落实。") == ["吉林省人民政府关于支持参茸产业的意见"]
    sought = found("争取国家尽快批复洛阳轨道交通三期规划。")
    assert [(each.title, each.relation) for each in sought] == [("洛阳轨道交通三期规划", Predicate.PREPARES)]
    assert titles("抓紧丹江、甲庆等区域性港口规划编制。") == []


@pytest.mark.parametrize("verb", ["按照", "依照", "依据", "遵照", "完成"])
def test_what_is_followed_is_carried_out(verb: str) -> None:
    assert [each.relation for each in found(f"{verb}《某江某湖规划》，打造绿色屏障。")] == [Predicate.IMPLEMENTS]


def test_what_only_asks_for_a_plan_is_mentioned() -> None:
    assert [each.relation for each in found("按照《某江某湖规划》总体部署，制定本规划。")] == [Predicate.MENTIONS]


def test_an_outline_that_was_drafted_right_before_is_meant_by_its_short_title() -> None:
    documents = found("我们编制了“十五五”规划纲要（草案），提请审议。《纲要》设了目标。船队出海远航。《纲要》还设了指标。")
    assert [one.title for one in documents] == ["“十五五”规划纲要", "“十五五”规划纲要"]
    assert not found("我们学习了某书。《纲要》设了目标。")
