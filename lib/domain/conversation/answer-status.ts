import { isoDate, isoInstant, localTimeAt } from "../local-time.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { judgeDay } from "../recovery/days-ahead.ts";
import type { Conversation, Decision, StatusCause } from "./decision.ts";
import { standingSafetyReply } from "./safety.ts";

/** From this local time on STATUS speaks of tomorrow. */
const EVENING = "18:00";

/** STATUS: of today until a workout is logged or 18:00, then of tomorrow, or of tomorrow where it is named; under a red flag the safety text. */
export function statusAnswer(conversation: Conversation, isOfTomorrow = false): Decision {
  const { athlete, log } = conversation;
  if (athlete.redFlagAt !== null) return { reply: standingSafetyReply(conversation) };
  const trained = dayOn(log.today, log).sessions.some(({ kind }) => kind !== "recovery");
  const isToday = !isOfTomorrow && !trained && localTimeAt(log.nowMs, log.zone) < EVENING;
  const day = isToday ? log.today : log.today + 1;
  return {
    // So that a WHY that follows is read as one about it.
    change: { lastStatus: { at: isoInstant(log.nowMs), day: isoDate(day) } },
    reply: { kind: "status", day, isToday, cause: statusCauseOf(day, log) },
  };
}

/** Why a day is what it is; a red flag has an answer of its own. */
function statusCauseOf(day: number, log: TrainingLog): StatusCause {
  const { level, reason } = judgeDay(day, log);
  if (reason === null || reason.code === "RED_FLAG") {
    if (level === "easy") return { code: "RECOVERING" };
    return { code: log.eventDays.has(day) ? "EVENT" : "NONE" };
  }
  if (reason.code === "REST_QUOTA") {
    const { trainingDays, windowDays } = reason.evidence;
    return { code: reason.code, trainingDays, windowDays };
  }
  return reason.code === "BIG_DAY"
    ? { code: reason.code, level: level === "rest" ? "rest" : "easy" }
    : { code: reason.code };
}
