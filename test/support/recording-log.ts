import type { Log } from "../../lib/ports.ts";

/** A log that keeps what it is told. */
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
    info: () => undefined,
    error: (event) => {
      errors.push(event);
    },
    count: (metric, value = 1, unit = "Count") => {
      if (unit === "Seconds") seconds[metric] = [...(seconds[metric] ?? []), value];
      else counts[metric] = (counts[metric] ?? 0) + value;
    },
  };
}
