// Filters a list of statements. Comes after choosing.js.
"use strict";

const listed = [...document.querySelectorAll(".statements .passage")];
const SURE = ["", "low", "fair", "high"];
// One space for several, and small letters, so that line breaks in an article hide no word.
const text = new Map(listed.map((one) => [one, spaced(one.textContent).toLocaleLowerCase()]));

// The first and the last day that a date may mean; what is not known to lie within is left out.
const days = (one) => one.dataset.days.split("/");
const keeps = {
  q: (one, value) => value.toLocaleLowerCase().split(/\s+/).every((word) => text.get(one).includes(word)),
  since: (one, value) => days(one)[0] >= value,
  until: (one, value) => days(one)[1] !== "" && days(one)[1] <= value,
  who: (one, value) => one.dataset.who === value,
  place: (one, value) => [...one.querySelectorAll(".at")].some((at) => at.textContent === value),
  sure: (one, value) => SURE.indexOf(one.dataset.sure) >= SURE.indexOf(value),
};

// A sentence of an article's own is a whole, though the place in it is marked.
function words(one) {
  const marks = [...one.querySelectorAll("mark")];
  if (one.dataset.type === "narration") {
    return [[marks[0].dataset.start, marks.at(-1).dataset.end, one.querySelector("blockquote").textContent]];
  }
  const said = marks.filter((mark) => mark.classList.contains("said"));
  return said.map(({ dataset, textContent }) => [dataset.start, dataset.end, textContent]);
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
const seen = () => listed.filter((one) => !one.hidden);
choosing(listed, "statement", keeps, { csv: () => saveCsv(TITLES, seen().map(row)), link: copyLink });
