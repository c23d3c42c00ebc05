// Rows of a table question: <table data-rows> with a <template> row whose names hold __prefix__.

const NUMBER = "__prefix__";

const template = (table) => table.querySelector("template");
const names = (root) => [...root.querySelectorAll("[name]")].map((field) => field.name);

function nextNumber(table) {
  const patterns = names(template(table).content).map((name) => name.split(NUMBER));
  const numbers = names(table).flatMap((name) =>
    patterns.filter(([before, after]) => name.startsWith(before) && name.endsWith(after)).map(([before, after]) => Number(name.slice(before.length, name.length - after.length))));
  return Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
}

export function addRow(table) {
  const number = nextNumber(table);
  const row = template(table).content.firstElementChild.cloneNode(true);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) if (value.includes(NUMBER)) element.setAttribute(name, value.replaceAll(NUMBER, number));
  }
  (table.tBodies[0] ?? table).append(row);
  const total = table.querySelector('[name$="-TOTAL_FORMS"]');
  if (total) total.value = Math.max(Number(total.value), number + 1);
  showButtons(row);
  return row;
}

/** Adds rows until there is a field of this name; it may have been in a row that was added before. */
export function rowFor(form, name) {
  for (const table of form.querySelectorAll("table[data-rows]")) {
    const fits = names(template(table).content).some((pattern) => {
      const [before, after] = pattern.split(NUMBER);
      const number = name.slice(before.length, name.length - after.length);
      return name.startsWith(before) && name.endsWith(after) && /^\d{1,3}$/.test(number);
    });
    for (let left = 200; fits && left && !names(table).includes(name); left--) addRow(table);
  }
}

function showButtons(root) {
  for (const button of root.querySelectorAll("[data-add-row], [data-remove-row]")) button.hidden = false;
}

export function growTables(root) {
  showButtons(root);
  root.addEventListener("click", ({ target }) => {
    const add = target.closest("[data-add-row]");
    if (add) {
      const row = addRow(document.getElementById(add.dataset.addRow));
      row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      add.form?.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const remove = target.closest("[data-remove-row]");
    if (!remove) return;
    const { form } = remove;
    const row = remove.closest("tr");
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("input, select, textarea");
    row.remove();
    (next ?? form?.querySelector("[data-add-row]"))?.focus();
    form?.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
