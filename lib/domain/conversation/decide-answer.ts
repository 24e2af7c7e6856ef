import type { AthleteChange } from "../athlete-change.ts";
import { isoDate } from "../local-time.ts";
import { answerChat } from "./answer-chat.ts";
import { explainLast, statusAnswer } from "./answer-status.ts";
import { helpBeforeYes, isAsked, isHeldBack, no, restart, yes } from "./consent.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { BesideIntent, Intent } from "./intent.ts";
import { rate, ratedWorkouts } from "./rating.ts";
import { answerPain, raiseRedFlag } from "./safety.ts";
import { changeSetting, isSetting } from "./settings.ts";
import { pause, reportSick, resume, snooze } from "./silences.ts";

/**
 * What comes of a text (docs/rules.md 9). Without a consent that stands nobody is answered (I7), and nothing but
 * consent and red flags is noted; a red flag is answered while a question of ours is open (docs/adr/0012).
 */
export function decideAnswer(conversation: Conversation): Decision {
  const { athlete, intent } = conversation;
  if (intent.kind === "start") return restart(conversation);
  if (athlete.consent.sms?.state === "given") return decideWhole(intent, conversation);
  if (intent.kind === "yes" || intent.kind === "agree") return yes(conversation);
  if (intent.kind === "no") return no(conversation);
  if (intent.kind === "help") return helpBeforeYes(conversation);
  if (intent.kind !== "red-flag") return {};
  const { reply, ...noted } = raiseRedFlag(intent.tier, conversation);
  return reply !== undefined && isAsked(conversation) ? { ...noted, reply } : noted;
}

function decideWhole(
  intent: Exclude<Intent, { readonly kind: "stop" | "start" }>,
  conversation: Conversation,
): Decision {
  if (intent.kind === "effort-and") return decideBesideEffort(intent, conversation);
  return intent.kind === "both" ? decideBoth(intent, conversation) : decideForConsenting(intent, conversation);
}

/** The effort goes to its workouts, and what was asked for beside it is done; "I'm fine" alone resumes nothing. */
function decideBesideEffort(
  { rpe, beside }: Extract<Intent, { readonly kind: "effort-and" }>,
  conversation: Conversation,
): Decision {
  const { athlete, log } = conversation;
  if (beside.kind === "resume" && !isHeldBack(athlete, log.nowMs)) {
    return decideForConsenting({ kind: "number", rpe, isBare: false }, conversation);
  }
  const decision = decideForConsenting(beside, conversation);
  const workouts = ratedWorkouts(conversation);
  if (workouts.length === 0 || decision.reply === undefined) return decision;
  return { ...decision, rating: { workouts, rpe }, reply: { kind: "rpe-and", rpe, reply: decision.reply } };
}

/** Both are done, and one text tells of both. */
function decideBoth({ asked }: Extract<Intent, { readonly kind: "both" }>, conversation: Conversation): Decision {
  const [first, second] = asked.map((intent) => decideForConsenting(intent, conversation));
  if (first?.reply === undefined || second?.reply === undefined) return first ?? {};
  const profile = { ...first.change?.profile, ...second.change?.profile };
  const change: AthleteChange = { ...first.change, ...second.change, profile };
  return { change, reply: { kind: "both", replies: [first.reply, second.reply] } };
}

function decideForConsenting(intent: BesideIntent, conversation: Conversation): Decision {
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
      return reportSick(intent, conversation);
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
    case "hello":
    case "question":
    case "other":
      return answerChat(intent, conversation);
  }
}

function todayOf({ log }: Conversation): string {
  return isoDate(log.today);
}
