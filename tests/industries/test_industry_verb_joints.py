"""Names right behind verbs, where another name would go over the joint."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from extractors.industries.verb_joints import behind_verbs
from tests.docs import doc_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("积极发展会展、旅游等产业，培育种业企业。", ["会展", "旅游", "种业"]),
        ("促进进出口贸易，大力发展会展经济。", ["会展经济"]),
        ("开发电池、做优化工等产业，举办产品展会。", ["电池", "化工"]),
    ],
)
def test_a_name_behind_a_verb_is_read_whole(text: str, expected: list[str]) -> None:
    found = [found.name for found in find_industries(doc_of(text))._.industries]
    assert found == expected


def test_only_verbs_whose_joint_another_word_crosses_are_added() -> None:
    assert behind_verbs(["造船", "船舶", "茶叶"])["打造船舶"] == 2
    assert not any(pattern.endswith("茶叶") for pattern in behind_verbs(["造船", "船舶", "茶叶"]))
