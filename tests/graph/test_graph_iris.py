from __future__ import annotations

import pytest

from graph.iris import Iris, PlanIris, check_base
from ontology.concepts import Kind
from ontology.errors import UsageError
from ontology.records import Quote, Ref


@pytest.mark.parametrize("base", ["https://w3id.org/policykg/", "http://localhost:8000/kg#", "https://kg.test/a%20b/", "http://[::1]/x/"])
def test_a_base_is_an_absolute_ascii_iri_that_ends_with_slash_or_hash(base: str) -> None:
    assert check_base(base) == base
    assert str(Iris(base).entity(Ref(Kind.REGION, "150300"))).startswith(base)


@pytest.mark.parametrize(
    "base",
    [
        "",
        "policykg/",
        "//kg.test/",
        "https://kg.test",
        "https://kg.test/a",
        "https:///",
        "ftp://kg.test/",
        "https://政策.test/",
        "https://kg.test/a b/",
        "https://kg.test/<x>/",
        'https://kg.test/"/',
        "https://kg.test/a#b/",
        "https://kg.test/\n",
        "urn:kg:",
        "https://kg.test/%zz/",
        "https://kg.test:port/",
        "https://[kg/",
        "https://kg@test@here/",
    ],
)
def test_any_other_base_is_refused_with_an_example(base: str) -> None:
    with pytest.raises(UsageError, match="must be an http or https address") as caught:
        Iris(base)
    assert "https://w3id.org/policykg/" in str(caught.value)
    assert caught.value.exit_status == 2


def test_iris_are_ascii_whatever_a_key_holds() -> None:
    ids = PlanIris(Iris("https://kg.test/"), "键 k/../<x>")
    quote = Quote("三.1", 0, 2, "甲乙", 0, 2)
    made = [ids.plan, ids.section("三.1"), ids.sentence(quote), ids.mention(quote, Kind.REGION), ids.ref(Ref(Kind.GOAL, "三")), ids.source]
    made += [ids.iris.entity(Ref(kind, "乌海")) for kind in (Kind.REGION, Kind.PROJECT, Kind.INDICATOR, Kind.ORGANIZATION)]
    assert all(str(iri).isascii() and " " not in iri and "<" not in iri for iri in made)
    assert len(set(made)) == len(made)


def test_the_scheme_is_the_documented_one() -> None:
    ids, quote = PlanIris(Iris(), "k"), Quote("3.1", 12, 18, "地区生产总值", 40, 46)
    base = "https://w3id.org/policykg/document/k"
    assert str(ids.plan) == base
    assert str(ids.section("3.1")) == f"{base}/section/3.1"
    assert str(ids.mention(quote, Kind.REGION)) == f"{base}/section/3.1/mention/12-18-region"
    assert str(ids.mention(quote, Kind.REGION, 1)) == f"{base}/section/3.1/mention/12-18-region-2"
    assert str(ids.sentence(quote)) == f"{base}/section/3.1/sentence/12-18"
    assert str(ids.ref(Ref(Kind.TARGET, "3.1/12-18-6"))) == f"{base}/target/3.1/12-18-6"
    assert str(ids.ref(Ref(Kind.SECTION, "3.1"))) == str(ids.section("3.1"))
    assert str(ids.extraction) == f"{base}/extraction"
    assert str(ids.iris.graph("k")) == "https://w3id.org/policykg/graph/k"


def test_a_digest_depends_on_each_part() -> None:
    ids = PlanIris(Iris(), "k")
    assert ids.statement("a", "b") != ids.statement("ab", "")
    assert ids.commitment("a") != ids.statement("a")
