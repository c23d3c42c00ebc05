// The line that says whether the text is saved.  Its words are in portal/_save_state.html.

const isolated = (name) => `\u2068${name}\u2069`;

export function saveState(form) {
  const line = form.querySelector("[data-save-state]");
  const part = (name) => line.querySelector(`[data-part="${name}"]`);
  const lang = document.documentElement.lang;
  let state = "";
  let heard = "";

  // Typing and saving alternate all the time: only what is new is spoken.
  function speak(kind, text) {
    if (kind === "saving" || heard === kind) return;
    heard = kind;
    part("voice").textContent = text;
  }

  function say(kind, { time = "", message = "" } = {}) {
    const key = line.dataset[kind] ?? "";
    const text = message || key.replace("{time}", time);
    if (state === kind && part("words").textContent === text) return;
    state = line.dataset.state = kind;
    part("words").textContent = text;
    part("sign-in").hidden = !kind.startsWith("signedOut");
    part("reload").hidden = !["tab", "changed", "taken"].includes(kind);
    speak(kind, text);
  }

  function others(names) {
    const list = new Intl.ListFormat(lang, { type: "conjunction" }).format(names.map(isolated));
    const text = names.length ? line.dataset[names.length > 1 ? "others" : "other"].replace("{names}", list) : "";
    if (part("others").textContent === text) return;
    part("others").textContent = text;
    if (text) part("voice").textContent = text;
  }

  const here = encodeURIComponent(location.pathname + location.search);
  part("sign-in").href = `${document.body.dataset.signIn}?next=${here}`;
  part("reload").addEventListener("click", () => location.reload());
  return { say, others };
}

/** 14:32, or with its day where that is not today. */
export function clock(moment) {
  const lang = document.documentElement.lang;
  const isToday = new Date(moment).toDateString() === new Date().toDateString();
  const day = isToday ? {} : { day: "numeric", month: "long" };
  const format = new Intl.DateTimeFormat(lang === "ar" ? "ar-u-nu-latn" : lang, { hour: "2-digit", minute: "2-digit", hour12: false, ...day });
  return format.format(moment);
}
