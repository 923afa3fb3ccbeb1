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

// XML has no form for control characters, nor for half a surrogate pair.
const printable = (text) => text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");

const pageName = () => document.title.split(" · ")[0];

const cell = (value) => {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value; // a spreadsheet would take it for a formula
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

// With a byte order mark, by which spreadsheets know that it is UTF-8.
const saveCsv = (titles, rows, name = pageName()) =>
  save(`${name}.csv`, "text/csv", `\ufeff${[titles, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);

// A browser may have no clipboard for a page from disk; then the address is still where it always is.
async function copyLink(button) {
  button.dataset.told ??= button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copy the address above";
  }
  setTimeout(() => { button.textContent = button.dataset.told; }, 2000);
}
