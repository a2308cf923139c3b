"""What the names of documents, bodies and places that others found hide of industries, and what they do not."""

from __future__ import annotations

from extractors.findings import DocumentFound, OrganizationFound, RegionFound
from extractors.industries.component import find_industries
from ontology.concepts import Predicate
from tests.docs import doc_of


def test_nothing_is_found_inside_titles_and_names_of_bodies() -> None:
    text = "落实《种业振兴行动方案》和稀土产业发展规划，由甲市煤炭工业局办理。"
    doc = doc_of(text)
    title, body = "稀土产业发展规划", "甲市煤炭工业局"
    at, by = text.index(title), text.index(body)
    doc._.documents = (DocumentFound(at, at + len(title), title, None, (), Predicate.IMPLEMENTS),)
    doc._.organizations = (OrganizationFound(by, by + len(body), body),)
    assert find_industries(doc)._.industries == ()


def test_a_plan_to_come_tells_what_it_is_for() -> None:
    text = "研究编制清洁能源发展规划。"
    doc = doc_of(text)
    doc._.documents = (DocumentFound(4, 12, "清洁能源发展规划", None, (), Predicate.PREPARES),)
    assert [found.name for found in find_industries(doc)._.industries] == ["清洁能源"]


def test_a_place_is_no_part_of_an_unseen_name() -> None:
    text = "发展壮大甲山县产业集群。"
    doc = doc_of(text)
    doc._.regions = (RegionFound(4, 7, "甲山县", None),)
    assert find_industries(doc)._.industries == ()
