import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

export const onlyWalks: SeasonAthlete = {
  slug: "only-walks",
  about: "Ruth, 71, Wellington: walks every day, yoga on Wednesday, never runs, lifts or rides",
  profile: {
    name: "Ruth",
    timeZone: "Pacific/Auckland",
    birthYear: 1954,
    wake: { default: "06:45" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 120,
  missed: 0.1,
  logsRpe: 0,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  const walk: Outing = { kind: "recovery", at: "09:30", minutes: 55, km: 4.5, effort: 2 };
  return weekday === "wed" ? [walk, { kind: "recovery", at: "17:00", minutes: 60, effort: 2 }] : [walk];
}
