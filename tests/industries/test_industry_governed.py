"""Names that a verb for industries governs: trades that no list knows, and what is furthered in its growth."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规范发展城市丁驾业，壮大丙嫁业和美容美发业。", ["丁驾业", "丙嫁业", "美容美发业"]),
        ("近郊发展城市丙观农业，在沙地种植沙棘20万亩。", ["城市丙观农业"]),
        ("发展第三方物流和丙递物流业。", ["第三方物流", "丙递物流业"]),
        ("发展网上丙易等新型服务业态。", ["网上丙易"]),
        ("大力发展企业，支持就业创业，培育从业人员，振兴家业。", []),
    ],
)
def test_trades_that_no_list_knows(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("积极推动通用航空发展，促进甩挂运输发展。", ["通用航空", "甩挂运输"]),
        ("加快苜蓿等草产业发展，开发丙衍生物等精细化工产品。", ["苜蓿", "草产业", "精细化工"]),
        ("鼓励发展渔业保险。", ["渔业保险"]),
        ("推动教育发展，支持甩挂运输发展规划。", []),
    ],
)
def test_what_is_furthered_in_its_growth(text: str, expected: list[str]) -> None:
    assert names(text) == expected
