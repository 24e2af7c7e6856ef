import { instantMs, isoInstant } from "../domain/local-time.ts";
import type { DueReminder } from "../ports.ts";
import type { DeliverDeps, SweepDeps } from "./deliver-deps.ts";
import { deliverReminder } from "./deliver-reminder.ts";
import { moveReviews } from "./move-reviews.ts";
import { openSpendGuard } from "./spend-guard.ts";

export interface SweepReport {
  readonly due: number;
  readonly sent: number;
  readonly reviews: number;
}

/** The most reminders one sweep takes on; the next minute takes the rest. */
const SWEEP_LIMIT = 2_000;

/** Sends what is due in one shard, what expires first first, then moves the reviews that are due (design.md section 3). */
export async function sweepShard(shard: number, deps: SweepDeps): Promise<SweepReport> {
  const due = await deps.book.due(shard, isoInstant(deps.clock()), SWEEP_LIMIT);
  deps.log.count("oldestDueAgeSeconds", oldestAgeSeconds(due, deps), "Seconds");
  const sent = due.length === 0 ? 0 : await deliverDue(due, deps);
  const reviews = await moveReviews(shard, deps);
  return { due: due.length, sent, reviews };
}

/** How long what is due first has been due; 0 when nothing is. */
function oldestAgeSeconds([oldest]: readonly DueReminder[], { clock }: SweepDeps): number {
  return oldest === undefined ? 0 : Math.max(0, Math.round((clock() - instantMs(oldest.dueAt)) / 1000));
}

async function deliverDue(due: readonly DueReminder[], deps: SweepDeps): Promise<number> {
  const spendGuard = await openSpendGuard(deps);
  try {
    return await deliverAll(byAthlete(due), { ...deps, spendGuard });
  } finally {
    await spendGuard.close();
  }
}

type DeliverAllDeps = SweepDeps & Pick<DeliverDeps, "spendGuard">;

/** How many athletes a sweep serves side by side: no more than the pace lets through without a long wait. */
export function atOnce({ concurrency, pacer }: Pick<SweepDeps, "concurrency" | "pacer">): number {
  return Math.min(concurrency, pacer.mostAtOnce);
}

/** One queue an athlete, so that spacing sees every earlier text; queues in order of their first expiry. */
function byAthlete(due: readonly DueReminder[]): readonly (readonly DueReminder[])[] {
  const queues = new Map<string, DueReminder[]>();
  for (const reminder of due.toSorted(inSendingOrder)) {
    const queue = queues.get(reminder.athleteId);
    if (queue === undefined) queues.set(reminder.athleteId, [reminder]);
    else queue.push(reminder);
  }
  return [...queues.values()];
}

function inSendingOrder(a: DueReminder, b: DueReminder): number {
  return a.sendBefore < b.sendBefore ? -1 : Number(a.sendBefore > b.sendBefore);
}

async function deliverAll(queues: readonly (readonly DueReminder[])[], deps: DeliverAllDeps): Promise<number> {
  let sent = 0;
  const waiting = queues.values();
  const worker = async (): Promise<void> => {
    for (const queue of waiting) {
      // Awaited first: `sent += await` would read `sent` before the other workers add to it.
      const ofQueue = await deliverQueue(queue, deps);
      sent += ofQueue;
    }
  };
  await Promise.all(Array.from({ length: atOnce(deps) }, worker));
  return sent;
}

/** No claim is taken without time to publish. One reminder that fails never ends the sweep: its lease settles it. */
async function deliverQueue(queue: readonly DueReminder[], deps: DeliverAllDeps): Promise<number> {
  let sent = 0;
  for (const due of queue) {
    if (!deps.hasTime()) return sent;
    try {
      if ((await deliverReminder(due, deps)) === "sent") sent += 1;
    } catch (error) {
      deps.log.error("reminder could not be delivered", { kind: due.kind }, error);
    }
  }
  return sent;
}
