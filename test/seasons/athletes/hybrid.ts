import type { MuscleGroup } from "../../../lib/domain/log/workout.ts";
import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

const UPPER: readonly MuscleGroup[] = ["chest", "upperBack", "shoulders", "arms"];
const LOWER: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "core"];

export const hybrid: SeasonAthlete = {
  slug: "hybrid",
  about: "Nadia, 31, London: four runs and four lifts on six days, an app that knows muscles, RPE",
  profile: {
    name: "Nadia",
    timeZone: "Europe/London",
    birthYear: 1994,
    bodyMassKg: 64,
    wantsGrams: true,
    wake: { default: "06:00", sat: "07:30", sun: "07:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  },
  seed: 103,
  missed: 0.05,
  logsRpe: 0.95,
  plan,
};

function lift(at: string, muscleGroups: readonly MuscleGroup[]): Outing {
  return { kind: "strength", at, minutes: 60, effort: 7, muscleGroups };
}

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  switch (weekday) {
    case "mon":
      return [{ kind: "run", at: "06:30", minutes: 40, km: 7.5, effort: 4 }, lift("18:00", UPPER)];
    case "tue":
      return [lift("18:00", LOWER)];
    case "wed":
      return [{ kind: "run", at: "18:30", minutes: 50, km: 10, effort: 8 }];
    case "thu":
      return [lift("18:00", UPPER)];
    case "fri":
      return [{ kind: "run", at: "06:30", minutes: 40, km: 7, effort: 4 }, lift("17:30", LOWER)];
    case "sat":
      return [
        { kind: "run", at: "09:00", minutes: 80 + (week % 4) * 5, km: 14 + (week % 4), effort: 6, ascentMeters: 190 },
      ];
    case "sun":
      return [];
  }
}
