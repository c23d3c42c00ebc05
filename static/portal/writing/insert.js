/** Puts text where the cursor is, so that "Undo" takes it out again. */
export function insert(area, text) {
  area.focus();
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The highest number of a footnote in the text. */
export function lastFootnote(text) {
  return Math.max(0, ...[...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));
}
