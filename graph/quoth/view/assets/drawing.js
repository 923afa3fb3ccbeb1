// Draws the network of the data block: lights up what is selected, and labels what there is room for.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const evidence = data.evidence;
const container = document.getElementById("network");
const kinds = [...document.querySelectorAll(".legend button")];
const hidden = new Set();
let selected = null;
let hovered = null;

const allIds = data.nodes.map((node) => node.id);
const neighbours = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  for (const relation of edge.relations) {
    neighbours.get(edge.from).push({ relation, node: edge.to, out: true });
    neighbours.get(edge.to).push({ relation, node: edge.from, out: false });
  }
}

const related = (id, relation, out) =>
  [...new Set(neighbours.get(id).filter((n) => n.relation === relation && n.out === out).map((n) => n.node))];

// Colours come from the style sheet, so that they follow the theme.

const THEME = ["paper", "ink", "soft", "edge", "accent", "sans", ...kinds.map(({ dataset }) => dataset.kind)];
const DASHES = { "is about": [2, 4], "appears in": [1, 5] };
const crowded = data.edges.length > 400; // then the lines that say least step back
let theme = {};
let shownLabels = [];
let light = new Set();

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  theme = Object.fromEntries(THEME.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const alpha = (hex, opacity) => hex + Math.round(opacity * 255).toString(16).padStart(2, "0");
const lit = (id) => selected === null || light.has(id);

// What is selected, what it touches, and through its statements also their articles, places and speakers.
function lightUp() {
  light = new Set([selected]);
  for (const { node } of selected === null ? [] : neighbours.get(selected)) {
    light.add(node);
    if (evidence[node].kind === "claim") neighbours.get(node).forEach((further) => light.add(further.node));
  }
}

function nodeLook({ id, group }) {
  const hollow = group === "unnamed";
  const colour = alpha(theme[group], lit(id) ? 1 : 0.15);
  const background = hollow ? theme.paper : colour;
  const border = id === selected ? theme.ink : colour;
  return {
    id,
    hidden: hidden.has(group),
    borderWidth: hollow ? 2 : 1,
    borderWidthSelected: 3,
    shapeProperties: { borderDashes: hollow ? [4, 3] : false },
    color: { background, border, highlight: { background, border }, hover: { background, border: theme.ink } },
  };
}

function edgeLook({ id, from, to, relations }) {
  const touched = selected !== null && (from === selected || to === selected);
  const dashes = relations.map((relation) => DASHES[relation]).find(Boolean) ?? false;
  const near = selected !== null && light.has(from) && light.has(to);
  const shine = touched || near ? 1 : selected !== null ? 0.12 : crowded && dashes ? 0.35 : 0.8;
  const color = alpha(touched ? theme.accent : theme.edge, shine);
  return {
    id,
    dashes,
    hidden: hidden.has(evidence[from].kind) || hidden.has(evidence[to].kind),
    color: { color, highlight: color, hover: color },
  };
}

readTheme();
// Labels are drawn below, not by vis-network: as on a map, those that have room.
const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, label: undefined, ...nodeLook(node) })));
const edges = new vis.DataSet(data.edges.map((edge) => ({ ...edge, ...edgeLook(edge) })));
const network = new vis.Network(container, { nodes, edges }, data.options);
window.quothNetwork = network; // for the console and the tests

function redraw() {
  readTheme();
  lightUp();
  nodes.update(data.nodes.map(nodeLook));
  edges.update(data.edges.map(edgeLook));
}

const [LINE_HEIGHT, LABEL_GAP] = [1.25, 6];
const weight = (node) => (node.group === "claim" ? 0 : 1 + neighbours.get(node.id).length);
const byWeight = data.nodes.toSorted((a, b) => weight(b) - weight(a));

function drawLabels(context) {
  const scale = network.getScale();
  const positions = network.getPositions();
  const first = (node) => (node.id === selected || node.id === hovered ? 0 : selected !== null && lit(node.id) ? 1 : 2);
  const taken = [];
  shownLabels = [];
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const node of byWeight.toSorted((a, b) => first(a) - first(b))) {
    const small = node.group === "claim" && scale < 0.5 && first(node) === 2;
    if (hidden.has(node.group) || small) continue;
    const label = labelBox(context, node, positions[node.id], scale);
    const room = first(node) === 0 || !taken.some((other) => overlap(other, label, 4 / scale));
    if (node.group !== "claim") taken.push(symbolBox(node, positions[node.id]));
    if (!room) continue;
    taken.push(label);
    shownLabels.push(label);
    write(context, node, label, scale);
  }
}

const symbolBox = ({ size }, { x, y }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size });

function labelBox(context, node, { x, y }, scale) {
  const size = (node.font.size * Math.min(1.4, Math.max(0.8, scale))) / scale;
  context.font = `${node.id === selected ? "600 " : ""}${size}px ${theme.sans}`;
  const lines = node.label.split("\n");
  const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2;
  const top = y + node.size + LABEL_GAP / Math.max(1, scale);
  return { id: node.id, x, lines, size, left: x - half, right: x + half, top, bottom: top + lines.length * size * LINE_HEIGHT };
}

const overlap = (a, b, gap) =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;

function write(context, node, { lines, size, x, top }, scale) {
  const quiet = node.group === "claim" || node.group === "article";
  context.fillStyle = alpha(quiet ? theme.soft : theme.ink, lit(node.id) ? 1 : 0.25);
  context.strokeStyle = theme.paper;
  context.lineWidth = 4 / scale;
  lines.forEach((line, number) => {
    const y = top + number * size * LINE_HEIGHT;
    if (lit(node.id)) context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

network.on("afterDrawing", drawLabels);

// vis-network's own fit forgets labels, and that the legend lies over the canvas.
function fit(ids, animation = false) {
  const { clientWidth: width, clientHeight: height } = container;
  const covered = document.querySelector(".legend").offsetHeight + 20;
  const spots = Object.values(network.getPositions(ids));
  if (!spots.length) return;
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.min(110, width / 6);
  const scale = Math.min((width - 2 * side) / (right - left || 1), (height - covered - 90) / (bottom - top || 1), 1.1);
  const middle = (top + bottom) / 2 + (covered + 10) / 2 / scale;
  network.moveTo({ position: { x: (left + right) / 2, y: middle }, scale, animation });
}
