"""What `policykg query` does: finds the question, asks it where it is to be asked, lists the catalogue."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rdflib import Literal

from graph.store import open_store
from ontology.errors import PolicykgError, QueryError
from ontology.streams import standard_input
from queries.apart import apart
from queries.catalogue import Question, find_question, load_catalogue, read_question
from queries.endpoint import Endpoint
from queries.near import why_empty
from queries.parameters import bind, read_pairs
from queries.rows import Rows
from queries.run import ask
from queries.tokens import form


def question_text(name: str | None, sparql: str | None, file: Path | None, pairs: Sequence[str]) -> str:
    """The SPARQL text, with the given `name=value` pairs bound, of the one question that is named, given, or in a file.

    QueryError where none or several are told, where there is no such question or file, or where the parameters do not fit.
    """
    given = [one for one in (name, sparql, file) if one is not None]
    if len(given) != 1:
        raise QueryError("Give one question: a name of the catalogue (policykg query --list), --sparql TEXT, or --file FILE.")
    text = bind(_question(name, sparql, file), read_pairs(pairs))
    form(text)
    return text


def _question(name: str | None, sparql: str | None, file: Path | None) -> Question:
    if name is not None:
        return find_question(name)
    return read_question(sparql if sparql is not None else _read(file or Path("-")))


def _read(file: Path) -> str:
    try:
        data = standard_input() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"The query file {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise QueryError(f"The query file {file} is not in UTF-8.") from None


Show = Callable[[Rows], str]
"""What makes a text of rows."""


def ask_endpoint(text: str, url: str, timeout: int, show: Show) -> tuple[str, str]:
    """What the endpoint answers, as `show` writes it, and where it is nothing, a word on that."""
    rows = ask(Endpoint(url, timeout), text)
    return show(rows), "" if rows.rows else "No rows."


def ask_store(text: str, folder: Path, show: Show) -> tuple[str, str]:
    """What the store in `folder` answers, as `show` writes it, and where it is nothing, a word on why."""
    with open_store(folder) as store, _ended_by_interrupts():
        rows = ask(store, text)
        return show(rows), "" if rows.rows else why_empty(store, text)


@contextmanager
def _ended_by_interrupts() -> Iterator[None]:
    """Lets Ctrl-C end the process at once, which nothing that only reads need fear: a store that is long over a query does not return
    to Python, which would see to the interrupt otherwise."""
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or handler is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def ask_store_apart(text: str, folder: Path, timeout: int, show: Show) -> tuple[str, str]:
    """The same in a process of its own, for a query that nobody has tried: the store can neither be told to stop, nor does it survive
    every query. PolicykgError where there is no answer within `timeout` seconds."""
    try:
        return apart(ask_store, text, folder, show, seconds=timeout)
    except TimeoutError:
        raise PolicykgError(
            f"The query has no answer within {timeout} second{'s' * (timeout != 1)}: ask for less at once, or give it more with --timeout."
        ) from None
    except (ChildProcessError, MemoryError):
        raise QueryError(
            "The query is too long, too deeply nested, or needs more memory than there is: ask for less at once, long lists with VALUES."
        ) from None


def the_catalogue() -> Rows:
    """The questions: name, titles in Chinese and English, and parameters with their defaults."""
    return Rows(
        ("name", "title_zh", "title_en", "parameters"),
        tuple(
            (Literal(name), Literal(question.title_zh, lang="zh"), Literal(question.title_en, lang="en"), Literal(_parameters(question)))
            for name, question in load_catalogue().items()
        ),
    )


def _parameters(question: Question) -> str:
    return ", ".join(f"{parameter.name}={parameter.default}" for parameter in question.parameters)
