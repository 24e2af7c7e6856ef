import type { Reply } from "../domain/conversation/decision.ts";
import type { LanguageCode } from "../domain/language.ts";
import { isoDate } from "../domain/local-time.ts";
import { formatDecimal, formatShortDate, formatWeekday } from "../languages/format.ts";
import { FORMATS, REPLY_TEXTS, STATUS_CAUSES } from "../languages/index.ts";
import type { ReplyTexts } from "../languages/language.ts";
import type { NameSlots } from "../languages/wordings.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import { nameSlots, smsName, smsTeamName } from "./names.ts";
import { type ChatReply, chatText, isChat, whyText } from "./reply-chat.ts";

interface Addressee {
  readonly name: string | null;
  readonly language: LanguageCode;
  readonly teamName: string;
}

/** As many dates as one SMS has room for. */
const MOST_RACES = 4;

/** An answer in the athlete's language: an SMS of GSM-7 and one part. */
export function renderReply(reply: Reply, to: Addressee): string {
  return toGsm7(wholeText(reply, to));
}

type SettingKind = "frequency" | "rest-days" | "food" | "bedtime" | "lifting" | "race" | "races" | "race-off";
type SettingReply = Extract<Reply, { readonly kind: SettingKind }>;
const SETTINGS: readonly SettingKind[] = [
  "frequency",
  "rest-days",
  "food",
  "bedtime",
  "lifting",
  "race",
  "races",
  "race-off",
];

function isSetting(reply: Reply): reply is SettingReply {
  return SETTINGS.some((kind) => kind === reply.kind);
}

/** Answers that say nothing of their own. */
const PLAIN = {
  unclear: "unclear",
  "help-short": "helpShort",
  stopped: "stopped",
  "stop-unsure": "stopUnsure",
  pain: "pain",
  "race-unclear": "raceUnclear",
  "rpe-without-workout": "rpeWithoutWorkout",
} as const;

/** Answers that say who texts. */
const OF_TEAM = { help: "help", joined: "joined", "consent-help": "consentHelp" } as const;

type PlainReply = Extract<Reply, { readonly kind: keyof typeof PLAIN }>;

function isPlain(reply: Reply): reply is PlainReply {
  return reply.kind in PLAIN;
}

type PairReply = Extract<Reply, { readonly kind: "rpe-and" | "both" }>;

function wholeText(reply: Reply, to: Addressee): string {
  if (isSetting(reply)) return settingText(reply, to.language);
  if (isPair(reply)) return pairText(reply, to);
  return isChat(reply) ? chatText(reply, to) : replyText(reply, to);
}

function isPair(reply: Reply): reply is PairReply {
  return reply.kind === "rpe-and" || reply.kind === "both";
}

/** Two answers in one text; where it has no room for both, the last one, which says what the athlete may do. */
function pairText(reply: PairReply, to: Addressee): string {
  const { language } = to;
  const texts =
    reply.kind === "both"
      ? reply.replies.map((each) => wholeText(each, { ...to, name: null }))
      : [REPLY_TEXTS[language].effortToo(formatDecimal(reply.rpe, FORMATS[language])), wholeText(reply.reply, to)];
  const whole = texts.join(" ");
  return fitsOnePart(toGsm7(whole)) ? whole : (texts.at(-1) ?? "");
}

type OneReply = Exclude<Reply, SettingReply | PairReply | ChatReply>;

function replyText(reply: OneReply, { language, name: athlete, teamName }: Addressee): string {
  const [texts, formats] = [REPLY_TEXTS[language], FORMATS[language]];
  const name = nameSlots(smsName(athlete));
  if ("untilDay" in reply) return untilText(reply, language, name);
  if (isPlain(reply)) return texts[PLAIN[reply.kind]];
  switch (reply.kind) {
    case "help":
    case "joined":
    case "consent-help":
      return texts[OF_TEAM[reply.kind]](smsTeamName(teamName));
    case "join":
      return texts.join(smsTeamName(teamName), reply.maxTextsPerDay);
    case "data-request":
      return reply.about === "copy" ? texts.dataAsked : texts.deletionAsked;
    case "why":
      return whyText(reply.why, language);
    case "why-nothing":
      return texts.why.nothing;
    case "status":
      return statusText(reply, language);
    case "snoozed":
      return texts.snoozed(formatShortDate(reply.day, formats), reply.at);
    case "resumed":
      return reply.liftedRedFlag ? texts.redFlagLifted(name) : texts.resumed(name);
    case "crisis-lifted":
      return texts.crisisLifted(name, reply.crisisLine);
    case "rpe-noted":
      return `${texts.rpeNoted(formatDecimal(reply.rpe, formats), name)}${reply.isBare ? "" : ` ${texts.numberWillDo}`}`;
    case "safety":
      return texts.safety(reply);
  }
}

type UntilReply = Extract<Reply, { readonly untilDay: number }>;

function untilText({ kind, untilDay }: UntilReply, language: LanguageCode, name: NameSlots): string {
  const [texts, until] = [REPLY_TEXTS[language], formatShortDate(untilDay, FORMATS[language])];
  switch (kind) {
    case "paused":
      return texts.paused(until);
    case "sick":
      return texts.sick(until, name);
    case "still-sick":
      return texts.stillSick(until, name);
  }
}

function settingText(reply: SettingReply, language: LanguageCode): string {
  const [texts, formats] = [REPLY_TEXTS[language], FORMATS[language]];
  switch (reply.kind) {
    case "frequency":
      return texts.frequency[reply.frequency];
    case "rest-days":
      return restDaysText(reply, texts);
    case "food":
      return reply.wanted ? texts.foodOn : texts.foodOff;
    case "bedtime":
      return reply.wanted ? texts.bedtimeOn : texts.bedtimeOff;
    case "lifting":
      return texts.lifting[reply.experience];
    case "race":
      return texts.race(`${formatShortDate(reply.day, formats)} ${isoDate(reply.day).slice(0, 4)}`);
    case "races":
      return texts.races(
        reply.days
          .slice(0, MOST_RACES)
          .map((day) => formatShortDate(day, formats))
          .join(", "),
      );
    case "race-off":
      return reply.day === null ? texts.noRace : texts.raceOff(formatShortDate(reply.day, formats));
  }
}

/** STATUS: what a day is for, and its most important reason. */
function statusText(
  { day, isToday, cause }: Extract<Reply, { readonly kind: "status" }>,
  language: LanguageCode,
): string {
  const texts = REPLY_TEXTS[language].status;
  const named = `${isToday ? texts.today : texts.tomorrow} (${formatWeekday(day, FORMATS[language])})`;
  if (cause.code === "REST_QUOTA") return texts.rest(named, cause.trainingDays, cause.windowDays);
  const isRest = cause.code === "BIG_DAY" && cause.level === "rest";
  return STATUS_CAUSES[language][isRest ? "BIG_DAY_REST" : cause.code](named);
}

/** REST n: how many rest days a week there are now. */
function restDaysText(
  { perWeek, heldForAge }: Extract<Reply, { readonly kind: "rest-days" }>,
  texts: ReplyTexts,
): string {
  if (heldForAge) return texts.restDaysKeptForAge(perWeek);
  return perWeek === 0 ? texts.noRestDays : texts.restDays(perWeek);
}
