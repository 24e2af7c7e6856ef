import { commanded, type Reading } from "./command-intent.ts";
import type { Command } from "./conversation-words.ts";
import type { SingleIntent } from "./intent.ts";
import type { RaceDate } from "./race-date.ts";

/** A longer text tells a story. */
const LONGEST = 9;
/** From this share on an amount or a date tells what a text asks for that is else talk. */
const MAYBE_MEANT = 0.05;
/** From this share on a weekday does. */
const MAYBE_RACE = 0.15;
const TALK: ReadonlySet<string> = new Set(["chat", "thanks", "yes"]);

/** What a short text with a length of time or a date asks for, though it may be talk: "in 30 min please", "10k on May 3rd". */
export function toldByAmount(reading: Reading): SingleIntent | undefined {
  const { judged, measured, normal } = reading;
  if (!TALK.has(judged.label) || normal.words.split(" ").length - 2 > LONGEST) return undefined;
  const share = (label: string): number => judged.shares.get(label) ?? 0;
  const told: readonly Command[] = [
    ...(measured.hours === undefined ? [] : (["snooze"] as const)),
    ...(measured.days === undefined ? [] : (["pause"] as const)),
    ...(tellsRace(reading.date()?.date, share("race")) ? (["race"] as const) : []),
  ];
  const [first] = told.filter((label) => share(label) > MAYBE_MEANT).toSorted((a, b) => share(b) - share(a));
  return first === undefined ? undefined : commanded(first, reading);
}

function tellsRace(date: RaceDate | undefined, share: number): boolean {
  if (date === undefined) return false;
  if (date.kind === "date" || date.kind === "slashed") return true;
  const isNear = date.kind === "in-days" && date.days < 2;
  return !isNear && share > MAYBE_RACE;
}
