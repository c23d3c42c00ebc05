// A form that saves itself: to the browser at once, to the portal when one pauses.
// What the portal has to answer is in docs/developing.md.

import { merged, offer } from "./banner.js";
import { copyOf, forget, keep, kept, olderOf } from "./copies.js";
import { changes, differences, isSame, pick, put, read } from "./fields.js";
import { ask } from "./request.js";
import { rowFor } from "./rows.js";
import { clock, saveState } from "./state.js";

const [COPY_AFTER, SAVE_AFTER] = [250, 2000];
const LONGEST_PAUSE = 60_000;
const MOST_RESENDS = 3;

export function saveItself(form) {
  const { dataset } = form;
  const key = copyOf(form);
  const line = saveState(form);
  const version = Number(dataset.version);
  let seq = Number(dataset.seq);
  // What the portal has, and what is on its way there.
  let saved = "resend" in dataset ? {} : read(form, { first: true });
  let sent = {};
  // What was sent without an answer: the portal may have it all the same.
  let lost = [];
  let skew = 0;
  let pause = SAVE_AFTER;
  let resends = 0;
  let isKept = true;
  let isRunning = false;
  let isWanted = false;
  // No line, no session, no luck: the text stays here for now.
  let isBroken = false;
  // The portal will not take it any more, or another tab has gone on with it.
  let isStopped = false;
  let isLocked = false;
  // The whole form is on its way by itself.
  let isSubmitted = false;
  let copyTimer, saveTimer;

  const unsaved = () => differences(saved, read(form));
  const hasUnsaved = () => Object.keys(unsaved()).length > 0;

  // --- The browser's own copy ----------------------------------------------------------------

  function copy() {
    clearTimeout(copyTimer);
    copyTimer = undefined;
    const fields = unsaved();
    const underWay = isRunning ? differences(saved, sent) : undefined;
    if (Object.keys(fields).length) isKept = keep(key, { version, seq, at: Date.now() + skew, fields, underWay });
    else forget(key);
  }

  function bringBack() {
    const found = kept(key) ?? kept(olderOf(key));
    if (!found) return;
    for (const name of Object.keys(found.fields)) if (!(name in saved)) rowFor(form, name);
    const page = read(form, { first: true });
    const names = Object.keys(found.fields).filter((name) => name in page && found.fields[name] !== null && !isSame(page[name], found.fields[name]));
    const [mine, theirs] = [pick(found.fields, names), pick(page, names)];
    forget(olderOf(key));
    if (!names.length) return forget(key);
    const time = clock(found.at);
    if (continues(found, page)) {
      put(form, mine);
      offer(form, "brought", { time, other: theirs, isTheirs: true });
      return copy();
    }
    keep(olderOf(key), found);
    forget(key);
    return offer(form, "offered", { time, other: mine, isTheirs: false });
  }

  /** Whether the copy was written after what the portal has. */
  function continues({ version: its, seq: then, at, underWay = {} }, page) {
    const arrived = Object.keys(underWay);
    const isOwn = arrived.length > 0 && arrived.every((name) => isSame(underWay[name], page[name]));
    return its === version && (then === seq || isOwn || at > Date.parse(dataset.savedAt));
  }

  // --- The portal ------------------------------------------------------------------------------

  function saveSoon(after = SAVE_AFTER) {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, after);
  }

  async function save({ inFull = false } = {}) {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    if (isStopped || isSubmitted) return;
    isWanted = isRunning;
    if (isRunning) return;
    const now = read(form);
    const news = inFull ? now : changes(saved, now);
    if (!Object.keys(news).length) return;
    isRunning = true;
    sent = now;
    if (!isBroken) line.say("saving");
    const answer = await ask(form, { version, seq, changes: news });
    isRunning = false;
    await answered(answer);
    if (isWanted && saveTimer === undefined) saveSoon(0);
    isWanted = false;
  }

  async function answered({ status, data = {} }) {
    if (isLocked) return;
    if (status === 200) acknowledged(data);
    else if (status === 409 && data.reason !== "resend") stop(data.reason, data.message);
    else if (status === 409 && resends < MOST_RESENDS) await resend(data);
    else if (status === 401) broken("signedOut");
    else if (data.message) line.say("trouble", { message: data.message });
    else tryAgain(status === 0 ? "offline" : "trouble");
  }

  function acknowledged(data) {
    saved = sent;
    know(data.seq);
    dataset.savedAt = data.saved_at;
    skew = Date.parse(data.saved_at) - Date.now() || 0;
    pause = SAVE_AFTER;
    resends = 0;
    lost = [];
    isBroken = false;
    copy();
    line.say("saved", { time: data.shown });
    line.others(data.others ?? []);
  }

  // Saving then lets go of the draft that this page knows of, and of no later one.
  function know(newest) {
    seq = newest;
    const field = form.elements.namedItem("section.seq");
    if (field) field.value = newest;
  }

  async function resend({ seq: theirSeq = seq, values = {} }) {
    resends += 1;
    const both = merged(form, { before: saved, theirs: values, lost });
    if (Object.keys(both).length) offer(form, "both", { other: both, isTheirs: true });
    know(theirSeq);
    await save({ inFull: true });
  }

  function broken(kind) {
    isBroken = true;
    copy();
    line.say(isKept ? kind : `${kind}Open`);
  }

  function tryAgain(kind) {
    broken(kind);
    resends = 0;
    lost = [...lost.slice(-9), sent];
    saveSoon(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function stop(kind, message) {
    isStopped = true;
    copy();
    line.say(kind, { message });
  }

  /** Another tab has gone on with it: what is typed here could only be lost. */
  function lock() {
    if (isLocked) return;
    isLocked = isStopped = true;
    line.say("tab");
    for (const field of form.elements) {
      if (field.matches("textarea, input:not([type=checkbox], [type=radio], [type=file])")) field.readOnly = true;
      else if (!field.matches("[data-part]")) field.disabled = true;
    }
  }

  // --- When ---------------------------------------------------------------------------------------

  function typed() {
    if (isLocked) return;
    isSubmitted = false;
    copyTimer ??= setTimeout(copy, COPY_AFTER);
    if (!isBroken) saveSoon();
  }

  function leave() {
    if (isLocked || isSubmitted) return;
    copy();
    save();
  }

  // Fields of the form may stand outside of it.
  const isOurs = ({ target }) => target === form || target.form === form;
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => { if (isOurs(event)) typed(); });
  form.addEventListener("submit", () => { copy(); isSubmitted = true; });
  form.addEventListener("htmx:afterRequest", ({ target }) => { if (target === form) isSubmitted = false; });
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : hasUnsaved() && save()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
  addEventListener("online", () => { pause = SAVE_AFTER; save(); });
  addEventListener("storage", (event) => { if (event.key === key) lock(); });
  addEventListener("beforeunload", (event) => { if (!isKept && !isSubmitted && hasUnsaved()) event.preventDefault(); });

  bringBack();
  if (hasUnsaved()) saveSoon(0);
}
