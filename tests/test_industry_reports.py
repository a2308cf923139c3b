"""What reports say was done: goods that were made, delivered, shown or praised, and harvests, beside the branches that they speak of."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    "text",
    [
        "成功承办机器人、动力电池、氢能等国际会议。",
        "举办绿色建材、生物医药、茶叶等展会20场。",
        "光刻胶、工业机器人、高端医疗器械等打破国外垄断。",
        "高温合金、数控机床等一批新品实现首台套突破。",
        "赣南脐橙、柠檬、茶叶等品牌价值居全国前列。",
        "大豆、化肥、蔬菜等生产生活物资供应充足。",
        "加强法律、会展、物流等全方位服务保障。",
        "成立粮食、文旅、物流等市属经营主体。",
        "集聚医药、先进装备等创新要素。",
        "天润特种陶瓷等产业项目投产。",
    ],
)
def test_what_is_shown_praised_delivered_or_founded_names_no_branch(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "开展渔业增殖放流，渔业碳汇交易取得进展。",
        "新建绿色建筑300万平方米，推出文旅宣传品牌。",
        "3个创新药获批上市，首条集成电路封装生产线投产。",
        "更换新能源公交车200辆、新能源重型货车80辆。",
        "一批重大海工装备交付，油气生产控制阀研制成功。",
        "落地首单保税维修业务，办理首笔绿色金融贷款。",
        "微短剧《甲城往事》播出，海阳临港产业园开园。",
        "举办时尚产业盛典，粮食年产量稳定在30亿斤以上。",
    ],
)
def test_single_goods_and_deals_are_no_branches(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("粮食总产量再创新高。", ["粮食"]),
        ("粮食产量连续五年增长。", ["粮食"]),
        ("粮食产量稳定在90亿斤以上。", []),
        ("入境旅游人次增长两成，全域旅游人数居前。", ["入境旅游", "全域旅游"]),
        ("全年生产原油20万吨、天然气3亿立方米。", ["原油", "天然气"]),
        ("生产乘用车12万辆。", ["乘用车"]),
        ("绿色有机农畜产品畅销省外。", ["绿色有机农畜产品"]),
        ("促进餐饮企业发展，增强航运枢纽功能。", ["餐饮", "航运"]),
        ("生物医药、精细化工入选国家中小企业特色产业集群。", ["生物医药", "精细化工"]),
        ("加快发展边境特色产业。", ["边境特色产业"]),
        ("拓展船舶维修、飞机维修等业务。", ["船舶维修", "飞机维修"]),
        ("建成面向沿海的生产性服务业中心，优化大宗商品贸易结构。", ["生产性服务业", "大宗商品贸易"]),
        ("推进机电产品制造和软件服务业发展。", ["机电产品制造", "软件服务业"]),
        ("文化及相关产业增加值稳步增长。", ["文化及相关产业"]),
        ("新会获批创建陈皮国家地理标志保护示范区。", ["陈皮"]),
        ("苹果、核桃、生鲜乳等年产量居前。", ["苹果", "核桃", "生鲜乳"]),
        ("扩大电信、医疗、教育等领域开放试点。", ["电信"]),
        ("放宽电信、医疗等领域市场准入。", ["电信", "医疗"]),
        ("推动电信、教育、医疗等服务业对外开放。", ["电信", "教育", "医疗", "服务业"]),
        ("工业机器人、光伏组件出口分别增长一成、两成。", ["工业机器人", "光伏组件"]),
        ("中药材种植面积扩大，软件业务收入突破百亿元。", ["中药材", "软件"]),
        ("枸杞销售收入翻番，名优水产品量质双增。", ["枸杞", "水产品"]),
        ("整镇推进农文旅融合发展，培育壮大乡村特色产业。", ["农文旅", "乡村特色产业"]),
    ],
)
def test_harvests_output_and_trades_are(text: str, expected: list[str]) -> None:
    assert names(text) == expected
