import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const streak: SeasonAthlete = {
  slug: "streak",
  about: "Ken, 52, Denver: has run every day for years and does not mean to stop, RPE",
  profile: {
    name: "Ken",
    timeZone: "America/Denver",
    birthYear: 1973,
    wake: { default: "06:00" },
  },
  seed: 106,
  missed: 0,
  logsRpe: 0.9,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "06:45", minutes: 38, km: 7, effort: 4 };
  switch (weekday) {
    case "wed":
      return [{ ...run, minutes: 45, km: 9, effort: 7 }];
    case "sat":
      return [{ ...run, at: "08:00", minutes: 85, km: 15, effort: 5, ascentMeters: 210 }];
    case "sun":
      return [{ ...run, at: "09:00", minutes: 25, km: 4, effort: 2 }];
    case "mon":
    case "tue":
    case "thu":
    case "fri":
      return [run];
  }
}
