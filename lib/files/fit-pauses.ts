import * as z from "zod/mini";

const timerEvent = z.object({
  timestamp: z.date(),
  event: z.literal("timer"),
  event_type: z.enum(["start", "stop", "stop_all", "stop_disable", "stop_disable_all"]),
});

interface Mark {
  readonly ms: number;
  readonly is: "start" | "record" | "stop";
}

/** At one instant a start ends the pause before it, and a stop begins one after what was recorded. */
const ORDER = { start: 0, record: 1, stop: 2 } as const;

/** How long the timer was stopped by the events of a file, from a stop to the next start without a record between [s]. */
export function pausedSeconds(events: readonly unknown[], recordTimes: readonly number[]): number {
  const marks = [
    ...events.flatMap((event) => markOf(event)),
    ...recordTimes.map((ms): Mark => ({ ms, is: "record" })),
  ].toSorted((a, b) => a.ms - b.ms || ORDER[a.is] - ORDER[b.is]);
  let stoppedMs: number | undefined;
  let hasRecord = false;
  let paused = 0;
  for (const { ms, is } of marks) {
    if (is === "start" && stoppedMs !== undefined) paused += ms - stoppedMs;
    hasRecord ||= is === "record";
    // A second stop begins no other pause; before the first record nothing is counted.
    stoppedMs = is === "stop" && hasRecord ? (stoppedMs ?? ms) : undefined;
  }
  return paused / 1000;
}

function markOf(event: unknown): readonly Mark[] {
  const read = z.safeParse(timerEvent, event);
  if (!read.success) return [];
  return [{ ms: read.data.timestamp.getTime(), is: read.data.event_type === "start" ? "start" : "stop" }];
}
