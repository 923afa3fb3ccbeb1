// Shows the evidence behind a node and answers the reader. Words of articles only ever pass through textContent: nothing
// here makes markup of a string.
"use strict";

const panel = document.getElementById("panel");
const search = document.getElementById("search");

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined && text !== null) {
    made.textContent = text;
    made.dir = "auto";
  }
  return made;
}

function button(className, text, press) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

// Addresses are made by the program of letters, digits and hyphens.
function anchor(className, text, href) {
  const made = element("a", className, text);
  made.href = href;
  return made;
}

const legend = (kind) => kinds.find(({ dataset }) => dataset.kind === kind);
const symbol = (kind) => legend(kind).querySelector("svg").cloneNode(true);

function tag(kind) {
  const made = element("p", `tag kind-${kind}`);
  made.append(symbol(kind), element("span", "", legend(kind).dataset.singular));
  return made;
}

function entry(id, note) {
  const item = element("li");
  const made = button(`entry kind-${things[id].kind}`, null, () => lookAt(id));
  made.append(symbol(things[id].kind), element("span", "", about[id].name));
  if (note !== undefined) made.append(element("span", "count", note));
  item.append(made);
  return item;
}

function section(title, children, list, level = "h3") {
  if (!children.length) return [];
  const holder = element(list ? "ul" : "div");
  holder.append(...children);
  return [element(level, level === "h2" ? "group" : "", title), holder];
}

const regions = new Intl.DisplayNames("en", { type: "region" });

function facts({ name, facts: told = [], country }) {
  const region = /^[A-Z]{2}$/.test(country ?? "") ? regions.of(country) : country;
  return region && region !== name ? [...told, region] : told;
}

// --- statements

const byNode = new Map(statements.map((one) => [one.node, one]));
const statementsOf = things.map(() => []);
const inItsName = things.map(() => []);
for (const one of statements) {
  for (const id of new Set([one.node, one.source, articles[one.article].node, ...(one.places ?? [])])) {
    if (id !== undefined) statementsOf[id].push(one);
  }
  if (one.institution !== undefined && one.institution !== one.source) inItsName[one.institution].push(one);
}

const isShown = (one) => (one.node === undefined ? fits({ places: [], topics: [], ...one }, chosen()) : kept.has(one.node));

// The latest first; those of one article in the order of its text.
function inOrder(a, b) {
  const [one, other] = [articles[a.article], articles[b.article]];
  return (other.last ?? "").localeCompare(one.last ?? "") || a.article - b.article || a.at[0][0] - b.at[0][0];
}

function quotation(one, speakerShown) {
  const figure = element("figure", "quotation");
  figure.append(element("blockquote", "", one.words.join(" … ")), credit(one, speakerShown));
  return figure;
}

// Who said it, in which article, where and how.
function credit(one, speakerShown) {
  const article = articles[one.article];
  const offsets = one.at.map(([start, end]) => `${start}–${end}`).join(", ");
  const made = element("figcaption");
  if (speakerShown && one.source !== undefined) made.append(line(button("link", about[one.source].name, () => lookAt(one.source))));
  if (one.capacity) made.append(element("p", "soft", `as ${one.capacity}`));
  const href = article.href && (one.anchor ? `${article.href}#${one.anchor}` : article.href);
  made.append(line(href ? anchor("", article.title, href) : element("cite", "", article.title)));
  const sure = ["low confidence", "fair confidence"][one.sure];
  made.append(element("p", "soft", [article.date, `${one.speech} speech`, `characters ${offsets}`, sure].filter(Boolean).join(" · ")));
  return made;
}

function line(...children) {
  const made = element("p", "soft");
  made.append(...children);
  return made;
}

const quotations = (found, speakerShown) => found.filter(isShown).sort(inOrder).map((one) => quotation(one, speakerShown));

// Those that oppose or agree with it, each with the reason.
function opposite(id, relation) {
  return neighbours[id].filter(({ tie, node }) => tie.relations.includes(relation) && shown.has(node)).map(({ tie, node }) => {
    const item = entry(node);
    const speaker = byNode.get(node)?.source;
    if (speaker !== undefined) item.append(element("p", "soft reason", about[speaker].name));
    if (tie.reason) item.append(element("p", "soft reason", tie.reason));
    return item;
  });
}

const entries = (ids) => ids.filter((id) => shown.has(id)).map((id) => entry(id));

function together(id) {
  const found = neighbours[id].filter(({ tie, node }) => tie.relations.includes("quoted with") && shown.has(node) && edgeShown(tie));
  return found.sort((a, b) => b.tie.shownBy.length - a.tie.shownBy.length).map(({ tie, node }) => entry(node, many(tie.shownBy.length, "article", "articles")));
}

function heading(id) {
  const { kind } = things[id];
  const bar = element("div", "steps");
  bar.append(button("back", "← All names", () => lookAt(null)));
  bar.append(near === id ? button("back", "The whole network", () => goNear(null)) : button("back near", "Only its surroundings", () => goNear(id)));
  const parts = [bar, tag(kind), element("h2", kind === "claim" ? "statement" : "", about[id].name)];
  if (about[id].names?.length) parts.push(element("p", "soft", `also ${about[id].names.join(", ")}`));
  parts.push(...facts(about[id]).map((fact) => element("p", "soft", fact)));
  if (kind === "claim") parts.push(...statementsOf[id].map((one) => credit(one, true)));
  if (about[id].href) parts.push(line(anchor("page", `Page of this ${legend(kind).dataset.singular.toLowerCase()} →`, about[id].href)));
  return parts;
}

function posts({ posts: told = [], more_posts: more }) {
  return [...told.map((post) => element("p", "", post)), ...(more ? [element("p", "soft", `and ${many(more, "post", "posts")} before`)] : [])];
}

function detail(id) {
  const { kind } = things[id];
  const own = ["person", "institution", "unnamed", "document"].includes(kind);
  const shownHere = kind === "claim" ? [] : quotations(statementsOf[id], !own);
  const total = said.get(id) ?? 0;
  const title = kind === "place" ? "Said about it" : "Statements";
  if (kind !== "claim" && !shownHere.length && total && about[id].href) shownHere.push(element("p", "soft", "All of them stand in its own page."));
  const quotedHere = shownHere.filter((one) => one.tagName === "FIGURE").length;
  const number = [0, total].includes(quotedHere) ? total.toLocaleString("en") : `${quotedHere} of ${total.toLocaleString("en")}`;
  return [
    ...heading(id),
    ...section("Posts", posts(about[id])),
    ...section(`${title} (${number})`, shownHere),
    ...section("Says otherwise", opposite(id, "says otherwise"), true),
    ...section("Agrees", opposite(id, "agrees with"), true),
    ...section("Said in its name", quotations(inItsName[id], true)),
    ...section("People", entries(related(id, "member of", false)), true),
    ...section("Institutions", entries(related(id, "member of", true)), true),
    ...section("Places", entries([...related(id, "speaks of", true), ...(kind === "claim" ? related(id, "is about", true) : [])]), true),
    ...section("Spoken of by", entries(related(id, "speaks of", false)), true),
    ...section("Quoted in the same articles", together(id), true),
  ];
}

function between(tie) {
  const parts = [button("back", "← All names", () => lookAt(null)), element("h2", "statement", tell(tie))];
  if (tie.reason) parts.push(element("p", "", tie.reason));
  const titled = (tie.shownBy ?? []).map((number) => articles[number]).filter(({ title }) => title);
  const shownBy = titled.map(({ title, href, date }) => {
    const item = element("li");
    item.append(href ? anchor("", title, href) : element("span", "", title), element("span", "soft", ` ${date}`));
    return item;
  });
  const number = tie.shownBy?.length;
  const all = shownBy.length === number ? `Articles (${number})` : `Articles (${shownBy.length} of ${number})`;
  return [...parts, ...section("Between", [entry(tie.from), entry(tie.to)], true), ...section(all, shownBy, true)];
}

const byNumber = (a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0);

function list() {
  const wanted = search.value.trim().toLocaleLowerCase();
  const found = byWeight.filter(({ id }) => shown.has(id) && matches(about[id], wanted));
  const parts = kinds.flatMap(({ dataset, textContent }) => {
    const ids = found.filter((one) => one.kind === dataset.kind).map(({ id }) => id).sort(byNumber);
    if (dataset.kind === "claim" && !wanted) return []; // they are listed with who makes them
    return section(`${textContent.trim()} (${ids.length.toLocaleString("en")})`, ids.map((id) => entry(id, size(id))), true, "h2");
  });
  return parts.length ? parts : [element("p", "soft", "Nothing here goes by that.")];
}

function size(id) {
  return things[id].kind === "claim" ? undefined : said.get(id)?.toLocaleString("en");
}

function matches({ name, names = [] }, wanted) {
  return !wanted || [name, ...names].some((one) => one.toLocaleLowerCase().includes(wanted));
}

function show(id) {
  selected = id;
  panel.replaceChildren(...(id === null ? list() : detail(id)));
  panel.scrollTop = 0;
  redraw();
  network.selectNodes(id === null ? [] : [id], false);
}

// --- what the reader does

function press({ nodes: [id], edges: [edge], pointer: { canvas: { x, y } } }) {
  const label = shownLabels.find(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom);
  const node = id ?? label?.id ?? null;
  show(node);
  if (node === null && edge !== undefined) panel.replaceChildren(...between(ties[edge]));
  panel.focus({ preventScroll: true });
  remember();
  return node;
}

function hover(id) {
  hovered = id;
  container.classList.toggle("over", id !== null);
  network.redraw();
}

function caught(tie) {
  caption.hidden = !tie;
  caption.textContent = tie ? tell(tie) : "";
}

function lookAt(id) {
  show(id);
  panel.focus({ preventScroll: true });
  fit(id === null ? shown : [...light].filter((one) => shown.has(one)), true);
  remember();
}

drawFirst();
network.on("click", press);
network.on("doubleClick", (event) => {
  const node = press(event);
  if (node !== null) goNear(node);
});
network.on("hoverNode", ({ node }) => hover(node));
network.on("blurNode", () => hover(null));
network.on("hoverEdge", ({ edge }) => caught(ties[edge]));
network.on("blurEdge", () => caught(null));
container.addEventListener("keydown", ({ key }) => {
  if (key === "Enter" && selected !== null) goNear(selected);
});
search.addEventListener("input", () => { show(null); remember(false); });
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  const menu = document.querySelector(".menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (selected !== null) {
    lookAt(null);
    search.focus();
  } else if (near !== null) goNear(null);
});

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
document.getElementById("zoom-fit").addEventListener("click", () => fit(shown));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readTheme(); restyle(); redraw(); });
addEventListener("popstate", recall);
addEventListener("hashchange", () => { if (address() !== location.hash.slice(1)) recall(); });

recall();
open(chosen().length > 0);
fit(shown);
