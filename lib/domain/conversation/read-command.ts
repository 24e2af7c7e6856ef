import { ARGUMENT_COMMANDS, DAY_UNITS, FILLERS, PLAIN_COMMANDS, POLITE_WORDS } from "./command-words.ts";
import type { Intent } from "./intent.ts";
import { readRaceDate } from "./race-date.ts";

const LONGEST_PAUSE_DAYS = 60;
const USUAL_PAUSE_DAYS = 7;
const REST_DAYS = [0, 1, 2, 3] as const;

const PLAIN_KINDS = ["start", "yes", "help", "status", "snooze", "less", "more", "resume"] as const;

/** The command a whole text is, politeness aside; undefined when it is none. `folded` still has a date's signs. */
export function readCommand(words: readonly string[], folded: string): Intent | undefined {
  const spoken = words.filter((word) => !POLITE_WORDS.has(word));
  if (spoken.length === 0) return folded.includes("?") ? { kind: "help" } : undefined;
  return plainCommand(spoken.join(" ")) ?? pauseOrSick(spoken) ?? restDays(spoken) ?? race(spoken, folded);
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
  const text = rest.join(" ");
  const unit = text.replace(/\d{1,3} ?/u, "");
  const days = Number.parseInt(text, 10) * (unit === "" ? 1 : (DAY_UNITS[unit] ?? Number.NaN));
  return days > 0 ? Math.min(days, LONGEST_PAUSE_DAYS) : undefined;
}

function restDays(words: readonly string[]): Intent | undefined {
  const rest = argumentOf(words, ARGUMENT_COMMANDS["rest-days"]);
  const named = rest?.filter((word) => DAY_UNITS[word] !== 1).join();
  const perWeek = REST_DAYS.find((days) => String(days) === named);
  return perWeek === undefined ? undefined : { kind: "rest-days", perWeek };
}

function race(words: readonly string[], folded: string): Intent | undefined {
  const name = ARGUMENT_COMMANDS.race.find((each) => each === words[0]);
  if (name === undefined) return undefined;
  const date = readRaceDate(folded.slice(folded.indexOf(name) + name.length));
  // "Race was great" is talk; a race with a digit in it was meant to be a date.
  return words.length === 1 || /\d/u.test(folded) ? { kind: "race", date } : undefined;
}

/** The words after a command's name, small words left out; undefined when the text does not begin with the name. */
function argumentOf(words: readonly string[], names: readonly string[]): readonly string[] | undefined {
  const text = `${words.join(" ")} `;
  const name = names.find((each) => text.startsWith(`${each} `));
  if (name === undefined) return undefined;
  const rest = text.slice(name.length).trim();
  return rest === "" ? [] : rest.split(" ").filter((word) => !FILLERS.has(word));
}
