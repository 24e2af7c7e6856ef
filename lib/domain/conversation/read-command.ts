import { ARGUMENT_COMMANDS, DAY_UNITS, FILLERS, PLAIN_COMMANDS, POLITE_WORDS } from "./command-words.ts";
import type { Intent } from "./intent.ts";
import { readRaceDate } from "./race-date.ts";

const LONGEST_PAUSE_DAYS = 60;
const USUAL_PAUSE_DAYS = 7;
const MOST_REST_DAYS = 3;

const PLAIN_KINDS = ["start", "yes", "help", "status", "snooze", "less", "more", "resume"] as const;

/** The command a whole text is, politeness aside; undefined when it is none. `folded` still has a date's signs. */
export function readCommand(words: readonly string[], folded: string): Intent | undefined {
  const spoken = words.filter((word) => !POLITE_WORDS.has(word));
  if (spoken.length === 0) return isQuestionMark(folded) ? { kind: "help" } : undefined;
  return plainCommand(spoken.join(" ")) ?? pauseOrSick(spoken) ?? restDays(spoken) ?? race(spoken, folded);
}

function isQuestionMark(folded: string): boolean {
  return /^\?+$/u.test(folded);
}

function plainCommand(text: string): Intent | undefined {
  const kind = PLAIN_KINDS.find((each) => PLAIN_COMMANDS[each].includes(text));
  if (kind !== undefined) return { kind };
  if (PLAIN_COMMANDS["food-off"].includes(text)) return { kind: "food", wanted: false };
  return PLAIN_COMMANDS["food-on"].includes(text) ? { kind: "food", wanted: true } : undefined;
}

function pauseOrSick(words: readonly string[]): Intent | undefined {
  for (const kind of ["pause", "sick"] as const) {
    const rest = argumentOf(words, ARGUMENT_COMMANDS[kind]);
    const days = rest && daysIn(rest);
    if (days !== undefined) return { kind, days };
  }
  return undefined;
}

/** Days of a pause: none named means a week; a longer one than may be is as long as may be. */
function daysIn(rest: readonly string[]): number | undefined {
  if (rest.length === 0) return USUAL_PAUSE_DAYS;
  const [, amount, attached] = /^(\d{1,3})(\p{L}*)$/u.exec(rest[0] ?? "") ?? [];
  const units = [...(attached === undefined || attached === "" ? [] : [attached]), ...rest.slice(1)];
  const unitDays = units.length === 0 ? 1 : DAY_UNITS[units[0] ?? ""];
  if (amount === undefined || unitDays === undefined || units.length > 1) return undefined;
  const days = Number(amount) * unitDays;
  return days === 0 ? undefined : Math.min(days, LONGEST_PAUSE_DAYS);
}

function restDays(words: readonly string[]): Intent | undefined {
  const rest = argumentOf(words, ARGUMENT_COMMANDS["rest-days"])?.filter((word) => DAY_UNITS[word] !== 1);
  const [perWeek] = rest ?? [];
  if (rest?.length !== 1 || perWeek === undefined || !/^\d$/u.test(perWeek)) return undefined;
  return Number(perWeek) > MOST_REST_DAYS ? undefined : { kind: "rest-days", perWeek: Number(perWeek) };
}

function race(words: readonly string[], folded: string): Intent | undefined {
  const name = ARGUMENT_COMMANDS.race.find((each) => each === words[0]);
  if (name === undefined) return undefined;
  const date = readRaceDate(folded.slice(folded.indexOf(name) + name.length));
  // "Race was great" is talk; a race with a digit in it was meant to be a date.
  return date !== null || words.length === 1 || /\d/u.test(folded) ? { kind: "race", date } : undefined;
}

/** The words after a command's name, small words left out; undefined when the text does not begin with the name. */
function argumentOf(words: readonly string[], names: readonly string[]): readonly string[] | undefined {
  const text = `${words.join(" ")} `;
  const name = names.toSorted((a, b) => b.length - a.length).find((each) => text.startsWith(`${each} `));
  if (name === undefined) return undefined;
  const rest = text.slice(name.length).trim();
  return rest === "" ? [] : rest.split(" ").filter((word) => !FILLERS.has(word));
}
