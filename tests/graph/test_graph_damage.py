"""Stores that are damaged, begun and never finished, or of a later format: what is said of them, and that it can be done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph.folder import CORRECTIONS, DATA, MARKER, READINGS, make_folder
from graph.iris import Iris
from graph.store import open_store
from graph.triples import plan_triples
from ontology.errors import StoreError
from tests.readings import first_reading


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reading = first_reading()
    with open_store(tmp_path / "kg", create=True) as store:
        store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
    return tmp_path / "kg"


def _damage_manifest(folder: Path) -> None:
    next((folder / DATA).glob("MANIFEST*")).write_bytes(b"junk" * 9)


def _damage_tables(folder: Path) -> None:
    with open_store(folder, write=True) as store:
        store.raw.optimize()
    for table in (folder / DATA).glob("*.sst"):
        table.write_bytes(b"")


def _damage_marker(folder: Path) -> None:
    (folder / MARKER).write_text("{", encoding="utf-8")


def _lose_data(folder: Path) -> None:
    with open_store(folder, write=True) as store:
        assert store.plans()
    (folder / DATA / "CURRENT").unlink()


def _lose_folder_of_data(folder: Path) -> None:
    shutil.rmtree(folder / DATA)
    (folder / READINGS).mkdir()


@pytest.mark.parametrize("damage", [_damage_manifest, _damage_tables, _damage_marker, _lose_data, _lose_folder_of_data])
@pytest.mark.parametrize("write", [False, True])
def test_a_damaged_store_says_what_to_do(damage: object, write: bool, folder: Path) -> None:
    assert callable(damage)
    damage(folder)
    with pytest.raises(StoreError, match=r"damaged .*remove the folder.* and build it.* again") as caught:
        open_store(folder, write=write)
    assert "\n" not in str(caught.value)


def test_what_is_said_of_a_damaged_store_can_be_done_and_loses_no_decision(folder: Path) -> None:
    (folder / CORRECTIONS).write_text("kept", encoding="utf-8")
    _lose_folder_of_data(folder)
    with open_store(folder, create=True) as store:
        assert store.plans() == ()
    assert (folder / CORRECTIONS).read_text(encoding="utf-8") == "kept"


def test_a_first_build_that_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    folder = tmp_path / "kg"
    make_folder(folder)
    (folder / DATA).mkdir()
    for name in ("LOCK", "LOG", "IDENTITY", "MANIFEST-000001", "000001.dbtmp"):
        (folder / DATA / name).touch()
    with open_store(folder) as store:
        assert store.plans() == ()
    with open_store(folder, create=True) as store:
        assert store.plans() == ()


def test_a_store_of_a_later_format_is_left_alone(folder: Path) -> None:
    (folder / MARKER).write_text('{"store": "policykg", "format": 99}', encoding="utf-8")
    with pytest.raises(StoreError, match="newer policykg"):
        open_store(folder, create=True)
