import type { MuscleGroup } from "../../../lib/domain/log/workout.ts";
import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

const UPPER: readonly MuscleGroup[] = ["chest", "upperBack", "shoulders", "arms", "core"];
const LOWER: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "lowerBack"];

export const nightGym: SeasonAthlete = {
  slug: "night-gym",
  about: "Marco, 33, Rome: lifts after his restaurant closes, 22:00 to 23:10, one run on Sunday afternoon",
  profile: {
    name: "Marco",
    timeZone: "Europe/Rome",
    birthYear: 1992,
    wake: { default: "09:00" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 109,
  missed: 0.08,
  logsRpe: 0.6,
  plan,
};

function plan({ weekday }: SeasonDay): readonly Outing[] {
  const lift: Outing = { kind: "strength", at: "22:00", minutes: 70, effort: 7 };
  switch (weekday) {
    case "mon":
    case "thu":
      return [{ ...lift, muscleGroups: UPPER }];
    case "tue":
    case "fri":
      return [{ ...lift, muscleGroups: LOWER }];
    case "sun":
      return [{ kind: "run", at: "16:00", minutes: 45, km: 8, effort: 5 }];
    case "wed":
    case "sat":
      return [];
  }
}
