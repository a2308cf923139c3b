"""Readings built by hand, in our own words, for tests of what comes after extraction: two plans of two years that share things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from ontology.concepts import Change, Comparator, Kind, Predicate, Status
from ontology.document_identity import identify_document
from ontology.identity import name_key
from ontology.records import Commitment, Document, Entity, Goal, Mention, Plan, Quote, Reading, Ref, Relation, Section, Target

PROJECT = Entity(Kind.PROJECT, name_key("包头至银川高铁"), "包头至银川高铁", ("包银高铁",))
PROGRAMME = Entity(Kind.PROGRAMME, name_key("种业振兴行动"), "种业振兴行动")
BAOTOU = Entity(Kind.REGION, "150200", "包头市", ("包头",))
WUHAI = Entity(Kind.REGION, "150300", "乌海市", ("乌海",))
GROUP = Entity(Kind.REGION, "hohhot-baotou-ordos-ulanqab", "呼包鄂乌")
VALLEY = Entity(Kind.REGION, name_key("乌海及周边地区"), "乌海及周边地区")
COAL = Entity(Kind.INDUSTRY, "modern-coal-chemistry", "现代煤化工")
RAIL = Entity(Kind.INDUSTRY, "railway-transport", "铁路运输业")
TEA = Entity(Kind.INDUSTRY, name_key("辣木茶叶"), "辣木茶叶")
OFFICE = Entity(Kind.ORGANIZATION, name_key("内蒙古自治区人民政府"), "内蒙古自治区人民政府")
GDP = Entity(Kind.INDICATOR, name_key("地区生产总值"), "地区生产总值")
JOBS = Entity(Kind.INDICATOR, name_key("城镇新增就业"), "城镇新增就业", ("城镇新增就业人数",))
CITED = Document(
    Kind.DOCUMENT,
    identify_document("开放合作若干意见", "内政发〔2019〕21号", ("内蒙古自治区人民政府",)).key,
    identify_document("开放合作若干意见", "内政发〔2019〕21号", ("内蒙古自治区人民政府",)).label,
    (),
    "开放合作若干意见",
    "内政发〔2019〕21号",
    (OFFICE.ref,),
)


class Builder:
    """Sections with their texts, and quotes found in them: the source is the texts one after the other, a line break between."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._end = 0

    def section(self, path: str, heading: str, body: str, parent: str | None = None, page: int | None = None) -> None:
        text = heading + body
        begin = self._end
        self._end = begin + len(text) + 1
        self.sections.append(Section(path, heading, text, parent, begin, begin + len(text), page))

    def quote(self, path: str, words: str, nth: int = 0) -> Quote:
        """The nth place of `words` in the section."""
        section = next(section for section in self.sections if section.path == path)
        begin = -1
        for _ in range(nth + 1):
            begin = section.text.index(words, begin + 1)
        source = section.source_begin + begin
        return Quote(path, begin, begin + len(words), words, source, source + len(words), section.page)

    def sentence(self, path: str, words: str) -> Quote:
        """The sentence, up to 。 or the section's end, in which `words` first stand."""
        text = next(section.text for section in self.sections if section.path == path)
        at = text.index(words)
        begin = text.rfind("。", 0, at) + 1
        end = text.find("。", at) + 1 or len(text)
        return self.quote(path, text[begin:end])

    def mention(self, path: str, words: str, entity: Ref) -> Mention:
        return Mention(self.quote(path, words), entity, self.sentence(path, words))

    def target(self, path: str, words: str, indicator: Entity, value: str, unit: str, **facts: Any) -> Target:
        quote = self.quote(path, words)
        given: dict[str, Any] = {
            "upper": None,
            "comparator": Comparator.EXACTLY,
            "change": Change.LEVEL,
            "baseline_year": None,
            "target_year": None,
            "normalized": None,
            "normalized_upper": None,
            "unit_key": None,
            "verb": None,
            "goal": None,
        }
        return Target(
            key=f"{path}/{quote.begin}-{quote.end}-{value}",
            quote=quote,
            sentence=self.sentence(path, words),
            indicator=indicator.ref,
            indicator_text=indicator.label,
            value=Decimal(value),
            unit=unit,
            **{**given, **facts},
        )


def first_reading() -> Reading:
    """A plan of 2020 with a number: every kind of record, a page, a range, a region without a code, a cited document."""
    build = Builder()
    build.section("0", "", "二〇二〇年发展计划。力争地区生产总值增长6%左右，城镇新增就业22万人以上。", page=1)
    build.section("1", "一、推动产业升级", "落实《开放合作若干意见》（内政发〔2019〕21号）。", page=1)
    build.section("1.1", "（一）做强现代煤化工", "在包头、乌海及周边地区发展现代煤化工和辣木茶叶，新建园区1—2个。", "1", page=2)
    build.section("2", "二、加快项目建设", "推进呼包鄂乌一体化，开工建设包银高铁。实施种业振兴行动。", page=2)
    organizations = (OFFICE.ref,)
    plan = Plan(
        key=identify_document("关于下达二〇二〇年发展计划的通知", "内政发〔2020〕3号", place="150000", own=True).key,
        name="内蒙古自治区二〇二〇年发展计划",
        title="关于下达二〇二〇年发展计划的通知",
        label="二〇二〇年发展计划",
        number="内政发〔2020〕3号",
        issuers=organizations,
        issued=date(2020, 2, 1),
        plan_year=2020,
        approved_by="自治区第十三届人民代表大会第三次会议",
        region=Ref(Kind.REGION, "150000"),
        source_name="first.txt",
        source_sha256="ab" * 32,
    )
    parks = Entity(Kind.INDICATOR, name_key("园区"), "园区")
    return Reading(
        plan=plan,
        sections=tuple(build.sections),
        goals=(
            Goal("1", "推动产业升级", "1", None, build.quote("1", "推动产业升级")),
            Goal("1.1", "做强现代煤化工", "1.1", "1", build.quote("1.1", "做强现代煤化工")),
            Goal("2", "加快项目建设", "2", None, build.quote("2", "加快项目建设")),
        ),
        entities=(
            PROJECT,
            PROGRAMME,
            BAOTOU,
            VALLEY,
            GROUP,
            Entity(Kind.REGION, "150000", "内蒙古自治区", ("内蒙古",)),
            COAL,
            RAIL,
            TEA,
            OFFICE,
            GDP,
            JOBS,
            parks,
            CITED,
        ),
        mentions=(
            build.mention("0", "地区生产总值", GDP.ref),
            build.mention("0", "城镇新增就业", JOBS.ref),
            build.mention("1", "《开放合作若干意见》", CITED.ref),
            build.mention("1", "内政发〔2019〕21号", CITED.ref),
            build.mention("1.1", "包头", BAOTOU.ref),
            build.mention("1.1", "乌海及周边地区", VALLEY.ref),
            build.mention("1.1", "现代煤化工", COAL.ref),
            build.mention("1.1", "辣木茶叶", TEA.ref),
            build.mention("1.1", "园区", parks.ref),
            build.mention("2", "呼包鄂乌", GROUP.ref),
            build.mention("2", "包银高铁", PROJECT.ref),
            build.mention("2", "种业振兴行动", PROGRAMME.ref),
        ),
        targets=(
            build.target(
                "0",
                "地区生产总值增长6%左右",
                GDP,
                "6",
                "%",
                comparator=Comparator.ABOUT,
                change=Change.GROWTH,
                baseline_year=2019,
                target_year=2020,
                normalized=Decimal(6),
                unit_key="PERCENT",
                verb="力争",
                regions=(Ref(Kind.REGION, "150000"),),
            ),
            build.target(
                "0",
                "城镇新增就业22万人以上",
                JOBS,
                "22",
                "万人",
                comparator=Comparator.AT_LEAST,
                change=Change.NEW,
                target_year=2020,
                normalized=Decimal(220000),
                unit_key="person",
            ),
            build.target("1.1", "新建园区1—2个", parks, "1", "个", upper=Decimal(2), change=Change.NEW, goal="1.1"),
        ),
        commitments=(Commitment(PROJECT.ref, Status.STARTING, build.quote("2", "包银高铁"), build.sentence("2", "包银高铁"), "开工建设"),),
        relations=(
            Relation(Ref(Kind.SECTION, "1"), Predicate.IMPLEMENTS, CITED.ref, build.sentence("1", "内政发〔2019〕21号")),
            Relation(PROJECT.ref, Predicate.LOCATED_IN, BAOTOU.ref, build.sentence("2", "包银高铁")),
            Relation(PROJECT.ref, Predicate.IN_INDUSTRY, RAIL.ref, build.sentence("2", "包银高铁")),
            Relation(PROJECT.ref, Predicate.SERVES, Ref(Kind.GOAL, "2"), build.sentence("2", "包银高铁")),
            Relation(PROGRAMME.ref, Predicate.SERVES, Ref(Kind.GOAL, "2"), build.sentence("2", "种业振兴行动")),
            Relation(Ref(Kind.GOAL, "1.1"), Predicate.CONCERNS, COAL.ref, build.sentence("1.1", "现代煤化工")),
            Relation(Ref(Kind.GOAL, "1.1"), Predicate.CONCERNS, VALLEY.ref, build.sentence("1.1", "乌海及周边地区")),
        ),
    )


def second_reading() -> Reading:
    """A plan of 2022 without a number or an issue date: the same project under way, another region, a document by its title alone."""
    build = Builder()
    build.section("0", "", "二〇二二年发展计划。地区生产总值增长6%左右。")
    build.section("1", "一、扩大投资", "建成包头至银川高铁，支持乌海转型。编制《沿线用地规划》。")
    planned = Document(Kind.DOCUMENT, identify_document("沿线用地规划", None).key, "沿线用地规划", (), "沿线用地规划", None, ())
    return Reading(
        plan=Plan(
            key=identify_document("二〇二二年发展计划", None, place="150000", own=True).key,
            title="二〇二二年发展计划",
            label="二〇二二年发展计划",
            plan_year=2022,
            source_name="second.txt",
            source_sha256="cd" * 32,
        ),
        sections=tuple(build.sections),
        goals=(Goal("1", "扩大投资", "1", None, build.quote("1", "扩大投资")),),
        entities=(PROJECT, WUHAI, GDP, planned),
        mentions=(
            build.mention("0", "地区生产总值", GDP.ref),
            build.mention("1", "包头至银川高铁", PROJECT.ref),
            build.mention("1", "乌海", WUHAI.ref),
            build.mention("1", "《沿线用地规划》", planned.ref),
        ),
        targets=(
            build.target("0", "地区生产总值增长6%左右", GDP, "6", "%", comparator=Comparator.ABOUT, change=Change.GROWTH, target_year=2022),
        ),
        commitments=(
            Commitment(PROJECT.ref, Status.COMPLETING, build.quote("1", "包头至银川高铁"), build.sentence("1", "包头至银川高铁"), "建成"),
        ),
        relations=(
            Relation(Ref(Kind.SECTION, "1"), Predicate.PREPARES, planned.ref, build.sentence("1", "沿线用地规划")),
            Relation(PROJECT.ref, Predicate.SERVES, Ref(Kind.GOAL, "1"), build.sentence("1", "包头至银川高铁")),
        ),
    )


def doubtful_reading() -> Reading:
    """The first plan, whose project may be another one that no plan names, and one of whose places may be a county."""
    reading, other = first_reading(), Entity(Kind.PROJECT, name_key("银包铁路"), "银包铁路")
    evidence = reading.commitments[0].sentence
    perhaps = [
        Relation(PROJECT.ref, Predicate.MAY_BE, other.ref, evidence),
        Relation(VALLEY.ref, Predicate.MAY_BE, Ref(Kind.REGION, "150622"), evidence),
    ]
    county = Entity(Kind.REGION, "150622", "准格尔旗")
    return replace(reading, entities=(*reading.entities, other, county), relations=(*reading.relations, *perhaps))
