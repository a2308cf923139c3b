"""The command line: each command is a thin call into the layers, which it imports only when it runs."""

from __future__ import annotations

import io
import logging
import sys
import warnings
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ontology import __version__
from ontology.errors import PolicykgError, unexpected
from ontology.identity import DEFAULT_BASE

if TYPE_CHECKING:
    from graph.building import Outcome
    from queries.rows import Rows

FORMATS = ("turtle", "jsonld", "nt", "nquads", "trig", "rdfxml", "graphml", "gexf", "csv", "panel", "parquet")
TABLES = ("table", "csv", "tsv", "json", "markdown")
COMPARED = ("table", "csv", "json", "markdown", "html")
EVALUATED = ("table", "json", "html")
PARTS = ("targets", "projects", "documents", "programmes", "regions", "industries")

_PATH: click.Path = click.Path(path_type=Path)
_STORE = click.option(
    "--store",
    "folder",
    type=_PATH,
    default=lambda: click.get_current_context().find_object(Path),
    metavar="DIR",
    help="The store's folder (else POLICYKG_STORE, else policykg.store).",
)
_PLANS = click.option(
    "--plan", "plans", multiple=True, metavar="PLAN", help="Only this plan: its year, number or part of a title; repeatable."
)
_OUTPUT = click.option("-o", "--output", type=_PATH, required=True, metavar="FILE", help="The file to write (- for standard output).")
_OUTPUT_OR_SHOWN = click.option("-o", "--output", type=_PATH, default="-", metavar="FILE", help="The file to write (else standard output).")
_BOM = click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, so that Excel reads the Chinese.")


class _InOrder(click.Group):
    """A group whose commands are listed as they are declared."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--store", type=_PATH, envvar="POLICYKG_STORE", default="policykg.store", metavar="DIR", help="The store's folder, for any command."
)
@click.version_option(__version__, prog_name="policykg", message="%(prog)s %(version)s")
@click.pass_context
def policykg(context: click.Context, store: Path) -> None:
    """Reads Chinese government plans into an RDF knowledge graph, which it asks, shows, exports and checks.

    Exit status: 0 done; 1 a check failed or something could not be read (the rest was done); 2 the call is wrong; 130 interrupted.
    """
    context.obj = store


@policykg.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True)
@click.option("--base", default=DEFAULT_BASE, show_default=True, metavar="IRI", help="The root of all IRIs that are made.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes read (else one a core, if there is work for it).")
@_STORE
def build(plans: tuple[str, ...], base: str, jobs: int | None, folder: Path) -> int:
    """Read plans and put their graphs into the store.

    PLAN is a .txt file (UTF-8 or GB18030), a .pdf with text, a .docx or an .html, a folder of such files, or - for standard input. A
    plan that the store holds is replaced.
    """
    from rich.console import Console

    from extractors.read import read_named
    from extractors.sources.reader import find_sources
    from graph.building import build_all
    from graph.iris import check_base
    from graph.store import open_store
    from graph.summary import Tallies, summary
    from ontology.streams import standard_input

    check_base(base)
    names, unfound = find_sources(plans)
    for error in unfound:
        _fail(str(error))
    console, tallies, unread = Console(stderr=True), Tallies(), 0
    with open_store(folder, create=True) as store, console.status(f"reading {', '.join(names)[:60]} …"):
        sources = [(name, standard_input() if name == "-" else None) for name in names]
        for count, outcome in enumerate(build_all(store, sources, read_named, base, jobs, _quiet), start=1):
            _tell(outcome, f"[{count}/{len(names)}]")
            if outcome.tally is None:
                unread += 1
            else:
                tallies.add(outcome.tally)
    if tallies.kept:
        console.print(summary(tallies.kept))
        _say(f"Of things that plans name: mentions / different things. The store is {folder}.")
    if failed := len(unfound) + unread:
        _say(f"{failed} could not be read; " + ("everything else was done." if tallies.kept else "nothing was done."))
    return 1 if failed else 0


def _tell(outcome: Outcome, count: str) -> None:
    """What became of one source, with its reader's warnings; `count` tells which it is of how many."""
    if outcome.tally is None:
        _fail(outcome.failure)
        return
    _say(f"{count} {outcome.source}: {outcome.tally.name}, {outcome.tally.triples:,} triples")
    for warning in outcome.warnings:
        _say(f"  {warning}")


@policykg.command()
@_OUTPUT
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Else told by the ending of FILE; turtle where that tells nothing.")
@click.option(
    "--network", type=click.Choice(("whole", "citations")), default="whole", show_default=True, help="What graphml and gexf hold."
)
@_PLANS
@_STORE
def export(output: Path, format_: str | None, network: str, plans: tuple[str, ...], folder: Path) -> None:
    """Write the graph to a file: RDF, a network for Gephi and NetworkX, or a table.

    A network (graphml, gexf) holds all things, or with --network citations plans and the documents that they cite.
    csv is a row for each fact; panel a row for each target with place, year and indicator, for statistics: CSV, or Parquet where FILE
    ends in .parquet.
    """
    from graph.choose import choose_graphs
    from graph.exporting.export import format_for, render
    from graph.store import open_store

    with open_store(folder) as store:
        data = render(store, format_for(output, format_), graphs=choose_graphs(store, plans), network=network)
    _deliver(output, data)


@policykg.command()
@click.argument("name", required=False)
@click.option("--list", "list_", is_flag=True, help="List the catalogue, with titles in Chinese and English and parameters.")
@click.option("--sparql", metavar="TEXT", help="Ask this SPARQL query.")
@click.option("--file", "file", type=_PATH, metavar="FILE", help="Ask the SPARQL query in this file (- for standard input).")
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A value for a parameter of the query; repeatable.")
@click.option("--format", "format_", type=click.Choice(TABLES), default="table", show_default=True, help="How to write the answer.")
@_BOM
@click.option("--show", is_flag=True, help="Write the SPARQL text with its parameters, and ask nothing.")
@click.option("--endpoint", metavar="URL", help="Ask a remote SPARQL endpoint in place of the store.")
@click.option(
    "--timeout",
    type=int,
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for an endpoint, or for --sparql and --file.",
)
@_STORE
def query(
    name: str | None,
    list_: bool,
    sparql: str | None,
    file: Path | None,
    pairs: tuple[str, ...],
    format_: str,
    bom: bool,
    show: bool,
    endpoint: str | None,
    timeout: int,
    folder: Path,
) -> None:
    """Ask a question of the catalogue by NAME, or a SPARQL query; the answer goes to standard output.

    Parameters stand in a query as lines such as VALUES ?region { "乌海" }, and are given as --param region=呼包鄂乌.
    """
    from graph.files import write_out
    from queries.apart import check_timeout
    from queries.command import ask_endpoint, ask_store, ask_store_apart, question_text, the_catalogue

    check_timeout(timeout)
    if list_:
        _write_table(_shown_in(format_, bom)(the_catalogue()), format_)
        return
    text = question_text(name, sparql, file, pairs)
    if show:
        write_out(text)
        return
    shown = _shown_in(format_, bom)
    if endpoint is not None:
        answer, note = ask_endpoint(text, endpoint, timeout, shown)
    elif name is not None:
        answer, note = ask_store(text, folder, shown)
    else:
        answer, note = ask_store_apart(text, folder, timeout, shown)
    if note:
        _say(note)
    _write_table(answer, format_)


def _share(context: click.Context, parameter: click.Parameter, value: float) -> Decimal:
    if isnan(value):
        raise click.BadParameter("nan is no number.", context, parameter)
    return Decimal(str(value))


@policykg.command()
@click.option(
    "--below", type=click.FloatRange(0, 1), default=0.8, show_default=True, callback=_share, help="List what is less sure than this."
)
@_PLANS
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this type (Region, Target, locatedIn …); repeatable.")
@click.option("--format", "format_", type=click.Choice(TABLES), default="table", show_default=True, help="How to write the list.")
@_BOM
@click.option("--apply", "file", type=_PATH, metavar="FILE", help="Apply the decisions in this CSV or TSV file, and list nothing.")
@click.option("--by", default="", metavar="NAME", help="Who decided, where the file names nobody.")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When, where the file does not say (YYYY-MM-DD).")
@_STORE
def review(
    below: Decimal,
    plans: tuple[str, ...],
    types: tuple[str, ...],
    format_: str,
    bom: bool,
    file: Path | None,
    by: str,
    on: datetime | None,
    folder: Path,
) -> int:
    """List what is doubtful with its sentences, or apply what people decided of it.

    A list in CSV or TSV has the empty columns decision (accept, reject, relabel, relink, withdraw) and value (the new type, or the new
    thing). Filled in and applied, the decisions are kept beside the store, stand in the graph, and hold when a plan is built anew.
    """
    from graph.choose import choose_plans
    from graph.reviewing.review import doubts
    from graph.store import open_store
    from queries.review import FILLED_IN, SHOWN, doubt_rows

    if file is not None:
        return _apply(file, by, on, folder)
    with open_store(folder) as store:
        chosen = choose_plans(store.plans(), plans) or store.plans()
        rows = doubt_rows(doubts(store, chosen, below=below, types=types), SHOWN if format_ == "table" else FILLED_IN)
    _write_table(_shown_in(format_, bom)(rows), format_)
    return 0


def _apply(file: Path, by: str, on: datetime | None, folder: Path) -> int:
    """Applies the decisions in `file`; 1 where one of them finds nothing that it could be of."""
    from graph.reviewing.corrections import read_corrections
    from graph.reviewing.review import apply_corrections
    from graph.store import open_store
    from queries.review import remarks

    corrections = read_corrections(file, by=by, on=on.date().isoformat() if on else "")
    with open_store(folder, write=True) as store:
        outcome = apply_corrections(store, corrections)
        said = remarks(store, outcome)
    for line, remark in said:
        _say(f"{file}, line {line}: {remark}")
    for missed in outcome.missed:
        _fail(f"{file}, line {missed.correction.line}: {missed}")
    _say(f"{outcome.applied} of {len(corrections)} decisions were applied; they are kept in {folder}.")
    return 1 if outcome.missed else 0


@policykg.command()
@click.argument("earlier", metavar="PLAN")
@click.argument("later", metavar="PLAN")
@click.option("--format", "format_", type=click.Choice(COMPARED), help="Else told by the ending of FILE; else table.")
@click.option(
    "--part", "parts", type=click.Choice(PARTS), multiple=True, metavar="PART", help=f"Only this of {', '.join(PARTS)}; repeatable."
)
@click.option("--brief", is_flag=True, help="Leave the sentences out of the table.")
@_BOM
@_OUTPUT_OR_SHOWN
@_STORE
def compare(
    earlier: str, later: str, format_: str | None, parts: tuple[str, ...], brief: bool, bom: bool, output: Path, folder: Path
) -> None:
    """Compare two plans: what the second one raises, lowers, keeps, drops and newly sets.

    A PLAN is named by its year, number, title, part of a title, or IRI. Of targets, projects by their status, cited documents,
    programmes, regions and industries; each line with the sentences of both plans. That a plan says it sets no target is kept apart
    from one that was not found.
    """
    from graph.choose import choose_one
    from graph.comparison.compare import compare as compared
    from graph.store import open_store
    from queries.table import terminal_width
    from viz.rendering import format_for, render_comparison

    with open_store(folder) as store:
        plans = store.plans()
        comparison = compared(store, choose_one(plans, earlier), choose_one(plans, later))
    width = terminal_width() if str(output) == "-" else None
    text = render_comparison(comparison, format_for(output, COMPARED, format_), parts=parts, brief=brief, width=width, bom=bom)
    _deliver(output, text.encode())


@policykg.command()
@_PLANS
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="The language of the shapes' messages.")
@_STORE
def validate(plans: tuple[str, ...], language: str, folder: Path) -> int:
    """Check the graph against the SHACL shapes of the ontology; exit with 1 where it breaks one."""
    from graph.check import check
    from graph.choose import choose_graphs
    from graph.files import write_out
    from graph.report import report_text
    from graph.store import open_store

    with open_store(folder) as store:
        report = check(store, *choose_graphs(store, plans), language=language)
    write_out(report_text(report))
    return 0 if report.conforms else 1


@policykg.command()
@_OUTPUT
@click.option("--focus", metavar="NAME", help="Begin with this thing (any of its names, or its IRI) and what stands around it.")
@click.option("--hops", type=click.IntRange(min=0), default=1, show_default=True, help="How far around it.")
@_PLANS
@click.option("--type", "types", multiple=True, metavar="CLASS", help="Begin with this class (Project, 区域 …); repeatable.")
@click.option("--limit", type=click.IntRange(min=1), default=125, show_default=True, help="How many things are shown at first.")
@_STORE
def viz(output: Path, focus: str | None, hops: int, plans: tuple[str, ...], types: tuple[str, ...], limit: int, folder: Path) -> None:
    """Write the network as one HTML page that opens without a network."""
    from graph.store import open_store
    from viz.page import network_page

    with open_store(folder) as store:
        page = network_page(store, focus=focus, hops=hops, plans=plans, types=types, limit=limit)
    _deliver(output, page.encode())


@policykg.command()
@click.argument("graph", metavar="GRAPH-OR-STORE", type=_PATH)
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=_PATH)
@click.option("--plan", "plans", multiple=True, metavar="PLAN", help="The plan to judge by GOLD; one for all files, or one for each.")
@click.option("--format", "format_", type=click.Choice(EVALUATED), help="Else told by the ending of FILE; else table.")
@click.option("--brief", is_flag=True, help="Leave the errors' sentences out of the table.")
@_OUTPUT_OR_SHOWN
def evaluate(graph: Path, gold: tuple[Path, ...], plans: tuple[str, ...], format_: str | None, brief: bool, output: Path) -> None:
    """Judge what a graph says of a plan by gold annotations: precision, recall, F1 by type, and the sentence of each error.

    GRAPH-OR-STORE is the folder of a store, or a file of RDF. GOLD is JSON Lines: a row for each section, type and surface form.
    Where the graph holds several plans, a gold file judges the one that was read from a file of its name.
    """
    from graph.evaluation.evaluate import evaluate_all
    from viz.rendering import format_for, render_evaluations

    text = render_evaluations(evaluate_all(graph, gold, plans), format_for(output, EVALUATED, format_), brief=brief)
    _deliver(output, text.encode())


def main(args: Sequence[str] | None = None) -> int:
    """Runs the command line (`args`, else the process's own) and returns its exit status: 0, 1 or 2, or 130 after Ctrl-C."""
    _quiet()
    try:
        return policykg.main(args=args, prog_name="policykg", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PolicykgError as error:
        _fail(str(error))
        return error.exit_status
    except (click.Abort, KeyboardInterrupt):
        _say("Interrupted.")
        return 130
    except Exception as error:
        _fail(unexpected(error))
        return 1


def _deliver(output: Path, data: bytes) -> None:
    """Writes `data` to the file `output`, and says so, or to standard output where that is "-"."""
    from graph.files import write_file

    write_file(output, data)
    if str(output) != "-":
        _say(f"Written: {output}")


def _shown_in(format_: str, bom: bool) -> Callable[[Rows], str]:
    """What writes rows in one of TABLES."""
    from queries.render import render
    from queries.table import terminal_width

    return partial(render, format_=format_, width=terminal_width(), bom=bom)


def _write_table(text: str, format_: str) -> None:
    """Writes a table in one of TABLES to standard output."""
    from graph.files import write_out

    write_out(text if format_ == "table" else text.encode())


def _fail(sentence: str) -> None:
    _say(f"Error: {sentence}")


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _quiet() -> None:
    """Keeps libraries' warnings and logs off standard error, and writes UTF-8 wherever the output is no terminal."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
