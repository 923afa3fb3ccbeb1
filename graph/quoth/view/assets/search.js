// Searches the names and statements in the page's data block; the words stand in the address.
"use strict";

const form = document.querySelector("[data-finder]");
const [input, found] = [form.querySelector("input"), form.querySelector("#found")];
const others = form.querySelector("[data-parts]");
const root = found.dataset.root;
const [NAMES, STATEMENTS] = [12, 20];
const KINDS = { person: "Person", institution: "Institution", place: "Place", topic: "Topic" };
let shown = STATEMENTS;
let held;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

async function unpacked() {
  const { plain, packed } = JSON.parse(document.getElementById("data").textContent);
  if (plain !== undefined) return JSON.parse(plain);
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text());
}

async function hold() {
  const data = await unpacked();
  data.speaking = data.speakers.map(folded);
  data.folded = data.statements.map(([words]) => folded(words));
  data.named = data.names.map(([, name]) => ` ${folded(name)}`);
  return data;
}

const made = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// Words with those that were looked for marked; always as text.
function marked(words, looked) {
  const plain = folded(words);
  if (plain.length !== words.length) return [words]; // letters with marks of their own: offsets would be off
  const hits = looked.flatMap((word) => [...plain.matchAll(new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "gu"))].map((hit) => [hit.index, hit.index + word.length]));
  const pieces = [];
  let at = 0;
  for (const [start, end] of hits.sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    pieces.push(words.slice(at, start), made("mark", { className: "said", textContent: words.slice(start, end) }));
    at = end;
  }
  return [...pieces, words.slice(at)];
}

function nameEntry([kind, name, path, number]) {
  const sign = made("span", { className: `sign kind-${kind}`, title: KINDS[kind] });
  const link = made("a", { href: root + path, textContent: name, dir: "auto" });
  const what = made("span", { className: "what" }, link, " ", made("span", { className: "about", textContent: KINDS[kind] }));
  return made("li", {}, sign, " ", what, " ", made("span", { className: "number", textContent: number.toLocaleString("en") }));
}

function statementEntry([words, speaker, paper, handle], looked) {
  const [title, path, day] = held.papers[paper];
  const quotation = made("blockquote", { dir: "auto" }, ...marked(words, looked));
  const link = made("a", { href: `${root}${path}#s-${handle}`, textContent: title, dir: "auto" });
  const who = made("b", { textContent: held.speakers[speaker] || "(nobody is named)", dir: "auto" });
  return made("article", { className: "passage" }, made("p", { className: "byline" }, who, made("time", { textContent: day })), quotation, made("p", { className: "trail" }, made("cite", {}, link)));
}

function namesFor(looked) {
  const hits = held.names.filter((_, at) => looked.every((word) => held.named[at].includes(` ${word}`) || held.named[at].includes(`-${word}`)));
  const first = new Map(hits.map((hit) => [hit[2], hit]).reverse()); // of several names of one, the first that fits
  return [...first.values()].sort((a, b) => b[3] - a[3]);
}

function statementsFor(looked) {
  return held.statements.filter(([, speaker], at) => looked.every((word) => held.folded[at].includes(word) || held.speaking[speaker].includes(word)));
}

async function look() {
  held ??= await hold();
  const looked = folded(input.value).split(/[\s"“”]+/).filter(Boolean);
  if (others) others.hidden = looked.length === 0;
  for (const link of document.querySelectorAll("[data-part]")) {
    link.href = link.href.split("#")[0] + (looked.length ? `#${new URLSearchParams({ q: input.value })}` : "");
  }
  if (!looked.length) return found.replaceChildren();
  const [names, statements] = [namesFor(looked), statementsFor(looked)];
  const parts = [];
  if (names.length) parts.push(made("h2", { textContent: "Names" }), made("ul", { className: "entries" }, ...names.slice(0, NAMES).map(nameEntry)));
  if (names.length > NAMES) parts.push(made("p", { className: "soft", textContent: `${(names.length - NAMES).toLocaleString("en")} more names fit: add a letter or a word.` }));
  const count = `${statements.length.toLocaleString("en")} statement${statements.length === 1 ? "" : "s"}`;
  parts.push(made("h2", { textContent: statements.length ? `${count} with these words` : "No statement has these words" }));
  parts.push(...statements.slice(0, shown).map((one) => statementEntry(one, looked)));
  if (statements.length > shown) {
    const more = made("button", { type: "button", className: "button", textContent: "Show more" });
    more.addEventListener("click", () => { shown += 100; look(); });
    parts.push(more);
  }
  return found.replaceChildren(...parts);
}

function recall() {
  input.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
  shown = STATEMENTS;
  if (input.value || found.hasChildNodes()) look();
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
let typing = false;
input.addEventListener("input", () => {
  shown = STATEMENTS;
  const state = input.value ? `#${new URLSearchParams({ q: input.value })}` : location.href.split("#")[0];
  history[typing ? "replaceState" : "pushState"](null, "", state);
  typing = true;
  look();
});
input.addEventListener("change", () => { typing = false; });
addEventListener("popstate", recall);
recall();
