// Keys and small conveniences of the editing desk.  Each page works without any of this.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const areOn = () => localStorage.getItem("portal-shortcuts") !== "off";

// --- j and k from paragraph to paragraph, e to edit the one that has the focus ---------------

const rows = () => $$("[data-desk-row]");
const here = () => document.activeElement.closest?.("[data-desk-row]");

function step(by) {
  const all = rows();
  const at = all.indexOf(here());
  const next = at < 0 ? all.find((row) => row.getBoundingClientRect().bottom > 0) : all[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const act = {
  j: () => step(1),
  k: () => step(-1),
  e: () => $("[data-desk-edit]", here() ?? document.createElement("p"))?.click() ?? $("[data-desk-text]")?.focus(),
};

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key === "Enter" && target.matches("[data-desk-text]")) {
    event.preventDefault();
    target.form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !areOn() || !Object.hasOwn(act, key)) return;
  if (target.closest("input, textarea, select, [contenteditable], dialog")) return;
  event.preventDefault();
  act[key]();
});

// --- An editor that was opened in its place ----------------------------------------------------

addEventListener("htmx:afterSettle", ({ detail }) => {
  if (!detail.elt.matches(".desk-editor")) return;
  if (!$(".error-summary", detail.elt)) $("[data-desk-text]", detail.elt)?.focus();
});

addEventListener("click", ({ target }) => {
  const close = target.closest("[data-desk-close]");
  if (!close) return;
  const row = close.closest("[data-desk-row]");
  $(".desk-editor", row).replaceChildren();
  $("[data-desk-edit]", row)?.focus();
});

// An address that names a paragraph puts the reader there, for j, k and e to go on from.
const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (named?.matches("[data-desk-row]")) named.focus();
