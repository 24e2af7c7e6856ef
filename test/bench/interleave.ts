/** Work of one round; it may answer the processor time it took elsewhere [milliseconds]. */
type Work = (round: number) => number | void | Promise<number | void>;

export interface Times {
  /** Medians [milliseconds]. */
  readonly ours: number;
  readonly floor: number;
  /** What 99 in 100 stay below [milliseconds]. */
  readonly oursP99: number;
  readonly floorP99: number;
  /** Medians of processor times [milliseconds]. */
  readonly oursCpu: number;
  readonly floorCpu: number;
  /** The ratio of median processor times, which a busy machine leaves nearly alone. */
  readonly cpu: string;
}

interface Sample {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Two kinds of work done in turn, each going first as often as the other, so that a busy machine slows both. */
export async function interleave(options: {
  readonly ours: Work;
  readonly floor: Work;
  readonly rounds: number;
  /** Rounds that are done before any counts. */
  readonly warmUp: number;
}): Promise<Times> {
  const ours: Sample[] = [];
  const floor: Sample[] = [];
  const turns = [
    { work: options.ours, samples: ours },
    { work: options.floor, samples: floor },
  ];
  for (let round = 0; round < options.warmUp + options.rounds; round += 1) {
    for (const { work, samples } of round % 2 === 0 ? turns : turns.toReversed()) {
      const sample = await sampleOf(work, round);
      if (round >= options.warmUp) samples.push(sample);
    }
  }
  return {
    ours: medianMs(ours),
    floor: medianMs(floor),
    oursP99: p99Ms(ours),
    floorP99: p99Ms(floor),
    oursCpu: medianCpu(ours),
    floorCpu: medianCpu(floor),
    cpu: `CPU ${(medianCpu(ours) / medianCpu(floor)).toFixed(2)}x`,
  };
}

async function sampleOf(work: Work, round: number): Promise<Sample> {
  const before = process.cpuUsage();
  const startMs = performance.now();
  const elsewhereMs = await work(round);
  const ms = performance.now() - startMs;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: elsewhereMs ?? (user + system) / 1_000 };
}

function medianMs(samples: readonly Sample[]): number {
  return median(samples.map(({ ms }) => ms));
}

function p99Ms(samples: readonly Sample[]): number {
  const sorted = samples.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

function medianCpu(samples: readonly Sample[]): number {
  return median(samples.map(({ cpuMs }) => cpuMs));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}
