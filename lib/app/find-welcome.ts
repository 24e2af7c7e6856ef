import { welcomeDate } from "../domain/planning/plan-welcome.ts";
import type { Athlete } from "../domain/profile.ts";
import { type Reminder, reminderId } from "../domain/reminder.ts";
import type { Plan, ReminderBook } from "../ports.ts";

/** The welcome that a plan names, read on its own when it is older than the reminders at hand. */
export async function findWelcome(
  athleteId: string,
  seen: { readonly plan: Plan; readonly recent: readonly Reminder[] },
  book: ReminderBook,
): Promise<Reminder | undefined> {
  const id = Object.keys(seen.plan).find((each) => each.includes("#welcome#"));
  if (id === undefined) return undefined;
  const [localDate = "", , n = ""] = id.split("#");
  return (
    seen.recent.find((reminder) => reminderId(reminder) === id) ??
    book.find({ athleteId, localDate, kind: "welcome", n: Number(n) })
  );
}

/**
 * The welcomes of the consent that stands when the plan names none of them and they lie before `fromDate`: an earlier
 * plan let go of them, for a red flag or another consent. Without them planning would take their place for empty.
 */
export async function findUnnamedWelcomes(
  athlete: Athlete,
  seen: { readonly plan: Plan; readonly fromDate: string },
  book: ReminderBook,
): Promise<readonly Reminder[]> {
  const localDate = welcomeDate(athlete);
  if (localDate === undefined || localDate >= seen.fromDate) return [];
  if (Object.keys(seen.plan).some((id) => id.startsWith(`${localDate}#welcome#`))) return [];
  const found: Reminder[] = [];
  for (let n = 1; ; n += 1) {
    const welcome = await book.find({ athleteId: athlete.athleteId, localDate, kind: "welcome", n });
    if (welcome === undefined) return found;
    found.push(welcome);
  }
}
