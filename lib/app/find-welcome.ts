import { plannedWelcomes, welcomeDate } from "../domain/planning/plan-welcome.ts";
import type { Athlete } from "../domain/profile.ts";
import { type Reminder, reminderId } from "../domain/reminder.ts";
import type { Plan, ReminderBook } from "../ports.ts";

/** The welcome that a plan names, read on its own when it is older than the reminders at hand. */
export async function findWelcome(
  athleteId: string,
  seen: { readonly plan: Plan; readonly recent: readonly Reminder[] },
  book: ReminderBook,
): Promise<Reminder | undefined> {
  const [named] = plannedWelcomes(seen.plan);
  if (named === undefined) return undefined;
  const id = reminderId(named);
  return seen.recent.find((reminder) => reminderId(reminder) === id) ?? book.find({ athleteId, ...named });
}

/**
 * The welcomes of the consent that stands when the plan names none of them and they lie before `fromDate`: an earlier
 * plan let go of them, for a red flag or another consent. Otherwise planning would send a second welcome.
 */
export async function findUnnamedWelcomes(
  athlete: Athlete,
  seen: { readonly plan: Plan; readonly fromDate: string },
  book: ReminderBook,
): Promise<readonly Reminder[]> {
  const localDate = welcomeDate(athlete);
  if (localDate === undefined || localDate >= seen.fromDate) return [];
  if (plannedWelcomes(seen.plan).some((named) => named.localDate === localDate)) return [];
  const found: Reminder[] = [];
  for (let n = 1; ; n += 1) {
    const welcome = await book.find({ athleteId: athlete.athleteId, localDate, kind: "welcome", n });
    if (welcome === undefined) return found;
    found.push(welcome);
  }
}
