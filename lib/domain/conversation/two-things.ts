import type { Reading } from "./command-intent.ts";
import type { BesideIntent, Intent, SingleIntent } from "./intent.ts";
import { withoutEfforts } from "./normalise-text.ts";

/** What may be asked for beside something else, in a clause of its own. */
const SILENCES: ReadonlySet<string> = new Set(["sick", "pause", "snooze"]);
const SETTINGS: ReadonlySet<string> = new Set(["food", "bedtime", "less", "more", "rest-days"]);
const BESIDE_EFFORT: ReadonlySet<string> = new Set([...SILENCES, ...SETTINGS, "status", "why", "race-off", "resume"]);
/** From this share on a part of a text is believed to ask for something by itself. */
const SURE_OF_PART = 0.6;

const BETWEEN_CLAUSES = / (?:[,?]|and|also|und|auch|y|ademas|et|aussi)(?= )/u;
/** An effort that is set off from the rest: "7, and ...", "... , 7". */
const EFFORT_APART = /^ [0-9.]+ (?:[,?]|and|but|und|aber|y|pero|et|mais) | [,?] [0-9.]+(?: [,?])* $/u;

/** Two things asked for in one text: "7, and pause for 3 days", "sick, stop the food tips" (docs/rules.md 9). */
export function twoThings(reading: Reading, read: (part: Reading) => SingleIntent): Intent | undefined {
  if (reading.command !== undefined) return undefined;
  return effortAnd(reading, read) ?? both(reading, read);
}

function effortAnd(reading: Reading, read: (part: Reading) => SingleIntent): Intent | undefined {
  const { words, folded } = reading.normal;
  const remark = withoutEfforts(words);
  if (remark === undefined || !EFFORT_APART.test(words)) return undefined;
  const rpe = reading.efforts.meant(words, folded);
  const beside = rpe === undefined ? undefined : surely(reading.part(remark), read);
  if (rpe === undefined || beside === undefined || !BESIDE_EFFORT.has(beside.kind)) return undefined;
  return { kind: "effort-and", rpe, beside };
}

function both(reading: Reading, read: (part: Reading) => SingleIntent): Intent | undefined {
  const clauses = reading.normal.words.split(BETWEEN_CLAUSES).filter((clause) => clause.trim() !== "");
  if (clauses.length !== 2) return undefined;
  const [first, second] = clauses.map((clause) => surely(reading.part(`${clause.trimEnd()} `), read));
  if (first === undefined || second === undefined || first.kind === second.kind) return undefined;
  const kinds = [first.kind, second.kind];
  // Where one text has room for one answer, it is the last: what to do about the pain.
  if (kinds.includes("resume") && kinds.includes("pain")) {
    return { kind: "both", asked: first.kind === "pain" ? [second, first] : [first, second] };
  }
  const settings = kinds.filter((kind) => SETTINGS.has(kind)).length;
  const silences = kinds.filter((kind) => SILENCES.has(kind)).length;
  if (settings === 0 || settings + silences < 2 || (kinds.includes("less") && kinds.includes("more"))) return undefined;
  return { kind: "both", asked: [first, second] };
}

/** What a part of a text asks for; undefined: that is not sure. */
function surely(part: Reading, read: (part: Reading) => SingleIntent): BesideIntent | undefined {
  const share = part.judged.shares.get(part.judged.label) ?? 0;
  if (part.command === undefined && share < SURE_OF_PART) return undefined;
  const intent = read(part);
  return intent.kind === "stop" || intent.kind === "start" ? undefined : intent;
}
