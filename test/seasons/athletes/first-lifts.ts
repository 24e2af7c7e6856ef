import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** A runner who begins to lift in week 6, too hard and too often at first. */
export const firstLifts: SeasonAthlete = {
  slug: "first-lifts",
  about: "Ben, 33, Portland: four runs a week, lifts from week 6 on, three times a week and hard at first, RPE",
  profile: {
    name: "Ben",
    timeZone: "America/Los_Angeles",
    birthYear: 1992,
    wake: { default: "06:30" },
  },
  seed: 118,
  missed: 0.04,
  logsRpe: 0.95,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "17:30", minutes: 50, km: 9, effort: 5 };
  const lift: Outing = { kind: "strength", at: "12:15", minutes: 45, effort: week < 8 ? 9 : 6 };
  const lifts = week < 6 ? [] : [lift];
  switch (weekday) {
    case "mon":
      return week < 9 ? lifts : [];
    case "wed":
    case "fri":
      return lifts;
    case "tue":
    case "thu":
      return [run];
    case "sat":
      return [{ ...run, at: "09:00", minutes: 85, km: 15 }];
    case "sun":
      return week < 6 ? [{ ...run, at: "10:00", minutes: 35, km: 6, effort: 3 }] : [];
  }
}
