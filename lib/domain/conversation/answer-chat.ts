import { isoDate, localTimeAt } from "../local-time.ts";
import { nightAfter } from "../planning/night.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { SingleIntent } from "./intent.ts";
import { noteText, standingSafetyReply } from "./safety.ts";

type Chat = Extract<SingleIntent, { readonly kind: "hello" | "question" | "other" }>;

/** A text that is no command: a greeting, a question, or one that we do not know. While a red flag stands none is chat. */
export function answerChat(intent: Chat, conversation: Conversation): Decision {
  if (intent.kind === "other" || conversation.athlete.redFlagAt !== null) return answerUnclear(conversation);
  return intent.kind === "hello" ? answerHello(conversation) : answerQuestion(intent, conversation);
}

/** A greeting, or who is there: what these texts are and what can be texted; at most two answers of this sort and HELP a day. */
function answerHello({ athlete, log }: Conversation): Decision {
  const today = isoDate(log.today);
  if (athlete.helpSentOn !== today) return { change: { helpSentOn: today }, reply: { kind: "hello" } };
  if (athlete.shortHelpSentOn === today) return {};
  return { change: { shortHelpSentOn: today }, reply: { kind: "hello" } };
}

/** What to eat, and when to sleep, as far as the profile says (docs/rules.md 6 and 7). */
function answerQuestion(
  { about }: Extract<SingleIntent, { readonly kind: "question" }>,
  { athlete, log }: Conversation,
): Decision {
  if (about === "food") return { reply: { kind: "food-question", isWanted: !athlete.profile.noFoodAdvice } };
  const night = nightAfter(log.today, log);
  if (night === undefined) return { reply: { kind: "bedtime-question", night: null } };
  const [bed, wake] = [night.bedtimeMs, night.wakeMs].map((ms) => localTimeAt(ms, log.zone));
  if (bed === undefined || wake === undefined) return { reply: { kind: "bedtime-question", night: null } };
  const needMinutes = night.capped ? null : night.needMinutes;
  return { reply: { kind: "bedtime-question", night: { bed, wake, needMinutes } } };
}

/**
 * A text that asks for nothing we know gets HELP once a day, the next one a short line, further ones nothing. While a red flag
 * stands it gets the safety text instead, which says how to lift it.
 */
function answerUnclear(conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const today = isoDate(log.today);
  const notedTexts = noteText(athlete, "not-understood", log.nowMs);
  if (athlete.redFlagAt !== null && athlete.shortHelpSentOn !== today) {
    const first = athlete.helpSentOn === today ? { shortHelpSentOn: today } : { helpSentOn: today };
    return { change: { ...first, notedTexts }, reply: standingSafetyReply(conversation) };
  }
  if (athlete.helpSentOn !== today) return { change: { helpSentOn: today, notedTexts }, reply: { kind: "unclear" } };
  if (athlete.shortHelpSentOn === today) return { change: { notedTexts } };
  return { change: { shortHelpSentOn: today, notedTexts }, reply: { kind: "help-short" } };
}
