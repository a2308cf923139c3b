"""Gold for the first plan of tests/readings.py, in our own words: what is right, missed, extra, optional and confused in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def target(section: str, text: str, indicator: str, value: str, unit: str, **more: Any) -> Row:
    facts = {"indicator": indicator, "value": value, "unit": unit, "change": "level", "comparator": "eq", "baseline": None}
    return {"section": section, "type": "Target", "text": text, **facts, **more}


def row(section: str, kind: str, text: str, **more: Any) -> Row:
    return {"section": section, "type": kind, "text": text, **more}


def project(section: str, text: str, **more: Any) -> Row:
    return row(section, "Project", text, **{"name": text, "status": "start", "regions": ["包头"], **more})


def document(section: str, text: str, **more: Any) -> Row:
    return row(section, "PolicyDocument", text, **{"number": None, "issuer": None, "relation": "mentions", **more})


FIRST = [
    target("0", "地区生产总值增长6%左右", "地区生产总值", "6", "%", change="growth", comparator="approx", baseline="2019"),
    target("0", "城镇新增就业22万人以上", "城镇新增就业", "22", "万人", change="new", comparator="eq"),
    target("1.1", "新建园区1—2个", "新园区", "1—2", "个", change="new"),
    document("1", "开放合作若干意见", number="内政发〔2019〕21号", issuer="内蒙古自治区人民政府", relation="implements"),
    row("1.1", "Region", "包头"),
    row("1.1", "Region", "乌海", optional=True),
    row("1.1", "Region", "乌海及周边地区"),
    row("1.1", "Industry", "现代煤化工业"),
    row("1.1", "Programme", "辣木茶叶"),
    project("2", "包银高铁", regions=["包头", "银川"]),
    row("2", "Region", "呼包鄂乌", optional=True),
    row("2", "Organization", "没有的机构"),
]
"""Of 10 rows that count the graph has 8: one, leniently, with another name, and one target, the document and the first region fully
right; 辣木茶叶 it takes for an industry, 种业振兴行动 is extra, the optional 乌海 is not found and 呼包鄂乌 is."""


def write(path: Path, rows: Iterable[Row]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")
    return path
