"""Places in the names of schools, hospitals and laboratories that are being built: 建设|甲市|实验中学. As bodies' names they tell of no
place, as the names of projects they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound, RegionFound
from extractors.language.spans import text_of
from extractors.projects.words.heads import heads
from extractors.projects.words.lexicon import head_class
from extractors.regions.known.evidence import keep
from extractors.regions.known.names import load_names
from extractors.regions.known.scan import scan
from extractors.regions.known.town_names import town_names

_MOTHERS = ("大学", "附属", "医院", "实验室", "科学院", "中科院")  # bodies with houses of theirs elsewhere
_AT_WORK = re.compile("(?:正式|成功)?(?:挂牌|揭牌|入轨|转段|启用|收治)|等?[一-鿿]{0,4}(?:专业|招生)")  # what bodies do
_PART = re.compile(
    r"(?:新?[校院园]区|分[校院]|新址|[一-鿿]{0,6}楼|[一二三四五]期|（[^（）]*）|改?扩建|改建|(?:异地|易地|原址|迁址|移址|整体)?(?:迁建|重建|新建)|工程|项目)*"
)  # of a house


def in_projects(doc: Doc) -> Iterator[RegionFound]:
    """The places before the head nouns of the section's projects that are houses, where none was found in the project's name yet."""
    text, known = text_of(doc), findings_of(doc)
    towns = town_names(known.context.division)
    placed = {region.begin for region in known.regions}
    for project in known.projects:
        if _AT_WORK.match(text, project.end):
            continue
        stem = _before_head(text, project)
        if not placed.isdisjoint(range(project.begin, project.begin + len(stem))):
            continue
        for name, key in keep(stem, scan(stem, load_names(), towns), known.context):
            if not stem.endswith(_MOTHERS, 0, name.begin):  # 云汀大学|浙江|学院
                yield RegionFound(project.begin + name.begin, project.begin + name.end, name.name.text, key)


def _before_head(text: str, project: ProjectFound) -> str:
    """What stands before the head noun, where the last is a house's: cut off there the name is no body's. A body's own house (甲大学 |
    创新中心) tells of no place."""
    last = [match for match in heads().finditer(text, project.begin, project.end) if len(match["head"]) > 1][-1:]
    houses = (match for match in last if head_class(match["head"]) == "house" or match["head"].endswith("医院"))
    whole = (match for match in houses if _PART.fullmatch(text, match.start() + len(match["head"]), project.end))
    return "".join(text[project.begin : match.start()] for match in whole)
