// The fields of a form by their names, as they are saved: a text, or a list of texts.

import { rowFor } from "./rows.js";

const NEVER = new Set(["file", "submit", "button", "reset", "image", "password", "fieldset", "output", "object"]);
const LONG = 500;

// What no database takes: NUL, and halves of a character.
const clean = (text) => (text.toWellFormed?.() ?? text).replaceAll("\0", "").replace(/\r\n?/g, "\n");

const isSaved = (field) =>
  field.name && !field.disabled && !NEVER.has(field.type) && (field.type !== "hidden" || "save" in field.dataset) && !field.closest("[data-not-saved]");

function groups(form) {
  const found = new Map();
  for (const field of form.elements) if (isSaved(field)) found.set(field.name, [...(found.get(field.name) ?? []), field]);
  return found;
}

const ticked = (field, first) => (first ? field.defaultChecked : field.checked);

function values(field, first) {
  if (field.type === "checkbox" || field.type === "radio") return ticked(field, first) ? [field.value] : [];
  if (!field.options) return [clean(first ? field.defaultValue : field.value)];
  const options = [...field.options];
  const chosen = options.filter((option) => (first ? option.defaultSelected : option.selected));
  if (!chosen.length && field.type === "select-one" && first) return [options[0]?.value ?? ""];
  return chosen.map((option) => option.value);
}

/** Name → value.  With `first` as the page came, whatever has been typed since. */
export function read(form, { first = false } = {}) {
  const result = {};
  for (const [name, fields] of groups(form)) {
    const all = fields.flatMap((field) => values(field, first));
    const [{ type }] = fields;
    const isList = type === "checkbox" || type === "select-multiple" || (type !== "radio" && fields.length > 1);
    result[name] = isList ? all : (all[0] ?? "");
  }
  return result;
}

/** Puts values into the fields, as if they had been typed; rows that are missing are added. */
export function put(form, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) continue;
    if (!groups(form).has(name)) rowFor(form, name);
    const all = [value].flat();
    for (const [at, field] of (groups(form).get(name) ?? []).entries()) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = all.includes(field.value);
      else if (field.type === "select-multiple") for (const option of field.options) option.selected = all.includes(option.value);
      else field.value = all[at] ?? "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

export const pick = (values, names) => Object.fromEntries(names.map((name) => [name, values[name]]));

export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Of two states the names that differ, with what they have now; null where a field has gone. */
export function differences(before, now) {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  const differ = [...names].filter((name) => !isSame(before[name], now[name]));
  return Object.fromEntries(differ.map((name) => [name, now[name] ?? null]));
}

/** One text made into another.  In code points, because the portal does not count in UTF-16. */
export function splice(before, after) {
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  let [start, end] = [0, 0];
  while (start < shorter && old[start] === now[start]) start++;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return { at: start, cut: old.length - start - end, put: now.slice(start, now.length - end).join(""), length: now.length };
}

/** The changes as they travel: long texts as splices. */
export function changes(before, now) {
  const isLong = (name, value) => typeof value === "string" && typeof before[name] === "string" && value.length > LONG;
  const differ = Object.entries(differences(before, now));
  return Object.fromEntries(differ.map(([name, value]) => [name, isLong(name, value) ? splice(before[name], value) : value]));
}
