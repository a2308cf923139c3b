// What the reader does: choose, unfold, look for, switch classes, go back.
function remember() {
  view.past.push({ shown: new Set(view.shown), spots: new Map(view.spots), chosen: view.chosen });
  if (view.past.length > 50) view.past.shift();
  byId("back").disabled = false;
}

/** Chooses a thing: its panel opens and its surroundings light up; where it is not shown, it is put into the drawing. */
function choose(id) {
  if (!view.shown.has(id)) { remember(); view.shown.add(id); stack(false); }
  const kind = page.things[id].kind;
  if (view.off.has(kind)) view.off.delete(kind);
  view.chosen = id;
  view.edge = null;
  redraw();
  showPanel();
  bringIntoSight(id);
}

function bringIntoSight(id) {
  const { x, y } = network.canvasToDOM(view.spots.get(id)), box = byId("network");
  const small = network.getScale() < 0.6;
  if (small || x < 30 || y < 20 || x > box.clientWidth - 30 || y > box.clientHeight - 20) {
    focusOn(id, small ? 0.9 : network.getScale());
  }
}

function chooseEdge(id) {
  view.chosen = null;
  view.edge = id;
  redraw();
  showPanel();
}

function clear() {
  view.chosen = view.edge = null;
  redraw();
  showPanel();
}

/** Adds all neighbours of a thing to the drawing. */
function expand(id) {
  remember();
  const before = view.shown.size;
  neighboursOf(id).forEach((other) => view.shown.add(other));
  view.chosen = id;
  if (view.shown.size > before) stack(false);
  redraw();
  showPanel();
  fit([id, ...neighboursOf(id)], true);
}

/** Leaves nothing but a thing and its neighbours in the drawing. */
function isolate(id) {
  remember();
  view.shown = new Set([id, ...neighboursOf(id)]);
  view.chosen = id;
  stack(true);
  redraw();
  showPanel();
  fit(null, true);
}

function home() {
  view.shown = new Set(page.start);
  view.spots = new Map(page.start.map((id) => [id, { x: page.nodes[id].x, y: page.nodes[id].y }]));
  view.chosen = page.focus;
  view.edge = null;
  redraw();
  showPanel();
  fit();
}

function back() {
  const last = view.past.pop();
  if (!last) return;
  Object.assign(view, last, { edge: null });
  byId("back").disabled = !view.past.length;
  redraw();
  showPanel();
  fit(null, true);
}

/** The legend: each class with how many are shown and how many there are; a click switches the class. */
function showLegend() {
  const buttons = page.looks.filter((look) => page.counts[look.kind]).map((look) => {
    const count = [...view.shown].filter((id) => page.things[id].kind === look.kind).length;
    const made = button("", `开关${look.zh}：图中 ${count} 项，共 ${page.counts[look.kind]} 项`, () => toggle(look.kind));
    made.dataset.kind = look.kind;
    made.setAttribute("aria-pressed", String(!view.off.has(look.kind)));
    made.append(markIcon(look.kind, null), look.zh, element("b", "", String(count)), element("span", "all", `/ ${page.counts[look.kind]}`));
    return made;
  });
  const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.kind : null;
  byId("legend").replaceChildren(...buttons);
  const again = buttons.find((made) => made.dataset.kind === focused);
  if (again) again.focus();
}

function toggle(kind) {
  if (view.off.has(kind)) view.off.delete(kind); else view.off.add(kind);
  if (view.chosen !== null && !isVisible(view.chosen)) view.chosen = null;
  redraw();
  showPanel();
}

/** Things whose names hold what is looked for, the nearest first: the whole name, its beginning, the rest; then by connections. */
function lookFor(text) {
  const wanted = plain(text);
  if (!wanted) return [];
  const hits = [];
  page.things.forEach((thing, id) => {
    const at = [thing.name, ...thing.alt].map(plain).filter((name) => name.includes(wanted));
    if (at.length) hits.push([Math.min(...at.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2))), id]);
  });
  return hits.sort((a, b) => a[0] - b[0] || byImportance(a[1], b[1])).slice(0, 40).map(([, id]) => id);
}
/** Of what the page does not carry, [class, name, …other names] where a name holds what is looked for: so many at most. */
function lookElsewhere(text, most) {
  const wanted = plain(text), hits = [];
  if (!wanted) return hits;
  for (const other of page.rest) {
    if (hits.length >= most) break;
    if (other.slice(1).some((name) => plain(name).includes(wanted))) hits.push(other);
  }
  return hits;
}
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'《》「」『』]/g, "");

const search = byId("search"), found = byId("found");
let at = 0;
function showFound() {
  const ids = lookFor(search.value);
  at = Math.min(at, Math.max(0, ids.length - 1));
  found.hidden = !plain(search.value);
  const items = ids.map((id, place) => {
    const thing = page.things[id], other = thing.alt.find((name) => plain(name).includes(plain(search.value)));
    const named = plain(thing.name).includes(plain(search.value)) || !other ? thing.name : `${thing.name}（${other}）`;
    const item = element("li", "", markIcon(thing.kind, statusOf[id]), named, element("small", "", looks.get(thing.kind).zh));
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(place === at));
    item.dataset.id = id;
    item.onmousedown = (event) => { event.preventDefault(); take(id); };
    return item;
  });
  const others = lookElsewhere(search.value, Math.max(5, 40 - items.length));
  items.push(...others.map(([kind, name]) => element("li", "none", name, element("small", "", `${kind}，本页未收入`))));
  if (others.length) items.push(element("li", "none", "未收入的内容：policykg viz --focus 名称"));
  found.replaceChildren(...(items.length ? items : [element("li", "none", "没有这个名称")]));
}
function take(id) {
  found.hidden = true;
  search.value = "";
  search.blur();
  choose(id);
  focusOn(id, Math.max(network.getScale(), 0.9));
}
search.oninput = () => { at = 0; showFound(); };
search.onblur = () => { found.hidden = true; };
search.onfocus = showFound;
search.onkeydown = (event) => {
  const ids = lookFor(search.value);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    at = (at + (event.key === "ArrowDown" ? 1 : ids.length - 1)) % Math.max(1, ids.length);
    showFound();
    const item = found.children[at];
    if (item) item.scrollIntoView({ block: "nearest" });
    event.preventDefault();
  } else if (event.key === "Enter" && ids.length && !event.isComposing) take(ids[at]);
};
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); search.select(); }
  if (event.key === "Escape" && !event.isComposing) { search.value = ""; search.blur(); clear(); }
});

network.on("click", ({ nodes, edges }) => {
  if (nodes.length) choose(nodes[0]);
  else if (edges.length) chooseEdge(edges[0]);
  else clear();
});
network.on("doubleClick", ({ nodes }) => { if (nodes.length) expand(nodes[0]); });
network.on("hoverNode", () => { byId("network").style.cursor = "pointer"; });
network.on("blurNode", () => { byId("network").style.cursor = ""; });
byId("home").onclick = () => { remember(); view.off.clear(); home(); };
byId("fit").onclick = () => fit(null, true);
byId("back").onclick = back;
new ResizeObserver(refit).observe(byId("network"));

if (page.counts.Project) {
  byId("status").append(...page.statuses.map((status) => element("span", "", markIcon("Project", status.key), ` ${status.zh}`)));
}
if (!page.nodes.length) byId("stage").append(element("p", "empty", "库中没有可以显示的内容。"));
home();
