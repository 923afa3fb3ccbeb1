// Draws the network of the data block: what is chosen, what is lit up, and as on a map the labels that have room.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const { about, articles, statements, tallies, looks } = data;
for (const one of articles) one.last ??= one.first;
const container = document.getElementById("network");
const caption = document.getElementById("caption");

// Nodes and edges are known by their number; `key` is the name of a node in addresses.
const things = data.nodes.map(([key, kind, label, size, x, y], id) => ({ id, key, kind, lines: label.split("\n"), size, x, y, font: looks[kind].font.size }));
const ties = data.edges.map(([from, to, relations, width, reason, shownBy], id) => ({ id, from, to, relations, width, reason, shownBy }));
for (const { node, words } of statements) if (node !== undefined) about[node].name = words.join(" … ");
const everything = new Set(things.map(({ id }) => id));
const neighbours = things.map(() => []);
for (const tie of ties) {
  neighbours[tie.from].push({ tie, node: tie.to, out: true });
  neighbours[tie.to].push({ tie, node: tie.from, out: false });
}
const related = (id, relation, out) =>
  [...new Set(neighbours[id].filter((n) => n.tie.relations.includes(relation) && (out === undefined || n.out === out)).map((n) => n.node))];

let shown = everything;
let selected = null;
let hovered = null;
let light = new Set();
let shownLabels = [];

// Colours come from the style sheet, so that they follow the theme.

const lineOf = (relations) => data.lines.find(([, known]) => known.some((relation) => relations.includes(relation)));
const CROWD = 1000; // more lines than these are drawn whole and faint: dashes take a canvas most of its time
let theme = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "soft", "edge", "accent", "sans", "otherwise", "agrees", ...Object.keys(looks)];
  theme = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const alpha = (hex, opacity) => hex + Math.round(opacity * 255).toString(16).padStart(2, "0");
const lit = (id) => selected === null || light.has(id);

// What is selected, what it touches, and through its statements also their articles, places and speakers; all of what
// is drawn where these are its surroundings.
function lightUp() {
  if (selected !== null && selected === near) {
    light = shown;
    return;
  }
  light = new Set(selected === null ? [] : [selected]);
  for (const { node } of selected === null ? [] : neighbours[selected]) {
    light.add(node);
    if (things[node].kind === "claim") neighbours[node].forEach((further) => light.add(further.node));
  }
}

// Colours, widths and dashes, for vis-network, for what is lit and for files.
function symbolLook({ id, kind }) {
  const hollow = kind === "unnamed";
  return {
    fill: hollow ? theme.paper : theme[kind],
    stroke: id === selected ? theme.ink : theme[kind],
    width: id === selected ? 3 : hollow ? 2 : 1,
    dash: hollow ? [4, 3] : [],
  };
}

function lineLook({ from, to, relations, width }) {
  const [name, , dash] = lineOf(relations);
  const strong = theme[name]; // that two contradict or agree has a colour of its own
  const touched = selected !== null && (from === selected || to === selected);
  return { stroke: strong || (touched ? theme.accent : theme.soft), width: strong ? 4 : width, dash, strong: Boolean(strong) };
}

function nodeLook(thing) {
  const { fill: background, dash } = symbolLook(thing);
  const border = theme[thing.kind];
  return {
    id: thing.id,
    hidden: !shown.has(thing.id),
    borderWidth: dash.length ? 2 : 1,
    borderWidthSelected: 3,
    shapeProperties: { borderDashes: dash.length ? dash : false },
    color: { background, border, highlight: { background, border: theme.ink }, hover: { background, border: theme.ink } },
  };
}

function edgeLook(tie, crowded) {
  const { stroke, width, dash, strong } = lineLook({ ...tie, from: null, to: null });
  const color = alpha(stroke, strong ? 1 : !crowded ? 0.7 : dash.length ? 0.25 : 0.5);
  return {
    id: tie.id,
    width,
    dashes: dash.length && !crowded ? dash : false,
    hidden: !edgeShown(tie),
    color: { color, highlight: color, hover: strong ? stroke : theme.ink },
  };
}

const edgeShown = (tie) => shown.has(tie.from) && shown.has(tie.to) && tieHolds(tie);

readTheme();
// Labels are drawn below, not by vis-network; nothing is given a title, which vis-network would show by its own means.
const nodes = new vis.DataSet(things.map(({ id, kind, size, x, y }) => ({ id, size, x, y, shape: looks[kind].shape })));
const edges = new vis.DataSet(ties.map(({ id, from, to }) => ({ id, from, to })));
let network = null;

function drawFirst() {
  restyle();
  network = new vis.Network(container, { nodes, edges }, data.options);
  network.on("afterDrawing", (context) => {
    if (selected !== null && shown.has(selected) && light !== shown) drawLit(context);
    drawLabels(context);
  });
  window.quothNetwork = network; // for the console and the tests
  const frame = container.querySelector(".vis-network");
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", "Drawing of the network. Arrow keys move it, brackets zoom, Enter shows only the surroundings of what is selected. The list of evidence has the same content.");
}

// Only what looks otherwise than before is handed on: vis-network takes long over thousands of nodes.
const looked = new Map();
function changed(look, name) {
  const text = JSON.stringify(look);
  const same = looked.get(name + look.id) === text;
  looked.set(name + look.id, text);
  return !same;
}

function restyle() {
  const crowded = ties.filter(edgeShown).length > CROWD;
  nodes.update(things.map(nodeLook).filter((look) => changed(look, "n")));
  edges.update(ties.map((tie) => edgeLook(tie, crowded)).filter((look) => changed(look, "e")));
}

function redraw() {
  lightUp();
  rank();
  network.redraw();
}

// A veil over everything, and what is lit once more above it: quicker than to restyle all that is not.
function drawLit(context) {
  const { left, top, right, bottom } = inView();
  context.fillStyle = alpha(theme.paper, 0.85);
  context.fillRect(left, top, right - left, bottom - top);
  for (const tie of ties) if (light.has(tie.from) && light.has(tie.to) && edgeShown(tie)) drawLine(context, tie);
  for (const id of light) if (shown.has(id)) drawSymbol(context, things[id]);
  context.setLineDash([]);
}

function drawLine(context, tie) {
  const { stroke, width, dash } = lineLook(tie);
  context.beginPath();
  context.moveTo(spot(tie.from).x, spot(tie.from).y);
  context.lineTo(spot(tie.to).x, spot(tie.to).y);
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
}

function drawSymbol(context, thing) {
  const { fill, stroke, width, dash } = symbolLook(thing);
  const { x, y } = spot(thing.id);
  context.beginPath();
  const corners = cornersOf(looks[thing.kind].shape, x, y, thing.size);
  if (corners) corners.forEach(([right, down], number) => (number ? context.lineTo(right, down) : context.moveTo(right, down)));
  else context.arc(x, y, thing.size, 0, 2 * Math.PI);
  context.closePath();
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.fill();
  context.stroke();
}

// Those of vis-network's shapes; a dot has none.
function cornersOf(shape, x, y, r) {
  switch (shape) {
    case "square": return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
    case "diamond": return [[x, y - r], [x + r, y], [x, y + r], [x - r, y]];
    case "triangle": return [[x, y - 1.01 * r], [x + 1.15 * r, y + 0.98 * r], [x - 1.15 * r, y + 0.98 * r]];
    case "triangleDown": return [[x, y + 1.01 * r], [x + 1.15 * r, y - 0.98 * r], [x - 1.15 * r, y - 0.98 * r]];
    case "hexagon": return [0, 1, 2, 3, 4, 5].map((corner) => [x + r * Math.cos((corner * Math.PI) / 3), y + r * Math.sin((corner * Math.PI) / 3)]);
    default: return null;
  }
}

const [LINE_HEIGHT, LABEL_GAP, CELL] = [1.25, 6, 200];
const weight = ({ id, kind }) => (kind === "claim" ? 0 : 1 + (about[id].statements ?? neighbours[id].length));
const byWeight = [...things].sort((a, b) => weight(b) - weight(a));
let ranked = byWeight;
const widths = new Map();

// What is lit comes first, then what weighs most.
function rank() {
  const drawn = byWeight.filter(({ id }) => shown.has(id));
  ranked = selected === null ? drawn : [...drawn.filter(({ id }) => light.has(id)), ...drawn.filter(({ id }) => !light.has(id))];
}

// The width of a label's widest line, in sizes of its type.
function widthOf(context, { id, lines }) {
  if (!widths.has(id)) {
    context.font = `100px ${theme.sans}`;
    widths.set(id, Math.max(...lines.map((line) => context.measureText(line).width)) / 100);
  }
  return widths.get(id);
}

// Boxes by the cells of a grid that they touch, so that a label is compared with its neighbours alone.
class Taken {
  cells = new Map();
  constructor(cell) { this.cell = cell; }
  * around({ left, right, top, bottom }) {
    for (let x = Math.floor(left / this.cell); x <= right / this.cell; x += 1) {
      for (let y = Math.floor(top / this.cell); y <= bottom / this.cell; y += 1) yield x * 100003 + y;
    }
  }
  add(box) {
    for (const key of this.around(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
  meets(box, gap) {
    for (const key of this.around(box)) {
      if (this.cells.get(key)?.some((other) => overlap(other, box, gap))) return true;
    }
    return false;
  }
}

const overlap = (a, b, gap) => a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;

function drawLabels(context) {
  const scale = network.getScale();
  const taken = new Taken(CELL / scale);
  const view = inView();
  const first = [selected, hovered].filter((id) => id !== null && shown.has(id));
  shownLabels = [];
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const thing of [...first.map((id) => things[id]), ...ranked]) {
    const foremost = first.includes(thing.id);
    if (foremost && shownLabels.some(({ id }) => id === thing.id)) continue;
    if (thing.kind === "claim" && scale < 0.5 && !foremost && (selected === null || !lit(thing.id))) continue;
    const label = labelBox(context, thing, scale);
    if (!overlap(view, label, 0)) continue;
    const room = foremost || !taken.meets(label, 4 / scale);
    if (thing.kind !== "claim") taken.add(symbolBox(thing));
    if (!room) continue;
    taken.add(label);
    shownLabels.push(label);
    write(context, thing, label, scale);
  }
}

function inView() {
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight })];
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

// Where a node is: the reader may have moved it.
const spot = (id) => network.body.nodes[id];

function symbolBox({ id, size }) {
  const { x, y } = spot(id);
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function labelBox(context, thing, scale) {
  const { x, y } = spot(thing.id);
  const size = (thing.font * Math.min(1.4, Math.max(0.8, scale))) / scale;
  const half = (widthOf(context, thing) * size * (thing.id === selected ? 1.1 : 1)) / 2;
  const top = y + thing.size + LABEL_GAP / Math.max(1, scale);
  return { id: thing.id, x, size, left: x - half, right: x + half, top, bottom: top + thing.lines.length * size * LINE_HEIGHT };
}

function write(context, { id, kind, lines }, { size, x, top }, scale) {
  const quiet = kind === "claim" || kind === "article";
  context.font = `${id === selected ? "600 " : ""}${size}px ${theme.sans}`;
  context.fillStyle = alpha(quiet ? theme.soft : theme.ink, lit(id) ? 1 : 0.25);
  context.strokeStyle = theme.paper;
  context.lineWidth = 4 / scale;
  lines.forEach((line, number) => {
    const y = top + number * size * LINE_HEIGHT;
    if (lit(id)) context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

// vis-network's own fit forgets labels, and that the legend lies over the canvas.
function fit(ids, gently = false) {
  const { clientWidth: width, clientHeight: height } = container;
  const covered = document.querySelector(".legend").offsetHeight + 20;
  const spots = [...ids].map(spot);
  if (!spots.length) return;
  const [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity].map((start, side) =>
    spots.reduce((found, { x, y }) => (side % 2 ? Math.max : Math.min)(found, side < 2 ? x : y), start));
  const margin = Math.min(110, width / 6);
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - covered - 90) / (bottom - top || 1), 1.1);
  const middle = (top + bottom) / 2 + (covered + 10) / 2 / scale;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches || !gently;
  network.moveTo({ position: { x: (left + right) / 2, y: middle }, scale, animation: !still && { duration: 400, easingFunction: "easeInOutQuad" } });
}

// What an edge says, in words.

const quoted = (text) => `“${text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, "")}…` : text}”`;
const called = (id) => (["claim", "article"].includes(things[id].kind) ? quoted(about[id].name) : about[id].name);
const many = (number, one, more) => `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
const inWords = {
  said: (a, b) => `${a} said ${b}`,
  "member of": (a, b) => `${a} holds or held a post in ${b}`,
  "is about": (a, b) => `${a} is about ${b}`,
  "speaks of": (a, b) => `${a} speaks of ${b}`,
  "appears in": (a, b) => `${a} appears in ${b}`,
  "quoted with": (a, b, { shownBy }) => `${a} and ${b} are quoted in ${many(shownBy.length, "one article", "articles").replace("1 ", "")}`,
  "says otherwise": (a, b) => `${a} says otherwise than ${b}`,
  "agrees with": (a, b) => `${a} agrees with ${b}`,
};

function tell(tie) {
  return tie.relations.map((relation) => inWords[relation](called(tie.from), called(tie.to), tie)).join("; ");
}
