import { createHash } from "node:crypto";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { canonicalJson } from "../domain/stable-value.ts";

/** SHA-256 of a report, in hex: equal for equal reports, in whatever order a source wrote their members. */
export function contentHashOf(report: WorkoutReport): string {
  return createHash("sha256").update(canonicalJson(report)).digest("hex");
}
