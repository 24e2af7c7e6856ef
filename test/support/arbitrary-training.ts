import * as fc from "fast-check";
import { isoDate } from "../../lib/domain/local-time.ts";
import { WORKOUT_KINDS, type Workout } from "../../lib/domain/log/workout.ts";
import { type Athlete, FREQUENCIES } from "../../lib/domain/profile.ts";
import { isSettled, type Reminder, SILENCE_CODES, type SilentState } from "../../lib/domain/reminder.ts";
import { claimedUntil } from "./builders.ts";
import { anAthleteOfAllKinds, instantOf, workoutAt, ZONES } from "./planning.ts";

/** The last of the days that arbitrary workouts lie on. */
const LAST_DAY: number = Date.UTC(2026, 10, 20) / 86_400_000;

/** A local date and time in the last days before and on `LAST_DAY`, to 15 minutes. */
function localTimes(days: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: days }), fc.integer({ min: 0, max: 95 }))
    .map(([ago, quarter]) => `${isoDate(LAST_DAY - ago)} ${clock(quarter)}`);
}

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}

/** What an athlete may have texted, or their carrier may have said. */
const texted: fc.Arbitrary<Partial<Athlete>> = fc.record({
  pausedUntil: fc.constantFrom(null, null, null, "2026-11-20T18:00:00.000Z", "2026-11-21T12:00:00.000Z"),
  snoozedUntil: fc.constantFrom(null, null, null, "2026-11-20T13:00:00.000Z"),
  frequency: fc.constantFrom(...FREQUENCIES),
  carrierOptOutAt: fc.constantFrom(null, null, null, null, "2026-11-19T12:00:00.000Z"),
});

/** An athlete of some zone and habits who wants every kind. */
export const athletes: fc.Arbitrary<Athlete> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    restDayAt: fc.constantFrom("evening" as const, "morning" as const),
    bedtimeNights: fc.constantFrom("training" as const, "every" as const),
    wake: fc.constantFrom("04:00", "06:30", "09:30", "15:00"),
    events: fc.constantFrom([], ["2026-11-20"], ["2026-11-21"]),
    quietHours: fc.constantFrom(null, { from: "09:00", to: "17:00" }, { from: "02:00", to: "02:30" }),
    noFoodAdvice: fc.boolean(),
    fasting: fc.constantFrom(null, null, { from: "05:00", to: "17:30" }, { from: "20:00", to: "12:00" }),
    restDayTexts: fc.constantFrom("quiet" as const, "always" as const),
    said: texted,
  })
  .map(({ zone, wake, said, ...over }) => ({
    ...anAthleteOfAllKinds(zone, { ...over, wake: { default: wake } }),
    ...said,
  }));

/** Up to 14 workouts of the last 8 days; their keys come from a small set, so that edits of one workout are common. */
export function logs(zone: string): fc.Arbitrary<readonly Workout[]> {
  const workout = fc
    .record({
      local: localTimes(8),
      kind: fc.constantFrom(...WORKOUT_KINDS),
      minutes: fc.constantFrom(5, 19, 30, 60, 100),
      rpe: fc.constantFrom(null, 3, 6, 8),
      silent: fc.boolean(),
      distanceMeters: fc.constantFrom(null, 8_000, 12_000),
      zone: fc.constantFrom(null, null, null, ...ZONES),
      id: fc.integer({ min: 1, max: 14 }),
    })
    .map(({ local, id, ...over }) => workoutAt(local, { ...over, key: `cooldown#${id}` }, zone));
  return fc.uniqueArray(workout, { maxLength: 14, selector: ({ key }) => key });
}

/** An instant at which planning may run. */
export function nows(zone: string): fc.Arbitrary<number> {
  return localTimes(1).map((local) => instantOf(local, zone));
}

const SILENT_STATES: readonly SilentState[] = ["UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"];

/** What may have become of a pending reminder by `nowMs`: nothing, a claim, or any end. */
export function becomes(reminder: Reminder, nowMs: number): fc.Arbitrary<Reminder> {
  if (isSettled(reminder)) return fc.constant(reminder);
  const { dueAt, attempts } = reminder;
  const settledAt = new Date(nowMs).toISOString();
  const plan = planOf(reminder);
  return fc.oneof(
    fc.constant<Reminder>({ ...plan, state: "PENDING", dueAt, attempts }),
    fc.constant<Reminder>({ ...plan, ...claimedUntil(new Date(nowMs + 60_000).toISOString()) }),
    fc.constant<Reminder>({ ...plan, state: "SENT", settledAt, messageId: "m", text: "t" }),
    fc
      .tuple(fc.constantFrom(...SILENT_STATES), fc.constantFrom(...SILENCE_CODES))
      .map(([state, outcome]): Reminder => ({ ...plan, state, settledAt, outcome })),
  );
}

function planOf(reminder: Reminder) {
  const { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason } = reminder;
  return { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason };
}
