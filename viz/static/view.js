// What is drawn: which things, where they stand, which of them are bright. Physics is off; places come with the page or from `stack`.
// `framed` says what the window was last fitted to, null once the reader has moved or zoomed.
const view = { shown: new Set(page.start), off: new Set(), chosen: null, edge: null, spots: new Map(), heads: [], past: [], framed: null };
const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const network = new vis.Network(byId("network"), { nodes: nodeSet, edges: edgeSet }, page.options);

const isVisible = (id) => view.shown.has(id) && !view.off.has(page.things[id].kind);
const heightOf = (id) => 16 * page.nodes[id].label.split("\n").length + 10;
const mostLinks = Math.max(1, ...page.start.map((id) => page.things[id].links));
const radiusOf = (id) => 3.6 + 4.4 * Math.min(1, Math.sqrt(page.things[id].links / mostLinks));

/** How far down a thing would best stand: where it is, else among its neighbours, else at the end. */
function pull(id) {
  if (view.spots.has(id)) return view.spots.get(id).y;
  const near = neighboursOf(id).filter((other) => view.spots.has(other)).map((other) => view.spots.get(other).y);
  return near.length ? near.reduce((sum, y) => sum + y, 0) / near.length : 1e9;
}

/** Puts what is shown into columns by class, anew where `afresh`; the order stays, and new things stand near their neighbours. */
function stack(afresh) {
  if (afresh) view.spots = new Map();
  const ids = [...view.shown].sort((a, b) => a - b);
  const sizes = page.sizes;
  const tallest = sizes.tallest * Math.max(1, Math.sqrt(ids.length / 150));
  for (let sweep = 0; sweep < (afresh ? 8 : 1); sweep += 1) {
    const pulls = new Map(ids.map((id) => [id, sweep && afresh ? mean(id) : pull(id)]));
    const spots = new Map();
    let left = 0;
    for (let column = 0; column <= Math.max(...page.looks.map((look) => look.column)); column += 1) {
      const members = ids.filter((id) => looks.get(page.things[id].kind).column === column);
      members.sort((a, b) => rank.get(page.things[a].kind) - rank.get(page.things[b].kind) || pulls.get(a) - pulls.get(b) || a - b);
      if (members.length) left = stackColumn(members, left, tallest, spots);
    }
    view.spots = spots;
  }
}

function mean(id) {
  const column = looks.get(page.things[id].kind).column;
  const near = neighboursOf(id).filter((other) => view.spots.has(other) && looks.get(page.things[other].kind).column !== column);
  if (!near.length) return view.spots.get(id).y;
  return near.reduce((sum, other) => sum + view.spots.get(other).y, 0) / near.length;
}

function stackColumn(members, start, tallest, spots) {
  const { head, gap, leeway } = page.sizes;
  const width = looks.get(page.things[members[0]].kind).width;
  const kinds = new Set(members.map((id) => page.things[id].kind)).size;
  const total = members.reduce((sum, id) => sum + heightOf(id), 0) + kinds * head;
  const strip = total / Math.max(1, Math.ceil(total / tallest - 0.25));
  let left = start, down = 0, before = "";
  for (const id of members) {
    const kind = page.things[id].kind, height = heightOf(id);
    let top = kind !== before || down === 0 ? head : 0;
    if (down && down + top + height > Math.max(strip, 2 * head) + leeway) { left += width + gap / 3; down = 0; top = head; }
    down += top;
    before = kind;
    spots.set(id, { x: left + width / 2, y: down + height / 2 });
    down += height;
  }
  return left + width + gap;
}

/** The headings of the classes: above the first of each class in each strip. */
function findHeads() {
  const first = new Map();
  for (const [id, spot] of view.spots) {
    if (!isVisible(id)) continue;
    const kind = page.things[id].kind, key = `${kind} ${spot.x}`, top = spot.y - heightOf(id) / 2;
    if (!first.has(key) || top < first.get(key).top) first.set(key, { kind, x: spot.x, top });
  }
  view.heads = [...first.values()];
}

/** Brings the drawing in line with the view. */
function redraw() {
  const chosen = view.chosen;
  const lit = chosen === null ? null : new Set([chosen, ...neighboursOf(chosen)]);
  const nodes = [...view.shown].filter(isVisible).map((id) => {
    const { x, y } = view.spots.get(id);
    return { ...page.nodes[id], x, y, opacity: !lit || lit.has(id) ? 1 : 0.28, font: { color: !lit || lit.has(id) ? "#1c2430" : "#b4bbc5" } };
  });
  replace(nodeSet, nodes);
  replace(edgeSet, page.edges.filter((edge) => isVisible(edge.from) && isVisible(edge.to)).map(drawnEdge).filter(Boolean));
  findHeads();
  if (chosen !== null && isVisible(chosen)) network.selectNodes([chosen], false); else network.unselectAll();
  byId("network").dataset.nodes = nodes.length;
  showLegend();
}

/** Whether an edge joins two things of one column: such edges are drawn as arcs beside it. */
const isBeside = (edge) => looks.get(page.things[edge.from].kind).column === looks.get(page.things[edge.to].kind).column;

function drawArc(ctx, edge) {
  const ends = [edge.from, edge.to].map((id) => ({ ...view.spots.get(id), half: looks.get(page.things[id].kind).width / 2 }));
  const [from, to] = ends.map((end) => ({ x: end.x + end.half, y: end.y }));
  const out = Math.max(from.x, to.x) + Math.min(40, 14 + Math.abs(from.y - to.y) / 9);
  ctx.strokeStyle = ctx.fillStyle = looks.get(page.things[otherEnd(edge, view.chosen ?? edge.from)].kind).color;
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.bezierCurveTo(out, from.y, out, to.y, to.x + 5, to.y);
  ctx.stroke();
  ctx.beginPath();
  polygon(ctx, [[to.x, to.y], [to.x + 8, to.y - 4], [to.x + 8, to.y + 4]]);
  ctx.fill();
}

function drawnEdge(edge) {
  const chosen = view.chosen;
  const mine = chosen !== null && (edge.from === chosen || edge.to === chosen);
  if ((edge.quiet && !mine && view.edge !== edge.id) || isBeside(edge)) return null;
  const { id, from, to, title } = edge;
  const bright = mine || view.edge === id;
  return {
    id, from, to, title, width: bright ? 1.8 : 1,
    arrows: { to: { enabled: bright, scaleFactor: 0.5 } },
    color: { color: tint(edge, bright), opacity: bright ? 1 : chosen === null ? 0.3 : 0.08 },
  };
}

/** An edge has the colour of the end that a reader looks for: the further one where one end is chosen, else the one more to the right. */
function tint(edge, bright) {
  const [, right] = [edge.from, edge.to].sort((a, b) => rank.get(page.things[a].kind) - rank.get(page.things[b].kind));
  const end = bright && view.chosen !== null ? otherEnd(edge, view.chosen) : right;
  return looks.get(page.things[end].kind).color;
}

function replace(set, items) {
  const keep = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !keep.has(id)));
  set.update(items);
}

/** Shows all of `ids` (all that is shown where none are given), headings included, as large as it goes. */
function fit(ids, animate) {
  view.framed = { ids };
  const spots = (ids || [...view.shown]).filter(isVisible).map((id) => ({ ...view.spots.get(id), w: looks.get(page.things[id].kind).width, h: heightOf(id) }));
  if (!spots.length || byId("network").clientHeight <= 40) return;
  const left = Math.min(...spots.map((s) => s.x - s.w / 2)), right = Math.max(...spots.map((s) => s.x + s.w / 2)) + (view.chosen === null ? 0 : 42);
  const top = Math.min(...spots.map((s) => s.y - s.h / 2)) - page.sizes.head, bottom = Math.max(...spots.map((s) => s.y + s.h / 2));
  const box = byId("network");
  const scale = Math.min((box.clientWidth - 28) / (right - left), (box.clientHeight - 40) / (bottom - top), 1.35);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 6 / scale }, scale, animation: animate ? { duration: 350 } : false });
  if (!animate) network.redraw();
}

/** Brings one thing into the middle, at `scale`. */
function focusOn(id, scale) {
  view.framed = null;
  network.focus(id, { scale, animation: { duration: 350 } });
}

/** Fits what was fitted to a window of another size; where the reader has moved or zoomed, what they look at stays. */
function refit() {
  network.redraw();
  if (view.framed) fit(view.framed.ids);
}
for (const moved of ["zoom", "dragEnd"]) network.on(moved, () => { view.framed = null; });

network.on("beforeDrawing", (ctx) => {
  ctx.textBaseline = "alphabetic";
  for (const { kind, x, top } of view.heads) {
    const look = looks.get(kind), left = x - look.width / 2;
    ctx.fillStyle = look.color;
    ctx.font = `600 14px ${page.options.groups[kind].font.face}`;
    ctx.fillText(look.zh, left + 2, top - 9);
    ctx.fillRect(left, top - 4, look.width, 1.5);
  }
  const near = view.chosen !== null ? incident[view.chosen] : view.edge !== null ? [page.edges[view.edge]] : [];
  near.filter((edge) => isBeside(edge) && edge.from !== edge.to && isVisible(edge.from) && isVisible(edge.to)).forEach((edge) => drawArc(ctx, edge));
});
network.on("afterDrawing", (ctx) => {
  const lit = view.chosen === null ? null : new Set([view.chosen, ...neighboursOf(view.chosen)]);
  for (const id of nodeSet.getIds()) {
    const look = looks.get(page.things[id].kind), { x, y } = network.getPosition(id);
    ctx.globalAlpha = !lit || lit.has(id) ? 1 : 0.28;
    drawMark(ctx, look, x - look.width / 2 + 14, y, radiusOf(id), statusOf[id]);
  }
  ctx.globalAlpha = 1;
});
