// What the frame adds when scripts run.  Every page works without it.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// --- One polite voice, and focus that follows what changed -------------------------------

export function announce(text) {
  const voice = $("#announcer");
  voice.textContent = "";
  setTimeout(() => { voice.textContent = text; }, 100);
}

export function focusOn(element) {
  if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
  element.focus();
}

addEventListener("htmx:beforeRequest", ({ detail }) => detail.target.setAttribute("aria-busy", "true"));
addEventListener("htmx:afterRequest", ({ detail }) => detail.target.removeAttribute("aria-busy"));
addEventListener("htmx:afterSettle", ({ detail }) => {
  enhance(detail.elt);
  const focus = $(".error-summary, [data-focus]", detail.elt);
  if (focus) focusOn(focus);
  const news = detail.elt.matches("[data-announce]") ? detail.elt : $("[data-announce]", detail.elt);
  if (news) announce(news.dataset.announce || news.textContent.trim());
});

// --- A session that ended: never a sign-in page inside a panel, never a lost text ---------

let unsaved = false;
addEventListener("input", ({ target }) => { if (target.form?.method === "post") unsaved = true; });
addEventListener("submit", () => { unsaved = false; });

addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const signIn = document.body.dataset.signIn;
  const landed = xhr.responseURL && new URL(xhr.responseURL).pathname;
  if (xhr.status !== 401 && landed !== signIn) return;
  event.detail.shouldSwap = false;
  const address = `${signIn}?next=${encodeURIComponent(location.pathname + location.search)}`;
  if (unsaved) signedOut(address);
  else location.assign(address);
});

function signedOut(address) {
  const notice = $("#signed-out").content.cloneNode(true);
  $("a", notice).href = address;
  $("#main").before(notice);
  focusOn($("[data-signed-out]"));
}

// --- A second click does nothing -----------------------------------------------------------

function sendOnce(event) {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
}
// While capturing: htmx listens on the form itself.
addEventListener("submit", sendOnce, { capture: true });
addEventListener("pageshow", () => $$("form[data-sent]").forEach((form) => delete form.dataset.sent));
addEventListener("htmx:afterRequest", ({ detail }) => { delete detail.elt.dataset.sent; });

// --- Small things with a button --------------------------------------------------------------

addEventListener("click", async ({ target }) => {
  const copy = target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(new URL(copy.dataset.copy, location.href).href);
    announce(copy.dataset.copied);
    $("span", copy).textContent = copy.dataset.copied;
  }
  target.closest("[data-dismiss]")?.closest(".message").remove();
  if (target.closest("[data-shortcut-list]")) $("#shortcuts").showModal();
  for (const menu of $$("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
});

addEventListener("keydown", ({ key, target }) => {
  const menu = key === "Escape" && $("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  if (menu.contains(target)) $("summary", menu).focus();
});

// --- Keys: off while typing, off for good where somebody says so --------------------------

const SHORTCUTS = "portal-shortcuts";
const areOn = () => localStorage.getItem(SHORTCUTS) !== "off";
const act = {
  "/": () => $("[data-shortcut-search]"),
  c: () => $("[data-shortcut-create]"),
  "?": () => $("[data-shortcut-list]"),
};

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !areOn() || !Object.hasOwn(act, key)) return;
  if (target.closest("input, textarea, select, [contenteditable], dialog")) return;
  const element = act[key]();
  if (!element) return;
  event.preventDefault();
  if (key === "/") element.focus();
  else element.click();
});

const toggle = $("#shortcuts-on");
toggle.checked = areOn();
toggle.addEventListener("change", () => localStorage.setItem(SHORTCUTS, toggle.checked ? "on" : "off"));

// --- Fields that help while one types ------------------------------------------------------

// As portal/words.py counts: what stands between spaces and has a letter or a digit in it, and each
// character of Chinese and Japanese.
const CHARACTER = "\\u3005-\\u3007\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}";
const STOP = "\\u3001-\\u3003\\u3008-\\u3020\\u3030\\u30fb\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65";
const BETWEEN = new RegExp(`[\\p{White_Space}${CHARACTER}${STOP}]+`, "gu");
const CHARACTERS = new RegExp(`[${CHARACTER}]`, "gu");

export function words(text) {
  const parts = text.split(BETWEEN).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length + (text.match(CHARACTERS) ?? []).length;
}
export const number = (value) => value.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang);
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => number(values[name]));

function countWords(note) {
  const area = document.getElementById(note.dataset.countFor);
  const limit = Number(area.dataset.words);
  const show = () => {
    const count = words(area.value);
    note.textContent = filled(note.dataset.text, { count, limit });
    note.classList.toggle("over", count > limit);
  };
  area.addEventListener("input", show);
  if (area.value) show();
}

function shortenOptions(tools) {
  const options = document.getElementById(tools.dataset.optionsFor);
  const rows = $$(".form-check", options);
  const count = $(".count", tools);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const show = () => {
    const wanted = plain($("input", tools).value);
    for (const row of rows) row.hidden = !plain(row.textContent).includes(wanted);
    for (const set of $$(".options-set", options)) set.hidden = !$(".form-check:not([hidden])", set);
  };
  const tally = () => {
    count.textContent = filled(count.dataset.text, { count: $$("input:checked", options).length });
  };
  $("input", tools).addEventListener("input", show);
  options.addEventListener("change", tally);
  tally();
  tools.hidden = false;
}

export function enhance(root) {
  $$("[data-count-for]", root).forEach(countWords);
  $$("[data-options-for]", root).forEach(shortenOptions);
  $$("[data-copy][hidden], [data-dismiss][hidden], [data-shortcut-list][hidden]", root).forEach((button) => { button.hidden = false; });
}

enhance(document);

// The portal has taken an answer: the browser's own copy may go.
if ($("[data-draft-done]")) import("./writing/copies.js").then(({ forgetDone }) => forgetDone(document));
