import { readText } from "../../lib/app/text-reader.ts";
import { stop } from "../../lib/domain/conversation/consent.ts";
import { decideAnswer } from "../../lib/domain/conversation/decide-answer.ts";
import type { Decision } from "../../lib/domain/conversation/decision.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { anAthlete } from "./builders.ts";
import { instantOf } from "./planning.ts";

interface Telling {
  /** A local instant in New York; Thursday 2026-11-26 at 10:00 unless told. */
  readonly now?: string;
  readonly athlete?: Athlete;
  readonly workouts?: readonly Workout[];
  readonly reminders?: readonly Reminder[];
}

/** What comes of a text. */
export function decided(
  body: string,
  { now = "2026-11-26 10:00", athlete = anAthlete(), workouts = [], reminders = [] }: Telling = {},
): Decision {
  const nowMs = instantOf(now);
  const intent = readText(body);
  if (intent.kind === "stop") return stop(athlete, nowMs);
  const input = { workouts, athlete, policy: DEFAULT_POLICY };
  const log = readTrainingLog({ ...input, nowMs });
  return decideAnswer({ athlete, intent, log, reminders });
}
