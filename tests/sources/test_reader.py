"""Reading files: encodings, folders, standard input, and what is refused."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from extractors.sources.reader import find_sources, read_source, source_of
from ontology.errors import ReadError

TEXT = "一、稳定增长\r\n全年新增就业20万人以上，增长5%左右。\n\f二、改善民生\u3000。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings_give_the_same_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode(encoding))
    source = read_source(path)
    assert source.text == TEXT  # newlines too: offsets count on it
    assert source.name == str(path)
    assert source.page_starts == (0, TEXT.index("\f") + 1)


def test_sha256_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.TXT"
    path.write_bytes("目标".encode())
    assert read_source(path).sha256 == hashlib.sha256("目标".encode()).hexdigest()


def test_gb18030_reads_four_byte_characters() -> None:
    text = "推动㐂山镇与䶮湖乡协同发展，提升公共服务水平。"
    assert source_of(text.encode("gb18030")).text == text


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read_source("-").text == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"a\x00b", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"%PDF-1.7 \x93\x94", "damaged PDF"),
        (b"{\\rtf1 \\ansi", "RTF"),
        (b"A plan in English.\n", "no Chinese text"),
        (b"PK\x03\x04 \x14", "zip file"),
        ("目标".encode("utf-16"), "UTF-16"),
        ("內蒙古自治區國民經濟和社會發展計劃的實施辦法".encode("big5"), "neither UTF-8 nor GB18030"),
        ("Les élèves sont allés à Genève".encode("latin-1"), "neither UTF-8 nor GB18030"),
        (b"\xff\x81\x30\xff", "neither UTF-8 nor GB18030"),
    ],
)
def test_refused_with_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=said) as caught:
        read_source(path)
    assert str(path) in str(caught.value)
    assert str(caught.value).endswith(".")


def test_missing_folder_and_other_suffixes_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no file"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read_source(tmp_path)
    (tmp_path / "plan.odt").write_bytes("目标".encode())
    with pytest.raises(ReadError, match="nothing else is read"):
        read_source(tmp_path / "plan.odt")


def test_a_path_that_the_system_refuses() -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_source("长" * 5_000 + ".txt")


def test_folders_give_their_plans_sorted(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.txt", "d.htm", "e.docx", "notes.md", ".hidden.txt", "2021/c.html", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("目标", encoding="utf-8")
    found, errors = find_sources([str(tmp_path), "-", str(tmp_path / "a.txt"), "missing.txt"])
    names = [Path(name).name for name in found]
    assert errors == []
    assert names == ["c.html", "a.txt", "b.PDF", "d.htm", "e.docx", "-", "missing.txt"]


def test_no_name_is_not_the_folder_that_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.txt").write_text("目标", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert find_sources(["", "."]) == (["", "plan.txt"], [])
    with pytest.raises(ReadError, match="The name of a file is empty"):
        read_source("")


def test_a_name_that_is_no_unicode_is_told_as_far_as_it_goes() -> None:
    assert source_of("目标".encode(), "\udcbc\udcc6.txt").name == "??.txt"


def test_what_stands_where_nobody_may_look_is_refused_when_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", denied)
    name = str(tmp_path / "plan.txt")
    assert find_sources([name]) == ([name], [])
    with pytest.raises(ReadError, match="cannot be read"):
        read_source(name)


def test_a_folder_that_may_not_be_read_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)
    found, (error,) = find_sources([str(tmp_path), "plan.txt"])
    assert found == ["plan.txt"]
    assert "cannot be read: check its permissions" in str(error)


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".plan.txt").write_text("目标", encoding="utf-8")
    found, (error,) = find_sources([str(tmp_path), "other.txt"])
    assert found == ["other.txt"]
    assert "holds no plan" in str(error)
