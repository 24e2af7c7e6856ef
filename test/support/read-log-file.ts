import { instantMs } from "../../lib/domain/local-time.ts";
import { type LogFileInput, parseLogFile } from "../../lib/files/log-file.ts";
import type { LogFile } from "../../lib/files/log-records.ts";
import { describeProblem } from "../../lib/team/problem.ts";

/** Reads a log as on 2026-12-01 by an athlete at home in New York, its problems in words. */
export function readLogFile(
  fileName: string,
  content: string | Uint8Array,
  over: Partial<Pick<LogFileInput, "format" | "homeZone" | "dayOrder" | "distanceUnit">> = {},
): { readonly workouts: LogFile["workouts"]; readonly problems: readonly string[]; readonly leftOut: number } {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const nowMs = instantMs("2026-12-01T00:00:00Z");
  const input = { fileName, bytes, nowMs, format: "auto", homeZone: "America/New_York", ...over } as const;
  const { workouts, problems, leftOut } = parseLogFile(input);
  return { workouts, problems: problems.map(describeProblem), leftOut };
}
