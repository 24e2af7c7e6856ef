import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

const SICK = { sickFrom: "2026-04-07", sickUntil: "2026-04-13" } as const;

/** Texts SICK 6 on a Tuesday, and runs again a day after it ends. */
export const illness: SeasonAthlete = {
  slug: "illness",
  about: "Marta, 45, Sevilla: four runs and a gym hour a week, texts ENFERMA 6 on Tuesday 7 April, RPE",
  profile: {
    name: "Marta",
    timeZone: "Europe/Madrid",
    language: "es",
    birthYear: 1980,
    wake: { default: "07:15", sat: "09:00", sun: "09:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  sickSpells: [SICK],
  seed: 117,
  missed: 0.05,
  logsRpe: 0.8,
  plan,
};

function plan({ weekday, index }: SeasonDay): readonly Outing[] {
  const run: Outing = { kind: "run", at: "19:30", minutes: 45, km: 8, effort: 5 };
  const isSick = index >= 36 && index < 43;
  if (isSick) return [];
  switch (weekday) {
    case "tue":
      return [run];
    case "thu":
      return [{ ...run, minutes: 50, km: 9, effort: 7 }];
    case "wed":
      return [{ kind: "strength", at: "19:00", minutes: 50, effort: 5 }];
    case "sat":
      return [{ ...run, at: "10:30", minutes: 40, km: 7 }];
    case "sun":
      return [{ ...run, at: "10:30", minutes: 80, km: 13.5 }];
    case "mon":
    case "fri":
      return [];
  }
}
