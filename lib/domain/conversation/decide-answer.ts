import { isoDate, localTimeAt } from "../local-time.ts";
import { dayOn } from "../log/training-log.ts";
import type { RecoveryStatus } from "../recovery/status.ts";
import { isCauseOf } from "../rules/index.ts";
import { restart, yes } from "./consent.ts";
import type { Conversation, Decision, StatusCause } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { rate } from "./rating.ts";
import { raiseRedFlag, safetyReply } from "./safety.ts";
import { changeFood, changeFrequency, changeRestDays, noteRace, pause, resume, snooze } from "./settings.ts";

/** From this local time on STATUS speaks of tomorrow. */
const EVENING = "18:00";

/**
 * What comes of a text (docs/rules.md 9). Without a consent that stands nobody is answered (I7), not even
 * a red flag (docs/adr/0012), and nothing but consent and red flags is noted.
 */
export function decideAnswer(conversation: Conversation): Decision {
  const { athlete, intent } = conversation;
  if (intent.kind === "start") return restart(conversation);
  if (athlete.consent.sms?.state === "given") return decideForConsenting(intent, conversation);
  if (intent.kind === "yes") return yes(conversation);
  if (intent.kind !== "red-flag") return {};
  const { change } = raiseRedFlag(intent.tier, conversation);
  return change === undefined ? {} : { change };
}

function decideForConsenting(
  intent: Exclude<Intent, { readonly kind: "stop" | "start" }>,
  conversation: Conversation,
): Decision {
  switch (intent.kind) {
    case "red-flag":
      return raiseRedFlag(intent.tier, conversation);
    case "status":
      return statusAnswer(conversation);
    case "snooze":
      return snooze(conversation);
    case "pause":
    case "sick":
      return pause(intent, conversation);
    case "resume":
      return resume(conversation);
    case "less":
    case "more":
      return changeFrequency(intent.kind, conversation.athlete);
    case "rest-days":
      return changeRestDays(intent.perWeek, conversation);
    case "food":
      return changeFood(intent.wanted);
    case "race":
      return noteRace(intent.date, conversation);
    case "number":
      return rate(intent.rpe, conversation);
    case "help":
      return { change: { helpSentOn: todayOf(conversation) }, reply: { kind: "help" } };
    case "yes":
    case "other":
      return helpOnceADay(conversation);
  }
}

/** A text that asks for nothing we know gets HELP, at most once a day. */
function helpOnceADay(conversation: Conversation): Decision {
  const helpSentOn = todayOf(conversation);
  if (conversation.athlete.helpSentOn === helpSentOn) return {};
  return { change: { helpSentOn }, reply: { kind: "help" } };
}

function todayOf({ log }: Conversation): string {
  return isoDate(log.today);
}

/** STATUS: of today until a workout is logged or 18:00, then of tomorrow; under a red flag the safety text. */
export function statusAnswer(conversation: Conversation): Decision {
  const { athlete, log, outlook } = conversation;
  if (athlete.redFlagAt !== null) return { reply: safetyReply("doctor", conversation) };
  const trained = dayOn(log.today, log).sessions.some(({ kind }) => kind !== "recovery");
  const isToday = !trained && localTimeAt(log.nowMs, log.zone) < EVENING;
  const day = isToday ? log.today : log.today + 1;
  return { reply: { kind: "status", day, isToday, cause: causeOf(isToday ? outlook.today : outlook.tomorrow) } };
}

/** The first reason behind the level; a red flag has an answer of its own. */
function causeOf({ level, reasons }: RecoveryStatus): StatusCause {
  const cause = reasons.filter((reason) => isCauseOf(level, reason)).find(({ code }) => code !== "RED_FLAG");
  if (cause === undefined || cause.code === "RED_FLAG") return { code: level === "ready" ? "NONE" : "RECOVERING" };
  return cause.code === "REST_QUOTA"
    ? { code: cause.code, trainingDays: cause.evidence.trainingDays, windowDays: cause.evidence.windowDays }
    : { code: cause.code };
}
