// HTML into the Markdown that portal/narrative.py knows: no images, no styles, simple tables.

import TurndownService from "../../vendor/turndown-7.2.5/turndown.js";
import { tidy } from "./word.js";

const RAISED = Object.fromEntries([..."0123456789+-()n"].map((character, at) => [character, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ"[at]]));
const LOWERED = Object.fromEntries([..."0123456789+-()"].map((character, at) => [character, "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"[at]]));
const shifted = (table) => (content) => ([...content].every((character) => character in table) ? [...content].map((character) => table[character]).join("") : content);

const oneLine = (content) => content.trim().replace(/\s*\n\s*/g, " ");
const service = new TurndownService({ headingStyle: "atx", hr: "---", bulletListMarker: "-", emDelimiter: "_", codeBlockStyle: "fenced" });

// Only what would otherwise become a mark: what people read should not be full of backslashes.
service.escape = (text) =>
  text
    .replace(/[\\`*]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=\^|[^\]]*\][([:])/g, "\\[")
    .replace(/^(\s*)([-+]\s|#{1,6}\s|>|[-=]{2,}\s*$)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)]\s)/, "$1\\$2")
    .replace(/&(?=#?\w+;)/g, "\\&");

service.addRule("raw", { filter: (node) => "raw" in (node.dataset ?? {}), replacement: (_, node) => node.dataset.raw });
service.addRule("note", { filter: (node) => "note" in (node.dataset ?? {}), replacement: (content) => `\n\n${oneLine(content)}\n\n` });
service.addRule("raised", { filter: "sup", replacement: shifted(RAISED) });
service.addRule("lowered", { filter: "sub", replacement: shifted(LOWERED) });
service.addRule("deleted", { filter: ["s", "strike"], replacement: (content) => content });

service.addRule("link", {
  filter: "a",
  replacement(content, node) {
    const href = node.getAttribute("href") ?? "";
    const words = oneLine(content);
    if (!/^(https?:|mailto:)/i.test(href) || !words) return content;
    const address = href.replace(/[\s<>()]/g, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"));
    return node.textContent.trim() === href ? `<${address}>` : `[${words}](${address})`;
  },
});

service.addRule("item", {
  filter: "li",
  replacement(content, node) {
    const list = node.parentNode;
    const number = Number(list.getAttribute("start") ?? 1) + [...list.children].indexOf(node);
    const mark = list.nodeName === "OL" ? `${number}. ` : "- ";
    const text = content.trim().replace(/\n{3,}/g, "\n\n").replace(/\n(?!\n)/g, `\n${" ".repeat(mark.length)}`);
    return `${mark}${text}${node.nextSibling ? "\n" : ""}`;
  },
});

// --- Tables: every row on a line, the first one is the head -------------------------------------

const isAlone = (table) => table.rows.length === 1 && table.rows[0].cells.length === 1;

service.addRule("cell", {
  filter: ["td", "th"],
  replacement(content, node) {
    if (isAlone(node.closest("table"))) return content;
    return `| ${oneLine(content).replaceAll("|", "\\|")} ${"| ".repeat(node.colSpan - 1)}`;
  },
});
service.addRule("row", {
  filter: "tr",
  replacement(content, node) {
    const table = node.closest("table");
    if (isAlone(table)) return content;
    const width = [...node.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    return `${content.trimStart()}|\n${node === table.rows[0] ? `${"| --- ".repeat(width)}|\n` : ""}`;
  },
});
service.addRule("section", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
service.addRule("table", { filter: "table", replacement: (content) => `\n\n${content.trim()}\n\n` });

// --- Characters ------------------------------------------------------------------------------------

// Windows' own places for quotes and dashes, where an old program did not translate them.
const WINDOWS = { "\x85": "…", "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x95": "•", "\x96": "–", "\x97": "—" };

const tidied = (text) =>
  text
    .replace(/[\x85\x91-\x97]/g, (character) => WINDOWS[character])
    .replace(/[\u00ad\u200b\ufeff\0]/g, "")
    // A hard space stays where French and numbers want it.
    .replace(/(?<![«\d])\u00a0(?![:;!?»%])/g, " ")
    .replace(/(\S) {2,}(?=\S)/g, "$1 ")
    .replace(/[ \t]+\n(?=\n)/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The Markdown of what was pasted; its footnotes are numbered on from `from`. */
export function markdown(body, from = 0) {
  return tidied(service.turndown(tidy(body, from)));
}
