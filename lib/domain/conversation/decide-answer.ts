import { isoDate, localTimeAt } from "../local-time.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { judgeDay } from "../recovery/days-ahead.ts";
import { mayHaveBeenSent, type Reminder } from "../reminder.ts";
import { besideRest } from "../rules/easy-dates.ts";
import { helpBeforeYes, no, restart, yes } from "./consent.ts";
import type { Conversation, Decision, StatusCause, Why } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { rate } from "./rating.ts";
import { answerPain, noteText, raiseRedFlag, standingSafetyReply } from "./safety.ts";
import { changeSetting, isSetting } from "./settings.ts";
import { pause, reportSick, resume, snooze } from "./silences.ts";

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
  if (intent.kind === "yes" || intent.kind === "agree") return yes(conversation);
  if (intent.kind === "no") return no(conversation);
  if (intent.kind === "help") return helpBeforeYes(conversation);
  if (intent.kind !== "red-flag") return {};
  const { change } = raiseRedFlag(intent.tier, conversation);
  return change === undefined ? {} : { change };
}

function decideForConsenting(
  intent: Exclude<Intent, { readonly kind: "stop" | "start" }>,
  conversation: Conversation,
): Decision {
  if (isSetting(intent)) return changeSetting(intent, conversation);
  switch (intent.kind) {
    case "red-flag":
      return raiseRedFlag(intent.tier, conversation);
    case "pain":
      return answerPain(intent.rpe, conversation);
    case "status":
      return statusAnswer(conversation, intent.isOfTomorrow);
    case "snooze":
      return snooze(intent.hours, conversation);
    case "pause":
      return pause(intent, conversation);
    case "sick":
      return reportSick(intent.days, conversation);
    case "resume":
      return resume(conversation);
    case "number":
      return rate(intent, conversation);
    case "why":
      return explainLast(conversation);
    case "help":
      return { change: { helpSentOn: todayOf(conversation) }, reply: { kind: "help" } };
    case "unsure-stop":
      return { reply: { kind: "stop-unsure" } };
    case "yes":
    case "no":
    case "agree":
    case "thanks":
    case "tapback":
      return {};
    case "other":
      return answerUnclear(conversation);
  }
}

/**
 * A text that asks for nothing we know gets the words that we know once a day, the next one a short line, further ones nothing. While a red flag
 * stands it gets the safety text instead, which says how to lift it.
 */
function answerUnclear(conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const today = todayOf(conversation);
  const notedTexts = noteText(athlete, "not-understood", log.nowMs);
  if (athlete.redFlagAt !== null && athlete.shortHelpSentOn !== today) {
    const first = athlete.helpSentOn === today ? { shortHelpSentOn: today } : { helpSentOn: today };
    return { change: { ...first, notedTexts }, reply: standingSafetyReply(conversation) };
  }
  if (athlete.helpSentOn !== today) return { change: { helpSentOn: today, notedTexts }, reply: { kind: "unclear" } };
  if (athlete.shortHelpSentOn === today) return { change: { notedTexts } };
  return { change: { shortHelpSentOn: today, notedTexts }, reply: { kind: "help-short" } };
}

/** WHY: the reason of the last text about training, food or sleep. */
function explainLast({ reminders }: Conversation): Decision {
  const sent = reminders.filter(mayHaveBeenSent).flatMap((reminder) => {
    const why = whyOf(reminder);
    return why !== undefined && "settledAt" in reminder ? [{ why, settledAt: reminder.settledAt }] : [];
  });
  const [last] = sent.toSorted((a, b) => (a.settledAt < b.settledAt ? 1 : -1));
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

function todayOf({ log }: Conversation): string {
  return isoDate(log.today);
}

/** STATUS: of today until a workout is logged or 18:00, then of tomorrow, or of tomorrow where it is named; under a red flag the safety text. */
export function statusAnswer(conversation: Conversation, isOfTomorrow = false): Decision {
  const { athlete, log } = conversation;
  if (athlete.redFlagAt !== null) return { reply: standingSafetyReply(conversation) };
  const trained = dayOn(log.today, log).sessions.some(({ kind }) => kind !== "recovery");
  const isToday = !isOfTomorrow && !trained && localTimeAt(log.nowMs, log.zone) < EVENING;
  const day = isToday ? log.today : log.today + 1;
  return { reply: { kind: "status", day, isToday, cause: statusCauseOf(day, log) } };
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
