// Shows the record of the statement that is pointed at; a click or Enter keeps it, and the address remembers it.
"use strict";

const text = document.querySelector(".text");
const frame = document.querySelector(".frame");
const close = frame.querySelector(".close");
const buttons = [...document.querySelectorAll("[data-voice]")];
const all = document.querySelector("[data-all]");
const marks = new Map(); // by statement
for (const mark of text.querySelectorAll("mark")) {
  marks.set(mark.dataset.of, [...(marks.get(mark.dataset.of) ?? []), mark]);
}
const records = new Map([...frame.querySelectorAll(".record")].map((one) => [one.dataset.of, one]));
const start = (of) => marks.get(of)?.find((mark) => mark.id) ?? marks.get(of)?.[0];
const letter = (of) => records.get(of).querySelector(".badge").textContent;
const off = new Set(); // letters of speakers whose words are not marked
let shown = "";
let pinned = "";
let resting = 0;

function show(of) {
  clearTimeout(resting);
  if (of === shown) return;
  for (const [one, lit] of [[shown, false], [of, true]]) {
    for (const mark of marks.get(one) ?? []) mark.classList.toggle("lit", lit);
    records.get(one)?.classList.toggle("shown", lit);
  }
  shown = of;
  frame.classList.toggle("showing", of !== "");
  close.hidden = of === "";
  frame.scrollTop = 0;
}

function remember() {
  const marked = buttons.map((one) => one.dataset.voice).filter((one) => !off.has(one));
  const state = [pinned, off.size ? `speaker=${marked.join(",")}` : ""].filter(Boolean).join("&");
  const address = state ? `#${state}` : location.href.split("#")[0];
  if (location.hash !== (state ? `#${state}` : "")) history.pushState(null, "", address);
}

function pin(of) {
  pinned = of;
  show(of);
  remember();
}

function recall(event) {
  const state = location.hash.slice(1).replaceAll("%2C", ",").split("&");
  const marked = state.find((part) => part.startsWith("speaker="))?.slice(8).split(",");
  off.clear();
  for (const one of buttons) if (marked && !marked.includes(one.dataset.voice)) off.add(one.dataset.voice);
  paint();
  pinned = state.find((part) => records.has(part)) ?? "";
  show(pinned);
  // The browser itself goes to a statement alone in the address, but not to one beside speakers.
  if (pinned && event?.type !== "popstate") start(pinned)?.scrollIntoView({ block: "center" });
}

function paint() {
  for (const [of, those] of marks) for (const mark of those) mark.classList.toggle("off", off.has(letter(of)));
  for (const one of buttons) one.ariaPressed = String(!off.has(one.dataset.voice));
  if (all) all.textContent = off.size ? "Mark everybody" : "Mark nobody";
}

const at = (event) => {
  const mark = event.target.closest?.("mark[data-of]:not(.off)");
  return mark && text.contains(mark) ? mark.dataset.of : "";
};

text.addEventListener("pointerover", (event) => {
  const of = at(event);
  clearTimeout(resting);
  // A short rest, so that the way to the record across other marks does not change it.
  if (of && !pinned && event.pointerType === "mouse") resting = setTimeout(show, 90, of);
});
text.addEventListener("focusin", (event) => { if (at(event)) show(at(event)); });
text.addEventListener("focusout", () => { if (pinned) show(pinned); });
text.addEventListener("click", (event) => {
  if (!getSelection().isCollapsed) return;
  const of = at(event);
  if (of || pinned) pin(of === pinned ? "" : of);
});
text.addEventListener("keydown", (event) => {
  const of = at(event);
  if (event.key !== "Enter" || !of) return;
  pin(of);
  records.get(of).focus({ preventScroll: true });
});
frame.addEventListener("click", (event) => {
  const to = event.target.closest("a[href^='#s-']")?.getAttribute("href").slice(1);
  if (!to || !marks.has(to)) return;
  event.preventDefault();
  pin(to);
  start(to).focus({ preventScroll: true });
  start(to).scrollIntoView({ block: "center" });
});

function free() {
  const back = frame.contains(document.activeElement) && start(shown);
  pin("");
  if (back) back.focus({ preventScroll: true });
  show("");
}
close.addEventListener("click", free);
addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) free(); });

for (const one of buttons) {
  one.hidden = false;
  one.addEventListener("click", () => {
    if (!off.delete(one.dataset.voice)) off.add(one.dataset.voice);
    paint();
    remember();
  });
}
if (all) {
  all.hidden = false;
  all.addEventListener("click", () => {
    if (off.size) off.clear();
    else for (const one of buttons) off.add(one.dataset.voice);
    paint();
    remember();
  });
}
for (const of of marks.keys()) {
  const first = start(of);
  first.tabIndex = 0;
  first.setAttribute("aria-describedby", records.get(of).getAttribute("aria-labelledby"));
}
document.querySelector(".records").classList.add("scripted");
frame.querySelector(".hint").hidden = false;
addEventListener("popstate", recall);
addEventListener("hashchange", recall);
recall();
