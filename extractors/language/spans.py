"""What every component does with a Doc: read its text, and set what it found; and how spaCy shows what all of them found."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extractors.context import FACTS, findings_of, start_findings
from extractors.findings import Found


class _Orths(dict[str, int]):
    """The numbers by which a vocabulary knows its strings, looked up once."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, sign: str) -> int:
        self[sign] = orth = self._vocab.strings.add(sign)
        return orth


@lru_cache(maxsize=4)
def _orths(vocab: Vocab) -> _Orths:
    return _Orths(vocab)


def make_doc(nlp: Language, text: str) -> Doc:
    """The Doc of `text`, tokenized by character, as the tokenizer of a blank Chinese pipeline does it.

    Of a text without white space the tokens are its characters, and the text is known: to say so makes the Doc six times as fast.
    """
    if text.split() != [text]:
        return nlp.make_doc(text)
    orths = [*map(_orths(nlp.vocab).__getitem__, text)]
    doc = Doc(nlp.vocab, words=orths, spaces=[False] * len(text))  # type: ignore[arg-type] # words may be given as hash values too
    start_findings(doc, text)
    return doc


def text_of(doc: Doc) -> str:
    """The text of `doc`."""
    return findings_of(doc).text


def set_findings(doc: Doc, name: str, findings: Iterable[Found]) -> Doc:
    """Sets `doc._.<name>`. Returns the Doc."""
    setattr(findings_of(doc), name, tuple(findings))
    return doc


def show_spans(doc: Doc) -> Doc:
    """Sets `doc.spans[<name>]` for each kind of fact, for those who look at the Doc as spaCy shows it; offsets are characters, which are
    tokens here. A spaCy component, the last one."""
    for name in FACTS:
        label = doc.vocab.strings.add(name)
        doc.spans[name] = [Span(doc, item.begin, item.end, label) for item in getattr(findings_of(doc), name)]
    return doc
