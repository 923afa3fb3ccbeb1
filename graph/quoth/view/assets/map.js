// Saves a map as it is seen, as a drawing. Comes after sharing.js.
"use strict";

const LOOKS = [
  "fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "opacity", "paint-order", "font-family", "font-size",
  "font-weight", "letter-spacing", "text-anchor", "vector-effect",
];

// A copy that carries its looks itself: the page's style sheet stays behind.
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const [seen, copied] = [svg, copy].map((one) => [one, ...one.querySelectorAll("*")]);
  seen.forEach((one, at) => {
    const style = getComputedStyle(one);
    if (style.display === "none") copied[at].remove();
    else for (const look of LOOKS) copied[at].setAttribute(look, style.getPropertyValue(look));
  });
  for (const link of copy.querySelectorAll("a")) link.removeAttribute("href"); // they lead into this folder alone
  const { width, height } = svg.getBoundingClientRect();
  const paper = document.createElementNS(svg.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(svg).backgroundColor })) paper.setAttribute(name, value);
  for (const [name, value] of Object.entries({ width, height })) copy.setAttribute(name, value);
  copy.prepend(paper);
  return printable(new XMLSerializer().serializeToString(copy));
}

for (const button of document.querySelectorAll(".map [data-do=svg]")) {
  button.hidden = false;
  button.addEventListener("click", () => save(`${pageName()}.svg`, "image/svg+xml", standalone(button.closest(".map").querySelector("svg"))));
}
