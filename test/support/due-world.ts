import type { Athlete } from "../../lib/domain/profile.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { aStatusRecord } from "../contract/examples.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "./builders.ts";
import { aWorld, type World, type WorldOptions } from "./memory-world.ts";
import { standing } from "./planning.ts";

/** 09:00 in New York; the meal text is due and expires at 10:45. */
const NOW = "2026-11-22 09:00";
export const MEAL: Reminder = aReminder({
  plannedAt: "2026-11-22T14:00:00.000Z",
  sendBefore: "2026-11-22T15:45:00.000Z",
});
export const WELCOME: Reminder = aReminder(
  { kind: "welcome", localDate: "2026-11-01" },
  sentAt("2026-11-01T15:00:00.000Z"),
);

/** A world where these reminders stand, of athletes who consented and were welcomed. */
export async function aWorldWith(reminders: readonly Reminder[], over: Partial<WorldOptions> = {}): Promise<World> {
  const world = aWorld({ now: NOW, ...over });
  for (const athleteId of new Set(reminders.map((reminder) => reminder.athleteId))) {
    const own = [{ ...WELCOME, athleteId }, ...reminders.filter((reminder) => reminder.athleteId === athleteId)];
    await world.store.directory.add(anAthleteCalled(athleteId), "2099-01-01T00:00:00.000Z");
    for (const reminder of own) await world.store.book.place(reminder);
    await world.store.book.writeStatus(athleteId, aStatusRecord({ plan: standing(own) }), 0);
  }
  return world;
}

function anAthleteCalled(athleteId: string): Athlete {
  const phone = athleteId === "ana" ? "+12025550123" : `+1202555${String(athleteId.length).padStart(4, "0")}`;
  return anAthlete({ athleteId, profile: aProfile({ phone }) });
}
