import { advice, type Finding, ok, problem } from "../finding.ts";
import { counted, lasting } from "../in-words.ts";

/** What is due and was not done. */
export interface Overdue {
  readonly count: number;
  /** Whether there may be more than were counted. */
  readonly isMore: boolean;
  /** 0 when nothing is due. */
  readonly oldestSeconds: number;
}

export interface DueFacts {
  readonly reminders: Overdue;
  readonly reviews: Overdue;
  /** How late a reminder may be. */
  readonly lateSeconds: number;
  /** What shows whether the sweep runs; null where nothing can be typed. */
  readonly command: string | null;
}

/** A review may wait: it is made again every night. */
const LATE_REVIEW_SECONDS = 3_600;

/** Whether the sweep sends what is due. */
export function dueFindings({ reminders, reviews, lateSeconds, command }: DueFacts): readonly Finding[] {
  const next = 'See whether the sweep runs: docs/runbook.md, "The sweep has stopped" and "Texts go out late".';
  const found: Finding[] = [];
  if (reminders.oldestSeconds > lateSeconds) {
    const means = "Texts go out late, and one that is too late is not sent at all.";
    found.push(problem({ seen: `${overdueInWords(reminders, "reminder")}.`, means, next, command }));
  }
  if (reviews.oldestSeconds > LATE_REVIEW_SECONDS) {
    const means = "Days without a workout go unseen, and so do STOPs and unsubscriptions that AWS knows of.";
    found.push(advice({ seen: `${overdueInWords(reviews, "nightly review")}.`, means, next, command }));
  }
  return found.length > 0 ? found : [ok("No reminder and no nightly review is overdue.")];
}

/** `12 reminders are overdue, the oldest by 14 min`. */
export function overdueInWords({ count, isMore, oldestSeconds }: Overdue, noun: string): string {
  const verb = count === 1 ? "is" : "are";
  return `${counted(count, noun)}${isMore ? " or more" : ""} ${verb} overdue, the oldest by ${lasting(oldestSeconds)}`;
}
