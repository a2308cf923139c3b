// The panel at the right: what there is to know of the thing, or the edge, that is chosen.
function link(id) {
  const made = element("a", "", markIcon(page.things[id].kind, statusOf[id]), page.things[id].name);
  made.tabIndex = 0;
  made.setAttribute("role", "link");
  made.dataset.id = id;
  made.onclick = () => choose(id);
  made.onkeydown = (event) => { if (event.key === "Enter") choose(id); };
  return made;
}

function button(text, title, action) {
  const made = element("button", "", text);
  made.type = "button";
  made.title = title;
  made.onclick = action;
  return made;
}

/** A sentence with its place; `stretches` ([begin, end), in code points) are marked. */
function quotation(number, stretches) {
  const [plan, path, heading, leaf, text] = page.sentences[number];
  const letters = [...text], quote = element("blockquote", "");
  const place = [page.things[plan] ? page.things[plan].name : "", path === "0" ? "开头" : `第 ${path} 节`, heading, leaf ? `第 ${leaf} 页` : ""];
  quote.append(element("cite", "", place.filter(Boolean).join(" · ")));
  let at = 0;
  for (const [begin, end] of stretches) {
    if (begin < at) continue;
    quote.append(letters.slice(at, begin).join(""), element("mark", "", letters.slice(begin, end).join("")));
    at = end;
  }
  quote.append(letters.slice(at).join(""));
  return quote;
}

function panelOf(id) {
  const thing = page.things[id], parts = [];
  parts.push(element("span", "kind", markIcon(thing.kind, statusOf[id]), looks.get(thing.kind).zh), element("h2", "", thing.name));
  if (thing.alt.length) parts.push(element("p", "alt", `又作：${thing.alt.join("、")}`));
  for (const [status, plan] of commitmentsOf(id)) {
    if (thing.kind === "Project") parts.push(element("p", "state", markIcon("Project", status), element("b", "", statusNames.get(status)), element("span", "note", page.things[plan].name)));
  }
  const hidden = neighboursOf(id).filter((other) => !isVisible(other)).length;
  parts.push(element("div", "tools",
    button(hidden ? `展开相邻（${hidden} 项未显示）` : "相邻均已显示", "在图中加入所有相邻内容（双击亦可）", () => expand(id)),
    button("只看相邻", "图中只留此项与相邻内容", () => isolate(id))));
  if (thing.facts.length) parts.push(element("h3", "", "事实"), factsOf(thing));
  parts.push(...linksOf(id), ...sentencesOf(thing));
  return parts;
}

function factsOf(thing) {
  const list = element("dl", "");
  for (const [name, value] of thing.facts) list.append(element("dt", "", name), element("dd", "", value));
  return list;
}

/** The neighbours, by relation and direction, the best connected first. */
function linksOf(id) {
  const groups = new Map();
  for (const edge of incident[id]) {
    const name = edge.from === id ? `${edge.name} →` : `← ${edge.name}`;
    if (!groups.has(name)) groups.set(name, new Set());
    groups.get(name).add(otherEnd(edge, id));
  }
  if (!groups.size) return [];
  const parts = [element("h3", "", `联系（${neighboursOf(id).length} 项）`)];
  for (const [name, others] of groups) {
    parts.push(element("div", "links", element("span", "", `${name}　${others.size} 项`), ...[...others].sort(byImportance).map(link)));
  }
  return parts;
}

function sentencesOf(thing) {
  const count = thing.said.length + thing.more;
  const parts = [element("h3", "", count ? `原文依据（${count} 句）` : "原文依据")];
  if (!count) parts.push(element("p", "note", "计划原文没有直接提到；此项来自参考数据，或由文号推知。"));
  parts.push(...thing.said.map(([number, stretches]) => quotation(number, stretches)));
  if (thing.more) parts.push(element("p", "note", `另有 ${thing.more} 句未收入本页。`));
  return parts;
}

function panelOfEdge(edge) {
  const parts = [element("span", "kind", "联系"), element("h2", "", edge.name), element("p", "", link(edge.from), `— ${edge.name} → `, link(edge.to))];
  parts.push(element("h3", "", edge.said.length ? `原文依据（${edge.said.length} 句）` : "原文依据"));
  if (!edge.said.length) parts.push(element("p", "note", "来自参考数据，不是计划原文。"));
  return [...parts, ...edge.said.map((number) => quotation(number, stretchesOf(number, edge)))];
}

/** Where a sentence names the ends of an edge. */
function stretchesOf(number, edge) {
  return [edge.from, edge.to]
    .flatMap((id) => page.things[id].said.filter(([sentence]) => sentence === number).flatMap(([, stretches]) => stretches))
    .sort((a, b) => a[0] - b[0]);
}

function panelOfAll() {
  const parts = [element("h2", "", "总览"), element("p", "note", "从左到右：计划与文件、任务目标、项目、行动与指标、区域、产业。标记越大，联系越多。单击一项，看它的事实和原文。")];
  parts.push(element("h3", "", "计划"), ...page.plans.slice(0, 12).map((id) => element("div", "links", link(id))));
  if (page.plans.length > 12) parts.push(element("p", "note", `另有 ${page.plans.length - 12} 份，可按名称查找。`));
  for (const kind of ["Goal", "Project", "Region", "Industry"]) {
    const most = page.things.map((_, id) => id).filter((id) => page.things[id].kind === kind).sort(byImportance).slice(0, 5);
    if (!most.length) continue;
    parts.push(element("h3", "", `联系最多的${looks.get(kind).zh}`));
    const list = element("ol", "top");
    most.forEach((id) => list.append(element("li", "", link(id), element("span", "note", `${page.things[id].links}`))));
    parts.push(list);
  }
  return parts;
}

function showPanel() {
  const panel = byId("panel");
  if (view.chosen !== null) panel.replaceChildren(...panelOf(view.chosen));
  else if (view.edge !== null) panel.replaceChildren(...panelOfEdge(page.edges[view.edge]));
  else panel.replaceChildren(...panelOfAll());
  panel.scrollTop = 0;
}
