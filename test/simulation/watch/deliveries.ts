import { localDayAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { keyOf } from "./items.ts";

/** A text that left for an athlete, by the clock of whoever sent it. */
export interface Delivered {
  readonly athleteId: string;
  readonly reminder: Reminder;
  readonly atMs: number;
}

const SPACING_MS = 45 * MINUTE_MS;

/** Neither spaced nor counted. */
const EXEMPT: ReadonlySet<string> = new Set(["welcome", "invite", "notice"]);

/** Spaced, but outside the budget. */
const UNCOUNTED: ReadonlySet<string> = new Set(["notice-quiet"]);

export interface Deliveries {
  readonly delivered: readonly Delivered[];
  readonly deliver: (athleteId: string, reminder: Reminder, atMs: number) => void;
}

/** The texts that left, each judged against those before it (I5, I7). */
export function createDeliveries(maxTextsPerDay: number, violations: string[]): Deliveries {
  const delivered: Delivered[] = [];
  const deliver = (athleteId: string, reminder: Reminder, atMs: number): void => {
    const key = keyOf(athleteId, reminder);
    const isAgain = delivered.some((each) => keyOf(each.athleteId, each.reminder) === key);
    const others = EXEMPT.has(reminder.kind) ? [] : delivered.filter((each) => each.athleteId === athleteId);
    const isCounted = !UNCOUNTED.has(reminder.kind);
    const sameDay = others.filter((each) => isCounted && isSameDay(each, { reminder, atMs }));
    delivered.push({ athleteId, reminder, atMs });
    if (isAgain) violations.push(`I5 doubled: ${key}`);
    else if (sameDay.some((each) => takesPlaceOf(each.reminder, reminder)))
      violations.push(`I7 two of a kind a day: ${key}`);
    else if (sameDay.length >= maxTextsPerDay) violations.push(`I7 over budget: ${key}`);
    else if (others.some((each) => isNear(each, atMs))) violations.push(`I7 two texts at once: ${key}`);
  };
  return { delivered, deliver };
}

/** The eve of an event takes the place of the rest-day text. */
/** A race named after that morning's rest-day text has its eve's text as well. */
function takesPlaceOf(sent: Reminder, later: Reminder): boolean {
  return slotOf(sent) === slotOf(later) && !(later.kind === "event" && sent.kind === "rest-day");
}

function slotOf({ kind }: Reminder): string {
  return kind === "event" ? "rest-day" : kind;
}

function isNear({ reminder, atMs }: Delivered, laterMs: number): boolean {
  return !EXEMPT.has(reminder.kind) && Math.abs(laterMs - atMs) < SPACING_MS;
}

function isSameDay(earlier: Delivered, { reminder, atMs }: Pick<Delivered, "reminder" | "atMs">): boolean {
  if (EXEMPT.has(earlier.reminder.kind) || UNCOUNTED.has(earlier.reminder.kind)) return false;
  return localDayAt(earlier.atMs, reminder.zone) === localDayAt(atMs, reminder.zone);
}
