// The dashboard's script: sends its forms and keeps it up to date. The page itself is rendered by the server alone: what
// is marked data-live is taken over from a page rendered anew.

const POLL_MS = 2000;
const outcomes = {
  text: () => "",
  clock: () => "",
  workout: ({ workouts }) => `Workout ${workouts[0].status}. Let time pass, and the texts come.`,
  athlete: ({ athleteId, token }) => `${athleteId} is in. Token for the webhook, shown this once: ${token}`,
};

/** Sends JSON; answers what came back and whether it went well. */
async function send(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, answer: await response.json() };
}

const getJson = async (path) => (await fetch(path)).json();

// Forms

/** What a form's visible fields say, by the names of the request; what is empty is left out. */
function valuesOf(form) {
  const values = {};
  for (const field of form.querySelectorAll("[name]")) {
    const value = valueOf(field);
    if (value === undefined || !field.checkVisibility()) continue;
    if (field.type === "checkbox") values[field.name] = [...(values[field.name] ?? []), value];
    else place(values, field.name.split("."), value);
  }
  return values;
}

function valueOf({ type, checked, value, dataset }) {
  if ((type === "radio" || type === "checkbox") && !checked) return undefined;
  const text = value.trim();
  if (text === "" || (dataset.type === "start" && dataset.touched === undefined)) return undefined;
  const number = Number(text.replace(",", "."));
  return dataset.type === "number" && !Number.isNaN(number) ? number : text;
}

function place(values, [first, ...rest], value) {
  if (rest.length === 0) values[first] = value;
  else place((values[first] ??= {}), rest, value);
}

const SMS = ["sms"];
const requests = {
  text: (form, { body }) => ["/local/sms", { from: form.dataset.from, body: body ?? "" }],
  clock: (_form, { amount, unit }) => ["/local/clock", { advance: `P${unit === "D" ? "" : "T"}${amount}${unit}` }],
  workout: (form, workout) => ["/local/workouts", { athleteId: form.dataset.athlete, workout }],
  athlete: (_form, profile) => [
    "/local/athletes",
    { ...profile, channels: { "rest-day": SMS, meal: SMS, bedtime: SMS } },
  ],
};

async function submit(form) {
  const kind = form.dataset.form;
  clearErrors(form);
  const [path, body] = requests[kind](form, valuesOf(form));
  const { ok, answer } = await whileBusy(kind === "clock" ? clock : form, () => send(path, body));
  if (ok && kind === "text") form.reset();
  say(kind === "clock" ? clock : form, ok ? outcomes[kind](answer) : showErrors(form, answer), !ok);
  await refresh();
}

/** Says each error at its field; answers what has no field. */
function showErrors(form, { title, detail, errors = [] }) {
  if (form.dataset.form === "clock" && errors.length > 0) return "A number of minutes, hours or whole days, such as 3.";
  const homeless = [];
  for (const { field, came, expected } of errors) {
    const text = `Came: ${came}. Expected: ${expected}.`;
    const at = form.querySelector(`[data-error="${CSS.escape(field)}"]`);
    if (at === null || !at.parentElement.checkVisibility()) homeless.push(`${field}: ${text}`);
    else {
      at.textContent = text;
      at.hidden = false;
      form.elements[field]?.setAttribute?.("aria-invalid", "true");
    }
  }
  form.querySelector("[aria-invalid]")?.focus();
  return errors.length === 0 ? `${title}. ${detail ?? ""}` : homeless.join(" ");
}

function clearErrors(form) {
  for (const error of form.querySelectorAll("[data-error]")) error.hidden = true;
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

function say(where, text, isWrong = false) {
  const outcome = where.querySelector(":scope > .outcome");
  outcome.textContent = text;
  outcome.classList.toggle("wrong", isWrong);
}

async function whileBusy(where, work) {
  const buttons = where.querySelectorAll("button");
  const focused = document.activeElement;
  where.setAttribute("aria-busy", "true");
  for (const button of buttons) button.disabled = true;
  if (where === clock) say(clock, "Doing everything that is due on the way ...");
  try {
    return await work();
  } catch {
    return { ok: false, answer: { title: "The runtime does not answer", detail: "Is it still running?" } };
  } finally {
    where.removeAttribute("aria-busy");
    for (const button of buttons) button.disabled = false;
    if (where.contains(focused)) focused.focus();
  }
}

// Clock

const clock = document.querySelector(".clock");

async function moveClock(move) {
  const { ok, answer } = await whileBusy(clock, () => send("/local/clock", move));
  say(clock, ok ? "" : `${answer.title}. ${answer.errors?.[0].expected ?? answer.detail}`, !ok);
  await refresh();
}

// Keeping up to date

let shown = "";

/** Takes over what a page rendered now says, without touching what is being filled in. */
async function refresh() {
  const fresh = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  document.body.dataset.lastMessage = fresh.body.dataset.lastMessage;
  for (const article of fresh.querySelectorAll("main > .athlete")) {
    if (document.getElementById(article.id) === null) addAthlete(article);
  }
  for (const article of document.querySelectorAll("main > .athlete")) {
    if (fresh.getElementById(article.id) === null) article.remove();
  }
  for (const part of document.querySelectorAll("[data-live]")) takeOver(part, fresh.getElementById(part.id));
  for (const part of document.querySelectorAll("[data-follow]")) follow(part, fresh.getElementById(part.id));
}

function addAthlete(article) {
  document.querySelector("main > .empty")?.remove();
  document.querySelector("main").append(document.importNode(article, true));
}

function takeOver(part, fresh) {
  if (fresh === null || part.innerHTML === fresh.innerHTML) return;
  part.replaceChildren(...document.importNode(fresh, true).childNodes);
  if (part.dataset.tail !== undefined) part.scrollTop = part.scrollHeight;
}

function follow(part, fresh) {
  if (fresh === null) return;
  part.setAttribute(part.dataset.follow, fresh.getAttribute(part.dataset.follow));
  if (part.dataset.type === "start") suggestStart(part);
}

/** Until a start is chosen it is that of a workout which ends now; the runtime works it out exactly. */
function suggestStart(start) {
  const minutes = Number(start.form.elements.durationMinutes.value);
  if (start.dataset.touched !== undefined || !(minutes > 0)) return;
  start.value = new Date(Date.parse(`${start.dataset.now}Z`) - minutes * 60_000).toISOString().slice(0, 16);
}

async function poll() {
  const [{ messages }, { now, athletes }] = await Promise.all([
    getJson(`/local/outbox?after=${document.body.dataset.lastMessage}`),
    getJson("/local/athletes"),
  ]);
  const seen = [now.slice(0, 16), ...athletes.map(({ athleteId, revision }) => `${athleteId} ${revision}`)].join();
  if (messages.length > 0 || seen !== shown) await refresh();
  shown = seen;
}

async function keepPolling() {
  await poll().catch(() => undefined);
  setTimeout(() => void keepPolling(), POLL_MS);
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit(event.target);
});
document.addEventListener("click", ({ target }) => {
  if (target.dataset?.advance !== undefined) void moveClock({ advance: target.dataset.advance });
  if (target.dataset?.to !== undefined) void moveClock({ to: target.dataset.to });
});
document.addEventListener("input", ({ target }) => {
  if (target.dataset.type === "start") target.dataset.touched = "";
  if (target.name === "durationMinutes") suggestStart(target.form.elements.startedAt);
});
for (const thread of document.querySelectorAll("[data-tail]")) thread.scrollTop = thread.scrollHeight;
void keepPolling();
