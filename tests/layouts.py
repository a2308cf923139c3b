"""Texts of our own in the layouts that plans come in: wrapped, with blank lines, with page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.source import Source
from extractors.sources.reader import source_of
from extractors.structure.layout import Mended, mend
from extractors.structure.sections import SectionText, read_sections

NOTICE = """云岭省人民政府
关于下达2031年全省国民经济和社会
发展计划的通知

云政发〔2031〕3号

各市、县人民政府，省政府各部门：

《2031年云岭省国民经济和社会发展计划》已经省十五届人大二次会议审议通过，现予下达，请认真组织实施。

2031年1月18日

（此件公开发布）

2031年云岭省
国民经济和社会发展计划
"""
PLAN = (
    "2031年是承上启下的一年，各级各部门要把握大势、稳中求进，把发展经济的着力点放在实体经济上，努力完成全年各项任务。",
    "一、扩大有效投资，增强发展后劲",
    "投资是今年工作的重点，要抓好项目储备和要素保障，推动重点项目早开工、早建成、早见效，带动社会投资稳步增长。",
    "（一）完善综合交通。加快推进环湖铁路、北山机场改扩建等项目建设，新建农村公路1200公里，让群众出行更加便捷、更加安全。",
    "（二）加强水利建设。开工建设青河水库，实施大中型灌区节水改造30万亩，提高防洪抗旱能力和水资源集约利用水平。",
    "专栏1：重大工程",
    "（一）铁路方面。建成环湖铁路东段，开展南北通道前期工作，力争铁路营业里程达到2100公里以上，形成便捷的对外通道。",
    "（二）水利方面。推进青河水库建设，完成病险水库除险加固40座，新增高效节水灌溉面积15万亩，保障粮食生产用水需要。",
    "二、改善民生福祉，共享发展成果",
    "坚持以人民为中心，集中力量办好群众期盼的实事，推动公共服务更加均衡可及，使发展成果更多更公平惠及全体人民。",
    "（一）稳定和扩大就业。城镇新增就业18万人以上，开展职业技能培训25万人次，支持返乡人员就近创业、多渠道灵活就业。",
    "（二）办好人民满意的教育。新建改扩建幼儿园60所，普惠性学位覆盖率达到90%，推动优质教育资源向农村牧区延伸覆盖。",
)
COLOPHON = "抄送：省委各部门，省军区。\n云岭省人民政府办公厅2031年1月19日印发\n"
PATHS = ["0", "1", "1.1", "1.2", "B1", "B1.1", "B1.2", "2", "2.1", "2.2"]


def wrapped(paragraphs: tuple[str, ...] = PLAN, width: int = 28, *, gap: str = "\n\n", page: int = 0) -> str:
    """`paragraphs` broken into lines of `width` characters; with `page`, a page number after so many lines, wherever they end."""
    lines = [line for paragraph in paragraphs for line in _lines(paragraph, width)]
    if page:
        lines = [shown for i, line in enumerate(lines, 1) for shown in ((line,) if i % page else (line, f"- {i // page} -"))]
    return gap.join(lines) + gap


def _lines(paragraph: str, width: int) -> Iterator[str]:
    yield paragraph[: width - 2]
    for begin in range(width - 2, len(paragraph), width):
        yield paragraph[begin : begin + width]


def mended(text: str) -> Mended:
    """`text` mended as a file would be."""
    return mend(source_of(text.encode(), "plan.txt"))


def loose(text: str) -> Mended:
    """`text` mended whatever it holds: the reader would refuse control characters."""
    return mend(Source("plan.txt", text, "", tuple(match.end() for match in re.finditer("\f", text))))


def sections(text: str) -> list[SectionText]:
    """The sections of `text`."""
    return read_sections(mended(text))


def headings(text: str) -> dict[str, str]:
    """The headings of the sections of `text`, by path."""
    return {section.path: section.heading for section in sections(text)}
