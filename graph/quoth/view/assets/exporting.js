// Makes files of what is seen: a picture, a drawing, the network for Gephi, a table. Comes after sharing.js.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const [GEXF, VIZ] = ["http://gexf.net/1.3", "http://gexf.net/1.3/viz"];

function xml(namespace, name, attributes, children = []) {
  const made = document.implementation.createDocument(null, null).createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, printable(String(value)));
  made.append(...children);
  return made;
}

const written = (root) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}`;
const drawnNodes = () => things.filter(({ id }) => shown.has(id));
const drawnTies = () => ties.filter(edgeShown);

// --- the picture

function png() {
  const drawn = container.querySelector("canvas");
  const canvas = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height });
  const context = canvas.getContext("2d");
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, 0);
  canvas.toBlob((blob) => save("network.png", "image/png", blob), "image/png");
}

// --- the drawing

const points = (pairs) => pairs.map((pair) => pair.map((value) => value.toFixed(1)).join(",")).join(" ");

function outline({ id, kind, size }) {
  const { x, y } = spot(id);
  const corners = cornersOf(looks[kind].shape, x, y, size);
  return corners ? ["polygon", { points: points(corners) }] : ["circle", { cx: x, cy: y, r: size }];
}

const dashed = (dash) => dash.length && { "stroke-dasharray": dash.join(" ") };

function svg() {
  const { left, top, right, bottom } = inView();
  const lines = drawnTies().map((tie) => {
    const { stroke, width, dash, strong } = lineLook(tie);
    const [a, b] = [spot(tie.from), spot(tie.to)];
    const opacity = !(lit(tie.from) && lit(tie.to)) ? 0.15 : strong || selected !== null ? 1 : 0.5;
    return xml(SVG, "line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke, "stroke-opacity": opacity, "stroke-width": width, ...dashed(dash) });
  });
  const symbols = drawnNodes().map((thing) => {
    const { fill, stroke, width, dash } = symbolLook(thing);
    const [name, geometry] = outline(thing);
    return xml(SVG, name, { ...geometry, fill, stroke, "stroke-width": width, opacity: lit(thing.id) ? 1 : 0.15, ...dashed(dash) });
  });
  const labels = shownLabels.flatMap(({ id, x, top: y, size }) => things[id].lines.map((text, number) =>
    xml(SVG, "text", { x, y: y + (number * LINE_HEIGHT + 0.8) * size, "font-size": size, "text-anchor": "middle", fill: theme.ink, "fill-opacity": lit(id) ? 1 : 0.25, stroke: theme.paper, "stroke-width": size / 5, "paint-order": "stroke" }, [printable(text)])));
  const ground = xml(SVG, "rect", { x: left, y: top, width: right - left, height: bottom - top, fill: theme.paper });
  const attributes = { viewBox: [left, top, right - left, bottom - top].join(" "), width: container.clientWidth, height: container.clientHeight, "font-family": theme.sans };
  save("network.svg", "image/svg+xml", written(xml(SVG, "svg", attributes, [ground, ...lines, ...symbols, ...labels])));
}

// --- the network

const dateOf = ({ id }) => {
  const article = byNode.has(id) ? articles[byNode.get(id).article] : articles.find(({ node }) => node === id);
  return article?.published ?? "";
};
const values = (pairs) => xml(GEXF, "attvalues", {}, pairs.map(([name, value]) => xml(GEXF, "attvalue", { for: name, value })));
const declared = (of, names) => xml(GEXF, "attributes", { class: of, mode: "static" }, names.map((id) => xml(GEXF, "attribute", { id, title: id, type: "string" })));

function gexfNode(thing) {
  const { id, key, kind } = thing;
  const given = [["kind", kind], ["label", about[id].name], ["date", dateOf(thing)], ["page", about[id].href ?? ""]];
  const { x, y } = spot(id);
  return xml(GEXF, "node", { id: key, label: about[id].name }, [values(given), xml(VIZ, "viz:size", { value: thing.size }), xml(VIZ, "viz:position", { x, y: -y, z: 0 })]);
}

function gexf() {
  const links = drawnTies().map(({ id, from, to, relations, width, reason }) =>
    xml(GEXF, "edge", { id, source: things[from].key, target: things[to].key, label: relations.join(", "), weight: width }, [values([["relation", relations.join(", ")], ["reason", reason ?? ""]])]));
  const graph = xml(GEXF, "graph", { defaultedgetype: "directed", mode: "static" }, [
    declared("node", ["kind", "label", "date", "page"]), declared("edge", ["relation", "reason"]),
    xml(GEXF, "nodes", {}, drawnNodes().map(gexfNode)), xml(GEXF, "edges", {}, links),
  ]);
  save("network.gexf", "application/gexf+xml", written(xml(GEXF, "gexf", { version: "1.3" }, [xml(GEXF, "meta", {}, [xml(GEXF, "creator", {}, ["Quoth"])]), graph])));
}

// --- the table

function statementRows() {
  const rows = passing.filter(({ node }) => kept.has(node)).map((one) => {
    const { published = "", title } = articles[one.article];
    const spans = one.at.map((span) => span.join("-")).join(" ");
    return [published, one.source === undefined ? "" : about[one.source].name, one.capacity ?? "", one.words.join(" … "), title, spans, one.speech, String(one.confidence), one.anchor?.slice(2) ?? ""];
  });
  return [["date", "speaker", "post", "words", "article", "characters", "type", "confidence", "statement"], ...rows];
}

function sourceRows() {
  const rows = drawnNodes().filter(({ id }) => said.has(id)).sort((a, b) => byNumber(a.id, b.id)).map(({ id, kind }) => [about[id].name, kind, String(said.get(id)), about[id].href ?? ""]);
  return [["name", "kind", "statements", "page"], ...rows];
}

function csv() {
  const [titles, ...rows] = data.view === "statements" ? statementRows() : sourceRows();
  saveCsv(titles, rows, "network");
}

const makers = { png, svg, gexf, csv };
for (const maker of document.querySelectorAll("[data-save]")) {
  maker.addEventListener("click", () => {
    makers[maker.dataset.save]();
    document.getElementById("saving").open = false;
  });
}
