import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { DAY_MS, HOUR_MS, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorkoutEndingAt } from "../support/memory-world.ts";
import { between, pick } from "../support/random.ts";
import type { Stores } from "../support/stores.ts";

/** The athletes of a schedule. */
export const CAST: readonly string[] = ["ana", "bea"];

/** Reviews are not simulated: they ask for the same assessment that every event asks for. */
export const NO_REVIEW = "2099-01-01T00:00:00.000Z";

const ALL_KINDS = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;

/** Puts every athlete on stage with a week behind them, so that rest days, meals and bedtimes are all at hand. */
export async function joinAll(store: Stores, random: () => number, nowMs: number): Promise<void> {
  for (const [at, athleteId] of CAST.entries()) {
    const given = { state: "given", at: isoInstant(nowMs - between(random, 0, 40) * HOUR_MS) } as const;
    const profile = aProfile({
      phone: `+1202555012${at}`,
      wake: { default: pick(random, ["04:30", "06:30"]) },
      channels: ALL_KINDS,
      restDayAt: pick(random, ["evening", "morning"] as const),
    });
    const consent = { sms: { ...given, method: "form", by: "Coach Lee" } };
    await store.directory.add(anAthlete({ athleteId, profile, consent }), NO_REVIEW);
    const past = Array.from({ length: 5 }, (_, day) => aWorkoutEndingAt(nowMs - (day + 1) * DAY_MS, { rpe: 5 }));
    const workouts = [...past, aWorkoutEndingAt(nowMs - between(random, 0, 60) * MINUTE_MS, { rpe: 7 })];
    await logWorkouts(athleteId, workouts, { clock: () => nowMs, workouts: store.log, contentHash: contentHashOf });
  }
}
