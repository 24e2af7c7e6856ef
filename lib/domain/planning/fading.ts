import { leastOf } from "../extremes.ts";
import { dayOn, isTrainingDay, type TrainingLog } from "../log/training-log.ts";
import { isMinorOn, TOPICS, type Topic } from "../profile.ts";
import type { PlanContext } from "./plan-context.ts";

/**
 * Whether the texts of a kind have faded on a local day: from the start for an athlete who texted LESS, never for one who
 * texted MORE, for others from the first text on that goes after `fadeAfterDays` and says so (docs/rules.md 8).
 */
export function hasFaded(kind: FadingKind, day: number, context: PlanContext): boolean {
  const { frequency } = context.log.athlete;
  if (frequency !== "usual") return frequency === "less";
  return isAfterFirstWeeks(kind, day, context) && wasFadingTold(day, context);
}

/** Whether a text of a kind on a local day is the one to say that from now on texts go only when it matters. */
export function announcesFading(kind: FadingKind, day: number, context: PlanContext): boolean {
  if (context.log.athlete.frequency !== "usual") return false;
  return isAfterFirstWeeks(kind, day, context) && !wasFadingTold(day, context);
}

const WEEK_DAYS = 7;

type FadingKind = Exclude<Topic, "rest-day">;

/** The day `fadeAfterDays` after the first text about training, or after the first workout since a long break. */
export function endOfFirstWeeks(day: number, { log, history }: PlanContext): number {
  const firstDay = leastOf(TOPICS.map((kind) => history.firstDay[kind] ?? Infinity));
  return Math.max(firstDay, resumedDay(day, log)) + log.policy.fadeAfterDays;
}

/** Whether the first text of a kind lies `fadeAfterDays` back; all begins anew after a long break from training. */
function isAfterFirstWeeks(kind: Topic, day: number, { log, history }: PlanContext): boolean {
  const firstDay = Math.max(history.firstDay[kind] ?? Infinity, resumedDay(day, log));
  return day - firstDay >= log.policy.fadeAfterDays;
}

function wasFadingTold(day: number, { log, history }: PlanContext): boolean {
  return history.fadingToldDay !== null && history.fadingToldDay >= resumedDay(day, log);
}

/** The first day with a workout after the last long break; -Infinity without one. */
function resumedDay(day: number, log: TrainingLog): number {
  return dayOn(Math.min(day, log.today), log).history.resumedDay ?? -Infinity;
}

/**
 * Whether a local day holds more training load than each of the `fadedStandoutDays` - 1 days before it. Otherwise an
 * athlete who trains hard on most days would get a faded text on each of them (docs/adr/0013).
 */
export function isHardestDayOfWeek(day: number, log: TrainingLog): boolean {
  const loadAu = dayOn(day, log).totals.trainingLoadAu;
  for (let ago = 1; ago < log.policy.fadedStandoutDays; ago += 1) {
    if (dayOn(day - ago, log).totals.trainingLoadAu >= loadAu) return false;
  }
  return true;
}

/** Whether each of the last rest-day texts was followed by training on a rest day it named (docs/rules.md 8). */
export function areRestDaysIgnored(context: PlanContext): boolean {
  return wereLastIgnored(context.log.policy.ignoredRestDayTexts, context);
}

function wereLastIgnored(count: number, { log, history }: PlanContext): boolean {
  const last = history.namedRestDays.slice(-count);
  return last.length === count && last.every((restDays) => restDays.some((restDay) => isTrainingDay(restDay, log)));
}

/**
 * Whether a text of the kind rest-day, the easy day included, would come too soon after the last one on a local day:
 * while rest days are ignored there is at most one in seven days. After `fadeAfterDays`, one ignored text is enough: an
 * athlete who trained anyway is not told again the next evening (IGNORED).
 */
export function isRestDayTextTooSoon(day: number, context: PlanContext): boolean {
  const { ignoredRestDayTexts, fadedIgnoredRestDayTexts } = context.log.policy;
  if (readsOfEveryRestDay(day, context.log)) return false;
  const lastDay = context.history.lastDay["rest-day"] ?? -Infinity;
  const ignored = isLessWanted(day, context) ? fadedIgnoredRestDayTexts : ignoredRestDayTexts;
  return wereLastIgnored(ignored, context) && day - lastDay < restDayGapDays(day, context);
}

/**
 * Whether a rest-day text goes also where the athlete rests by habit: after seven days without a free one the habit is over;
 * and those under 18 who trained on six of them have a text in seven days (docs/rules.md 8).
 */
export function isHabitOutweighed(
  { day, textDay }: { readonly day: number; readonly textDay: number },
  { log, history }: PlanContext,
): boolean {
  const week = Array.from({ length: WEEK_DAYS }, (_, ago) => day - ago);
  const trainingDays = week.filter((each) => isTrainingDay(each, log)).length;
  if (trainingDays === WEEK_DAYS) return true;
  const isMinor = isMinorOn(textDay, log.athlete.profile.birthYear);
  const lastDay = history.lastDay["rest-day"] ?? -Infinity;
  return isMinor && trainingDays === WEEK_DAYS - 1 && textDay - lastDay >= log.policy.ignoredRestDayGapDays;
}

/** Those under 18 hear of each rest day, whose rest matters most, unless they texted LESS. */
function readsOfEveryRestDay(day: number, { athlete }: TrainingLog): boolean {
  return isMinorOn(day, athlete.profile.birthYear) && athlete.frequency !== "less";
}

/** Whether an athlete knows rest-day texts well, or texted LESS; not one who texted MORE. */
function isLessWanted(day: number, context: PlanContext): boolean {
  const { frequency } = context.log.athlete;
  return frequency === "usual" ? isAfterFirstWeeks("rest-day", day, context) : frequency === "less";
}

/**
 * If they kept training after each spaced-out text as well, the next ones are spaced out further [local days]; never for
 * those under 18, whose rest matters most.
 */
function restDayGapDays(day: number, context: PlanContext): number {
  const { log, history } = context;
  const { ignoredRestDayGapDays, stillIgnoredRestDayGapDays } = log.policy;
  if (isMinorOn(day, log.athlete.profile.birthYear) || !areRestDaysIgnored(context)) return ignoredRestDayGapDays;
  const firstDays = history.namedRestDays.map(leastOf);
  const wereSpacedOut = firstDays.every(
    (first, at) => at === 0 || first - (firstDays[at - 1] ?? first) >= ignoredRestDayGapDays,
  );
  return wereSpacedOut ? Math.max(ignoredRestDayGapDays, stillIgnoredRestDayGapDays) : ignoredRestDayGapDays;
}
