import { isoInstant, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aStatusRecord } from "../../contract/examples.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { standing } from "../../support/planning.ts";
import type { Stores } from "../../support/stores.ts";

/** Reviews are not part of the load. */
export const NO_REVIEW = "2099-01-01T00:00:00.000Z";

/** How long a meal text is worth something: most of them as docs/rules.md says, some nearly over when they are due. */
const WORTH_MINUTES: readonly number[] = [105, 30, 10, 3];

interface Crowd {
  readonly howMany: number;
  readonly startMs: number;
  readonly worthMinutes?: readonly number[];
}

/** So many welcomed athletes, each with a meal text due within the minute from `startMs` on; answers the texts. */
export async function gatherCrowd(
  store: Stores,
  { howMany, startMs, worthMinutes = WORTH_MINUTES }: Crowd,
): Promise<readonly Reminder[]> {
  const meals = Array.from({ length: howMany }, (_, at) =>
    mealOf(at, startMs + Math.floor((at * MINUTE_MS) / howMany), worthMinutes),
  );
  for (const [at, meal] of meals.entries()) {
    const { athleteId } = meal;
    const welcome = aReminder(
      { athleteId, kind: "welcome", localDate: "2026-11-01" },
      sentAt("2026-11-01T15:00:00.000Z"),
    );
    const profile = aProfile({ phone: `+1202${String(5_000_000 + at)}` });
    await store.directory.add(anAthlete({ athleteId, profile }), NO_REVIEW);
    await store.book.place(welcome);
    await store.book.place(meal);
    await store.book.writeStatus(athleteId, aStatusRecord({ plan: standing([welcome, meal]) }), 0);
  }
  return meals;
}

function mealOf(at: number, dueMs: number, worth: readonly number[]): Reminder {
  const worthMinutes = worth[at % worth.length] ?? 0;
  return aReminder({
    athleteId: `athlete-${at}`,
    plannedAt: isoInstant(dueMs),
    sendBefore: isoInstant(dueMs + worthMinutes * MINUTE_MS),
  });
}
