// Files one after the other, with progress and a way to stop; each failure has its own sentence.

import { enhance, number } from "../app.js";

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const isolated = (name) => `\u2068${name}\u2069`;

function equip(form) {
  const { dataset } = form;
  const input = form.querySelector('input[type="file"]');
  const state = form.querySelector("[data-upload-state]");
  const part = (name) => state.querySelector(`[data-part="${name}"]`);
  const say = (text) => { part("voice").textContent = text; };
  const waiting = [];
  let request = null;

  function complain(text) {
    const line = Object.assign(document.createElement("p"), { className: "field-error", textContent: text });
    state.hidden = false;
    part("errors").append(line);
    say(text);
  }

  function show(name, share) {
    state.hidden = part("row").hidden = false;
    const text = fill(state.dataset.sending, { name: isolated(name), percent: number(share) });
    part("words").textContent = text;
    const bar = part("row").querySelector("progress");
    bar.value = share;
    bar.setAttribute("aria-label", text);
  }

  function next() {
    const file = waiting.shift();
    part("row").hidden = true;
    if (!file) return;
    if (dataset.maxBytes && file.size > Number(dataset.maxBytes)) {
      complain(`${isolated(file.name)}: ${dataset.tooBig}`);
      next();
      return;
    }
    send(file);
  }

  function send(file) {
    const data = new FormData(form);
    data.set(input.name, file, file.name);
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json, text/html;q=0.9");
    request.upload.addEventListener("progress", ({ loaded, total }) => show(file.name, Math.floor((loaded / total) * 100)));
    request.addEventListener("load", ({ target }) => answered(target, file));
    request.addEventListener("error", () => complain(state.dataset.offline));
    request.addEventListener("abort", () => say(fill(state.dataset.stopped, { name: isolated(file.name) })));
    request.addEventListener("loadend", () => { request = null; next(); });
    show(file.name, 0);
    say(fill(state.dataset.sending, { name: isolated(file.name), percent: number(0) }));
    request.send(data);
  }

  function answered(answer, file) {
    const landed = answer.responseURL && new URL(answer.responseURL).pathname;
    if (answer.status === 401 || landed === document.body.dataset.signIn) return complain(state.dataset.signedOut);
    const isPage = (answer.getResponseHeader("Content-Type") ?? "").startsWith("text/html");
    if (answer.status >= 400) return complain(`${isolated(file.name)}: ${(!isPage && message(answer)) || state.dataset.failed}`);
    const page = isPage && new DOMParser().parseFromString(answer.responseText, "text/html");
    const problem = page && page.querySelector(".error-summary li");
    if (problem) return complain(`${isolated(file.name)}: ${problem.textContent.trim()}`);
    say(fill(state.dataset.sent, { name: isolated(file.name) }));
    return replaceList(page);
  }

  function replaceList(page) {
    const list = document.getElementById(dataset.uploadList);
    const fresh = page && page.getElementById(dataset.uploadList);
    if (fresh) {
      list.replaceWith(fresh);
      htmx.process(fresh);
      enhance(fresh);
    } else htmx.trigger(list, "refresh");
  }

  function take(files) {
    part("errors").textContent = "";
    waiting.push(...files);
    if (!request) next();
  }

  part("cancel").addEventListener("click", () => request?.abort());
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelectorAll("button[type=submit], button:not([type])").forEach((button) => { button.hidden = true; });
  dropZone(form.querySelector("[data-drop]") ?? form, take, input);
}

function dropZone(zone, take, input) {
  zone.classList.add("drop-zone");
  const over = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.toggle("is-over", event.type === "dragover");
  };
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", (event) => {
    over(event);
    const files = [...event.dataTransfer.files];
    take(input.multiple ? files : files.slice(0, 1));
  });
}

function message({ responseText }) {
  try {
    return JSON.parse(responseText).message;
  } catch {
    return "";
  }
}

document.querySelectorAll("form[data-upload]").forEach(equip);
