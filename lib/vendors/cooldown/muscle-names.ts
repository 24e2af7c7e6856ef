import { MUSCLE_GROUPS, type MuscleGroup } from "../../domain/log/workout.ts";

const LEGS: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "calves"];
const BACK: readonly MuscleGroup[] = ["lowerBack", "upperBack"];

/** What people call muscle groups beside our own names, in small letters without spaces. */
const ALIASES: Readonly<Record<string, readonly MuscleGroup[]>> = {
  legs: LEGS,
  lowerbody: LEGS,
  quadriceps: ["quads"],
  thighs: ["quads", "hamstrings"],
  hams: ["hamstrings"],
  hips: ["glutes"],
  calf: ["calves"],
  back: BACK,
  lats: ["upperBack"],
  traps: ["upperBack"],
  abs: ["core"],
  abdominals: ["core"],
  obliques: ["core"],
  pecs: ["chest"],
  delts: ["shoulders"],
  biceps: ["arms"],
  triceps: ["arms"],
  forearms: ["arms"],
  upperbody: ["chest", "upperBack", "shoulders", "arms"],
  fullbody: MUSCLE_GROUPS,
};

/** The names a sender may use, as docs/openapi.json lists them. */
export const MUSCLE_NAMES: readonly string[] = [...MUSCLE_GROUPS, ...Object.keys(ALIASES)];

/** The groups a name stands for, however it is written (`lowerBack`, `Lower back`), or undefined. */
export function muscleGroupsNamed(name: string): readonly MuscleGroup[] | undefined {
  const plain = name.toLowerCase().replaceAll(/[\s_-]+/g, "");
  const own = MUSCLE_GROUPS.find((group) => group.toLowerCase() === plain);
  if (own !== undefined) return [own];
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined;
}
