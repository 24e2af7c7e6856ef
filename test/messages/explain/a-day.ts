import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import type { DayFacts } from "../../../lib/messages/explain/day-facts.ts";
import { anAthlete } from "../../support/builders.ts";
import { logOf, TODAY } from "../../support/training.ts";

/** Sunday 2026-11-22 of Ana in New York, looked at a day later. */
export function aDay(over: {
  readonly workouts?: readonly Workout[];
  readonly reminders?: readonly Reminder[];
  readonly athlete?: Athlete;
}): DayFacts {
  const athlete = over.athlete ?? anAthlete();
  const log = logOf(over.workouts ?? [], { athlete });
  return {
    athlete,
    date: isoDate(TODAY),
    log,
    reminders: over.reminders ?? [],
    status: assessRecovery(log),
    statusOrigin: "recomputed",
    nowMs: log.nowMs + 86_400_000,
    language: "en",
  };
}
