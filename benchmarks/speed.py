"""Prints how fast this program reads, beside other tools, and how time and memory grow. Run as `python -m benchmarks.speed`."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import click

from benchmarks.measures import Speed, apart, memory_after, seconds_for, speed
from benchmarks.tools import TOOLS
from extractors.sources.reader import find_sources, read_source

TIMES = (1, 2, 4, 8)
DOCUMENTS = (4, 8, 16, 32)
_ALLOWED = 8.5
_JIEBA = "jieba.posseg, words with tags"
_ONE_DOCUMENT = 12_000


@click.command()
@click.option("--texts", type=click.Path(path_type=Path, exists=True), help="A folder of texts (else the sample plans, repeated).")
@click.option("--size", type=int, default=1_000_000, show_default=True, help="How many bytes of text, in UTF-8.")
@click.option("--growth/--no-growth", default=True, help="Whether to measure how time and memory grow.")
def main(texts: Path | None, size: int, growth: bool) -> None:
    """Measure how many characters a second one core reads."""
    chosen = take(source_texts(texts), size)
    _say(machine())
    origin = texts.name if texts else "the sample plans, repeated"
    _say(f"Text: {len(chosen)} documents, {sum(map(len, chosen)):,} characters ({origin})\n")
    _say_speeds(chosen)
    if growth:
        _say_growth(chosen)


def source_texts(folder: Path | None) -> list[str]:
    """The texts of `folder` (else the samples) in the order of their names, without those that hold markup."""
    where = folder or Path(str(files("extractors") / "samples"))
    found = [read_source(name).text for name in find_sources([str(where)])[0] if name.endswith(".txt")]
    return [text for text in found if "</" not in text]


def take(texts: Sequence[str], size: int) -> list[str]:
    """Whole documents, one after the other and again from the first, up to `size` bytes in UTF-8; the last is cut."""
    taken: list[str] = []
    while size > 0:
        data = texts[len(taken) % len(texts)].encode()
        taken.append(data[:size].decode(errors="ignore"))
        size -= len(data)
    return taken


def machine() -> str:
    """The machine in one line."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.partition(":")[2].strip() for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Machine: {model}, {os.cpu_count()} cores{load}; {platform.system()}, Python {platform.python_version()}"


def _say_speeds(texts: list[str]) -> None:
    characters = sum(map(len, texts))
    speeds = [apart(speed, i, texts) or Speed(tool.name, "", absent="its process died") for i, tool in enumerate(TOOLS)]
    jieba = next((one.seconds for one in speeds if one.name == _JIEBA and not one.absent), None)
    _say(f"{'one core':36}{'version':>9}{'characters/s':>14}{'x jieba':>9}{'to load':>9}{'memory':>9}")
    for one in speeds:
        if one.absent:
            _say(f"{one.name:36}{one.absent:>9}")
            continue
        ratio = f"{jieba / one.seconds:.2f}" if jieba else "-"
        rate = f"{characters / one.seconds:,.0f}"
        _say(f"{one.name:36}{one.version:>9}{rate:>14}{ratio:>9}{f'{one.load:.1f} s':>9}{f'{one.memory} MB':>9}")


def _say_growth(texts: list[str]) -> None:
    document = max((text for text in texts), key=lambda text: (len(text) <= 2 * _ONE_DOCUMENT, len(text)))
    seconds = apart(seconds_for, document, TIMES, 3)
    if seconds:
        _say(f"\nOne document of {len(document):,} characters, written so many times:")
        for count, taken in zip(TIMES, seconds, strict=True):
            verdict = f"  at most {_ALLOWED}: {'yes' if taken <= _ALLOWED * seconds[0] else 'NO'}" if count == TIMES[-1] else ""
            _say(f"  {count} x  {taken:7.2f} s  {taken / seconds[0]:5.2f} times as long{verdict}")
    _say("\nSo many documents, read and made into graphs one after the other:")
    for count in DOCUMENTS:
        _say(f"  {count:3}  {apart(memory_after, texts, count)} MB at most")


def _say(line: str) -> None:
    click.echo(line)


if __name__ == "__main__":
    main()
