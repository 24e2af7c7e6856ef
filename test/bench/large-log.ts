import { execFileSync } from "node:child_process";
import * as z from "zod/mini";
import { compare, type Figure } from "./figure.ts";

const MEMORY_GOAL_MB = 300;
/** What a process may use of its heap when its memory is measured: V8 collects no garbage before it has to. */
const HEAP_LIMITS = ["--max-old-space-size=200", "--max-semi-space-size=4"];

const measured = z.object({ decodingMs: z.number(), rulesMs: z.number(), peakMb: z.number() });

/** One athlete's log of 100,000 workouts over 800 days, against smaller ones: decoded, judged, and what memory that takes. */
export async function benchLargeLog(): Promise<readonly Figure[]> {
  const [small, middle, large] = [1_000, 10_000, 100_000].map((workouts) => measure(workouts, []));
  const tight = measure(100_000, HEAP_LIMITS);
  if (small === undefined || middle === undefined || large === undefined) throw new Error("Nothing was measured.");
  return [
    compare({
      what: "rules over 100,000 parsed workouts / over 1,000",
      unit: "CPU ms",
      ours: large.rulesMs,
      floor: small.rulesMs,
      goal: { atMost: 130 },
    }),
    compare({
      what: "decoding a log of 100,000 workouts / of 10,000",
      unit: "CPU ms",
      ours: large.decodingMs,
      floor: middle.decodingMs,
      goal: { atMost: 13 },
    }),
    {
      what: "decoding and judging 100,000 workouts: peak memory of the process",
      unit: "MB",
      ours: tight.peakMb,
      floor: null,
      ratio: null,
      goal: `<= ${MEMORY_GOAL_MB}`,
      isMet: tight.peakMb <= MEMORY_GOAL_MB,
      note: "with a heap of 200 MB",
    },
  ];
}

function measure(workouts: number, flags: readonly string[]): z.output<typeof measured> {
  const args = [...flags, "--import", "tsx", "test/bench/large-log-process.ts", String(workouts)];
  return measured.parse(
    JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
  );
}
