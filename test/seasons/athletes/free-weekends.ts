import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const freeWeekends: SeasonAthlete = {
  slug: "free-weekends",
  about: "Camille, 38, Paris: trains Monday to Friday after work, weekends free, RPE now and then",
  profile: {
    name: "Camille",
    timeZone: "Europe/Paris",
    language: "fr",
    birthYear: 1987,
    wake: { default: "06:30", sat: "08:30", sun: "08:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 105,
  missed: 0.04,
  logsRpe: 0.5,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "mon":
    case "wed":
      return [{ kind: "strength", at: "17:45", minutes: 50, effort: 6 }];
    case "tue":
      return [{ kind: "run", at: "17:45", minutes: 45, km: 8, effort: 5, heartRate: 146 }];
    case "thu":
      return [{ kind: "run", at: "17:45", minutes: 40, km: 7.5, effort: 7, heartRate: 161 }];
    case "fri":
      return [{ kind: "run", at: "17:30", minutes: 60 + week, km: 10 + week * 0.2, effort: 5, heartRate: 144 }];
    case "sat":
    case "sun":
      return [];
  }
}
