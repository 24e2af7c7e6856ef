import { replay } from "../../lib/app/replay.ts";
import { DAY_MS, instantMs, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { parseLog } from "../../lib/domain/log/parse-log.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import type { TrainingLog } from "../../lib/domain/log/training-log.ts";
import type { Workout, WorkoutReport } from "../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { anAthlete } from "../support/builders.ts";
import { between, pick, seededRandom } from "../support/random.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";

const END_MS = instantMs("2026-11-23T17:00:00Z");
/** So many in one sample, as the floor takes less than a clock shows. */
const AT_ONCE = 200;
const SHORTEST_DAYS = 750;

/** A status against the sum of the same loads, read whole and read forward, and replays of longer and longer logs. */
export async function benchRecovery(): Promise<readonly Figure[]> {
  const input = { workouts: workoutsOf(180, 150), athlete: anAthlete(), policy: DEFAULT_POLICY, nowMs: END_MS };
  const earlier = readTrainingLog({ ...input, nowMs: END_MS - DAY_MS });
  const whole = await benchStatus("a status over 180 days, 150 workouts", input);
  const forward = await benchStatus("the same, read on from the day before", input, earlier);
  return [whole, forward, ...(await benchReplays())];
}

async function benchStatus(
  what: string,
  input: Parameters<typeof readTrainingLog>[0],
  earlier?: TrainingLog,
): Promise<Figure> {
  let sink = 0;
  const ms = await interleave({
    rounds: 31,
    warmUp: 10,
    ours: () => {
      for (let at = 0; at < AT_ONCE; at += 1)
        sink += assessRecovery(readTrainingLog(input, earlier)).context.weekLoadAu;
    },
    floor: () => {
      for (let at = 0; at < AT_ONCE; at += 1) sink += sumOfLoads(input.workouts);
    },
  });
  if (!Number.isFinite(sink)) throw new Error("A load is no number.");
  return compare({
    what: `${what} / the sum of their loads`,
    unit: "us",
    ours: microsOf(ms.ours),
    floor: microsOf(ms.floor),
  });
}

function workoutsOf(days: number, count: number): readonly Workout[] {
  const logged = reportsOf(days, count).map((report, at) => {
    return { source: "cooldown", externalId: `w-${at}`, report, firstReceivedAt: report.startedAt, silent: false };
  });
  return parseLog(logged, "America/New_York");
}

/** One of a sample. */
function microsOf(sampleMs: number): number {
  return (sampleMs / AT_ONCE) * 1_000;
}

function sumOfLoads(workouts: readonly Workout[]): number {
  let sum = 0;
  for (const { rpe, minutes } of workouts) sum += (rpe ?? 4) * minutes;
  return sum;
}

/** Processor time, which a busy machine leaves alone; the floor is the shortest log's, so that 1x, 2x and 4x are linear. */
async function benchReplays(): Promise<readonly Figure[]> {
  await replayOf(SHORTEST_DAYS);
  const figures: Figure[] = [];
  let floor: number | undefined;
  for (const times of [1, 2, 4]) {
    const ours = await replayOf(times * SHORTEST_DAYS);
    floor ??= ours;
    const what = `replay of ${times * SHORTEST_DAYS} days, 5 workouts a week / of ${SHORTEST_DAYS}`;
    figures.push(compare({ what, unit: "CPU ms", ours, floor, goal: { atMost: times } }));
  }
  return figures;
}

async function replayOf(days: number): Promise<number> {
  const reports = reportsOf(days, Math.round((days * 5) / 7));
  const workouts = reports.map((report, at) => {
    return { source: "cooldown", externalId: `w-${at}`, report, sourceVersion: null };
  });
  const world = createReplayWorld({
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    startMs: END_MS - (days + 4) * DAY_MS,
  });
  const before = process.cpuUsage();
  await replay({ athlete: anAthlete(), workouts, teamPolicy: {} }, world);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** So many workouts spread over so many days until END_MS. */
function reportsOf(days: number, workouts: number): readonly WorkoutReport[] {
  const random = seededRandom(days);
  return Array.from({ length: workouts }, (_, at) => {
    const kind = pick(random, ["run", "run", "strength", "cross"] as const);
    const durationMinutes = between(random, 25, 90);
    const day = Math.floor((at * days) / workouts);
    const startMs = END_MS - (days - day) * DAY_MS + between(random, 0, 6 * 60) * MINUTE_MS;
    const rpe = random() < 0.7 ? { rpe: between(random, 3, 9) } : {};
    const distance = kind === "run" ? { distanceMeters: durationMinutes * 170 } : {};
    return { kind, startedAt: isoInstant(startMs), offsetMinutes: -300, durationMinutes, ...rpe, ...distance };
  });
}
