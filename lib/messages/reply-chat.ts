import type { Reply, Why } from "../domain/conversation/decision.ts";
import type { LanguageCode } from "../domain/language.ts";
import { formatKilometers } from "../languages/format.ts";
import { FORMATS, REASON_TEXTS, REPLY_TEXTS } from "../languages/index.ts";
import { nameSlots, smsName } from "./names.ts";
import { reasonSentence } from "./reasons.ts";

export type ChatReply = Extract<Reply, { readonly kind: "hello" | "food-question" | "bedtime-question" }>;

export function isChat(reply: Reply): reply is ChatReply {
  return reply.kind === "hello" || reply.kind === "food-question" || reply.kind === "bedtime-question";
}

/** Answers of talk: to a greeting, and to what one may eat and when one should sleep. */
export function chatText(
  reply: ChatReply,
  { language, name }: { readonly language: LanguageCode; readonly name: string | null },
): string {
  const texts = REPLY_TEXTS[language];
  switch (reply.kind) {
    case "hello":
      return texts.hello(nameSlots(smsName(name)));
    case "food-question":
      return reply.isWanted ? texts.foodQuestion : texts.foodIsOff;
    case "bedtime-question": {
      if (reply.night === null) return texts.bedtimeQuestion.unknown;
      const { bed, wake, needMinutes } = reply.night;
      return texts.bedtimeQuestion.known(bed, wake, needMinutes === null ? null : FORMATS[language].hours(needMinutes));
    }
  }
}

/** WHY: the reason of the last text, in one text. */
export function whyText(why: Why, language: LanguageCode): string {
  const [texts, formats] = [REPLY_TEXTS[language].why, FORMATS[language]];
  switch (why.kind) {
    case "reason":
      return reasonSentence(why.reason, REASON_TEXTS[language]);
    case "rest-day":
      return texts.restDay(why.trainingDays, why.windowDays);
    case "long-step":
      return texts.longStep({
        km: formatKilometers(why.distanceMeters, formats),
        longestKm: formatKilometers(why.longestMeters, formats),
        windowDays: why.windowDays,
      });
    case "meal":
    case "bedtime":
    case "event":
      return texts[why.kind];
    case "big-day":
      return texts.bigDay;
    case "starter":
    case "recovering":
      return texts[why.kind];
    case "race-day":
      return texts.raceDay;
    case "nothing-hard":
      return texts.nothingHard;
  }
}
