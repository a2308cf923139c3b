// The plan's text with each row of gold and of the graph in it. Text from documents is only ever put in as text, never as HTML.
const page = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const rank = new Map(page.outcomes.map((one, at) => [one.outcome, at]));
const nameOf = new Map(page.outcomes.map((one) => [one.outcome, one.zh]));
const kinds = new Map(page.kinds.map((one) => [one.kind, one]));
const ERRORS = ["missed", "extra", "wrong"];
const view = { plan: 0, off: new Set(), chosen: null };

/** An element with a class and children; children that are no elements become text. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
const rows = () => page.plans[view.plan].rows;
const isOn = (row) => !view.off.has(row.outcome) && !view.off.has(row.kind);
const isError = (row) => ERRORS.includes(row.outcome);

/** The marks of a section that are switched on: [begin, end, row's number]. Offsets count code points. */
function marksOf(path) {
  const marks = [];
  rows().forEach((row, id) => {
    if (isOn(row)) for (const [section, begin, end] of row.places) if (section === path) marks.push([begin, end, id]);
  });
  return marks;
}

/** The text cut wherever a mark begins or ends; of several marks the gravest outcome, then the shortest mark, gives the look. */
function paragraph(section, marks) {
  const letters = [...section.text], element = make("p", "");
  const cuts = [...new Set([0, letters.length, ...marks.flatMap(([begin, end]) => [begin, end])])].sort((a, b) => a - b);
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const text = letters.slice(cuts[at], cuts[at + 1]).join("");
    const here = marks.filter(([begin, end]) => begin <= cuts[at] && cuts[at + 1] <= end);
    if (!here.length) { element.append(text); continue; }
    here.sort((a, b) => rank.get(rows()[a[2]].outcome) - rank.get(rows()[b[2]].outcome) || (a[1] - a[0]) - (b[1] - b[0]));
    const ids = here.map((mark) => mark[2]), first = rows()[ids[0]];
    const segment = make("span", `seg ${first.outcome}`, text);
    segment.style.setProperty("--kind", kinds.get(first.kind).color);
    segment.title = ids.map((id) => `${nameOf.get(rows()[id].outcome)} ${kinds.get(rows()[id].kind).zh} ${rows()[id].shown}`).join("\n");
    segment.dataset.rows = ids.join(" ");
    element.append(segment);
  }
  return element;
}

function drawText() {
  const only = byId("only").checked;
  const articles = page.plans[view.plan].sections.flatMap((section) => {
    const marks = marksOf(section.path);
    if (only && !marks.some(([, , id]) => isError(rows()[id]))) return [];
    const article = make("article", "", make("small", "", section.path), paragraph(section, marks));
    article.dataset.path = section.path;
    return [article];
  });
  byId("text").replaceChildren(...articles);
}

function valuesTable(row) {
  const names = Object.keys(page.attributes).filter((name) => name in (row.gold || row.found).values);
  if (!names.length) return [];
  const table = make("table", "", make("tr", "", make("th", "", ""), make("th", "", "标注"), make("th", "", "抽取")));
  for (const name of names) {
    const cells = [row.gold, row.found].map((side) => make("td", row.wrong.includes(name) ? "bad" : "", (side && side.values[name]) || "—"));
    table.append(make("tr", "", make("th", "", page.attributes[name]), ...cells));
  }
  return [table];
}

function cardOf(id) {
  const row = rows()[id], parts = [make("b", "", row.shown)];
  parts.push(make("span", `tag ${row.outcome}`, nameOf.get(row.outcome)), ` ${kinds.get(row.kind).zh} · ${row.section || "全文"}`);
  if (row.gold && row.found && row.gold.shown !== row.found.shown) parts.push(make("p", "", `标注：${row.gold.shown}；抽取：${row.found.shown}`));
  if (row.other !== null) {
    const other = rows()[row.other];
    parts.push(make("p", "", `${other.found ? "抽取为" : "标注为"} ${kinds.get(other.kind).zh} ${other.shown}`));
  }
  if (!row.places.length) parts.push(make("p", "", "该章节中没有这些字。"));
  const card = make("div", "row", ...parts, ...valuesTable(row));
  card.style.setProperty("--kind", kinds.get(row.kind).color);
  return card;
}

function choose(ids, scroll) {
  view.chosen = ids[0];
  byId("card").replaceChildren(...ids.map(cardOf));
  for (const old of document.querySelectorAll(".seg.chosen")) old.classList.remove("chosen");
  const segments = [...document.querySelectorAll(".seg")].filter((one) => one.dataset.rows.split(" ").includes(String(ids[0])));
  for (const segment of segments) segment.classList.add("chosen");
  const place = segments[0] || [...document.querySelectorAll("article")].find((one) => one.dataset.path === rows()[ids[0]].section);
  if (scroll && place) place.scrollIntoView({ block: "center" });
  for (const button of document.querySelectorAll("#errors button")) button.setAttribute("aria-current", String(button.dataset.row === String(ids[0])));
}

/** The errors that are switched on, in the order of the text. */
function errors() {
  const order = new Map(page.plans[view.plan].sections.map((section, at) => [section.path, at]));
  const where = (row) => (row.places.length ? [order.get(row.places[0][0]), row.places[0][1]] : [order.get(row.section) ?? -1, -1]);
  const ids = rows().map((row, id) => id).filter((id) => isError(rows()[id]) && isOn(rows()[id]));
  return ids.sort((a, b) => where(rows()[a])[0] - where(rows()[b])[0] || where(rows()[a])[1] - where(rows()[b])[1] || a - b);
}

function drawErrors() {
  const items = errors().map((id) => {
    const row = rows()[id], dot = make("span", "dot");
    dot.style.background = kinds.get(row.kind).color;
    const button = make("button", "", dot, make("span", `tag ${row.outcome}`, nameOf.get(row.outcome)), make("span", "", row.shown), make("small", "", row.section));
    button.type = "button";
    button.dataset.row = id;
    button.title = kinds.get(row.kind).zh;
    button.addEventListener("click", () => choose([id], true));
    return make("li", "", button);
  });
  byId("errors").replaceChildren(...items);
  byId("count").textContent = items.length;
}

function toggle(box, key, label, color, count) {
  const dot = make("span", "dot"), button = make("button", "", dot, label, make("b", "", String(count)));
  if (color.startsWith("#")) dot.style.background = color; else dot.classList.add("tag", color);
  button.type = "button";
  button.dataset.key = key;
  button.setAttribute("aria-pressed", String(!view.off.has(key)));
  button.addEventListener("click", () => { if (!view.off.delete(key)) view.off.add(key); draw(); byId(box).querySelector(`[data-key="${key}"]`).focus(); });
  return button;
}

function drawToggles() {
  const count = (test) => rows().filter(test).length;
  byId("outcomes").replaceChildren(...page.outcomes.map((one) => toggle("outcomes", one.outcome, one.zh, one.outcome, count((row) => row.outcome === one.outcome))));
  byId("kinds").replaceChildren(...page.kinds.map((one) => toggle("kinds", one.kind, one.zh, one.color, count((row) => row.kind === one.kind))));
}

function drawConfusion() {
  const names = page.kinds.map((one) => one.zh), table = make("table", "");
  table.append(make("tr", "", ...["标注＼找到", ...names, "漏掉"].map((name) => make("th", "", name))));
  page.plans[view.plan].confusion.forEach((line, at) => {
    const cells = line.map((count, to) => make("td", at === to ? "diagonal" : count ? "some" : "", at === line.length - 1 && at === to ? "" : String(count || "")));
    table.append(make("tr", "", make("th", "", names[at] || "多出"), ...cells));
  });
  byId("confusion").replaceChildren(make("p", "", page.plans[view.plan].plan), table);
}

function draw() {
  drawToggles();
  drawText();
  drawErrors();
  drawConfusion();
  if (view.chosen !== null) choose([view.chosen], false);
}

function show(figures) {
  byId("figures").hidden = !figures;
  byId("text").hidden = byId("side").hidden = byId("toggles").hidden = figures;
  byId("show-figures").setAttribute("aria-pressed", String(figures));
  byId("show-text").setAttribute("aria-pressed", String(!figures));
}

function step(by) {
  const ids = errors();
  if (!ids.length) return;
  const at = ids.indexOf(view.chosen);
  choose([ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length]], true);
}

page.plans.forEach((plan, at) => { const option = make("option", "", `${plan.plan}（${plan.gold}）`); option.value = at; byId("plan").append(option); });
byId("plan").addEventListener("change", (event) => { view.plan = Number(event.target.value); view.chosen = null; byId("card").replaceChildren(); draw(); });
byId("only").addEventListener("change", draw);
byId("show-text").addEventListener("click", () => show(false));
byId("show-figures").addEventListener("click", () => show(true));
byId("text").addEventListener("click", (event) => {
  const segment = event.target.closest(".seg");
  if (segment) choose(segment.dataset.rows.split(" ").map(Number), false);
});
document.addEventListener("keydown", (event) => {
  if (event.target.matches("select, input") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
draw();
