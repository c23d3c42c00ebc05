// What a published text gains when scripts run.  It is read, searched and checked without them.

import { announce } from "./app.js";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const reader = $("[data-reader]");
const paragraphs = $$("[data-para]");
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// --- Where the reader is -----------------------------------------------------------------------

// A third of the way down: what is being read, rather than what is leaving.
function here() {
  const line = innerHeight / 3;
  return paragraphs.findLast((one) => one.getBoundingClientRect().top < line)?.dataset.para;
}

$$("[data-keep-place]").forEach((link) => {
  const address = link.getAttribute("href");
  link.addEventListener("click", () => {
    const number = here();
    link.href = number ? `${address}#para-${number}` : address;
  });
});

const KEY = `reading ${reader.dataset.reader}`;

function offerToContinue() {
  const number = localStorage.getItem(KEY);
  const link = $("[data-continue]");
  if (!number || location.hash || !document.getElementById(`para-${number}`)) return;
  link.href = `#para-${number}`;
  link.textContent = filled(link.dataset.text, { number });
  link.hidden = false;
}

let settled;
function remember() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    const number = here();
    if (number > 1) localStorage.setItem(KEY, number);
    mark();
  }, 200);
}

// --- Contents ----------------------------------------------------------------------------------

const contents = $("[data-contents]");
const entries = $$("nav a", contents).map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);

function mark() {
  const line = innerHeight / 3;
  const current = entries.findLast(([, heading]) => heading?.getBoundingClientRect().top < line);
  entries.forEach(([link]) => link.removeAttribute("aria-current"));
  current?.[0].setAttribute("aria-current", "true");
}

// On a phone the list lies over the text: any way out of it closes it.
addEventListener("click", ({ target }) => {
  if (!contents.contains(target) || target.closest("nav a")) contents.open = false;
});
contents.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !contents.open) return;
  contents.open = false;
  $("summary", contents).focus();
});

// --- Copy a paragraph's address ------------------------------------------------------------------

const template = $("#copy-template").content.firstElementChild;

paragraphs.forEach((paragraph) => {
  const button = template.cloneNode(true);
  button.ariaLabel = button.title = filled(button.dataset.label, { number: paragraph.dataset.para });
  $(".report-number", paragraph).after(button);
});

addEventListener("click", async ({ target }) => {
  const button = target.closest(".reader-copy");
  if (!button) return;
  const { text, symbol, copied } = button.dataset;
  const number = button.parentElement.dataset.para;
  const address = new URL(`#para-${number}`, location.href.split("#")[0]).href;
  await navigator.clipboard.writeText(`${filled(text, { symbol, number })}, ${address}`);
  button.title = copied;
  announce(copied);
});

// --- Sources beside the text: one at a time, where there is room for one -------------------------

const isWide = matchMedia("(width >= 80rem)");
$$(".reader-cites").forEach((details) => details.addEventListener("toggle", () => {
  if (!details.open || !isWide.matches) return;
  $$(".reader-cites[open]").forEach((other) => { if (other !== details) other.open = false; });
}));

// --- On paper the data of each chart is open ------------------------------------------------------

addEventListener("beforeprint", () => $$(".report-data:not([open])").forEach((one) => {
  one.open = true;
  one.dataset.printed = "";
}));
addEventListener("afterprint", () => $$("[data-printed]").forEach((one) => {
  one.open = false;
  delete one.dataset.printed;
}));

offerToContinue();
mark();
addEventListener("scroll", remember, { passive: true });
