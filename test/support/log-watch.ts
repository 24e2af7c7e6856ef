import { faultOf } from "../../lib/lambda/log.ts";
import type { Log } from "../../lib/ports.ts";

/** What no log line may hold (I8), by its look. The names are those the tests give their athletes. */
const PRIVATE: Readonly<Record<string, RegExp>> = {
  "a phone number": /\+[1-9]\d{7,14}|2025550\d{3}/,
  "an e-mail address": /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  "a name": /\b(?:Ana|Anna|Bea|Ben|Dina|Eva|Maximiliano|Pat|Zoe)\b/,
  "a token": /\bcd_\w/,
  "a secret": /\bwhsec_\w/,
};

/** A field is a word or a number; so many words are a text. The event and the stack are named by the code. */
const FEWEST_WORDS_OF_A_TEXT = 5;
const NAMED_BY_THE_CODE = ["message", "stack"];

const bodies = new Set<string>();
let offences: string[] = [];

/** Tells the watch of a body on its way to or from an athlete. A single word may as well be an event's. */
export function confide(body: string): void {
  if (body.includes(" ")) bodies.add(JSON.stringify(body).slice(1, -1));
}

/** What a log line holds and may not; nothing when all is well. */
export function privatePartsOf(line: string): readonly string[] {
  const looks = Object.entries(PRIVATE).flatMap(([what, look]) => (look.test(line) ? [what] : []));
  const holdsBody = [...bodies].some((body) => line.includes(body)) || fieldsOf(line).some(isText);
  return holdsBody ? [...looks, "a body"] : looks;
}

/** Notes what is wrong with a log line, for `takeOffences`. */
function watchLine(line: string): void {
  for (const what of privatePartsOf(line)) offences.push(`${what}: ${line}`);
}

/** Watches the JSON lines of what a process wrote. */
export function watchOutput(output: string): void {
  for (const line of output.split("\n")) if (line.startsWith('{"')) watchLine(line);
}

/** All that was wrong since it was asked last. */
export function takeOffences(): readonly string[] {
  const taken = offences;
  offences = [];
  return taken;
}

/** A log that keeps nothing and is watched, its errors as they would be written. */
export const watchedLog: Log = {
  info: (event, fields) => watchLine(JSON.stringify({ message: event, ...fields })),
  error: (event, fields, cause) => watchLine(JSON.stringify({ message: event, ...fields, ...faultOf(cause) })),
  count: (metric, value) => watchLine(JSON.stringify({ [metric]: value ?? 1 })),
};

function fieldsOf(line: string): readonly unknown[] {
  try {
    const fields: unknown = JSON.parse(line);
    return Object.entries(Object(fields)).flatMap(([name, value]) => (NAMED_BY_THE_CODE.includes(name) ? [] : [value]));
  } catch {
    return [line];
  }
}

function isText(field: unknown): boolean {
  return typeof field === "string" && field.trim().split(/\s+/).length >= FEWEST_WORDS_OF_A_TEXT;
}
