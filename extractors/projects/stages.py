"""The stage of works that their heading tells, where nothing is said of the single ones (前期项目), and the clause behind a list that says
when it is done (…，年底前建成)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.context import Context
from extractors.findings import ProjectFound
from extractors.language.phrases import Span, sentence_at
from extractors.projects.words.lexicon import words
from ontology.concepts import Status

_KIND = r"(?:类|重[大点]|政府投资|工业|产业|民生|基础设施|建设|的)*项目"
_OF_STAGES = (
    (re.compile(rf"前期(?:工作)?{_KIND}|(?:预备|筹建){_KIND}"), Status.PREPARATORY),
    (re.compile(rf"(?:储备|谋划){_KIND}"), Status.PROPOSED),
    (re.compile(rf"(?:新|集中|计划)?开工{_KIND}|项目集中开工|集中开工(?:\d+个)?{_KIND}"), Status.STARTING),
    (re.compile(rf"(?:竣工|投产|建成(?:投产)?|完工){_KIND}"), Status.COMPLETING),
)
_GOES_ON = re.compile(rf"续建{_KIND}")
_REACH = 240  # how far before a name the words may stand that say that its works go on
DONE_LATER = re.compile(
    r"，(?:力争|确保|计划|预计)?(?:于|到|至|在)?(?:\d{4}年|今年|年)?(?:\d{1,2}月)?(?:上半年|下半年|[一二三四]季度|春节|国庆节?)?[份内中底末初]*[之以]?前?"
    r"(?:全面|全部|基本|正式|同步)*(?:建成(?:通航|通车|投产|投用|投运|启用|运营|并网|交付|开放)?|完工|竣工|交付使用|投入使用|投用|通车|通航|投产|投运)(?=[，。；]|$)"
)


def in_their_stage(text: str, spans: Sequence[Span], context: Context, projects: Sequence[ProjectFound]) -> list[ProjectFound]:
    """`projects` of a section with its `context` and its sentences `spans`, those of which only their building is said in the stage that
    the heading tells, or that it is told of the time behind."""
    of_all = _stage_in(context.heading)
    staged: list[ProjectFound] = []
    for project in projects:
        stage = None
        if project.status is Status.UNDERWAY:
            before = text[max(sentence_at(spans, project.begin)[0], project.begin - _REACH) : project.begin]
            stage = None if _GOES_ON.search(before) else of_all
            stage = stage or (Status.COMPLETING if project.begin < context.review_end and _is_done_once(project) else None)
        staged.append(replace(project, status=stage) if stage else project)
    return staged


def _is_done_once(project: ProjectFound) -> bool:
    """Whether what a review tells of the project is done (新建甲公园; not 推进甲公园建设)."""
    return words("done-once").fullmatch(project.status_verb or "") is not None


def _stage_in(heading: str) -> Status | None:
    """The one stage that a heading names, None where it names none or several."""
    named = [status for pattern, status in _OF_STAGES if pattern.search(heading)]
    return named[0] if len(named) == 1 and not _GOES_ON.search(heading) else None
