from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from graph.files import write_atomically, write_file, write_out
from ontology.errors import PolicykgError


def test_a_file_is_made_or_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        write_atomically(tmp_path / "a", data)
        assert (tmp_path / "a").read_bytes() == data
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"new"


def test_a_pipe_and_a_device_are_written_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_atomically(tmp_path / "pipe", b"through")
    reader.join()
    assert found == [b"through"] and (tmp_path / "pipe").is_fifo()
    write_atomically(Path(os.devnull), b"gone")
    assert Path(os.devnull).is_char_device()


def test_what_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr("os.replace", _broken)
    with pytest.raises(OSError, match="broken"):
        write_atomically(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_what_cannot_be_written_is_a_sentence_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "a", b"old")
    for path in (tmp_path / "none" / "b", tmp_path / "a" / "b", tmp_path):
        with pytest.raises(PolicykgError, match="cannot be written"):
            write_file(path, b"new")
    monkeypatch.setattr("os.fsync", _full)
    with pytest.raises(PolicykgError, match="No space left"):
        write_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_standard_output_takes_bytes_as_they_are_and_ends_text_with_a_line_break(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_file(Path("-"), b"a\r\n")
    for text in ("b", "c\n", ""):
        write_out(text)
    assert capfdbinary.readouterr().out == b"a\r\nb\nc\n\n"


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


def _broken(*_: object) -> None:
    raise OSError("broken")
