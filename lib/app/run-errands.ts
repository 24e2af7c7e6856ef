import { instantMs, isoInstant } from "../domain/local-time.ts";
import type { DueErrand } from "../ports/vendors.ts";
import { type RanErrand, type RunErrandDeps, runErrand } from "./run-errand.ts";

export interface RunErrandsDeps extends RunErrandDeps {
  /** Whether there is time to begin another errand. */
  readonly hasTime: () => boolean;
  /** Athletes served side by side. */
  readonly concurrency: number;
}

/** What one sweep came to. */
export interface ErrandReport {
  readonly due: number;
  readonly done: number;
  readonly deferred: number;
  readonly givenUp: number;
}

/** The most errands one sweep takes on; the next minute takes the rest. */
const SWEEP_LIMIT = 500;

/** Runs the errands that are due in one shard; those of one athlete one after the other. */
export async function runErrands(shard: number, deps: RunErrandsDeps): Promise<ErrandReport> {
  const due = await deps.errands.due(shard, isoInstant(deps.clock()), SWEEP_LIMIT);
  deps.log.count("oldestErrandAgeSeconds", oldestAgeSeconds(due, deps), "Seconds");
  const ran: RanErrand[] = [];
  const waiting = byAthlete(due).values();
  const worker = async (): Promise<void> => {
    for (const queue of waiting) ran.push(...(await runQueue(queue, deps)));
  };
  await Promise.all(Array.from({ length: deps.concurrency }, worker));
  const number = (of: RanErrand): number => ran.filter((each) => each === of).length;
  const report = { due: due.length, done: number("done"), deferred: number("deferred"), givenUp: number("given-up") };
  count(report, deps);
  return report;
}

function oldestAgeSeconds([oldest]: readonly DueErrand[], { clock }: RunErrandsDeps): number {
  return oldest === undefined ? 0 : Math.max(0, Math.round((clock() - instantMs(oldest.dueAt)) / 1000));
}

function byAthlete(due: readonly DueErrand[]): readonly (readonly DueErrand[])[] {
  const queues = new Map<string, DueErrand[]>();
  for (const errand of due) {
    const queue = queues.get(errand.athleteId);
    if (queue === undefined) queues.set(errand.athleteId, [errand]);
    else queue.push(errand);
  }
  return [...queues.values()];
}

/** One errand that cannot even be settled never ends a sweep: it is due again when its lease ends. */
async function runQueue(queue: readonly DueErrand[], deps: RunErrandsDeps): Promise<readonly RanErrand[]> {
  const ran: RanErrand[] = [];
  for (const errand of queue) {
    if (!deps.hasTime()) return ran;
    try {
      ran.push(await runErrand(errand, deps));
    } catch (error) {
      deps.log.error("errand could not be settled", { source: errand.source }, error);
    }
  }
  return ran;
}

function count({ done, deferred, givenUp }: ErrandReport, { log }: RunErrandsDeps): void {
  if (done > 0) log.count("ErrandsDone", done);
  if (deferred > 0) log.count("ErrandsDeferred", deferred);
  if (givenUp > 0) log.count("ErrandsGivenUp", givenUp);
}
