import type { Log } from "../../lib/ports.ts";
import { watchedLog } from "./log-watch.ts";

/** A log that keeps what it is told, and is watched (I8). */
export interface RecordingLog extends Log {
  readonly errors: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** The durations noted, in order. */
  readonly seconds: Readonly<Record<string, readonly number[]>>;
}

export function createRecordingLog(): RecordingLog {
  const errors: string[] = [];
  const counts: Record<string, number> = {};
  const seconds: Record<string, number[]> = {};
  return {
    errors,
    counts,
    seconds,
    info: (event, fields) => watchedLog.info(event, fields),
    error: (event, fields, cause) => {
      watchedLog.error(event, fields, cause);
      errors.push(event);
    },
    count: (metric, value = 1, unit = "Count") => {
      watchedLog.count(metric, value, unit);
      if (unit === "Seconds") seconds[metric] = [...(seconds[metric] ?? []), value];
      else counts[metric] = (counts[metric] ?? 0) + value;
    },
  };
}
