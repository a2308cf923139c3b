"""What is said before a list of lines, and what its end tells of those that are named by their ends alone."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from extractors.projects.lists.told import Told, told_before
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "桂岑", "柳东", "天岭", "白石渡")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快浔阳至岑溪铁路建设，其中桂岑至岑溪段年内铺轨。", ["浔阳至岑溪铁路", "浔阳至岑溪铁路桂岑至岑溪段"]),
        ("口岸公路方面，浔阳—岑溪、桂岑—柳东加快建设。", ["浔阳—岑溪口岸公路", "桂岑—柳东口岸公路"]),
        ("口岸公路方面，陇沙—岚坳、峒桥—里乌年内完工。", ["陇沙—岚坳口岸公路", "峒桥—里乌口岸公路"]),
        ("新开工浔阳至岑溪、桂岑至柳东（桂粤界）、柳东蒲庙至天岭3个项目。", ["浔阳至岑溪", "桂岑至柳东（桂粤界）", "柳东蒲庙至天岭"]),
        (
            "浔岑高速联络线浔阳至岑溪、国道351线桂岑至柳东（桂粤界）等路段主体完工。",
            ["浔岑高速联络线浔阳至岑溪", "国道351线桂岑至柳东（桂粤界）"],
        ),
        ("省道203线浔阳至岑溪、省道307线桂岑至柳东年内完工。", ["省道203线浔阳至岑溪", "省道307线桂岑至柳东"]),
        (
            "建成浔阳至岑溪、桂岑至柳东（天岭至白石渡段）、天岭至浔阳高速公路。",
            ["浔阳至岑溪高速公路", "桂岑至柳东（天岭至白石渡段）高速公路", "天岭至浔阳高速公路"],
        ),
        (
            "加快浔阳至岑溪（含桂岑至柳东段）、石门堡（桂粤界）至永兴（湘粤界）和G312线红泥驿至傅家窑段建设。",
            ["浔阳至岑溪", "桂岑至柳东段", "石门堡（桂粤界）至永兴（湘粤界）", "G312线红泥驿至傅家窑段"],
        ),
        ("加快浔阳至岑溪、桂岑至天岭机场、G312线红泥驿至傅家窑段建设。", ["浔阳至岑溪", "桂岑至天岭机场", "G312线红泥驿至傅家窑段"]),
        ("开通浔阳至岑溪、桂岑至柳东等航线。", []),
    ],
)
def test_lines_named_by_their_ends(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_only_a_line_is_gone_on_with_behind_among_which() -> None:
    assert names("加快浔阳机场建设，其中桂岑至岑溪段年内通车。") == ["浔阳机场"]


def test_nothing_is_told_before_a_list_without_such_words() -> None:
    text = "建成浔阳铁路，桂岑—柳东加快建设。"
    assert told_before(text, 0, text.index("桂"), (), Told()) == Told()
