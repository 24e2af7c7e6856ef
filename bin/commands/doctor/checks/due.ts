import { instantMs, isoInstant } from "../../../../lib/domain/local-time.ts";
import { ALARM_LIMITS } from "../../../../lib/team/alarm-limits.ts";
import { counted } from "../../layout.ts";
import type { OperatorServices } from "../../operator-services.ts";
import { advice, type CommonCheck, type CommonView, formatDuration, ok, problem } from "../check.ts";

/** What is due and was not done. */
export interface Overdue {
  readonly count: number;
  /** Whether there may be more than were counted. */
  readonly isMore: boolean;
  /** 0 when nothing is due. */
  readonly oldestSeconds: number;
  /** How late the oldest of each shard is [seconds], by the number of the shard. */
  readonly byShard: readonly number[];
}

interface Lateness {
  /** How late it may be. */
  readonly lateSeconds: number;
  /** What shows whether the function runs; null where nothing can be typed. */
  readonly command: string | null;
}

/** A review may wait: it is made again every night. */
const LATE_REVIEW_SECONDS = 3_600;

/** Whether the sweep sends what is due. */
export const dueCheck: CommonCheck<Lateness & { readonly reminders: Overdue; readonly reviews: Overdue }> = {
  name: "due",
  needs: ["dynamodb:Query"],
  ask: async (view) => {
    const { book, ...rest } = await view.services();
    const reminders = await overdueOf(rest, (...query) => book.due(...query));
    const reviews = await overdueOf(rest, (...query) => book.dueReviews(...query));
    return { reminders, reviews, ...latenessOf(view, ALARM_LIMITS.reminderLateSeconds) };
  },
  judge: ({ reminders, reviews, lateSeconds, command }) => {
    const next = 'See whether the sweep runs: docs/runbook.md, "The sweep has stopped" and "Texts go out late".';
    const areLate = reminders.oldestSeconds > lateSeconds;
    const late = "Texts go out late, and one that is too late is not sent at all.";
    const areUnseen = reviews.oldestSeconds > LATE_REVIEW_SECONDS;
    const unseen = "Days without a workout go unseen, and so do STOPs and unsubscriptions that AWS knows of.";
    if (!areLate && !areUnseen) return ok("No reminder and no nightly review is overdue.");
    return [
      ...(areLate
        ? problem({ seen: formatOverdue(reminders, { noun: "reminder", lateSeconds }), means: late, next, command })
        : []),
      ...(areUnseen
        ? advice({
            seen: formatOverdue(reviews, { noun: "nightly review", lateSeconds: LATE_REVIEW_SECONDS }),
            means: unseen,
            next: `${next} It may also be of an athlete who cannot be read: see "athletes".`,
            command,
          })
        : []),
    ];
  },
};

/** Whether the workouts that vendors only announce are fetched. */
export const errandsCheck: CommonCheck<Lateness & { readonly errands: Overdue }> = {
  name: "errands",
  needs: ["dynamodb:Query"],
  ask: async (view) => {
    const { hooks, ...rest } = await view.services();
    const errands = await overdueOf(rest, (...query) => hooks.errands.due(...query));
    return { errands, ...latenessOf(view, ALARM_LIMITS.errandLateSeconds) };
  },
  judge: ({ errands, lateSeconds, command }) => {
    if (errands.oldestSeconds <= lateSeconds) return ok("No errand at a vendor's API is overdue.");
    const means = "Workouts that vendors only announce come late, and meal texts about them not at all.";
    const next = 'See whether fetch runs: docs/runbook.md, "Errands wait".';
    return problem({ seen: formatOverdue(errands, { noun: "errand", lateSeconds }), means, next, command });
  },
};

function latenessOf({ speed, schedules: command }: CommonView, seconds: number): Lateness {
  return { lateSeconds: virtuallyLate(seconds, speed), command };
}

/** The local runtime sweeps once a real second, and this many of them may pass between two looks. */
const SWEEPS_APART = 2;

/** How late something may be in virtual time that may be so late in real time [seconds]. */
export function virtuallyLate(seconds: number, speed: number): number {
  return Math.max(seconds, SWEEPS_APART * speed);
}

/** Enough to see that something is wrong. */
const MAX_PER_SHARD = 500;

type DueQuery = readonly [shard: number, now: string, limit: number];

/** What is due by now in every shard; a list begins with what has been due longest. */
async function overdueOf(
  { shards, clock }: Pick<OperatorServices, "shards" | "clock">,
  list: (...query: DueQuery) => Promise<readonly { readonly dueAt: string }[]>,
): Promise<Overdue> {
  const nowMs = clock();
  let count = 0;
  let isMore = false;
  const byShard: number[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    const due = await list(shard, isoInstant(nowMs), MAX_PER_SHARD);
    count += due.length;
    isMore ||= due.length === MAX_PER_SHARD;
    const [oldest] = due;
    byShard.push(oldest === undefined ? 0 : Math.round((nowMs - instantMs(oldest.dueAt)) / 1_000));
  }
  return { count, isMore, oldestSeconds: byShard.reduce((most, seconds) => Math.max(most, seconds), 0), byShard };
}

interface Named {
  readonly noun: string;
  readonly lateSeconds: number;
}

/** `12 reminders are overdue, the oldest by 14 min, of shard 1 alone.` */
function formatOverdue({ count, isMore, oldestSeconds, byShard }: Overdue, { noun, lateSeconds }: Named): string {
  const many = `${counted(count, noun)}${isMore ? " or more" : ""} ${count === 1 ? "is" : "are"}`;
  const late = byShard.flatMap((seconds, shard) => (seconds > lateSeconds ? [shard] : []));
  return `${many} overdue, the oldest by ${formatDuration(oldestSeconds)}${shardWords(late, byShard.length)}.`;
}

function shardWords(late: readonly number[], shards: number): string {
  if (shards === 1) return "";
  if (late.length === shards) return `, in each of ${shards} shards`;
  return `, in shard${late.length === 1 ? "" : "s"} ${late.join(", ")} of 0 to ${shards - 1}: ${late.length === 1 ? "its schedule" : "their schedules"} alone may be off`;
}
