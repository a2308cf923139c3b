"""The project that a document is about: named in its title (《…创新区建设方案》), and by the short name that the text gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import sentence_at
from extractors.language.spans import set_findings, text_of
from extractors.projects.naming.names import ends_with_zone
from extractors.projects.naming.status import status_at

_TITLE = re.compile(
    r"^(?:.*?关于)?(?:加快|支持|推进|促进|深化|推动|建设|全面)*(?P<name>[^《》，。；]{4,30}?)"
    r"(?:(?:高质量)?(?:建设|发展|改革|开放|创新)|总体|实施|行动|三年|五年|专项|工作|产业|空间|国土)*(?:方案|规划|纲要|意见|计划|措施|条例|办法|要点)(?:（.*）)?$"
)
_SHORT_NAME = re.compile(r"（(?:以|下)下?简称[“：:]?(?P<alias>[^（），。]{3,20}?)）")


def complete_projects(docs: Sequence[Doc], title: str) -> None:
    """Adds to `doc._.projects` of a plan's sections, given in order, the zone that `title` names, wherever it is named."""
    match = _TITLE.match(title)
    if match is None or not ends_with_zone(match["name"]):
        return
    name = match["name"]
    names = [name, *_short_names(docs, name)]
    for doc in docs:
        added = list(_named_again(doc, name, names))
        if added:
            set_findings(doc, "projects", sorted([*findings_of(doc).projects, *added], key=lambda project: (project.begin, project.end)))


def _short_names(docs: Sequence[Doc], name: str) -> list[str]:
    for doc in docs:
        text = text_of(doc)
        at = text.find(name + "（")
        match = _SHORT_NAME.match(text, at + len(name)) if at >= 0 else None
        if match:
            return [match["alias"]]
    return []


def _named_again(doc: Doc, name: str, names: Sequence[str]) -> Iterator[ProjectFound]:
    text = text_of(doc)
    spans = findings_of(doc).sentences
    taken = Intervals((each.begin, each.end) for each in (*findings_of(doc).projects, *findings_of(doc).documents))
    for match in re.finditer("|".join(map(re.escape, names)), text):
        if not taken.meets(*match.span()):
            status, verb = status_at(text, sentence_at(spans, match.start()), match.span())
            yield ProjectFound(match.start(), match.end(), name, status, verb)
