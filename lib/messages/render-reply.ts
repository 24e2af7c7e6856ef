import type { Reply } from "../domain/conversation/decision.ts";
import type { LanguageCode } from "../domain/language.ts";
import { isoDate } from "../domain/local-time.ts";
import { formatDecimal, formatShortDate, formatWeekday } from "../languages/format.ts";
import { FORMATS, REPLY_TEXTS, STATUS_CAUSES } from "../languages/index.ts";
import type { ReplyTexts } from "../languages/language.ts";
import { toGsm7 } from "./gsm7.ts";
import { nameSlots, smsName, smsTeamName } from "./names.ts";

interface Addressee {
  readonly name: string | null;
  readonly language: LanguageCode;
  readonly teamName: string;
}

/** An answer in the athlete's language: an SMS of GSM-7 and one part. */
export function renderReply(reply: Reply, to: Addressee): string {
  return toGsm7(replyText(reply, to));
}

function replyText(reply: Reply, { language, name: athlete, teamName }: Addressee): string {
  const [texts, formats] = [REPLY_TEXTS[language], FORMATS[language]];
  const name = nameSlots(smsName(athlete));
  switch (reply.kind) {
    case "help":
      return texts.help(smsTeamName(teamName));
    case "status":
      return statusText(reply, language);
    case "snoozed":
      return texts.snoozed(formatShortDate(reply.day, formats), reply.at);
    case "paused":
      return texts.paused(formatShortDate(reply.untilDay, formats));
    case "sick":
      return texts.sick(formatShortDate(reply.untilDay, formats), name);
    case "resumed":
      return reply.liftedRedFlag ? texts.redFlagLifted(name) : texts.resumed(name);
    case "frequency":
      return texts.frequency[reply.frequency];
    case "rest-days":
      return restDaysText(reply, texts);
    case "food":
      return reply.wanted ? texts.foodOn : texts.foodOff;
    case "race":
      return texts.race(`${formatShortDate(reply.day, formats)} ${isoDate(reply.day).slice(0, 4)}`);
    case "race-unclear":
      return texts.raceUnclear;
    case "rpe-noted":
      return texts.rpeNoted(formatDecimal(reply.rpe, formats), name);
    case "rpe-without-workout":
      return texts.rpeWithoutWorkout;
    case "safety":
      return texts.safety(reply);
  }
}

/** STATUS: what a day is for, and its most important reason. */
function statusText(
  { day, isToday, cause }: Extract<Reply, { readonly kind: "status" }>,
  language: LanguageCode,
): string {
  const texts = REPLY_TEXTS[language].status;
  const named = `${isToday ? texts.today : texts.tomorrow} (${formatWeekday(day, FORMATS[language])})`;
  return cause.code === "REST_QUOTA"
    ? texts.rest(named, cause.trainingDays, cause.windowDays)
    : STATUS_CAUSES[language][cause.code](named);
}

/** REST n: how many rest days a week there are now. */
function restDaysText(
  { perWeek, heldForAge }: Extract<Reply, { readonly kind: "rest-days" }>,
  texts: ReplyTexts,
): string {
  if (heldForAge) return texts.restDaysKeptForAge(perWeek);
  return perWeek === 0 ? texts.noRestDays : texts.restDays(perWeek);
}
