// Filters are folded away, for the first quotation to be on the first screen, unless the address says what is chosen.
"use strict";

const narrowing = document.querySelector(".narrowing");
const unfold = () => { narrowing.open ||= location.hash.includes("="); };

narrowing.hidden = false;
unfold();
addEventListener("hashchange", unfold);
