from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, SKOS, Graph, Literal

from graph.iris import Iris
from graph.store import open_store
from graph.triples import plan_triples
from ontology.records import Reading
from ontology.standards import NIF
from tests.chromium import NAMES, Page, browser
from tests.readings import PROJECT, first_reading, second_reading
from viz.page import network_page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser() is None, reason=f"no browser here: none of {', '.join(NAMES)} is installed"),
]

FLAG = "window.hostile = 1"
HOSTILE = (
    f"<script>{FLAG}</script>",
    f"<img src=x onerror='{FLAG}'>",
    f"</script><script>{FLAG}</script>",
    f"\u2028{FLAG};//\u2029",
    f'"><svg onload="{FLAG}">',
    f"{{{{constructor.constructor('{FLAG}')()}}}}",
    f"';{FLAG};'",
    "长" * 5000,
    "<!--<script>",
)


def hostile(graph: Graph) -> Graph:
    """The graph with hostile texts in place of all names and sentences."""
    count = 0
    for predicate in (SKOS.prefLabel, SKOS.altLabel, RDFS.label, NIF.anchorOf):
        for subject, name in sorted(graph.subject_objects(predicate)):
            graph.remove((subject, predicate, name))
            language = name.language if isinstance(name, Literal) else None
            graph.add((subject, predicate, Literal(f"{HOSTILE[count % len(HOSTILE)]}{count}", lang=language)))
            count += 1
    return graph


def write_page(folder: Path, graphs: dict[Reading, Graph]) -> Path:
    with open_store(folder / "kg", create=True) as store:
        for reading, graph in graphs.items():
            store.replace(graph, Iris().graph(reading.plan.key))
        path = folder / "page.html"
        path.write_text(network_page(store), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("browser")
    path = write_page(folder, {reading: plan_triples(reading) for reading in (first_reading(), second_reading())})
    with Page(folder / "profile") as opened:
        opened.open(path)
        yield opened


@pytest.fixture(autouse=True)
def _fresh(page: Page) -> None:
    page.run("byId('home').click(), view.chosen = view.edge = null, redraw(), showPanel()")


def panel(page: Page) -> str:
    return str(page.run("byId('panel').innerText"))


def click_on(page: Page, name: str, times: int = 1) -> None:
    """Clicks where a thing is drawn."""
    spot = page.run(
        f"""(() => {{ const id = page.things.findIndex((thing) => thing.name === {name!r}), box = byId('network').getBoundingClientRect();
        const spot = network.canvasToDOM(network.getPosition(id)); return [spot.x + box.left, spot.y + box.top]; }})()"""
    )
    page.click(spot[0], spot[1], times)


def test_the_page_opens_without_a_network_and_without_a_complaint(page: Page) -> None:
    assert [url for url in page.requests if not url.startswith("file:")] == []
    assert page.problems == []
    assert page.run("document.querySelectorAll('#network canvas').length") == 1


def test_a_click_shows_facts_and_marked_sentences_with_plan_and_section(page: Page) -> None:
    click_on(page, PROJECT.label)
    text = panel(page)
    assert text.count("原文依据（2 句）") == 1
    assert "二〇二〇年发展计划 · 第 2 节 · 二、加快项目建设" in text
    assert "开工建设包银高铁" in text.replace("\n", "")
    assert "开工" in text and "建成" in text
    assert page.run("[...document.querySelectorAll('#panel mark')].map((mark) => mark.textContent)") == ["包银高铁", "包头至银川高铁"]


def test_neighbours_are_links_to_walk(page: Page) -> None:
    click_on(page, PROJECT.label)
    page.run("[...document.querySelectorAll('#panel a')].find((link) => link.textContent === '包头市').click()")
    assert page.run("document.querySelector('#panel h2').textContent") == "包头市"
    assert page.run("page.things[network.getSelectedNodes()[0]].name") == "包头市"


def test_the_legend_counts_and_switches(page: Page) -> None:
    buttons = page.run(
        "[...document.querySelectorAll('#legend button')].map((one) => [one.dataset.kind, one.querySelector('b').textContent])"
    )
    drawn = page.run("nodeSet.get().map((node) => page.things[node.id].kind)")
    assert {kind: int(count) for kind, count in buttons} == {kind: drawn.count(kind) for kind, _ in buttons}
    page.run("document.querySelector('#legend [data-kind=Region]').click()")
    assert page.run("nodeSet.get().some((node) => page.things[node.id].kind === 'Region')") is False
    assert page.run("edgeSet.get().some((edge) => page.things[edge.to].kind === 'Region')") is False
    page.run("document.querySelector('#legend [data-kind=Region]').click()")
    assert sorted(page.run("nodeSet.get().map((node) => page.things[node.id].kind)")) == sorted(drawn)


def test_search_finds_by_another_name_and_focuses(page: Page) -> None:
    page.key("/", 191, "/")
    assert page.run("document.activeElement.id") == "search"
    page.type("包银")
    assert page.run("[...document.querySelectorAll('#found li')].map((item) => item.textContent)") == ["包头至银川高铁（包银高铁）项目"]
    page.key("Enter", 13, "\r")
    assert page.run("document.querySelector('#panel h2').textContent") == PROJECT.label
    page.key("Escape", 27)
    assert page.run("[view.chosen, document.querySelector('#panel h2').textContent]") == [None, "总览"]
    page.key("/", 191, "/")
    page.type("没有的东西")
    assert page.run("byId('found').textContent") == "没有这个名称"
    page.key("Escape", 27)


def test_search_tells_what_the_page_does_not_carry_from_what_is_not_there(page: Page) -> None:
    page.run("page.rest = [['区域', '未载入之地', '别称甲'], ['项目', '<img src=x onerror=\"window.hostile = 1\">']]")
    page.key("/", 191, "/")
    page.type("别称")
    items = "[...document.querySelectorAll('#found li')].map((item) => item.textContent)"
    assert page.run(items) == ["未载入之地区域，本页未收入", "未收入的内容：policykg viz --focus 名称"]
    page.key("Enter", 13, "\r")
    assert page.run("view.chosen") is None
    page.run("search.value = '<img', showFound()")
    assert page.run("document.querySelectorAll('#found img').length") == 0
    page.run("search.value = '没有的东西', showFound()")
    assert page.run(items) == ["没有这个名称"]
    page.run("page.rest = []")
    page.key("Escape", 27)


def test_a_double_click_unfolds_and_back_folds(page: Page) -> None:
    page.run("isolate(page.things.findIndex((thing) => thing.name === '包头市'))")
    before = page.run("view.shown.size")
    page.run("new Promise((done) => setTimeout(done, 500))")
    click_on(page, PROJECT.label, times=2)
    assert page.run("view.shown.size") > before
    page.run("byId('back').click()")
    assert page.run("view.shown.size") == before


def test_nothing_unfolded_stands_over_another(page: Page) -> None:
    page.run("page.things.forEach((thing, id) => view.shown.add(id)), stack(false), redraw()")
    overlaps = page.run(
        """(() => { const ids = [...view.shown], found = [];
        for (const a of ids) for (const b of ids) if (a < b) { const p = view.spots.get(a), q = view.spots.get(b);
          if (p.x === q.x && Math.abs(p.y - q.y) < (heightOf(a) + heightOf(b)) / 2 - 0.01) found.push([a, b]); }
        return found; })()"""
    )
    assert overlaps == []


@pytest.mark.parametrize("width", [1280, 420])
def test_the_page_fits_its_window(page: Page, width: int) -> None:
    page.resize(width, 800)
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.run("byId('network').clientHeight") > 200
    page.wait(f"innerWidth === {width}")
    page.wait(
        """[...view.shown].filter(isVisible).every((id) => {
        const { x, y } = network.canvasToDOM(network.getPosition(id)), box = byId("network");
        return 0 < x && x < box.clientWidth && 0 < y && y < box.clientHeight; })"""
    )
    page.resize(1280, 800)


def test_what_the_reader_has_zoomed_to_stays_when_the_window_changes(page: Page) -> None:
    page.run(
        """(() => { const box = byId('network').getBoundingClientRect(), spot = network.canvasToDOM(network.getPosition(page.start[0]));
        for (let turn = 0; turn < 9; turn += 1) document.querySelector('#network canvas').dispatchEvent(new WheelEvent(
          'wheel', { deltaY: -900, clientX: spot.x + box.left, clientY: spot.y + box.top, bubbles: true, cancelable: true })); })()"""
    )
    page.wait("view.framed === null")
    page.resize(700, 600)
    page.wait("innerWidth === 700")
    page.run("new Promise((done) => setTimeout(done, 300))")
    zoomed = page.run("network.getScale()")
    page.run("fit()")
    assert zoomed > 1.2 * page.run("network.getScale()")
    page.resize(1280, 800)
    page.wait("innerWidth === 1280")


def test_hostile_text_does_nothing(tmp_path: Path) -> None:
    path = write_page(tmp_path, {reading: hostile(plan_triples(reading)) for reading in (first_reading(), second_reading())})
    with Page(tmp_path / "profile") as opened:
        opened.open(path)
        count = opened.run("page.things.length")
        assert count > 20
        opened.run("page.things.forEach((thing, id) => { choose(id); expand(id); })")
        opened.run("page.edges.forEach((edge) => chooseEdge(edge.id))")
        opened.run("search.value = '<', search.focus(), showFound()")
        opened.run("network.body.nodes[0].options.title && new Promise((done) => setTimeout(done, 300))")
        opened.click(300, 300)
        assert opened.run("window.hostile") is None
        assert opened.run("document.querySelectorAll('script').length") == 3
        assert opened.run("document.querySelectorAll('img, svg').length") == 0
        assert [url for url in opened.requests if not url.startswith("file:")] == []
        assert opened.problems == []


def test_tooltips_hold_text_alone(tmp_path: Path) -> None:
    graphs = {first_reading(): hostile(plan_triples(first_reading()))}
    with Page(tmp_path / "profile") as opened:
        opened.open(write_page(tmp_path, graphs))
        spot = opened.run(
            """(() => { const box = byId('network').getBoundingClientRect(), id = nodeSet.getIds()[0];
            const spot = network.canvasToDOM(network.getPosition(id)); return [spot.x + box.left, spot.y + box.top]; })()"""
        )
        opened.send("Input.dispatchMouseEvent", type="mouseMoved", x=spot[0], y=spot[1])
        opened.wait("(document.querySelector('.vis-tooltip') || {style: {}}).style.visibility === 'visible'")
        assert (
            opened.run("document.querySelector('.vis-tooltip').children.length - document.querySelectorAll('.vis-tooltip br').length") == 0
        )
        assert opened.run("window.hostile") is None
