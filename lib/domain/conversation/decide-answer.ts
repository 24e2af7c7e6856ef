import { isoDate } from "../local-time.ts";
import { restart, yes } from "./consent-by-text.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { rate } from "./rating.ts";
import { raiseRedFlag } from "./red-flag-answer.ts";
import { changeFood, changeFrequency, changeRestDays, noteRace } from "./settings-by-text.ts";
import { pause, resume, snooze } from "./silence-by-text.ts";
import { statusAnswer } from "./status-answer.ts";

/**
 * What comes of a text (rules.md section 9). Without a consent that stands nobody is answered (I7), not even
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
