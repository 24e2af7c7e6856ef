import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** In Tokyo from the Tuesday of weeks 3 and 8 to the Sunday of the week after. */
export const traveller: SeasonAthlete = {
  slug: "traveller",
  about: "Alex, 39, New York: twice in Tokyo for twelve days, the watch names the zone of each run, RPE",
  profile: {
    name: "Alex",
    timeZone: "America/New_York",
    birthYear: 1986,
    diet: "pescatarian",
    wake: { default: "06:30", sat: "07:30", sun: "07:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 114,
  missed: 0.06,
  logsRpe: 0.7,
  plan,
  zoneOn: ({ index }) => (isAway(index) ? "Asia/Tokyo" : "America/New_York"),
};

/** Whether a day of the season is spent in Tokyo. */
function isAway(index: number): boolean {
  return (index >= 15 && index <= 26) || (index >= 50 && index <= 61);
}

function plan({ weekday, index }: SeasonDay): readonly Outing[] {
  const isFlying = [14, 27, 49, 62].includes(index);
  if (isFlying) return [];
  switch (weekday) {
    case "mon":
    case "wed":
      return [{ kind: "run", at: "07:00", minutes: 40, km: 7.5, effort: 5 }];
    case "tue":
    case "fri":
      return [{ kind: "strength", at: "18:30", minutes: 45, effort: 6 }];
    case "sat":
      return [{ kind: "run", at: "08:30", minutes: 75, km: 14, effort: 6 }];
    case "thu":
    case "sun":
      return [];
  }
}
