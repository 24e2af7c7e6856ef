import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Six runs a week on purpose, with Friday free: the sixth day is asked for, and the seventh is theirs. */
export const sixDays: SeasonAthlete = {
  slug: "six-days",
  about: "Camille, 38, Lyon: six runs a week before breakfast, Friday free, hill race on 18 April, RPE",
  profile: {
    name: "Camille",
    timeZone: "Europe/Paris",
    language: "fr",
    birthYear: 1987,
    diet: "pescatarian",
    wake: { default: "06:30", sat: "07:30", sun: "07:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
    events: ["2026-04-18"],
  },
  seed: 116,
  missed: 0.03,
  logsRpe: 0.9,
  plan,
};

function plan({ weekday, week, index }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "07:00", minutes: 45, km: 8, effort: 4 };
  const isRaceDay = index === 47;
  switch (weekday) {
    case "tue":
      return [{ ...run, minutes: 60, km: 11.5, effort: 8 }];
    case "thu":
      return [{ ...run, minutes: 55, km: 9.5, effort: 6, ascentMeters: 260 }];
    case "sat":
      return isRaceDay
        ? [{ ...run, at: "10:00", minutes: 98, km: 17, effort: 9, ascentMeters: 620, isRace: true }]
        : [{ ...run, at: "08:30", minutes: 40, km: 7, effort: 3 }];
    case "sun":
      return [{ ...run, at: "09:00", minutes: 80 + week * 2, km: 14 + week * 0.3, effort: 5 }];
    case "mon":
    case "wed":
      return [run];
    case "fri":
      return [];
  }
}
