import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { DAY_MS, HOUR_MS, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Athlete, Consent } from "../../lib/domain/profile.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aWorkoutEndingAt } from "../support/memory-world.ts";
import { between, pick } from "../support/random.ts";
import type { Stores } from "../support/stores.ts";

/** Who lives, and when. */
export interface Stage {
  readonly store: Stores;
  readonly random: () => number;
  readonly nowMs: number;
  readonly athleteId: string;
}

type Change = (athlete: Athlete, stage: Stage) => Athlete;

/** Something that happens to an athlete and asks for a new plan; answers what it was. */
export async function somethingHappens(stage: Stage): Promise<string> {
  if (stage.random() < 0.3) return logSomething(stage);
  const [what, change] = pick(stage.random, CHANGES);
  await stage.store.directory.update(stage.athleteId, (now) => change(now, stage));
  return what;
}

/** A workout that has just ended, or an edit or the end of one of the last days. */
async function logSomething({ store, random, nowMs, athleteId }: Stage): Promise<string> {
  const log = await store.log.read(athleteId);
  const old = log.length > 0 && random() < 0.4 ? pick(random, log.slice(-3)) : undefined;
  if (old !== undefined && random() < 0.4) {
    await store.log.remove(athleteId, old, isoInstant(nowMs));
    return "deletes a workout";
  }
  const hard = { rpe: between(random, 2, 10), durationMinutes: between(random, 5, 130) };
  const fresh = aWorkoutEndingAt(nowMs - between(random, 0, 90) * MINUTE_MS, {
    ...hard,
    kind: pick(random, ["run", "run", "strength", "cross", "recovery"] as const),
  });
  const workout = old === undefined ? fresh : { ...old, report: { ...old.report, ...hard }, sourceVersion: null };
  await logWorkouts(athleteId, [workout], { clock: () => nowMs, workouts: store.log, contentHash: contentHashOf });
  return old === undefined ? "trains" : "edits a workout";
}

const CHANGES: readonly (readonly [string, Change])[] = [
  ["withdraws consent", (athlete, { nowMs }) => ({ ...athlete, consent: { sms: consent("withdrawn", nowMs) } })],
  ["gives consent", (athlete, { nowMs }) => ({ ...athlete, consent: { sms: consent("given", nowMs) } })],
  ["gives consent", (athlete, { nowMs }) => ({ ...athlete, consent: { sms: consent("given", nowMs) } })],
  ["raises a red flag", (athlete, { nowMs }) => ({ ...athlete, redFlagAt: isoInstant(nowMs) })],
  ["is well again", (athlete) => ({ ...athlete, redFlagAt: null })],
  ["is well again", (athlete) => ({ ...athlete, redFlagAt: null })],
  ["snoozes", (athlete, { nowMs }) => ({ ...athlete, snoozedUntil: isoInstant(nowMs + 8 * HOUR_MS) })],
  ["pauses", (athlete, { nowMs }) => ({ ...athlete, pausedUntil: isoInstant(nowMs + DAY_MS) })],
  ["resumes", (athlete) => ({ ...athlete, pausedUntil: null, snoozedUntil: null })],
  [
    "wants the rest day's text at another time",
    profile(({ random }) => ({ restDayAt: pick(random, ["morning", "evening"]) })),
  ],
  ["wants another number of rest days", profile(({ random }) => ({ restDaysPerWeek: between(random, 1, 3) }))],
  ["wants another number of rest days", profile(({ random }) => ({ restDaysPerWeek: between(random, 1, 3) }))],
  ["wants no meals", profile(() => ({ channels: { "rest-day": ["sms"], bedtime: ["sms"] } }))],
  ["wants everything", profile(() => ({ channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } }))],
  [
    "wakes at another hour",
    profile(({ random }) => ({ wake: { default: pick(random, ["04:30", "06:30", "09:00"]) } })),
  ],
  ["wants other quiet hours", profile(() => ({ quietHours: { from: "12:00", to: "14:00" } }))],
  ["wants the usual quiet hours", profile(() => ({ quietHours: null }))],
  ["moves", profile(({ random }) => ({ timeZone: pick(random, ["America/New_York", "Asia/Kolkata"]) }))],
  ["runs a race tomorrow", profile(({ nowMs }) => ({ events: [isoInstant(nowMs + DAY_MS).slice(0, 10)] }))],
];

function profile(over: (stage: Stage) => Partial<Athlete["profile"]>): Change {
  return (athlete, stage) => ({ ...athlete, profile: { ...athlete.profile, ...over(stage) } });
}

function consent(state: Consent["state"], nowMs: number): Consent {
  return { state, at: isoInstant(nowMs), method: "text", by: "the athlete" };
}
