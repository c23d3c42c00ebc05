// One save on its way.  Answers {status, data}: 0 is no line, 401 is signed out, whatever it was.

const GIVE_UP_AFTER = 30_000;
// Browsers let 64 KB travel on after the page has gone.
const MAY_OUTLIVE = 60_000;

export async function ask(form, body) {
  const text = JSON.stringify(body);
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body: text,
      redirect: "manual",
      keepalive: text.length * 3 < MAY_OUTLIVE,
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
    });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { status: 401 };
    return { status: answer.status, data: answer.status < 500 ? await answer.json() : {} };
  } catch (error) {
    // A page instead of an answer is not the portal's.
    return { status: error instanceof SyntaxError ? 502 : 0 };
  }
}
