// Filters pairs of statements. Comes after choosing.js.
"use strict";

const pairs = [...document.querySelectorAll(".pair")];
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

const seen = () => pairs.filter((pair) => !pair.hidden);
const hold = (selector) => {
  for (const one of document.querySelectorAll(selector)) one.hidden = !one.querySelector(".pair:not([hidden])");
};

function settle(wanted) {
  for (const selector of [".matter details", ".matter", ".relation"]) hold(selector);
  // What is looked for is not left folded; what nobody looks for any more is folded again.
  for (const folded of document.querySelectorAll(".matter details")) {
    if (wanted.length && !folded.open) opened.add(folded);
    if (wanted.length || opened.has(folded)) folded.open = wanted.length > 0;
  }
  if (!wanted.length) opened.clear();
}

function sideCells(side) {
  const marks = [...side.querySelectorAll("mark")];
  const inside = (selector) => spaced(side.querySelector(selector)?.textContent ?? "");
  const notes = [...side.querySelectorAll(".note")].map((note) => spaced(note.textContent)).join("; ");
  return [
    spaced(marks.map((mark) => mark.textContent).join("")), side.dataset.who, inside(".post"), side.dataset.date, inside("cite"),
    marks.length ? `${marks[0].dataset.start}-${marks.at(-1).dataset.end}` : "", notes,
  ];
}

const of = (side) => ["", "source", "post", "date", "article", "characters", "notes"].map((name) => `${side} ${name}`.trim());
const TITLES = ["matter", "relation", ...of("a"), ...of("b"), "kind", "score", "reason"];
const row = (pair) => [
  nameOf(pair), pair.dataset.relation, ...sidesOf(pair).flatMap(sideCells), pair.dataset.kind, pair.dataset.score,
  spaced(pair.querySelector(".why").textContent),
];
choosing(pairs, "pair", keeps, { csv: () => saveCsv(TITLES, seen().map(row)), link: copyLink }, settle);
