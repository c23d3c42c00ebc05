// What word processors put on the clipboard, brought down to plain HTML before it is converted.

const REMOVED = [
  "style, script, meta, link, title, xml, img, svg, object, iframe, input, button, colgroup",
  // Tracked changes that delete, and remarks of reviewers.
  "del, .msoDel, .msocomanchor, .msocomtxt, .MsoCommentReference, .MsoCommentText",
  "[data-style*='note-list'] > :is(hr, br)",
  "[data-style*='mso-element:comment'], [data-style*='mso-hide:all'], [data-style*='display:none']",
].join(", ");

const styleOf = (element) => (element.dataset.style ?? "").replace(/\s/g, "").toLowerCase();
const make = (body, name) => body.ownerDocument.createElement(name);

function wrap(body, element, name) {
  const around = make(body, name);
  around.append(...element.childNodes);
  element.append(around);
}

/** Bold and italic that are said by a style; and tags whose style takes it back. */
function emphasis(body) {
  for (const element of body.querySelectorAll("b, strong, i, em")) {
    if (/(?<!-)\bfont-(weight|style):(normal|400)/.test(styleOf(element))) element.replaceWith(...element.childNodes);
  }
  for (const element of body.querySelectorAll("span[data-style], font[data-style]")) {
    if (/(?<!-)\bfont-weight:(bold|[6-9]00)/.test(styleOf(element))) wrap(body, element, "strong");
    if (/(?<!-)\bfont-style:italic/.test(styleOf(element))) wrap(body, element, "em");
  }
  for (const element of body.querySelectorAll("b, strong, i, em")) {
    // One word in several runs is one emphasis.
    while (element.nextSibling?.nodeName === element.nodeName) {
      element.append(...element.nextSibling.childNodes);
      element.nextSibling.remove();
    }
  }
  for (const element of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(b, strong)")) element.replaceWith(...element.childNodes);
}

const NUMBERED = /^\W?(\d+|[a-z]{1,4})[.)]/i;

/** Word writes lists as paragraphs with a bullet inside: "mso-list:l0 level2 lfo1". */
function lists(body) {
  let open = [];
  for (const paragraph of body.querySelectorAll("[data-style*='mso-list']")) {
    const level = Number(/mso-list:\S*\s*level(\d)/i.exec(paragraph.dataset.style)?.[1] ?? 0);
    if (!level) continue;
    if (!open.length || paragraph.previousElementSibling !== open[0]) open = [];
    const mark = paragraph.querySelector("[data-style*='mso-list:Ignore' i]");
    const name = NUMBERED.test(mark?.textContent.trim() ?? "") ? "ol" : "ul";
    mark?.remove();
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = make(body, name);
      if (!open.length) paragraph.before(list);
      else (open.at(-1).lastElementChild ?? open.at(-1).appendChild(make(body, "li"))).append(list);
      open.push(list);
    }
    const item = make(body, "li");
    item.append(...paragraph.childNodes);
    open.at(-1).append(item);
    paragraph.remove();
  }
}

const REFERENCE = /^#(?:_ftn|_edn|sdfootnote)(\d+)(?:sym)?$/;
const BACK = /^#(?:_ftnref|_ednref|sdfootnote)(\d+)(?:anc)?$/;

/** Footnotes of Word and LibreOffice, numbered on from those that the text has. */
function footnotes(body, from) {
  const anchors = [...body.querySelectorAll("a[href^='#']")].map((anchor) => [anchor, anchor.getAttribute("href")]);
  for (const [anchor, href] of anchors.filter(([, href]) => BACK.test(href) && !REFERENCE.test(href))) {
    const [, number] = BACK.exec(href);
    const note = anchor.closest(`#ftn${number}, #edn${number}, #sdfootnote${number}, p`) ?? anchor;
    anchor.remove();
    note.prepend(raw(body, `[^${from + Number(number)}]: `));
    note.dataset.note = "";
  }
  for (const [anchor, href] of anchors.filter(([, href]) => REFERENCE.test(href))) {
    anchor.replaceWith(raw(body, `[^${from + Number(REFERENCE.exec(href)[1])}]`));
  }
}

function raw(body, text) {
  const element = make(body, "code");
  element.dataset.raw = text;
  element.textContent = text;
  return element;
}

export function tidy(body, from) {
  body.querySelectorAll(REMOVED).forEach((element) => element.remove());
  footnotes(body, from);
  lists(body);
  emphasis(body);
  return body;
}
