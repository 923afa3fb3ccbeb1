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

const legend = (kind) => kinds.find(({ dataset }) => dataset.kind === kind);
const symbol = (kind) => legend(kind).querySelector("svg").cloneNode(true);

function tag(kind) {
  const made = element("span", `tag kind-${kind}`);
  made.append(symbol(kind), element("span", "", legend(kind).dataset.singular));
  return made;
}

function entry(id) {
  const item = element("li");
  const made = button(`entry kind-${evidence[id].kind}`, null, () => lookAt(id));
  made.append(symbol(evidence[id].kind), element("span", "", evidence[id].label));
  const count = evidence[id].kind === "claim" ? 0 : statementsOf(id).length;
  if (count) made.append(element("span", "count", String(count)));
  item.append(made);
  return item;
}

function section(title, children, list) {
  if (!children.length) return [];
  const holder = element(list ? "ul" : "div");
  holder.append(...children);
  return [element("h3", "", title), holder];
}

// EDTF marks what is inferred with ? or ~, which reads badly in running text.
function date(edtf) {
  if (!edtf) return "undated";
  const plain = edtf.replace(/[?~%]/g, "");
  return plain === edtf ? edtf : `${plain} (inferred)`;
}

function capacity(post) {
  return [post.role, post.institution].filter(Boolean).join(", ");
}

const regions = new Intl.DisplayNames("en", { type: "region" });

function facts({ kind, label, published, publisher, agency, url, country }) {
  if (kind === "place") {
    const region = /^[A-Z]{2}$/.test(country ?? "") ? regions.of(country) : country;
    return region && region !== label ? [region] : [];
  }
  if (kind !== "article") return [];
  return [[date(published), publisher, agency && `from ${agency}`].filter(Boolean).join(" · "), url].filter(Boolean);
}

function postLine(post) {
  const seen = [...new Set([post.dates.at(0), post.dates.at(-1)])].filter(Boolean).map(date).join(" to ");
  return element("p", "", [post.former ? `formerly ${capacity(post)}` : capacity(post), seen].filter(Boolean).join(" · "));
}

function quotation(id, speakerShown) {
  const words = evidence[id];
  const offsets = words.spans.map((span) => `${span.start}–${span.end}`).join(", ");
  const figure = element("figure", "quotation");
  figure.append(element("blockquote", "", words.spans.map((span) => span.text).join(" … ")));
  if (speakerShown && words.speaker) figure.append(link(words.speaker));
  if (words.capacity) figure.append(element("p", "soft", `as ${capacity(words.capacity)}`));
  figure.append(link(words.article));
  figure.append(element("p", "soft", `${date(words.published)} · ${words.speech} speech · characters ${offsets}`));
  return figure;
}

function link(id) {
  const line = element("p", "soft");
  line.append(button("link", evidence[id].label, () => lookAt(id)));
  return line;
}

function statementsOf(id) {
  switch (evidence[id].kind) {
    case "claim": return [id];
    case "place": return related(id, "is about", false);
    case "article": return related(id, "appears in", false);
    default: return related(id, "said", true);
  }
}

const inItsName = (id) => allIds.filter((claim) => evidence[claim].capacity?.institution_id === id);

// The latest first; those of one article in the order of its text.
function inOrder(a, b) {
  const [one, other] = [evidence[a], evidence[b]];
  const byDate = (other.published ?? "").localeCompare(one.published ?? "");
  return byDate || one.article.localeCompare(other.article) || one.spans[0].start - other.spans[0].start;
}

const quotations = (claims, speakerShown) => claims.sort(inOrder).map((claim) => quotation(claim, speakerShown));

function detail(id) {
  const about = evidence[id];
  const own = ["person", "institution", "unnamed", "document"].includes(about.kind);
  const statements = statementsOf(id);
  const parts = [
    button("back", "← All names", () => lookAt(null)),
    tag(about.kind),
    element("h2", about.kind === "claim" ? "statement" : "", about.label),
  ];
  if (about.names?.length) parts.push(element("p", "soft", `also ${about.names.join(", ")}`));
  parts.push(...facts(about).map((fact) => element("p", "soft", fact)));
  parts.push(...section("Posts", (about.posts ?? []).map(postLine)));
  const title = about.kind === "place" ? "Said about it" : about.kind === "claim" ? "In the article's words" : "Statements";
  parts.push(...section(`${title} (${statements.length})`, quotations(statements, !own)));
  if (about.left_out) parts.push(element("p", "soft", about.left_out));
  parts.push(...section("Said in its name", about.kind === "institution" ? quotations(inItsName(id), true) : []));
  parts.push(...section("People", related(id, "member of", false).map(entry), true));
  parts.push(...section("Institutions", related(id, "member of", true).map(entry), true));
  parts.push(...section("Places", about.kind === "claim" ? related(id, "is about", true).map(entry) : [], true));
  return parts;
}

function list() {
  const wanted = search.value.trim().toLocaleLowerCase();
  const found = byWeight.filter(({ id }) => matches(evidence[id], wanted));
  const parts = kinds.flatMap(({ dataset, textContent }) => {
    const ids = found.filter((node) => node.group === dataset.kind).map((node) => node.id);
    if (dataset.kind === "claim" && !wanted) return []; // they are listed with who makes them
    return section(`${textContent.trim()} (${ids.length})`, ids.map(entry), true);
  });
  return parts.length ? parts : [element("p", "soft", "Nothing on this page goes by that.")];
}

function matches(about, wanted) {
  const names = [about.label, ...(about.names ?? [])];
  return !wanted || names.some((name) => name.toLocaleLowerCase().includes(wanted));
}

function show(id) {
  selected = id;
  panel.replaceChildren(...(id === null ? list() : detail(id)));
  panel.scrollTop = 0;
  redraw();
  network.selectNodes(id === null ? [] : [id], false);
}

// --- what the reader does

network.on("click", ({ nodes: [id], pointer: { canvas: { x, y } } }) => {
  const label = shownLabels.find(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom);
  show(id ?? label?.id ?? null);
  panel.focus({ preventScroll: true });
});
network.on("hoverNode", ({ node }) => hover(node));
network.on("blurNode", () => hover(null));

function hover(id) {
  hovered = id;
  container.classList.toggle("over", id !== null);
  network.redraw();
}

search.addEventListener("input", () => show(null));
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && selected !== null) {
    lookAt(null);
    search.focus();
  }
});

for (const toggle of kinds) {
  toggle.addEventListener("click", () => {
    const { kind } = toggle.dataset;
    if (!hidden.delete(kind)) hidden.add(kind);
    toggle.setAttribute("aria-pressed", String(!hidden.has(kind)));
    redraw();
  });
}

function lookAt(id) {
  show(id);
  panel.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  fit(id === null ? allIds : [...light], !still && { duration: 400, easingFunction: "easeInOutQuad" });
}

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
document.getElementById("zoom-fit").addEventListener("click", () => fit(allIds));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

show(data.focus);
fit(allIds);
