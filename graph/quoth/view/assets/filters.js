// Filters a list of statements; what is chosen stands in the address, so that it can be sent and gone back to.
// Comes after sharing.js.
"use strict";

const filters = document.querySelector("[data-filters]");
const listed = [...document.querySelectorAll(".statements .passage")];
const fields = [...filters.elements].filter((field) => field.name);
const told = filters.querySelector("output");
const SURE = ["", "low", "fair", "high"];
// One space for several, and small letters, so that line breaks in an article hide no word.
const text = new Map(listed.map((one) => [one, spaced(one.textContent).toLocaleLowerCase()]));

// A date of an article as days it can mean: 2016-09? is any day of that month.
const plain = (date) => date.replace(/[?~%]/g, "");
const keeps = {
  q: (one, value) => value.toLocaleLowerCase().split(/\s+/).every((word) => text.get(one).includes(word)),
  since: (one, value) => one.dataset.date !== "" && plain(one.dataset.date) >= value.slice(0, plain(one.dataset.date).length),
  until: (one, value) => one.dataset.date !== "" && plain(one.dataset.date) <= value,
  who: (one, value) => one.dataset.who === value,
  place: (one, value) => [...one.querySelectorAll(".at")].some((at) => at.textContent === value),
  sure: (one, value) => SURE.indexOf(one.dataset.sure) >= SURE.indexOf(value),
};

const chosen = () => fields.filter((field) => field.value).map((field) => [field.name, field.value]);
const seen = () => listed.filter((one) => !one.hidden);

function apply() {
  const wanted = chosen();
  for (const one of listed) one.hidden = !wanted.every(([name, value]) => keeps[name](one, value));
  const [all, some] = [listed.length, seen().length];
  const count = `${all.toLocaleString("en")} statement${all === 1 ? "" : "s"}`;
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

// A sentence of an article's own is a whole, though the place in it is marked.
function words(one) {
  const said = [...one.querySelectorAll("mark.said")].map(({ dataset, textContent }) => [dataset.start, dataset.end, textContent]);
  const told = [...one.querySelectorAll("mark")];
  return said.length ? said : [[told[0].dataset.start, told.at(-1).dataset.end, one.querySelector("blockquote").textContent]];
}

function row(one) {
  const marks = words(one);
  const spans = marks.map(([start, end]) => `${start}-${end}`).join(" ");
  const inside = (selector) => spaced(one.querySelector(selector)?.textContent ?? "");
  return [
    one.dataset.date, one.dataset.who, inside(".post"), marks.map(([, , said]) => spaced(said)).join(" … "),
    inside("cite"), spans, one.dataset.type, one.dataset.confidence, one.dataset.id,
  ];
}

const TITLES = ["date", "speaker", "post", "words", "article", "characters", "type", "confidence", "statement"];
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
