import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** The last day before the break and the first one after it, 36 days without training between them. */
const LAST_BEFORE = 27;
const FIRST_AFTER = 64;

export const returner: SeasonAthlete = {
  slug: "returner",
  about: "Lena, 30, Copenhagen: four runs and a lift a week, then 36 days of nothing, then back carefully",
  profile: {
    name: "Lena",
    timeZone: "Europe/Copenhagen",
    birthYear: 1995,
    wake: { default: "06:45", sat: "08:00", sun: "08:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 115,
  missed: 0,
  logsRpe: 0.6,
  plan,
};

function plan({ weekday, index }: SeasonDay): readonly Outing[] {
  if (index > LAST_BEFORE && index < FIRST_AFTER) return [];
  const isBack = index >= FIRST_AFTER;
  const run: Outing = isBack
    ? { kind: "run", at: "17:30", minutes: 28, km: 4.5, effort: 4 }
    : { kind: "run", at: "17:30", minutes: 45, km: 8, effort: 5 };
  switch (weekday) {
    case "tue":
    case "thu":
      return [run];
    case "wed":
      return isBack ? [] : [{ kind: "strength", at: "17:45", minutes: 45, effort: 6 }];
    case "sat":
      return [{ ...run, at: "10:00" }];
    case "sun":
      return [{ ...run, at: "10:30", minutes: run.minutes + 20, km: (run.km ?? 0) + (isBack ? 1.5 : 4) }];
    case "mon":
    case "fri":
      return [];
  }
}
