// Passkeys: a button opens the dialogue of the device; what the device says is sent with the form.

const { create, get, supported } = window.webauthnJSON;

async function options(form) {
  const { from, options: id } = form.dataset;
  if (id) return JSON.parse(document.getElementById(id).textContent);
  const answer = await fetch(from, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${from}: ${answer.status}`);
  return answer.json();
}

// Only keys that are enough to sign in: they live on the device and ask who is there.
function forSigningIn({ publicKey }) {
  const wanted = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
  return { publicKey: { ...publicKey, authenticatorSelection: { ...publicKey.authenticatorSelection, ...wanted } } };
}

const ask = {
  create: async (form) => create(forSigningIn((await options(form)).creation_options)),
  get: async (form) => get((await options(form)).request_options),
};

async function send(event) {
  const form = event.currentTarget;
  const trouble = form.querySelector("[data-passkey-trouble]");
  event.preventDefault();
  trouble.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await ask[form.dataset.passkey](form));
    form.submit();
  } catch {
    trouble.hidden = false;
    delete form.dataset.sent;
  }
}

if (supported()) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", send);
  }
}
