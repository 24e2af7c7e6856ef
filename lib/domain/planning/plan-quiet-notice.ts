import { epochDay, instantAt, instantMs, isoDate, localDayAt } from "../local-time.ts";
import { roleOf } from "../log/sessions.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { PlanContext } from "./plan-context.ts";
import { welcomeDate, welcomeFromMs } from "./plan-welcome.ts";
import { afterPause, pauseAt, quietUntil } from "./quiet-time.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The one text to an athlete of whom there was nothing to say: two weeks after the welcome nothing was logged since, or
 * recovery alone (docs/rules.md 8). What was imported does not count. Its date, like the welcome's, keeps to UTC.
 */
export function planQuietNotice(context: PlanContext): readonly PlannedText[] {
  const { athlete, policy, today, zone, nowMs } = context.log;
  const welcomedOn = welcomeDate(athlete);
  const welcomedMs = welcomeFromMs(athlete);
  if (welcomedOn === undefined || welcomedMs === undefined) return [];
  const afterQuietMs = quietUntil(welcomedMs, { profile: athlete.profile, policy, zone }) ?? welcomedMs;
  if (today - localDayAt(afterQuietMs, zone) !== policy.quietNoticeAfterDays) return [];
  const logged = loggedSince(welcomedMs, context.log);
  if (logged === "training") return [];
  const sendBeforeMs = instantAt(today, policy.quietNoticeUntil, zone);
  const reminder = buildReminder(
    {
      localDate: isoDate(epochDay(welcomedOn) + policy.quietNoticeAfterDays),
      plannedMs: afterPause({ plannedMs: instantAt(today, policy.quietNoticeAt, zone), sendBeforeMs }, context.log),
      sendBeforeMs,
      facts: { kind: "notice-quiet", logged },
      reason: { code: "NOTHING_TO_SAY", evidence: { welcomedOn, days: policy.quietNoticeAfterDays } },
    },
    context,
  );
  return reminder === undefined
    ? []
    : [sendOrSkip(pauseAt(Math.max(instantMs(reminder.plannedAt), nowMs), athlete), reminder)];
}

function loggedSince(sinceMs: number, { workouts, policy }: TrainingLog): "nothing" | "recovery" | "training" {
  const since = workouts.filter(({ silent, firstReceivedMs }) => !silent && firstReceivedMs >= sinceMs);
  if (since.length === 0) return "nothing";
  return since.every((workout) => roleOf(workout, policy) === "recovery") ? "recovery" : "training";
}
