// What is written and not saved yet, kept in the browser: one copy of a draft and person.

const keyOf = (draft, person) => `draft:${person}:${draft}`;

/** Whether it was kept: a private window or a full disk may refuse. */
export function keep(key, copy) {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function kept(key) {
  try {
    const copy = JSON.parse(localStorage.getItem(key));
    return copy && typeof copy.fields === "object" ? copy : null;
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

export const copyOf = ({ dataset }) => keyOf(dataset.draft, dataset.person);

// An older copy beside it, offered and not put back: typing must not overwrite it.
export const olderOf = (key) => `${key}:older`;

/** The portal has taken the answer: `data-draft-done` on whatever page comes next. */
export function forgetDone(root) {
  for (const { dataset } of root.querySelectorAll("[data-draft-done]")) {
    const key = keyOf(dataset.draftDone, dataset.person);
    forget(key);
    forget(olderOf(key));
  }
}
