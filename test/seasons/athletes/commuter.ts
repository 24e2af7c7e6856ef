import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** The bike computer logs every ride to work and home, and asks nothing. */
export const commuter: SeasonAthlete = {
  slug: "commuter",
  about: "Sanne, 41, Amsterdam: cycles to work and home on weekdays, runs on Tuesday, Thursday and Sunday",
  profile: {
    name: "Sanne",
    timeZone: "Europe/Amsterdam",
    birthYear: 1984,
    diet: "vegetarian",
    maxHeartRate: 180,
    wake: { default: "06:50", sat: "08:15", sun: "08:15" },
  },
  seed: 107,
  missed: 0.05,
  logsRpe: 0,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const ride: Outing = { kind: "cross", at: "08:05", minutes: 25, km: 8, effort: 3, heartRate: 112 };
  const rides: readonly Outing[] = [ride, { ...ride, at: "17:25" }];
  const run: Outing = { kind: "run", at: "19:15", minutes: 40, km: 7, effort: 5, heartRate: 141 };
  switch (weekday) {
    case "mon":
    case "wed":
    case "fri":
      return rides;
    case "tue":
    case "thu":
      return [...rides, run];
    case "sun":
      return [{ ...run, at: "10:00", minutes: 70 + week, km: 12 + week * 0.2 }];
    case "sat":
      return [];
  }
}
