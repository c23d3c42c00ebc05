// Text that comes with formatting becomes Markdown; plain text is left to the browser.

import { insert, lastFootnote } from "./insert.js";

const FORMATTED = "b, strong, i, em, a[href], ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, sup, sub, del, [data-style*='font-weight'], [data-style*='font-style'], [data-style*='mso-list']";

/** An inert document: nothing in it is loaded or run, and no style asks the security policy. */
export function parsed(html) {
  const inert = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
  const { body } = new DOMParser().parseFromString(inert.replace(/<style[\s\S]*?<\/style>/gi, ""), "text/html");
  return body;
}

export function pasteAsMarkdown(area) {
  // Fetched when one begins to write, so that it is there before one pastes.
  let converter;
  area.addEventListener("focus", () => { converter ??= import("./markdown.js").catch(() => { converter = undefined; }); });
  area.addEventListener("paste", async (event) => {
    const html = event.clipboardData.getData("text/html");
    const body = html && parsed(html);
    if (!body || !body.querySelector(FORMATTED) || !body.textContent.trim()) return;
    const plain = event.clipboardData.getData("text/plain");
    event.preventDefault();
    const { markdown } = (await (converter ??= import("./markdown.js").catch(() => {}))) ?? {};
    insert(area, markdown ? markdown(body, lastFootnote(area.value)) : plain);
  });
}
