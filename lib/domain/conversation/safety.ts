import { NUMBERING_PLAN_ISLANDS } from "../calling-code.ts";
import { lastDangerAt, RED_FLAG_TIERS, type RedFlagTier, TOLD_OFF_AFTER_MS } from "../danger.ts";
import { DAY_MS, instantMs, isoInstant } from "../local-time.ts";
import { type Athlete, isMinorOn, type NotedText } from "../profile.ts";
import type { Conversation, Decision, Reply } from "./decision.ts";
import { ratedWorkouts } from "./rating.ts";

/** Holds every reminder back from now on, and says what to do; one that stands keeps its instant, and what was worst. */
export function raiseRedFlag(tier: RedFlagTier, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const reply = safetyReply(tier, conversation);
  if (athlete.redFlagAt === null) return { change: { redFlagAt: isoInstant(log.nowMs), redFlagTier: tier }, reply };
  const redFlagTier = RED_FLAG_TIERS.find((each) => each === tier || each === athlete.redFlagTier);
  const wasToldOff = log.nowMs >= instantMs(lastDangerAt(athlete) ?? athlete.redFlagAt) + TOLD_OFF_AFTER_MS;
  return { change: { redFlagTier, ...(wasToldOff ? {} : { redFlagAgainAt: isoInstant(log.nowMs) }) }, reply };
}

/** The safety text again, for the red flag that stands. */
export function standingSafetyReply(conversation: Conversation): Reply {
  return safetyReply(conversation.athlete.redFlagTier ?? "doctor", conversation);
}

/** The safety text for this athlete: the number of their phone's country, an adult's help for a minor. */
function safetyReply(tier: RedFlagTier, { athlete, log }: Conversation): Reply {
  const { phone, birthYear } = athlete.profile;
  return safetyReplyTo(tier, { phone, isMinor: isMinorOn(log.today, birthYear) });
}

/** The safety text for somebody of whom no more is known than this. */
export function safetyReplyTo(
  tier: RedFlagTier,
  { phone, isMinor }: { readonly phone: string | null; readonly isMinor: boolean },
): Reply {
  return {
    kind: "safety",
    tier,
    emergencyNumber: phone === null ? null : emergencyNumberOf(phone),
    crisisLine: phone === null ? null : crisisLineOf(phone),
    isMinor,
  };
}

/** The countries where 112 reaches every emergency service: EU and EEA (Directive (EU) 2018/1972, article 109), Switzerland, Turkey, India. */
const WITH_112 =
  "30 31 32 33 34 351 352 353 354 356 357 358 359 36 370 371 372 385 386 39 40 41 420 421 423 43 45 46 47 48 49 90 91";

/**
 * The emergency number by calling code (ITU-T E.164): where an ambulance answers, as each country's regulator publishes
 * it. A longer code goes before a shorter one; null: the number differs, so that none is named.
 */
const BY_CALLING_CODE: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(WITH_112.split(" ").map((code) => [code, "112"])),
  // North American Numbering Plan, less the islands that dial otherwise: Barbados, Jamaica, Trinidad and Tobago.
  "1": "911",
  "1246": null,
  "1658": null,
  "1868": null,
  "1876": null,
  "27": "112",
  "44": "999",
  "52": "911",
  "55": "192",
  "61": "000",
  "64": "111",
  "65": "995",
  "81": "119",
  "82": "119",
  "852": "999",
  "972": "101",
};

/** Lines for people in a suicidal crisis, by calling code; one that does not answer at any hour names its hours. Sources in docs/rules.md 9. */
const CRISIS_LINES: Readonly<Record<string, string>> = {
  "1": "988",
  "33": "3114",
  "34": "024",
  "39": "02 2327 2327 (9-24 h)",
  "41": "143",
  "43": "142",
  "44": "116 123",
  "49": "0800 1110111",
  "52": "800 911 2000",
  "55": "188",
  "61": "13 11 14",
  "64": "1737",
  "353": "116 123",
};
const LONGEST_CODE = 4;

/** The emergency number of the country of a phone in E.164; null when it is not known for sure. */
export function emergencyNumberOf(phone: string): string | null {
  return byCallingCode(BY_CALLING_CODE, phone) ?? null;
}

/** The crisis line of the country of a phone in E.164; null when it is not known for sure. */
export function crisisLineOf(phone: string): string | null {
  // 988 reaches the United States and Canada alone.
  if (NUMBERING_PLAN_ISLANDS.has(phone.slice(1, 1 + LONGEST_CODE))) return null;
  return byCallingCode(CRISIS_LINES, phone) ?? null;
}

/** The value of the longest calling code that a phone begins with. */
function byCallingCode<Value>(values: Readonly<Record<string, Value>>, phone: string): Value | undefined {
  for (let length = LONGEST_CODE; length >= 1; length -= 1) {
    const found = values[phone.slice(1, 1 + length)];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Pain holds nothing back; a coach learns that such a text came (docs/rules.md 9). An effort told beside it is kept. */
export function answerPain(rpe: number | null, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const workouts = rpe === null ? [] : ratedWorkouts(conversation);
  return {
    change: { notedTexts: noteText(athlete, "pain", log.nowMs) },
    reply: { kind: "pain" },
    ...(rpe === null || workouts.length === 0 ? {} : { rating: { workouts, rpe } }),
  };
}

const NOTED_FOR_DAYS = 30;
const MOST_NOTED = 20;

/** The noted texts of the last weeks and a new one. */
export function noteText({ notedTexts }: Athlete, about: NotedText["about"], nowMs: number): readonly NotedText[] {
  const since = isoInstant(nowMs - NOTED_FOR_DAYS * DAY_MS);
  return [...notedTexts.filter(({ at }) => at >= since), { at: isoInstant(nowMs), about }].slice(-MOST_NOTED);
}
