import type { MuscleGroup } from "../../domain/log/workout.ts";

/** What the page calls each muscle group. */
export const MUSCLE_NAMES: Readonly<Record<MuscleGroup, string>> = {
  quads: "Quads",
  hamstrings: "Hamstrings",
  glutes: "Glutes",
  calves: "Calves",
  lowerBack: "Lower back",
  core: "Core",
  chest: "Chest",
  upperBack: "Upper back",
  shoulders: "Shoulders",
  arms: "Arms",
};
