import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** The first lift, the day before it is written down, and the race. */
const FIRST_LIFT = 35;
const RACE = 69;

export const racer: SeasonAthlete = {
  slug: "racer",
  about: "Chloé, 34, Lyon: four runs a week, first lifts in week 6, a half marathon on 10 May",
  profile: {
    name: "Chloé",
    timeZone: "Europe/Paris",
    language: "fr",
    birthYear: 1992,
    events: ["2026-05-10"],
    wake: { default: "06:45", sat: "08:00", sun: "08:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 116,
  missed: 0,
  logsRpe: 0.8,
  plan,
};

function plan({ weekday, index }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "18:15", minutes: 45, km: 8, effort: 5 };
  const isTired = index > RACE && index < RACE + 5;
  if (index === RACE) return [{ ...run, at: "09:30", minutes: 112, km: 21.1, isRace: true, effort: 9 }];
  if (isTired) return [];
  switch (weekday) {
    case "tue":
    case "thu":
      return [run];
    case "mon":
      return index >= FIRST_LIFT ? [{ kind: "strength", at: "12:30", minutes: 35, effort: index < 45 ? 9 : 6 }] : [];
    case "sat":
      return [{ ...run, at: "10:00", minutes: 40, km: 7 }];
    case "sun":
      return [{ ...run, at: "10:00", minutes: 80, km: 14 }];
    case "wed":
    case "fri":
      return [];
  }
}
