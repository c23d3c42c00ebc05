// Two texts for the same fields: one in the form, the other one click away.  Neither is lost.

import { announce } from "../app.js";
import { isSame, pick, put, read } from "./fields.js";

/** `other` holds the values that are not in the form; `isTheirs` tells whose those are. */
export function offer(form, kind, { time = "", other, isTheirs }) {
  const line = form.querySelector("[data-save-state]");
  const banner = line.querySelector('[data-part="banner"]').content.firstElementChild.cloneNode(true);
  const button = banner.querySelector("button");
  const words = document.createElement("p");
  words.textContent = line.dataset[kind].replace("{time}", time);
  banner.prepend(words);
  const name = () => { button.textContent = isTheirs ? line.dataset.showTheirs : line.dataset.showMine; };
  button.addEventListener("click", () => {
    const present = pick(read(form), Object.keys(other));
    put(form, other);
    other = present;
    isTheirs = !isTheirs;
    name();
    announce(banner.dataset.changed);
  });
  name();
  document.querySelector("[data-banner]")?.remove();
  form.before(banner);
  announce(words.textContent);
}

/** Takes over what only the portal has changed; answers what both have. */
export function merged(form, { before, theirs, lost }) {
  const now = read(form);
  const both = {};
  const only = {};
  for (const [name, value] of Object.entries(theirs)) {
    const mine = [before, now, ...lost].map((state) => state[name]);
    if (mine.some((known) => isSame(known, value))) continue;
    (isSame(now[name], before[name]) ? only : both)[name] = value;
  }
  put(form, only);
  return both;
}
