// The script of the pages: sends their forms, moves the clock, and takes over what the server says has changed. The pages
// themselves are made by the server alone and can be read without it.

import { keepUpToDate, scrollToNewest } from "./live.js";

/** What is said here, in the language of the page. */
const says = JSON.parse(document.body.dataset.says ?? "{}");
const { lang } = document.documentElement;

function fill(text, ...values) {
  return values.reduce((filled, value) => filled.replace("{}", () => value), text);
}

const outcomes = {
  text: () => "",
  clock: () => "",
  carrier: (_answer, form) => fill(says.carrier, form.elements.outcome.selectedOptions[0].label),
  replay: ({ html }) => {
    const result = document.getElementById("replay-result");
    result.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    return says.compared;
  },
  workout: () => says.workout,
  athlete: ({ athleteId, token }) => `${fill(says.athlete, athleteId)} ${token}`,
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
  if (text === "") return undefined;
  const number = Number(text.replace(",", "."));
  return dataset.type === "number" && !Number.isNaN(number) ? number : text;
}

function place(values, [first, ...rest], value) {
  if (rest.length === 0) values[first] = value;
  else place((values[first] ??= {}), rest, value);
}

const requests = {
  text: (form, { body }) => ["/local/sms", { from: form.dataset.from, body: body ?? "" }],
  clock: (_form, { amount, unit }) => ["/local/clock", { advance: `P${unit === "D" ? "" : "T"}${amount}${unit}` }],
  carrier: (form, { outcome }) => ["/local/carrier", { to: form.dataset.to, outcome }],
  workout: (form, workout) => ["/local/workouts", { athleteId: form.dataset.athlete, workout }],
  replay: async (form, values) => [
    `/local/replay?lang=${lang}`,
    { ...(await fileOf(form)), athleteId: values.athleteId, a: values.a ?? {}, b: values.b ?? {} },
  ],
  athlete: (_form, profile) => [
    "/local/athletes",
    { ...profile, channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } },
  ],
};

/** The file that was chosen, in Base64. */
async function fileOf(form) {
  const [file] = form.querySelector("[data-file]").files;
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? 0);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return { fileName: file?.name ?? "", base64: btoa(binary) };
}

async function submit(form) {
  const kind = form.dataset.form;
  const where = kind === "clock" ? clock : form;
  clearErrors(form);
  const [path, body] = await requests[kind](form, valuesOf(form));
  if (kind === "replay") say(where, says.comparing);
  const { ok, answer } = await whileBusy(where, () => send(path, body));
  if (ok && kind === "text") form.reset();
  say(where, ok ? outcomes[kind](answer, form) : showErrors(form, answer), !ok);
}

/** Says each error at its field; answers what has no field. */
function showErrors(form, { title, detail, errors = [] }) {
  if (form.dataset.form === "clock" && errors.length > 0) return says.amount;
  const homeless = [];
  for (const { field, came, expected } of errors) {
    const text = fill(says.came, came, expected);
    const at = form.querySelector(`[data-error="${CSS.escape(field)}"]`);
    if (at === null || !at.parentElement.checkVisibility()) homeless.push(`${field}: ${text}`);
    else {
      at.textContent = text;
      at.hidden = false;
      form.elements[field]?.setAttribute?.("aria-invalid", "true");
    }
  }
  form.querySelector("[aria-invalid]")?.focus();
  return errors.length === 0 ? sentence(title, detail) : homeless.join(" ");
}

function sentence(title, detail = "") {
  return `${title}${/[.?!]$/.test(title) ? "" : "."} ${detail}`;
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
  const buttons = where.querySelectorAll("button:not([data-play])");
  const focused = document.activeElement;
  where.setAttribute("aria-busy", "true");
  for (const button of buttons) button.disabled = true;
  try {
    return await work();
  } catch {
    return { ok: false, answer: { title: says.noAnswer, detail: "" } };
  } finally {
    where.removeAttribute("aria-busy");
    for (const button of buttons) button.disabled = false;
    if (where.contains(focused)) focused.focus();
  }
}

// Clock

const clock = document.querySelector(".clock");
const PLAY_STEP = { advance: "PT15M" };
const PLAY_PAUSE_MS = 500;

async function moveClock(move) {
  const { ok, answer } = await whileBusy(clock, () => send("/local/clock", move));
  say(clock, ok ? "" : sentence(answer.title, answer.errors?.[0].expected ?? answer.detail), !ok);
  return ok;
}

/** Moves the clock a quarter of an hour again and again until it is stopped. */
async function play(button) {
  const isPlaying = button.getAttribute("aria-pressed") === "true";
  button.setAttribute("aria-pressed", String(!isPlaying));
  while (button.getAttribute("aria-pressed") === "true" && (await moveClock(PLAY_STEP))) {
    await new Promise((resolve) => setTimeout(resolve, PLAY_PAUSE_MS));
  }
  button.setAttribute("aria-pressed", "false");
}

document.addEventListener("submit", (event) => {
  if (event.target.dataset.form === undefined) return;
  event.preventDefault();
  void submit(event.target);
});
document.addEventListener("click", ({ target }) => {
  const { advance, go, play: isPlay } = target.dataset ?? {};
  if (advance !== undefined) void moveClock({ advance });
  if (go !== undefined) void moveClock({ to: document.querySelector("#clock-now .now").dataset[go] });
  if (isPlay !== undefined) void play(target);
});
for (const each of document.querySelectorAll("[data-needs-script]")) each.hidden = false;
scrollToNewest(document);
if (document.body.dataset.revision !== undefined) keepUpToDate(document.body.dataset.revision);
