import type { WorkoutKind } from "../domain/log/workout.ts";
import * as known from "./activity-words.ts";
import { LONGEST_NAME } from "./longest-name.ts";

/** What an activity is: a kind of workout, or none, such as work or gaming, which every source ignores (docs/rules.md 2). */
export type Activity = WorkoutKind | "none";

/**
 * What the name of an activity says, in any language we speak and however it is written (`trail_running`, `TrailRun`,
 * `Traditionelles Krafttraining`), or undefined. A whole name decides before a word in it, and a kind before none; what
 * is no training only by itself gives way to a sport beside it.
 */
export function activityOf(name: string): Activity | undefined {
  const words = wordsOf(name);
  const exact = known.EXACT.get(words.join(""));
  if (exact !== undefined) return exact;
  return kindOfWords(words) ?? noneOrSport(words);
}

function noneOrSport(words: readonly string[]): Activity | undefined {
  if (words.some((word) => known.NONE_WORDS.has(word))) return "none";
  if (!words.some((word) => known.NONE_ALONE_WORDS.has(word))) return undefined;
  return words.some((word) => known.SPORT_WORDS.has(word)) ? "cross" : "none";
}

/** Whether a name says what was done: one nobody knows counts as `cross`, and that is worth a remark. */
export function isKnownActivity(name: string): boolean {
  return activityOf(name) !== undefined || wordsOf(name).some(isOfSport);
}

function isOfSport(word: string): boolean {
  return known.SPORT_WORDS.has(word) || known.GENERAL_WORDS.has(word);
}

/** Like `activityOf`; what no name tells is `cross` (docs/rules.md 2). */
export function activityOrCross(...names: readonly (string | undefined)[]): Activity {
  for (const name of names) {
    const activity = name === undefined ? undefined : activityOf(name);
    if (activity !== undefined) return activity;
  }
  return "cross";
}

/** The activity of a recording: by its sport, by its title when it has none, else `cross`. A title never says "none". */
export function activityOfRecording(sport: string | undefined, title: string | undefined): Activity {
  return sport === undefined ? (kindOfTitle(title ?? "") ?? "cross") : (activityOf(sport) ?? "cross");
}

/** The kind a title in free words names, such as `Morning Run`, or undefined. */
function kindOfTitle(title: string): WorkoutKind | undefined {
  const words = wordsOf(title);
  const exact = known.EXACT.get(words.join(""));
  if (exact !== undefined && exact !== "none") return exact;
  const told = words.filter((word) => !known.TITLE_WORDS.has(word));
  return kindOfWords(told);
}

function kindOfWords(named: readonly string[]): WorkoutKind | undefined {
  const words = withoutPlace(withoutRace(named));
  const text = words.join(" ");
  if (known.INTENSE_INTERVALS.every((form) => form.test(text))) return "strength";
  for (const [kind, ofKind] of known.WORDS) {
    if (words.some((word) => ofKind.has(word))) return kind;
    if (words.some((word) => known.STEMS.some(([of, form]) => of === kind && form.test(word)))) return kind;
  }
  return undefined;
}

/** The words of a name without those of a race where it is one of another sport than running: `Course cycliste`. */
function withoutRace(words: readonly string[]): readonly string[] {
  const isOther = words.some((word) => known.WORDS.some(([kind, ofKind]) => kind === "cross" && ofKind.has(word)));
  return isOther ? words.filter((word) => !known.RACE_WORDS.has(word)) : words;
}

/** The words of a walk without the treadmill that it was on; those of a run keep it. */
function withoutPlace(words: readonly string[]): readonly string[] {
  if (!words.some((word) => known.WALK_WORDS.has(word))) return words;
  return words.join(" ").replaceAll(known.TREADMILL, "").split(" ");
}

/** Small letters without accents, a word each; scripts without cases stay as they are. */
function wordsOf(text: string): readonly string[] {
  const spaced = text
    .slice(0, LONGEST_NAME)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o");
  const plain = spaced
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, "")
    .normalize("NFKC");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
