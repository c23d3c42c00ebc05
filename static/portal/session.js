// Warns before the session ends, and lets it go on.  All tabs share one clock.

const template = document.getElementById("session-warning");
const idle = Number(template.dataset.idle) * 1000;
const last = Date.now() + Number(template.dataset.whole) * 1000;
const WARN = 5 * 60 * 1000;
const KEY = "portal-seen";

let seen = Date.now();
let timer;
let shown;

// Storage can be closed to us; then each tab has a clock of its own.
const shared = {
  read() { try { return Number(localStorage.getItem(KEY)) || 0; } catch { return 0; } },
  write(value) { try { localStorage.setItem(KEY, value); } catch { /* its own clock */ } },
};

function active() {
  seen = Date.now();
  shared.write(seen);
  check();
}

function check() {
  clearTimeout(timer);
  const idleEnd = Math.max(seen, shared.read()) + idle;
  const left = Math.min(idleEnd, last) - Date.now();
  if (left > WARN) hide();
  else if (left > 0) show(last <= idleEnd ? "last" : "soon");
  else show("over");
  if (left > 0) timer = setTimeout(check, Math.max(left > WARN ? left - WARN : left, 1000));
}

function hide() {
  shown?.remove();
  shown = undefined;
}

function show(state) {
  if (shown?.dataset.state === state) return;
  hide();
  shown = template.content.firstElementChild.cloneNode(true);
  shown.dataset.state = state;
  for (const part of shown.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
  const signIn = shown.querySelector("a");
  signIn.href = `${document.body.dataset.signIn}?next=${encodeURIComponent(location.pathname + location.search)}`;
  shown.querySelector("form").addEventListener("submit", stay);
  document.body.append(shown);
}

async function stay(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  delete form.dataset.sent;
  if (answer?.status === 204) active();
  else if (answer?.status === 401) show("over");
}

// Whatever this page asks of the server is a sign of life, htmx and autosave alike.
new PerformanceObserver((list) => {
  const isAnswer = ({ initiatorType: type, responseStatus: status }) =>
    ["fetch", "xmlhttprequest"].includes(type) && status !== 0 && status !== 401;
  if (list.getEntries().some(isAnswer)) active();
}).observe({ type: "resource" });

addEventListener("storage", ({ key }) => { if (key === KEY) check(); });
addEventListener("visibilitychange", check);
active();
