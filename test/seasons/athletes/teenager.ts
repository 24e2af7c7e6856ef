import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Asked for grams, for fewer rest days and for less sleep than a teenager gets: none of it holds. */
export const teenager: SeasonAthlete = {
  slug: "teenager",
  about: "Leo, 15, Sydney: track club, guardian's consent, asked for grams, one rest day and 7 h of sleep",
  profile: {
    name: "Leo",
    timeZone: "Australia/Sydney",
    birthYear: 2010,
    guardianConsent: { name: "Erin", at: "2026-02-20" },
    bodyMassKg: 58,
    wantsGrams: true,
    restDaysPerWeek: 1,
    sleepNeedHours: 7,
    wake: { default: "07:00", sat: "08:30", sun: "09:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 111,
  missed: 0.08,
  logsRpe: 0.4,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "mon":
      return [{ kind: "run", at: "16:15", minutes: 45, km: 8, effort: 5 }];
    case "tue":
    case "thu":
      return [{ kind: "run", at: "16:30", minutes: 70, km: 10, effort: 7 }];
    case "wed":
      return [{ kind: "strength", at: "16:00", minutes: 40, effort: 5 }];
    case "sat":
      return [{ kind: "run", at: "10:00", minutes: 60, km: 11, effort: 6 }];
    case "fri":
    case "sun":
      return [];
  }
}
