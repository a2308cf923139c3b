// The data of the page, indexed. Text from documents is only ever put into the page as text (textContent), never as HTML.
const page = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const looks = new Map(page.looks.map((look) => [look.kind, look]));
const rank = new Map(page.looks.map((look, at) => [look.kind, at]));
const statusNames = new Map(page.statuses.map((status) => [status.key, status.zh]));

page.edges.forEach((edge, at) => { edge.id = at; });
const incident = page.nodes.map(() => []);
for (const edge of page.edges) {
  incident[edge.from].push(edge);
  if (edge.to !== edge.from) incident[edge.to].push(edge);
}
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
const neighboursOf = (id) => [...new Set(incident[id].map((edge) => otherEnd(edge, id)))].filter((other) => other !== id);
const byImportance = (a, b) => page.things[b].links - page.things[a].links || a - b;

/** What plans do to a project: [status, plan's id], in the order of the plans. */
function commitmentsOf(id) {
  return incident[id]
    .filter((edge) => edge.to === id && edge.key.startsWith("about/"))
    .map((edge) => [edge.key.slice(6), edge.from])
    .sort((a, b) => page.plans.indexOf(a[1]) - page.plans.indexOf(b[1]));
}
/** The furthest stage that the latest plan has for a project; null for what is no project. */
const statusOf = page.things.map((thing, id) => {
  const all = thing.kind === "Project" ? commitmentsOf(id) : [];
  const latest = all.filter(([, plan]) => plan === all[all.length - 1][1]).map(([status]) => status);
  const order = page.statuses.map((status) => status.key);
  return latest.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] || null;
});

/** An element with a class, and children that are elements or texts. */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
