import type { Log } from "../../lib/ports.ts";

/** A log that keeps what it is told. */
export interface RecordingLog extends Log {
  readonly errors: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export function createRecordingLog(): RecordingLog {
  const errors: string[] = [];
  const counts: Record<string, number> = {};
  return {
    errors,
    counts,
    info: () => undefined,
    error: (event) => {
      errors.push(event);
    },
    count: (metric, value = 1) => {
      counts[metric] = (counts[metric] ?? 0) + value;
    },
  };
}
