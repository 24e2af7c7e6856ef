import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const walker: SeasonAthlete = {
  slug: "walker",
  about: "George, 67, Dublin: walks the dog every day, runs three times a week, heart rate and no RPE",
  profile: {
    name: "George",
    timeZone: "Europe/Dublin",
    birthYear: 1958,
    maxHeartRate: 158,
    askRpe: false,
    wake: { default: "07:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 113,
  missed: 0.05,
  logsRpe: 0,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  const walk: Outing = { kind: "recovery", at: "08:00", minutes: 50, km: 4, effort: 2, heartRate: 88 };
  const run: Outing = { kind: "run", at: "11:00", minutes: 45, km: 6.5, effort: 5, heartRate: 122 };
  switch (weekday) {
    case "tue":
    case "thu":
      return [walk, run];
    case "sat":
      return [walk, { ...run, minutes: 78, km: 11 }];
    case "mon":
    case "wed":
    case "fri":
    case "sun":
      return [walk];
  }
}
