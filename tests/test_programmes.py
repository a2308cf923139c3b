"""Programmes are found by their heads and by what governs them; generic works and documents are none."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.programmes.component import find_programmes
from extractors.programmes.own_title import drop_titles
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入实施奶业振兴行动。", ["奶业振兴行动"]),
        ("推进重点行业能耗对标达标行动，发展循环经济。", ["重点行业能耗对标达标行动"]),
        ("实施科学素质提升行动和服务业集聚区提升工程。", ["科学素质提升行动", "服务业集聚区提升工程"]),
        ("推进“科技兴蒙”行动。", ["“科技兴蒙”行动"]),
        ("倡导“空碗行动”，节约粮食。", ["“空碗行动”"]),
        ("坚决打赢“三大攻坚战”，稳定预期。", ["“三大攻坚战”"]),
        ("推动污水处理、厕所革命和村容提升。", ["厕所革命"]),
        ("稳步推进土地征收、集体建设用地入市、宅基地制度改革试点。", ["土地征收、集体建设用地入市、宅基地制度改革试点"]),
        ("开展制造业延链、补链、强链行动。", ["制造业延链、补链、强链行动"]),
        ("深入打好蓝天、碧水、净土保卫战。", ["蓝天、碧水、净土保卫战"]),
        ("围绕“六大工程”“两大行动”，抓好落实。", ["“六大工程”", "“两大行动”"]),
        ("实施清洁降碳、安全可靠、智能运行三大专项行动。", ["清洁降碳、安全可靠、智能运行三大专项行动"]),
        ("推进4个中小城市数字化试点。", ["中小城市数字化试点"]),
        ("实施中医药（蒙医药）振兴计划。", ["中医药（蒙医药）振兴计划"]),
    ],
)
def test_names_are_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_care_of_a_landscape_in_a_list_of_works_is_a_programme() -> None:
    text = "实施黄土高原水土流失综合治理、大兴安岭森林生态保育等重大工程。"
    assert names(text, "黄土高原", "大兴安岭") == ["黄土高原水土流失综合治理", "大兴安岭森林生态保育"]


@pytest.mark.parametrize(
    "text",
    [
        "抓好重点工程。",
        "推进试点工作。",
        "落实各项计划。",
        "加快重大工程建设。",
        "开展重点领域安全专项整治。",
        "实施自然灾害防治重大工程。",
        "突破知识工程、低代码等技术。",
        "要面向需求变化和供给革命，优化布局。",
        "推动污泥收集、运输和处置工程项目落地。",
    ],
)
def test_generic_words_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以“项目攻坚年”为抓手，深化“三个年”活动。", ["“项目攻坚年”", "“三个年”活动"]),
        ("抓好“五个一百”项目，开展产业大招商活动。", ["“五个一百”项目", "产业大招商活动"]),
        ("实施稳岗扩容、校园餐提升等行动。", ["稳岗扩容", "校园餐提升"]),
        ("滚动实施扬尘污染防治等标志性战役。", ["扬尘污染防治"]),
        ("落实小微贷款支持工具和支农再贷款支持计划。", ["支农再贷款支持计划"]),
        ("实施停工项目与闲置资产化解行动。", ["停工项目与闲置资产化解行动"]),
        ("启动全国首个设区市“证照分离”改革试点。", ["“证照分离”改革试点"]),
        ("开展新一轮找矿突破战略行动。", ["新一轮找矿突破战略行动"]),
        ("实施高等教育强基计划，“万企兴村”行动深化拓展。", ["高等教育强基计划", "“万企兴村”行动"]),
        ("扩大职业伤害保障试点。", ["职业伤害保障试点"]),
    ],
)
def test_campaigns_and_what_governs_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "举办“购物节”活动，办好“航天日”活动。",
        "杜绝“形象工程”，坚持自我革命引领社会革命。",
        "开工一批具备条件的重大工程。",
        "重大工程加快建设，今年计划启动三个园区。",
        "打击网络谣言、网络诈骗等行动。",
    ],
)
def test_events_and_slogans_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入实施优化消费环境三年行动。", ["优化消费环境三年行动"]),
        ("实施服务消费惠民行动和“强县”工程。", ["服务消费惠民行动", "“强县”工程"]),
        ("开展“拼产业、拼项目、拼服务”行动。", ["“拼产业、拼项目、拼服务”行动"]),
        ("实施“算力+”“数据×”行动。", ["“算力+”“数据×”行动"]),
        ("推进“三大支撑”“八大行动”，取得突破。", ["“八大行动”"]),
        ("实施“青苗计划”“万企兴业”行动。", ["“青苗计划”", "“万企兴业”行动"]),
        ("实施A级景区、S级滑雪场提升工程。", ["A级景区、S级滑雪场提升工程"]),
        ("海绵城市、地下管廊国家试点成效明显。", ["海绵城市、地下管廊国家试点"]),
        ("推进国家级和省级林业碳汇试点建设。", ["林业碳汇试点"]),
        ("获批全省首批产教融合试点。", ["产教融合试点"]),
        ("推动合格境外合伙人（QFLP）试点落地。", ["合格境外合伙人（QFLP）试点"]),
        ("落实省级财政奖励和滨州市级“融升计划”奖励。", ["“融升计划”"]),
        ("新增院士5人、特聘专家3人、青年英才计划专家6人。", ["青年英才计划"]),
        ("实施规模以上企业研发提升行动。", ["规模以上企业研发提升行动"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深化营商环境突破年行动，开展重大项目建设年活动。", ["营商环境突破年行动", "重大项目建设年活动"]),
        ("强化产业用地专项治理，开展引资引智攻坚。", ["产业用地专项治理", "引资引智攻坚"]),
        ("千企技改、工业绿色化发展等专项行动深入实施。", ["千企技改", "工业绿色化发展"]),
        ("持续实施绿盾和巡山清套等专项行动，成效良好。", ["绿盾", "巡山清套"]),
        ("开展“千企招商大走访”和现代产业精准招商行动。", ["“千企招商大走访”", "现代产业精准招商行动"]),
        ("提升爱国卫生运动和健康城市行动质效。", ["爱国卫生运动", "健康城市行动"]),
        ("常态化开展扫黑除恶，推进“两学一做”学习教育。", ["扫黑除恶", "“两学一做”学习教育"]),
        ("推进工业互联网“333”项目建设。", ["工业互联网“333”项目"]),
    ],
)
def test_campaigns_without_a_usual_head(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "建设一批骨干水源工程。",
        "各部门以扎实行动推进工作。",
        "总结试点经验，复制推广。",
        "推进脱贫攻坚和乡村振兴。",
        "落实碳达峰行动方案。",
        "制定固体废物治理行动计划。",
        "为培育新产业，特制定本行动计划。",
        "政府采购工程应当执行有关规定。",
        "园区大气治理攻坚任务仍重，专项治理有待加强。",
        "大力开展居民营养改善专项工作。",
        "推进重点领域改革攻坚。",
    ],
)
def test_everyday_work_and_papers_are_none(text: str) -> None:
    assert names(text) == []


def test_the_title_of_a_plan_is_no_programme_of_it() -> None:
    text = "数据空间发展行动计划。实施数据空间培育行动。"
    doc = find_programmes(doc_of(text))
    drop_titles(doc, [(0, 10), None])
    assert [programme.name for programme in doc._.programmes] == ["数据空间培育行动"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持银行参与直销银行试点。", ["直销银行试点"]),
        ("开展“援助月”“春风行动”等活动。", ["“春风行动”"]),
        ("推进在线教育普惠行动。", ["在线教育普惠行动"]),
        ("加大对“无废城市”建设试点的支持。", ["“无废城市”建设试点"]),
        ("在自贸区试点新的备案办法。", []),
        ("通过调整还款计划给予支持。", []),
        ("下达资助计划，明确试点目标。", []),
        ("各有关部门迅速行动。", []),
        ("实施了36个乡镇卫生院改造工程。", []),
    ],
)
def test_clauses_of_policies_are_no_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_heading_without_a_mark_ends_a_name() -> None:
    text = "扎实推进固边兴边富民行动强化边境设施支撑。"
    assert [p.name for p in find_programmes(doc_of(text, context=Context(breaks=(12,))))._.programmes] == ["固边兴边富民行动"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做好第七次全国农业普查，抓好第九次全国人口普查。", ["第七次全国农业普查", "第九次全国人口普查"]),
        ("完成“六五”普法，编制“七五”普法规划。", ["“六五”普法"]),
        ("实施好长江十年禁渔，落实十年禁渔令。", ["长江十年禁渔"]),
        ("连续三年获得国家污染防治攻坚战考核优秀，获评健康县域行动考核优秀。", ["污染防治攻坚战", "健康县域行动"]),
        ("持续开展污染防治攻坚战“冬季攻势”。", ["污染防治攻坚战“冬季攻势”"]),
        ("完成8个镇林权登记试点任务。", ["林权登记试点"]),
    ],
)
def test_national_undertakings_are_known_by_their_whole_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("统筹推进数字创新、数字治理、全民素养等提升行动。", ["数字创新、数字治理、全民素养等提升行动"]),
        ("实施“煤电气”等多元利用工程。", ["“煤电气”等多元利用工程"]),
        ("开展燃气、消防、矿山等重点领域专项整治。", []),
        ("推进鸟类等野生动物保护三年攻坚战。", ["鸟类等野生动物保护三年攻坚战"]),
        ("依托“千人计划”等人才工程。", ["“千人计划”"]),
        ("打好蓝天、碧水、净土提升攻坚战。", ["蓝天、碧水、净土提升攻坚战"]),
        ("推进高新企业、科技企业“双倍增”行动。", ["高新企业、科技企业“双倍增”行动"]),
        ("打好安全治本攻坚、减灾强基三年行动收官战。", ["安全治本攻坚、减灾强基三年行动"]),
        ("实施新一轮优化营商环境行动。", ["优化营商环境行动"]),
        ("支持国家碳达峰试点城市建设，扩大土地延包试点范围。", ["国家碳达峰试点", "土地延包试点"]),
        ("成为国家智慧旅游试点城市。", []),
        ("实施“新兴产业集聚、传统产业改造”等两项重点工程。", ["新兴产业集聚", "传统产业改造"]),
        ("常态开展“走访促”“送优解”等行动。", ["“走访促”", "“送优解”"]),
        ("深化“五河一湖”全流域治理，创新“一件事”治理。", ["“五河一湖”全流域治理"]),
        ("推进化肥减量增效行动。", ["化肥减量增效行动"]),
        ("实施医养结合促进行动和康复扩容提升工程。", ["医养结合促进行动", "康复扩容提升工程"]),
        ("深入推进优秀文化传承发展、文艺精品创优等工程。", ["优秀文化传承发展", "文艺精品创优"]),
        ("以远洋航运、智慧气象为试点，完成政府年度立法计划，推进人防工程建设。", []),
        ("开展高价彩礼问题综合治理，完成第三次国土调查，加快“双一流”建设。", ["高价彩礼问题综合治理", "第三次国土调查", "“双一流”建设"]),
    ],
)
def test_lists_rows_and_pilots(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党中央深入实施大气、水、土壤污染防治行动计划。", ["大气、水、土壤污染防治行动计划"]),
        ("开展甲乙建设是推进绿色发展的具体行动。", []),
        ("各部门指导本地区试点，加强固体废物相关领域试点。", []),
        ("发布物种保护战略与行动计划。", []),
        ("实施高质量发展“十项行动”。", ["高质量发展“十项行动”"]),
        ("优化升级英才计划，实施培育壮大链主企业行动。", ["英才计划", "培育壮大链主企业行动"]),
    ],
)
def test_names_behind_subjects_and_other_verbs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "编制机械行业发展计划，完成科学技术发展计划的任务。",
        "列入地方计划，归地方计划的渔具都要备齐。",
        "棉花等没有完成计划，农副产品的收购调拨计划任务要保证。",
        "推进中小型水库等稳定水源工程建设。",
    ],
)
def test_plans_of_a_branch_or_a_place_and_works_of_a_kind_are_no_programmes(text: str) -> None:
    assert names(text) == []


def test_what_is_used_or_was_set_up_is_no_part_of_the_name() -> None:
    assert names("统筹利用“英才计划”等人才计划。") == ["“英才计划”"]
    assert names("国家部署了智能船舶等国家重点研发计划重点专项。") == ["智能船舶等国家重点研发计划重点专项"]
    assert names("实施天然林保护工程以及退耕还湿工程。") == ["天然林保护工程", "退耕还湿工程"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全力打好“六场硬仗”。", ["“六场硬仗”"]),
        ("认真学习“六场硬仗”的经验。", []),
        ("开展第二次湿地状况变化调查评估。", ["第二次湿地状况变化调查评估"]),
        ("积极参与“溯源草原”等重大项目。", ["“溯源草原”"]),
        ("新建“云端一号”等重大项目。", []),
        ("实施蒙俄联合科考、草原遗址保护研究等国际合作项目。", ["蒙俄联合科考", "草原遗址保护研究"]),
        ("深化“北疆好物”拓市场促订单活动。", ["“北疆好物”拓市场促订单活动"]),
        ("完成“三北”工程造林8万亩。", ["“三北”工程"]),
        ("清单化项目化推动“七项行动”。", ["“七项行动”"]),
        ("抓好“四水共治”，保护河湖。", ["“四水共治”"]),
        ("打好“北疆五仗”。", ["“北疆五仗”"]),
        ("打好草原虫害防治攻坚战［5］，实施牧民安居工程①。", ["草原虫害防治攻坚战", "牧民安居工程"]),
    ],
)
def test_campaigns_known_by_how_they_are_counted_and_quoted(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "为着保证上述计划的完成，必须努力进行治水工程。",
        "这是五年计划的一部分，要有计划、有步骤地实现。",
        "广泛宣传“十五”计划，执行信贷现金计划，许多工程按期完工。",
        "不得搞样板工程，使承包工程有更大发展。",
        "推行作业计划，大大地提高了工程的质量，严厉地同走私作斗争。",
        "落实私营渔业的增产计划，支持企业承揽境外工程，建设乙烯工程和选矿工程。",
    ],
)
def test_clauses_that_hold_a_head_name_no_programme(text: str) -> None:
    assert names(text) == []


def test_what_is_explained_is_the_name_behind_is() -> None:
    assert names("是“高水平学校建设计划”的简称，是“名校计划”的一部分。") == ["“高水平学校建设计划”", "“名校计划”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进路灯、井盖、护栏等城市设施焕新工程。", ["城市设施焕新工程"]),
        ("推进渔港、码头等重点领域提升行动。", ["渔港、码头等重点领域提升行动"]),
        ("申报省级渔港、国家灯塔保护试点。", ["国家灯塔保护试点"]),
        ("开展增鱼种、提鱼质、创鱼牌“三鱼”专项行动。", ["“三鱼”专项行动"]),
        ("落实好国家渔民增收计划。", ["渔民增收计划"]),
        ("实施加快渔业转型三年行动。", ["加快渔业转型三年行动"]),
        ("抓好渔港设施提升行动2024年检修计划。", ["渔港设施提升行动"]),
        ("推动渔港安全工程向远海延伸。", ["渔港安全工程"]),
        ("加大渔船更新试点力度。", ["渔船更新试点"]),
        ("开展“技满渔乡”职业技能培训2万人次。", ["“技满渔乡”职业技能培训"]),
        ("渔湾保护攻坚战完成治理3万亩，甲湾、乙湾、丙湾三大标志性战役全面打响。", ["渔湾保护攻坚战", "甲湾、乙湾、丙湾三大标志性战役"]),
        ("落实好渔乡建设行动和“千船万港”改造提升活动。", ["渔乡建设行动", "“千船万港”改造提升活动"]),
        ("深入实施以渔民为本的渔乡行动、以人为本的城镇行动。", ["渔民为本的渔乡行动", "以人为本的城镇行动"]),
    ],
)
def test_examples_owners_and_rounds_are_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "渔乡治理贵在行动。",
        "加强渔业立法规划和计划。",
        "综合运用计划、财政等手段。",
        "把修路列入县里的计划。",
        "项目列入今年计划。",
        "选取部分渔港试点。",
        "实施东江水资源优化配置工程。",
        "争取更多份额、政策试点。",
        "有力有效开展反“长臂管辖”斗争。",
        "打好反渗透斗争。",
        "建立和完善计划、财税、金融之间的协调机制。",
    ],
)
def test_plans_of_everyday_and_water_works_are_no_programmes(text: str) -> None:
    assert names(text) == []


def test_items_of_lists_that_say_what_they_are() -> None:
    assert names("推进林地经营权有偿退出、供销社综合改革等试点。") == ["林地经营权有偿退出", "供销社综合改革"]
    assert names("开展肉牛扩群增量、肉羊良种扩繁、羊绒提质三大行动。") == ["肉牛扩群增量", "肉羊良种扩繁", "羊绒提质"]
    assert names("统筹实施京津风沙源治理二期、天然林保护二期、新一轮退耕还林还草等工程。") == [
        "京津风沙源治理二期",
        "天然林保护二期",
        "新一轮退耕还林还草",
    ]


def test_a_name_may_say_what_leads_it() -> None:
    assert names("实施以文化为引领的古镇复兴行动。") == ["以文化为引领的古镇复兴行动"]
    assert names("启动以沿海为重点的渔港提升行动和渔村焕新行动。") == ["以沿海为重点的渔港提升行动", "渔村焕新行动"]


def test_names_part_at_a_conjunction_where_both_are_whole() -> None:
    assert names("深入实施“湖北2035”和质量强省工程。") == ["“湖北2035”", "质量强省工程"]
    assert names("开展数字化便民工程、数字化助企帮扶和数字化强村工程。")[-1] == "数字化强村工程"


def test_works_of_the_nation_in_a_row_and_works_that_are_counted() -> None:
    assert names("推进退牧还草、天然林保护和沿海防护林工程。") == ["退牧还草", "天然林保护", "沿海防护林工程"]
    assert names("巩固退牧还草、天然林保护等成果。") == []
    assert names("实施地力提升、良种攻关、农机农艺融合三大工程。") == ["地力提升", "良种攻关", "农机农艺融合"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好两项工作，分别是春雷行动、清源行动。", ["春雷行动", "清源行动"]),
        ("今冬明春“打非治违”行动取得实效。", ["“打非治违”行动"]),
        ("学习浙江“千万工程”经验。", ["“千万工程”"]),
        ("推动企业上市“雄鹰”行动。", ["企业上市“雄鹰”行动"]),
        ("医疗集团改革试点扩大范围。", ["医疗集团改革试点"]),
        ("掀起项目建设大会战。", ["项目建设大会战"]),
        ("做好“8+2”重大项目建设。", ["“8+2”重大项目"]),
        ("完成水泥产能压减计划，列入“十四五”建设计划和重大前期项目计划。", []),
        ("开展“帮渔企找市场”活动和“渔字标”认证培育行动。", ["“帮渔企找市场”活动", "“渔字标”认证培育行动"]),
        ("实施沙湖流域综合治理产业发展项目，推进农村牧区“五个全覆盖”工程。", ["“五个全覆盖”工程"]),
        ("推进农村产业革命。", ["农村产业革命"]),
    ],
)
def test_what_stands_before_names_and_what_they_are_not(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展“三清两改”和村庄污水治理三年行动。", ["村庄污水治理三年行动"]),
        ("深入实施“北进”战略和街区更新行动。", ["街区更新行动"]),
        ("实施牧业振兴行动、“塞字标”认证、暖心工程和“见效工程”。", ["牧业振兴行动", "暖心工程", "“见效工程”"]),
        ("推进“只跑一趟”改革、“亩产论优”改革、网格治理试点。", ["网格治理试点"]),
        ("开展“提品质、创名牌”和“扩需求”行动。", ["“提品质、创名牌”和“扩需求”行动"]),
        ("“七好”和美乡村试点见效。", ["“七好”和美乡村试点"]),
        ("实施“两一流”和新型高校建设计划。", ["“两一流”和新型高校建设计划"]),
    ],
)
def test_a_name_in_quotation_marks_lacks_no_head_but_before_another(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_care_of_places_in_a_list_that_works_close_is_one_programme_each() -> None:
    text = "实施白岭山水林田湖草生态保护修复、乌海上游水源涵养区治理、浔江源区生态保护与综合治理和柳原绿洲防沙治沙等工程。"
    assert names(text, "白岭", "乌海上游", "浔江", "柳原") == [
        "白岭山水林田湖草生态保护修复",
        "乌海上游水源涵养区治理",
        "浔江源区生态保护与综合治理",
        "柳原绿洲防沙治沙",
    ]


def test_land_that_turns_to_stone_is_cared_for_and_two_places_begin_one_name() -> None:
    text = "统筹乌海浔江流域一体化保护和修复、柳原石漠化治理。"
    assert names(text, "乌海", "浔江流域", "柳原") == ["乌海浔江流域一体化保护和修复", "柳原石漠化治理"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好“绿廊工程”二期和苗木基地。", ["“绿廊工程”二期"]),
        ("抓好“绿廊工程”三期限内建设。", ["“绿廊工程”"]),
        ("实施城东净水厂二期扩建、镇级管网提标、农户庭院“双清”行动。", ["农户庭院“双清”行动"]),
    ],
)
def test_a_programme_keeps_its_phase_and_works_share_no_head_with_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected
