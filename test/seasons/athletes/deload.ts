import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Every fourth week is light on purpose. */
export const deload: SeasonAthlete = {
  slug: "deload",
  about: "Anna, 41, Wien: three lifts and three runs a week, every fourth week half of it, vegetarian, RPE",
  profile: {
    name: "Anna",
    timeZone: "Europe/Vienna",
    language: "de",
    birthYear: 1984,
    diet: "vegetarian",
    liftingExperience: "experienced",
    wake: { default: "06:00", sat: "07:30", sun: "07:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 119,
  missed: 0.03,
  logsRpe: 0.9,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const isLight = week % 4 === 0;
  const share = isLight ? 0.5 : 1;
  const run: Outing = { kind: "run", at: "18:00", minutes: 45 * share, km: 8 * share, effort: isLight ? 3 : 5 };
  const lift: Outing = { kind: "strength", at: "18:00", minutes: 60 * share, effort: isLight ? 4 : 7 };
  switch (weekday) {
    case "mon":
    case "wed":
      return [lift];
    case "tue":
    case "thu":
      return [run];
    case "sat":
      return [{ ...run, at: "09:00", minutes: 80 * share, km: 14 * share }];
    case "fri":
      return isLight ? [] : [lift];
    case "sun":
      return [];
  }
}
