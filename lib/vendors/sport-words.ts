import type { WorkoutKind } from "../domain/log/workout.ts";

/** Whole words by which people and apps name a kind; the first list that has one decides [choice]. */
const WORDS: readonly (readonly [WorkoutKind, ReadonlySet<string>])[] = [
  ["run", new Set(["run", "runs", "running", "jog", "jogging", "treadmill", "parkrun", "lauf", "laufen"])],
  ["strength", new Set(["strength", "weight", "weights", "weightlifting", "lifting", "crossfit", "hiit"])],
  ["recovery", new Set(["walk", "walking", "yoga", "pilates", "golf", "stretch", "stretching", "mobility"])],
];

/** Strava's number of the activity type `Run`, which its older GPX files hold in `type`. */
const STRAVA_RUN = "9";

/** The kind that free text such as `trail_running`, `TrailRun` or `Morning Run` names; undefined when it names none. */
function kindInWords(text: string): WorkoutKind | undefined {
  if (text.trim() === STRAVA_RUN) return "run";
  const words = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return WORDS.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

/** The kind of a recording: by its sport, by its name when it has none, else `cross`. */
export function kindOfRecording(sport: string | undefined, name: string | undefined): WorkoutKind {
  return kindInWords(sport ?? name ?? "") ?? "cross";
}
