// Filters pairs of statements; what is chosen stands in the address, so that it can be sent and gone back to.
// Comes after sharing.js.
"use strict";

const filters = document.querySelector("[data-filters]");
const pairs = [...document.querySelectorAll(".pair")];
const fields = [...filters.elements].filter((field) => field.name);
const told = filters.querySelector("output");
const matterOf = (pair) => pair.closest(".matter");
const nameOf = (pair) => spaced(matterOf(pair).querySelector(".name").textContent);
const sidesOf = (pair) => [...pair.querySelectorAll(".side")];
const text = new Map(pairs.map((pair) => [pair, `${nameOf(pair)} ${spaced(pair.textContent)}`.toLocaleLowerCase()]));
const opened = new Set();

const keeps = {
  q: (pair, value) => value.toLocaleLowerCase().split(/\s+/).every((word) => text.get(pair).includes(word)),
  relation: (pair, value) => pair.dataset.relation === value,
  kind: (pair, value) => pair.dataset.kind === value,
  who: (pair, value) => sidesOf(pair).some((side) => side.dataset.who === value),
};

const chosen = () => fields.filter((field) => field.value).map((field) => [field.name, field.value]);
const seen = () => pairs.filter((pair) => !pair.hidden);
const hold = (selector) => {
  for (const one of document.querySelectorAll(selector)) one.hidden = !one.querySelector(".pair:not([hidden])");
};

function apply() {
  const wanted = chosen();
  for (const pair of pairs) pair.hidden = !wanted.every(([name, value]) => keeps[name](pair, value));
  for (const selector of [".matter details", ".matter", ".relation"]) hold(selector);
  // What is looked for is not left folded; what nobody looks for any more is folded again.
  for (const folded of document.querySelectorAll(".matter details")) {
    if (wanted.length && !folded.open) opened.add(folded);
    if (wanted.length || opened.has(folded)) folded.open = wanted.length > 0;
  }
  if (!wanted.length) opened.clear();
  const [all, some] = [pairs.length, seen().length];
  const count = `${all.toLocaleString("en")} pair${all === 1 ? "" : "s"}`;
  told.textContent = some === all ? count : `${some.toLocaleString("en")} of ${count}`;
}

function remember(push) {
  const state = new URLSearchParams(chosen()).toString();
  const address = state ? `#${state}` : location.href.split("#")[0];
  history[push ? "pushState" : "replaceState"](null, "", address);
}

function recall() {
  const anchor = location.hash.slice(1);
  const state = new URLSearchParams(anchor.includes("=") ? anchor : "");
  for (const field of fields) field.value = state.get(field.name) ?? "";
  apply();
}

function sideCells(side) {
  const mark = side.querySelector("mark.said");
  const inside = (selector) => spaced(side.querySelector(selector)?.textContent ?? "");
  const notes = [...side.querySelectorAll(".note")].map((note) => spaced(note.textContent)).join("; ");
  return [
    spaced(mark?.textContent ?? ""), side.dataset.who, inside(".post"), side.dataset.date, inside("cite"),
    mark ? `${mark.dataset.start}-${mark.dataset.end}` : "", notes,
  ];
}

const of = (side) => ["", "source", "post", "date", "article", "characters", "notes"].map((name) => `${side} ${name}`.trim());
const TITLES = ["matter", "relation", ...of("a"), ...of("b"), "kind", "score", "reason"];
const row = (pair) => [
  nameOf(pair), pair.dataset.relation, ...sidesOf(pair).flatMap(sideCells), pair.dataset.kind, pair.dataset.score,
  spaced(pair.querySelector(".why").textContent),
];
const made = { csv: () => saveCsv(TITLES, seen().map(row)), link: copyLink };

filters.hidden = false;
filters.addEventListener("submit", (event) => event.preventDefault());
// A choice is a step that one can go back from; so is a word, but not each of its letters.
let typing = false;
filters.addEventListener("input", ({ target }) => {
  apply();
  remember(!typing);
  typing = target.type === "search";
});
filters.addEventListener("change", () => { typing = false; });
for (const button of filters.querySelectorAll("[data-do]")) {
  button.addEventListener("click", () => made[button.dataset.do](button));
}
addEventListener("popstate", recall);
addEventListener("hashchange", recall);
recall();
