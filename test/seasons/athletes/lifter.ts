import type { MuscleGroup } from "../../../lib/domain/log/workout.ts";
import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

const PUSH: readonly MuscleGroup[] = ["chest", "shoulders", "arms"];
const PULL: readonly MuscleGroup[] = ["upperBack", "arms", "lowerBack"];
const LEGS: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "calves"];

/** Never trains the core, which the app would name. */
export const lifter: SeasonAthlete = {
  slug: "lifter",
  about: "Diego, 29, Mexico City: four lifts a week from an app, two short runs from week 3 on",
  profile: {
    name: "Diego",
    timeZone: "America/Mexico_City",
    language: "es",
    birthYear: 1996,
    bodyMassKg: 82,
    wantsGrams: true,
    wake: { default: "07:00" },
  },
  seed: 104,
  missed: 0.07,
  logsRpe: 0.7,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const lift: Outing = { kind: "strength", at: "19:00", minutes: 65, effort: 7 };
  const run: Outing = { kind: "run", at: "07:30", minutes: 20 + week, km: 2.5 + week * 0.25, effort: 6 };
  switch (weekday) {
    case "mon":
      return [{ ...lift, muscleGroups: PUSH, toFailure: week % 3 === 0 }];
    case "tue":
      return [{ ...lift, muscleGroups: PULL }];
    case "thu":
      return [{ ...lift, muscleGroups: LEGS }];
    case "fri":
      return [{ ...lift, muscleGroups: PUSH }];
    case "wed":
      return week >= 3 ? [run] : [];
    case "sat":
      return week >= 3 ? [{ ...run, at: "09:30" }] : [];
    case "sun":
      return [];
  }
}
