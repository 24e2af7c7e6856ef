import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";

/** SHA-256 of a report, in hex: equal for equal reports, in whatever order a source wrote their members. */
export function contentHashOf(report: WorkoutReport): string {
  return createHash("sha256").update(canonicalJson(report)).digest("hex");
}
