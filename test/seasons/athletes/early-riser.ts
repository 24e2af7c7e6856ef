import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const earlyRiser: SeasonAthlete = {
  slug: "early-riser",
  about: "Rosa, 45, Los Angeles: up at 04:30 on weekdays, runs and lifts before work, RPE",
  profile: {
    name: "Rosa",
    timeZone: "America/Los_Angeles",
    birthYear: 1980,
    wake: { default: "04:30", sat: "06:00", sun: "06:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 108,
  missed: 0.08,
  logsRpe: 0.8,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "mon":
    case "thu":
      return [{ kind: "strength", at: "05:00", minutes: 45, effort: 6 }];
    case "tue":
      return [{ kind: "run", at: "04:55", minutes: 45, km: 8, effort: 4 }];
    case "wed":
      return [{ kind: "run", at: "04:55", minutes: 50, km: 9, effort: week % 2 === 0 ? 7 : 5 }];
    case "sat":
      return [{ kind: "run", at: "06:45", minutes: 80 + week, km: 13 + week * 0.25, effort: 6, ascentMeters: 160 }];
    case "fri":
    case "sun":
      return [];
  }
}
