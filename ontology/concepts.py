"""The closed sets of terms that records are made of; each value is the local name of a class, concept or property of the vocabulary."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a reference points to; the value is the local name of its `pol:` class."""

    PROJECT = "Project"
    PROGRAMME = "Programme"
    REGION = "Region"
    INDUSTRY = "Industry"
    DOCUMENT = "PolicyDocument"
    ORGANIZATION = "Organization"
    INDICATOR = "Indicator"
    GOAL = "Goal"
    TARGET = "Target"
    ABSENT_TARGET = "AbsentTarget"
    WORDED_TARGET = "WordedTarget"
    SECTION = "Section"


class Comparator(StrEnum):
    """How a value bounds a result; the value is the local name of the `pol:` concept."""

    AT_LEAST = "AtLeast"
    AT_MOST = "AtMost"
    ABOUT = "About"
    EXACTLY = "Exactly"


class Change(StrEnum):
    """What a value says of its indicator; the value is the local name of the `pol:` concept."""

    LEVEL = "Level"
    GROWTH = "Growth"
    DECREASE = "Decrease"
    NEW = "New"
    CUMULATIVE = "Cumulative"


class Status(StrEnum):
    """What a plan does to a project in its period; the value is the local name of the `pol:` concept."""

    PROPOSED = "Proposed"
    PREPARATORY = "Preparatory"
    STARTING = "Starting"
    UNDERWAY = "Underway"
    COMPLETING = "Completing"


class Genre(StrEnum):
    """What sort of paper a plan is; the value is the local name of the `pol:` concept."""

    ANNUAL_PLAN = "AnnualPlan"
    OUTLINE = "Outline"
    WORK_REPORT = "WorkReport"
    ACTION_PLAN = "ActionPlan"
    OTHER = "OtherPaper"


class Predicate(StrEnum):
    """The relations that extractors state; the value is the local name of the `pol:` property, of PART_OF that of Dublin Core's, of
    MAY_BE that of SKOS's."""

    LOCATED_IN = "locatedIn"
    IN_INDUSTRY = "inIndustry"
    SERVES = "serves"
    CONCERNS = "concerns"
    IMPLEMENTS = "implements"
    PREPARES = "prepares"
    ISSUES = "issues"
    MENTIONS = "mentions"
    PART_OF = "isPartOf"
    MAY_BE = "closeMatch"
