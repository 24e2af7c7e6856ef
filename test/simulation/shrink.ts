import { runSchedule, type ScheduleOptions } from "./schedule.ts";

/** Runs it takes at most to make a schedule smaller. */
const MOST_RUNS = 400;

/**
 * The fewest steps of a schedule found that still break an invariant: halves, quarters and so on are left out as long as
 * what is left breaks one. A step draws from a stream of its own, so that those which stay do the same.
 */
export async function shrink(
  seed: number,
  options: ScheduleOptions & { readonly steps: number },
): Promise<readonly number[]> {
  let kept = Array.from({ length: options.steps }, (_, step) => step);
  let runs = 0;
  const breaks = async (steps: readonly number[]): Promise<boolean> => {
    runs += 1;
    return (await runSchedule(seed, { ...options, traced: false, only: new Set(steps) })).violations.length > 0;
  };
  for (let size = kept.length; size > 1; ) {
    size = Math.ceil(size / 2);
    let from = 0;
    while (from < kept.length) {
      if (runs >= MOST_RUNS) return kept;
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await breaks(fewer)) kept = fewer;
      else from += size;
    }
  }
  return kept;
}

/** `3,5-9,12` */
export function rangesOf(steps: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const step of steps) {
    const open = ranges.at(-1);
    if (open?.[1] === step - 1) open[1] = step;
    else ranges.push([step, step]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}

/** The steps that ranges name. */
export function stepsIn(ranges: string): ReadonlySet<number> {
  const steps = new Set<number>();
  for (const range of ranges.split(",")) {
    const [first = "", last = first] = range.split("-");
    for (let step = Number(first); step <= Number(last); step += 1) steps.add(step);
  }
  return steps;
}
