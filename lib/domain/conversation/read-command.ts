import type { ArgumentCommand, ConversationWords, PlainCommand } from "./conversation-words.ts";
import type { Intent } from "./intent.ts";
import type { RaceDate } from "./race-date.ts";

const LONGEST_PAUSE_DAYS = 60;
const USUAL_PAUSE_DAYS = 7;
const REST_DAYS = [0, 1, 2, 3] as const;

const PLAIN_KINDS = ["start", "yes", "help", "status", "snooze", "less", "more", "resume"] as const;

/** The words of commands, of every language together. */
interface CommandWords {
  readonly commands: (command: PlainCommand) => readonly string[];
  readonly argumentCommands: (command: ArgumentCommand) => readonly string[];
  readonly dayUnits: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
  readonly readRaceDate: (text: string) => RaceDate | null;
}

/** Parses a whole text as a command, ignoring polite words. `folded` keeps date punctuation. */
export function createCommandReader(
  languages: readonly ConversationWords[],
  readRaceDate: (text: string) => RaceDate | null,
): (words: readonly string[], folded: string) => Intent | undefined {
  const polite = new Set(languages.flatMap(({ politeWords }) => politeWords));
  const known: CommandWords = {
    commands: (command) => languages.flatMap(({ commands }) => commands[command]),
    argumentCommands: (command) => languages.flatMap(({ argumentCommands }) => argumentCommands[command]),
    dayUnits: new Map(languages.flatMap(({ dayUnits }) => Object.entries(dayUnits))),
    fillers: new Set(languages.flatMap(({ fillers }) => fillers)),
    readRaceDate,
  };
  return (words, folded) => {
    const spoken = words.filter((word) => !polite.has(word));
    if (spoken.length === 0) return folded.includes("?") ? { kind: "help" } : undefined;
    return (
      plainCommand(spoken.join(" "), known) ??
      pauseOrSick(spoken, known) ??
      restDays(spoken, known) ??
      race({ words: spoken, folded }, known)
    );
  };
}

function plainCommand(text: string, { commands }: CommandWords): Intent | undefined {
  const kind = PLAIN_KINDS.find((each) => commands(each).includes(text));
  if (kind !== undefined) return { kind };
  if (commands("food-off").includes(text)) return { kind: "food", wanted: false };
  return commands("food-on").includes(text) ? { kind: "food", wanted: true } : undefined;
}

function pauseOrSick(words: readonly string[], known: CommandWords): Intent | undefined {
  for (const kind of ["pause", "sick"] as const) {
    const rest = argumentOf(words, kind, known);
    const days = rest && daysIn(rest, known);
    if (days !== undefined) return { kind, days };
  }
  return undefined;
}

/** Days of a pause: none named means a week; a longer one than may be is as long as may be. */
function daysIn(rest: readonly string[], { dayUnits }: CommandWords): number | undefined {
  if (rest.length === 0) return USUAL_PAUSE_DAYS;
  const text = rest.join(" ");
  const unit = text.replace(/\d{1,3} ?/u, "");
  const days = Number.parseInt(text, 10) * (unit === "" ? 1 : (dayUnits.get(unit) ?? Number.NaN));
  return days > 0 ? Math.min(days, LONGEST_PAUSE_DAYS) : undefined;
}

function restDays(words: readonly string[], known: CommandWords): Intent | undefined {
  const rest = argumentOf(words, "rest-days", known);
  const named = rest?.filter((word) => known.dayUnits.get(word) !== 1).join();
  const perWeek = REST_DAYS.find((days) => String(days) === named);
  return perWeek === undefined ? undefined : { kind: "rest-days", perWeek };
}

function race(
  { words, folded }: { readonly words: readonly string[]; readonly folded: string },
  known: CommandWords,
): Intent | undefined {
  const name = known.argumentCommands("race").find((each) => each === words[0]);
  if (name === undefined) return undefined;
  const date = known.readRaceDate(folded.slice(folded.indexOf(name) + name.length));
  // "Race was great" is talk; a race with a digit in it was meant to be a date.
  return words.length === 1 || /\d/u.test(folded) ? { kind: "race", date } : undefined;
}

/** The words after a command's name, small words left out; or undefined when the text does not begin with the name. */
function argumentOf(
  words: readonly string[],
  command: ArgumentCommand,
  { argumentCommands, fillers }: CommandWords,
): readonly string[] | undefined {
  const text = `${words.join(" ")} `;
  const name = argumentCommands(command).find((each) => text.startsWith(`${each} `));
  if (name === undefined) return undefined;
  const rest = text.slice(name.length).trim();
  return rest === "" ? [] : rest.split(" ").filter((word) => !fillers.has(word));
}
