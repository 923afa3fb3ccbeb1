// What pages give away: a table of what is seen, and a link to exactly this view.
"use strict";

const spaced = (text) => text.replace(/\s+/g, " ").trim();

function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const pageName = () => document.title.split(" · ")[0];

const cell = (value) => {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value; // a spreadsheet would take it for a formula
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

// With a byte order mark, by which spreadsheets know that it is UTF-8.
const saveCsv = (titles, rows) =>
  save(`${pageName()}.csv`, "text/csv", `\ufeff${[titles, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);

async function copyLink(button) {
  const told = button.textContent;
  await navigator.clipboard.writeText(location.href);
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = told; }, 2000);
}
