import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Logs by a watch that never asks how hard it was. */
export const beginner: SeasonAthlete = {
  slug: "beginner",
  about: "Maya, 27, Chicago: began this month, three runs and two lifts a week, no RPE",
  profile: {
    name: "Maya",
    timeZone: "America/Chicago",
    birthYear: 1998,
    wake: { default: "06:45", sat: "08:00", sun: "08:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 101,
  missed: 0.1,
  logsRpe: 0,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "18:00", minutes: 24 + week, km: 3.2 + week * 0.2, effort: 5 };
  switch (weekday) {
    case "mon":
    case "thu":
      return [run];
    case "tue":
    case "fri":
      return [{ kind: "strength", at: "18:30", minutes: 40, effort: 5 }];
    case "sun":
      return [{ ...run, at: "09:45", minutes: 30 + week * 3, km: 4 + week * 0.5 }];
    case "wed":
    case "sat":
      return [];
  }
}
