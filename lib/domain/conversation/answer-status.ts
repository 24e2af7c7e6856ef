import { epochDay, HOUR_MS, instantMs, isoDate, isoInstant, localTimeAt } from "../local-time.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { judgeDay } from "../recovery/days-ahead.ts";
import { mayHaveBeenSent, type Reminder } from "../reminder.ts";
import { besideRest } from "../rules/easy-dates.ts";
import { RULES } from "../rules/index.ts";
import type { Conversation, Decision, StatusCause, Why } from "./decision.ts";
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
    return { code: log.eventDays.has(day) ? raceCauseOf(day, log) : "NONE" };
  }
  if (reason.code === "REST_QUOTA") {
    const { trainingDays, windowDays } = reason.evidence;
    return { code: reason.code, trainingDays, windowDays };
  }
  return reason.code === "BIG_DAY"
    ? { code: reason.code, level: level === "rest" ? "rest" : "easy" }
    : { code: reason.code };
}

function raceCauseOf(day: number, log: TrainingLog): "EVENT" | "EVENT_IF_WELL" {
  const isUnwell = RULES.SICK.holdsOn(day - 1, log) !== null || RULES.ILLNESS.holdsOn(day, log) !== null;
  return isUnwell ? "EVENT_IF_WELL" : "EVENT";
}

/** A STATUS is asked about within this time. */
const STATUS_IN_MIND_MS = 12 * HOUR_MS;

/** WHY: the reason of the last text about training, food or sleep, or of the STATUS that was answered since. */
export function explainLast({ athlete, log, reminders }: Conversation): Decision {
  const sent = reminders.filter(mayHaveBeenSent).flatMap((reminder) => {
    const why = whyOf(reminder);
    return why !== undefined && "settledAt" in reminder ? [{ why, settledAt: reminder.settledAt }] : [];
  });
  const [last] = sent.toSorted((a, b) => (a.settledAt < b.settledAt ? 1 : -1));
  const { lastStatus } = athlete;
  const isOfStatus =
    lastStatus !== undefined &&
    log.nowMs - instantMs(lastStatus.at) < STATUS_IN_MIND_MS &&
    (last === undefined || lastStatus.at > last.settledAt);
  if (isOfStatus) return { reply: { kind: "why", why: whyOfDay(epochDay(lastStatus.day), log) } };
  return { reply: last === undefined ? { kind: "why-nothing" } : { kind: "why", why: last.why } };
}

function whyOf({ facts }: Reminder): Why | undefined {
  switch (facts.kind) {
    case "rest-day": {
      const reason = facts.rider && besideRest(facts.rider, facts.restDates);
      return reason === null
        ? { kind: facts.kind, trainingDays: facts.trainingDays, windowDays: facts.windowDays }
        : { kind: "reason", reason };
    }
    case "easy-day": {
      const { distanceMeters, longestMeters, windowDays } = facts;
      return { kind: "long-step", distanceMeters, longestMeters, windowDays };
    }
    case "meal":
      return facts.rider === null ? { kind: "meal" } : { kind: "reason", reason: facts.rider };
    case "bedtime":
    case "event":
      return { kind: facts.kind };
    case "rest-after":
    case "big-day":
      return { kind: "big-day" };
    case "starter":
      return { kind: "starter" };
    case "welcome":
    case "invite":
    case "notice-quiet":
    case "notice":
      return undefined;
  }
}

/** Why STATUS says of a day what it says. */
function whyOfDay(day: number, log: TrainingLog): Why {
  const { level, reason } = judgeDay(day, log);
  if (reason === null) {
    if (level === "easy") return { kind: "recovering" };
    return { kind: log.eventDays.has(day) ? "race-day" : "nothing-hard" };
  }
  if (reason.code === "BIG_DAY") return { kind: "big-day" };
  if (reason.code !== "REST_QUOTA") return { kind: "reason", reason };
  const { trainingDays, windowDays } = reason.evidence;
  return { kind: "rest-day", trainingDays, windowDays };
}
