import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Works the nights of Friday, Saturday and Sunday, and sleeps into the afternoon after them. */
export const shiftWorker: SeasonAthlete = {
  slug: "shift-worker",
  about: "Priya, 36, Manchester: nurse with three nights a week, wakes at 14:30 after them, RPE",
  profile: {
    name: "Priya",
    timeZone: "Europe/London",
    birthYear: 1989,
    diet: "vegetarian",
    wake: { default: "07:30", sat: "14:30", sun: "14:30", mon: "14:30", tue: "09:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 110,
  missed: 0.1,
  logsRpe: 0.75,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "tue":
      return [{ kind: "run", at: "11:00", minutes: 45, km: 8, effort: 5 }];
    case "wed":
      return [{ kind: "strength", at: "10:30", minutes: 50, effort: 6 }];
    case "thu":
      return [{ kind: "run", at: "09:30", minutes: 60, km: 11, effort: 7 }];
    case "sat":
      return [{ kind: "run", at: "16:00", minutes: 35, km: 6, effort: 4 }];
    case "sun":
      return [{ kind: "strength", at: "15:45", minutes: 40, effort: 5 }];
    case "mon":
    case "fri":
      return [];
  }
}
