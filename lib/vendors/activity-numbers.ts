import type { WorkoutKind } from "../domain/log/workout.ts";
import type { Activity } from "./activities.ts";

/** The numbers by which vendors name activities [choice where they have no exact word]; any other is `cross`. */
interface Numbers extends Readonly<Partial<Record<Exclude<WorkoutKind, "cross"> | "none", readonly number[]>>> {
  /** The highest number that was documented when this was written. */
  readonly highest: number;
}

/** Strava's activity types, as its older GPX files hold them in `type`. */
export const STRAVA_NUMBERS: Numbers = {
  highest: 60,
  // Run, virtual run.
  run: [9, 53],
  // Crossfit, weight training.
  strength: [26, 30],
  // Walk, yoga.
  recovery: [10, 31],
};

/** Suunto's activity ids (Activities.pdf of apizone.suunto.com). */
export const SUUNTO_NUMBERS: Numbers = {
  highest: 130,
  // Running, trail, treadmill, track and field, obstacle racing, track running, vertical running.
  run: [1, 22, 53, 59, 95, 103, 115],
  // Outdoor gym, gym, crossfit, kettlebell, circuit training, calisthenics.
  strength: [20, 23, 54, 63, 73, 104],
  // Walking, golf, nordic walking, yoga or pilates, stretching, meditation, pilates, yoga.
  recovery: [0, 16, 24, 51, 58, 112, 120, 121],
};

/** The ids of Suunto's watches, which their logs hold, as those who read these logs agree on them: other ones than the app's. */
export const SUUNTO_WATCH_NUMBERS: Numbers = {
  highest: 98,
  // Running, track and field, trail, treadmill.
  run: [3, 81, 82, 93],
  // Circuit training, weight training, kettlebell, crossfit.
  strength: [18, 23, 87, 90],
  // Yoga or pilates, walking, golf, stretching, nordic walking.
  recovery: [10, 12, 66, 79, 84],
};

/**
 * Wahoo's `workout_type_id`s (cloud-api.wahooligan.com). It has no type for lifting: 42, "workout", may be anything done
 * in a gym, and so stays `cross`; so does 19, a treadmill to run or to walk on.
 */
export const WAHOO_NUMBERS: Numbers = {
  highest: 80,
  // Running, on a track, a trail, a treadmill, a race, indoors in a virtual world.
  run: [1, 3, 4, 5, 67, 71],
  // Walking, speed walking, nordic walking, on a treadmill; golf, yoga, mental strength.
  recovery: [6, 7, 8, 56, 46, 66, 69],
  // Motorcycling.
  none: [17],
};

/** Samsung Health's exercise types (developer.samsung.com/health, predefined exercise types). */
export const SAMSUNG_NUMBERS: Numbers = {
  highest: 16_999,
  run: [1002],
  // Push-ups to circuits, burpees, presses to crunches, weight machines.
  strength: [10_004, 10_005, 10_006, 10_007, 10_010, 10_011, 10_012, 10_013, 10_014, 10_015, 10_016, 15_002],
  // Walking, golf, tai chi, pilates, yoga, stretching.
  recovery: [1001, 3001, 7001, 9001, 9002, 10_001],
};

/** Terra's activity types (docs.tryterra.co). */
export const TERRA_NUMBERS: Numbers = {
  highest: 150,
  // Running, jogging, on sand, on a treadmill, indoors. 88, a treadmill to run or to walk on, stays `cross`.
  run: [8, 56, 57, 58, 133],
  // Strength training, weightlifting, kettlebell, crossfit, HIIT, circuit training, calisthenics.
  strength: [80, 97, 41, 113, 114, 22, 21],
  // Walking, for fitness, nordic, on a treadmill, with a stroller; golf, meditation, pilates, yoga, breathing, stretching.
  recovery: [7, 93, 94, 95, 116, 32, 45, 49, 100, 122, 125],
  // In a vehicle, still, tilting, an elevator, an escalator, driving, off-road driving.
  none: [0, 3, 5, 117, 118, 135, 136],
};

/** The sports of adidas Running, as those who read the export of Runtastic, its older name, agree on them. */
export const ADIDAS_NUMBERS: Numbers = {
  highest: 150,
  // Running, treadmill, trail running, virtual running.
  run: [1, 14, 82, 84],
  // Strength training.
  strength: [34],
  // Nordic walking, walking, golf, yoga, pilates.
  recovery: [2, 19, 21, 26, 31],
  // Motorbiking.
  none: [11],
};

/** The numbers in `SPORT.csv` of Zepp's export on which those who read it agree; the others stay `cross`, and are named. */
export const ZEPP_NUMBERS: Numbers = { highest: 0, run: [1], strength: [52] };

/** The activity that a vendor names by a number. */
export function numberedActivity(table: Numbers, number: number | undefined): Activity {
  const named = (["run", "strength", "recovery", "none"] as const).find(
    (activity) => number !== undefined && table[activity]?.includes(number),
  );
  return named ?? "cross";
}

/** What is said of a number that stands in no documentation; undefined of others. */
export function unknownNumber(table: Numbers, number: number | undefined): string | undefined {
  if (numberedActivity(table, number) !== "cross") return undefined;
  return number === undefined || number <= table.highest ? undefined : `number ${number}`;
}
