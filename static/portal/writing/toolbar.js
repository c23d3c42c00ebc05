// The tools above a narrative: the library writes the marks, this moves the focus and adds what it lacks.

import "../../vendor/markdown-toolbar-element-2.2.3/markdown-toolbar.js";
import { insert, lastFootnote } from "./insert.js";
import { pasteAsMarkdown } from "./paste.js";

const buttons = (toolbar) => [...toolbar.querySelectorAll("button")];

/** One stop for the Tab key; the arrows walk, in Arabic the other way round. */
function walk(event) {
  const { key, currentTarget: toolbar } = event;
  const all = buttons(toolbar);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key] * (getComputedStyle(toolbar).direction === "rtl" ? -1 : 1);
  const from = all.indexOf(event.target);
  const to = { Home: 0, End: all.length - 1 }[key] ?? (step ? (from + step + all.length) % all.length : -1);
  if (to < 0) return;
  event.preventDefault();
  all.forEach((button, at) => { button.tabIndex = at === to ? 0 : -1; });
  all[to].focus();
}

function addFootnote(area) {
  const mark = `[^${lastFootnote(area.value) + 1}]`;
  area.focus();
  area.setSelectionRange(area.selectionEnd, area.selectionEnd);
  insert(area, mark);
  area.setSelectionRange(area.value.length, area.value.length);
  insert(area, `${"\n\n".slice(area.value.match(/\n{0,2}$/)[0].length)}${mark}: `);
}

function equip(toolbar) {
  const area = document.getElementById(toolbar.getAttribute("for"));
  buttons(toolbar).forEach((button, at) => { button.tabIndex = at ? -1 : 0; });
  toolbar.addEventListener("keydown", walk);
  toolbar.querySelector("[data-footnote]").addEventListener("click", () => addFootnote(area));
  pasteAsMarkdown(area);
  for (const hidden of [toolbar, ...document.querySelectorAll(`[data-narrative="${CSS.escape(area.id)}"][hidden]`)]) hidden.hidden = false;
}

document.querySelectorAll("markdown-toolbar").forEach(equip);
