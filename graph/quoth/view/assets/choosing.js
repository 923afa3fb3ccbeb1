// A form that chooses from a list; what is chosen stands in the address, so that it can be sent and gone back to.
// Comes after sharing.js.
"use strict";

const filters = document.querySelector("[data-filters]");
const fields = [...filters.elements].filter((field) => field.name);

// `keeps` has a test for each field, `made` what each button does; `settle` is told what is chosen.
function choosing(listed, noun, keeps, made, settle = () => {}) {
  const told = filters.querySelector("output");
  const chosen = () => fields.filter((field) => field.value).map((field) => [field.name, field.value]);

  function apply() {
    const wanted = chosen();
    for (const one of listed) one.hidden = !wanted.every(([name, value]) => keeps[name](one, value));
    settle(wanted);
    const [all, some] = [listed.length, listed.filter((one) => !one.hidden).length];
    const count = `${all.toLocaleString("en")} ${noun}${all === 1 ? "" : "s"}`;
    told.textContent = some === all ? count : `${some.toLocaleString("en")} of ${count}`;
  }

  function remember(push) {
    const state = new URLSearchParams(chosen()).toString();
    const address = state ? `#${state}` : location.href.split("#")[0];
    history[push ? "pushState" : "replaceState"](null, "", address);
  }

  function recall() {
    const anchor = location.hash.slice(1);
    const state = new URLSearchParams(anchor.includes("=") ? anchor : "");
    for (const field of fields) field.value = state.get(field.name) ?? "";
    apply();
  }

  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  // A choice is a step that one can go back from; so is a word, but not each of its letters.
  let typing = false;
  filters.addEventListener("input", ({ target }) => {
    apply();
    remember(!typing);
    typing = target.type === "search";
  });
  filters.addEventListener("change", () => { typing = false; });
  for (const button of filters.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => made[button.dataset.do](button));
  }
  addEventListener("popstate", recall);
  addEventListener("hashchange", recall);
  recall();
}
