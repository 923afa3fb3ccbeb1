// What the reader chooses: kinds, filters, surroundings, a node. It decides what is drawn, and stands in the address.
"use strict";

const form = document.getElementById("choice");
const fold = document.getElementById("fold");
const whole = document.getElementById("whole");
const told = document.getElementById("told");
const kinds = [...document.querySelectorAll(".kinds button")];
const fields = [...form.elements].filter((field) => field.name);
const hidden = new Set();
const SURE = { fair: 1, high: 2 };
const numberOf = new Map(things.map(({ id, key }) => [key, id]));

// What is counted: each statement or, where statements are not drawn, how many there are of each sort.
const records = tallies.length
  ? tallies.map(([source, article, sure, topics, places, again, number]) => ({ source, article, sure, topics, places, again, number }))
  : statements.map((one) => ({ places: [], topics: [], number: 1, ...one }));

let near = null;
let passing = records;
let quoting = new Map();
let said = new Map(); // of a node, how many of the statements that pass are by it or about it
let kept = everything; // what passes, of whatever kind

// --- what is kept

const keeps = {
  person: (one, key) => one.source === numberOf.get(key) || one.institution === numberOf.get(key),
  place: (one, key) => one.places.includes(numberOf.get(key)),
  topic: (one, name) => one.topics.includes(data.topics.indexOf(name)),
  since: ({ article }, day) => (articles[article].first ?? "") >= day,
  until: ({ article }, day) => (articles[article].last ?? "9999") <= day,
  sure: (one, level) => one.sure >= SURE[level],
};
const chosen = () => fields.filter((field) => field.value).map((field) => [field.name, field.value]);
const fits = (one, wanted) => wanted.every(([name, value]) => keeps[name](one, value));

function choose() {
  const wanted = chosen();
  passing = wanted.length ? records.filter((one) => fits(one, wanted)) : records;
  quoting = new Map();
  said = new Map();
  for (const { source, article, node, places, again, number } of passing) {
    for (const id of new Set([source, node, articles[article].node, ...(again ? [] : places)])) said.set(id, (said.get(id) ?? 0) + number);
    if (!quoting.has(article)) quoting.set(article, new Set());
    quoting.get(article).add(source);
  }
  kept = wanted.length ? touched() : everything;
  if (near !== null) {
    const close = surroundings(near);
    kept = new Set([...kept].filter((id) => close.has(id)));
  }
  shown = new Set([...kept].filter((id) => !hidden.has(things[id].kind)));
}

// What the statements that pass touch, and the institutions of those who make them.
function touched() {
  const found = new Set();
  for (const { node, source, institution, article, places } of passing) {
    for (const id of [node, source, institution, articles[article].node, ...places]) if (id !== undefined) found.add(id);
  }
  for (const id of [...found]) if (things[id].kind === "person") related(id, "member of", true).forEach((one) => found.add(one));
  return found;
}

// Two steps around a node, and no statement without its source and article; one step where only sources are drawn.
function surroundings(node) {
  const reached = new Set([node]);
  let edge = [node];
  for (let step = 0; step < (tallies.length ? 1 : 2); step += 1) {
    edge = edge.flatMap((id) => neighbours[id].map((n) => n.node)).filter((id) => !reached.has(id));
    edge.forEach((id) => reached.add(id));
  }
  for (const id of [...reached]) {
    if (things[id].kind !== "claim") continue;
    for (const { node: other } of neighbours[id]) if (things[other].kind !== "claim") reached.add(other);
  }
  return reached;
}

// Between sources: whether an article that passes shows it.
function tieHolds({ from, to, relations, shownBy }) {
  if (!shownBy || passing === records) return true;
  const quotes = (article, id) => quoting.get(article)?.has(id) ?? false;
  const together = relations.includes("quoted with") && shownBy.some((one) => quotes(one, from) && quotes(one, to));
  return together || (relations.some((one) => one !== "quoted with") && [from, to].every((id) => shownBy.some((one) => quotes(one, id))));
}

// --- what is told of it

const counts = (ids) => kinds.map(({ dataset: { kind } }) => [kind, [...ids].filter((id) => things[id].kind === kind).length]);
const all = new Map(counts(everything));

function tellCount() {
  const parts = counts(shown).filter(([, number]) => number).map(([kind, number]) => {
    const [total, noun] = [all.get(kind), looks[kind][number === 1 && all.get(kind) === 1 ? "one" : "many"]];
    return `${number === total ? "" : `${number.toLocaleString("en")} of `}${total.toLocaleString("en")} ${noun}`;
  });
  told.textContent = shown.size ? parts.join(" · ") : things.length ? "Nothing fits." : "Nothing is drawn.";
  whole.hidden = near === null;
  const active = chosen().length;
  fold.textContent = active ? `Filter (${active})` : "Filter";
}

// --- the address

function address() {
  const state = new URLSearchParams();
  if (hidden.size) state.set("kind", kinds.map(({ dataset }) => dataset.kind).filter((kind) => !hidden.has(kind)).join(".") || "none");
  chosen().forEach(([name, value]) => state.set(name, value));
  if (near !== null) state.set("near", things[near].key);
  if (selected !== null) state.set("node", things[selected].key);
  return state.toString();
}

function remember(push = true) {
  const state = address();
  if (state === location.hash.slice(1)) return;
  history[push ? "pushState" : "replaceState"](null, "", state ? `#${state}` : location.href.split("#")[0]);
}

function recall() {
  const state = new URLSearchParams(location.hash.slice(1));
  const only = state.get("kind")?.split(".");
  hidden.clear();
  for (const { dataset: { kind } } of kinds) if (only && !only.includes(kind)) hidden.add(kind);
  for (const field of fields) field.value = state.get(field.name) ?? "";
  near = numberOf.get(state.get("near")) ?? null;
  const before = shown;
  apply();
  show(numberOf.get(state.get("node")) ?? near);
  if (near !== null || before.size !== shown.size) fit(shown);
}

function apply() {
  choose();
  for (const one of kinds) one.setAttribute("aria-pressed", String(!hidden.has(one.dataset.kind)));
  tellCount();
  if (network) restyle();
}

// --- what the reader does

function filtered(push) {
  apply();
  if (selected !== null && !shown.has(selected)) selected = null;
  show(selected);
  fit(shown, true);
  remember(push);
}

function goNear(id) {
  near = id;
  apply();
  show(id ?? selected);
  fit(shown, true);
  remember();
}

function options(name, entries) {
  const made = entries.map(([value, text]) => Object.assign(document.createElement("option"), { value, textContent: text }));
  form.elements[name].append(...made);
  form.elements[name].closest("label").hidden = !made.length;
}

const inAlphabet = (a, b) => a[1].localeCompare(b[1]);
const named = (ids) => [...ids].map((id) => [things[id].key, about[id].name]).sort(inAlphabet);
const speaking = new Set(records.flatMap(({ source, institution }) => [source, institution]).filter((id) => id !== undefined));
options("person", named([...speaking].filter((id) => ["person", "institution"].includes(things[id].kind))));
options("place", named(new Set(records.flatMap(({ places }) => places))));
options("topic", [...data.topics].sort((a, b) => a.localeCompare(b)).map((name) => [name, name]));

function open(unfolded) {
  form.hidden = !unfolded;
  fold.setAttribute("aria-expanded", String(unfolded));
}

let typing = null; // one step back for a date, however many keys it took
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => { filtered(typing !== target); typing = target; });
form.addEventListener("change", () => { typing = null; });
fold.addEventListener("click", () => open(form.hidden));
document.getElementById("clear").addEventListener("click", () => { form.reset(); filtered(true); });
whole.addEventListener("click", () => { goNear(null); fold.focus(); });
for (const toggle of kinds) {
  toggle.addEventListener("click", () => {
    const { kind } = toggle.dataset;
    if (!hidden.delete(kind)) hidden.add(kind);
    apply();
    show(selected);
    remember();
  });
}
