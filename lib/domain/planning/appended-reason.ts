import { isoDate } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { reasonToTell } from "../recovery/reason-to-tell.ts";
import { mayHaveBeenSent } from "../reminder.ts";
import type { ReminderFacts } from "../reminder-facts.ts";
import { APPENDED_RULES } from "../rules/index.ts";
import type { AppendedCode, AppendedReason } from "../rules/reason.ts";
import type { PlanContext } from "./plan-context.ts";
import { byPlannedTime, type DayPlan, dayOfText, type PlannedText, type SentText, stillGoes } from "./reminder-slot.ts";
import { reasonTold } from "./text-history.ts";

/** When each reason was told last, or is about to be [epoch day]. */
type ReasonDays = Readonly<Partial<Record<AppendedCode, number>>>;

/**
 * The texts of some days in a row, with one reason of each day's status appended to the first text about a workout that
 * still goes for that day, at the gap its rule asks for (docs/rules.md 8). A day whose text told a reason, and one with
 * an easy-day text, which tells of the RUN_SPIKE itself, get no other.
 */
export function withAppendedReasons(days: readonly DayPlan[], context: PlanContext): readonly PlannedText[] {
  let toldOn = { ...context.history.reasonDay, ...easyDayToTell(days, context) };
  return days.flatMap(({ day, planned }) => {
    const host = tellsReason(day, planned, context) ? undefined : hostText(planned, context);
    if (host === undefined) return planned;
    const hostDay = dayOfText(host, context.log);
    const reason = firstReason({ day, hostDay }, context.log, toldOn);
    if (reason === undefined) return planned;
    toldOn = { ...toldOn, [reason.code]: hostDay };
    return planned.map((text) => (text === host ? append(reason, host) : text));
  });
}

/** The day of the last easy-day text that still goes. */
function easyDayToTell(days: readonly DayPlan[], context: PlanContext): ReasonDays {
  const easyDays = days.flatMap(({ planned }) => planned.filter((text) => isComingEasyDay(text, context)));
  const last = easyDays.at(-1);
  return last === undefined ? {} : { RUN_SPIKE: dayOfText(last, context.log) };
}

function tellsReason(day: number, planned: readonly PlannedText[], context: PlanContext): boolean {
  const localDate = isoDate(day);
  return (
    planned.some((text) => isComingEasyDay(text, context)) ||
    context.existing.some(
      (reminder) => reminder.localDate === localDate && reasonTold(reminder) !== undefined && mayHaveBeenSent(reminder),
    )
  );
}

function isComingEasyDay(text: PlannedText, context: PlanContext): boolean {
  return text.kind === "send" && text.reminder.facts.kind === "easy-day" && stillGoes(text, context);
}

/** The rest-day or meal text that is sent first. */
function hostText(planned: readonly PlannedText[], context: PlanContext): SentText | undefined {
  return planned
    .filter((text) => text.kind === "send")
    .filter((text) => mayTellReason(text.reminder.facts) && stillGoes(text, context))
    .toSorted(byPlannedTime)[0];
}

/** Of a reason and the offers REST 1 and NEW a text has one at most; that texts become fewer waits for the next text. */
function mayTellReason(facts: ReminderFacts): boolean {
  if (facts.kind === "rest-day") return !facts.offersRestOne;
  return facts.kind === "meal" && !facts.offersNew;
}

/** The first reason of a day that may be told again on the day of its text, with the days it asks to keep easy. */
function firstReason(texts: DayOfText, log: TrainingLog, toldOn: ReasonDays): AppendedReason | undefined {
  for (const { code, sentence } of Object.values(APPENDED_RULES)) {
    const gapDays = Math.max(log.policy.riderGapDays, log.policy[sentence.gapDays]);
    if (texts.hostDay - (toldOn[code] ?? -Infinity) < gapDays) continue;
    const reason = reasonToTell(texts.day, code, log);
    if (reason !== null) return reason;
  }
  return undefined;
}

/** The day that a text is about, and the one on which it goes. */
interface DayOfText {
  readonly day: number;
  readonly hostDay: number;
}

function append(reason: AppendedReason, text: SentText): PlannedText {
  const { facts } = text.reminder;
  if (facts.kind === "rest-day") return withFacts({ ...facts, rider: reason }, text);
  return facts.kind === "meal" ? withFacts({ ...facts, rider: reason, announcesFading: false }, text) : text;
}

function withFacts(facts: ReminderFacts, text: SentText): PlannedText {
  return { ...text, reminder: { ...text.reminder, facts } };
}
