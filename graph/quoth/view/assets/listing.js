// Filters the rows of a list by their words. Comes after sharing.js.
"use strict";

const filters = document.querySelector("[data-listing]");

function filtering() {
  const input = filters.querySelector("input");
  const rows = [...document.querySelectorAll(".listing tbody tr")];
  const words = new Map(rows.map((row) => [row, spaced(row.textContent).toLocaleLowerCase()]));
  const told = filters.querySelector("output");
  // What stands beside a name has a column of its own.
  const cells = ({ children: [name, ...others] }) => {
    const beside = name.querySelector(".about")?.textContent ?? "";
    const called = name.querySelector("[dir]")?.textContent ?? name.textContent;
    return [called, beside, ...others.map((one) => one.textContent)].map(spaced);
  };
  const titles = cells(document.querySelector(".listing thead tr")).with(1, "About");

  function apply() {
    const looked = input.value.toLocaleLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !looked.every((word) => words.get(row).includes(word));
    const some = rows.filter((row) => !row.hidden).length;
    told.textContent = some === rows.length ? "" : `${some.toLocaleString("en")} of ${rows.length.toLocaleString("en")} on this page`;
  }

  function recall() {
    input.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
    apply();
  }

  const made = {
    csv: () => saveCsv(titles, rows.filter((row) => !row.hidden).map(cells)),
    link: copyLink,
  };
  let typing = false;
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    apply();
    const state = input.value ? `#${new URLSearchParams({ q: input.value })}` : location.href.split("#")[0];
    history[typing ? "replaceState" : "pushState"](null, "", state);
    typing = true;
  });
  input.addEventListener("change", () => { typing = false; });
  for (const button of filters.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => made[button.dataset.do](button));
  }
  addEventListener("popstate", recall);
  recall();
}

if (filters) filtering();
