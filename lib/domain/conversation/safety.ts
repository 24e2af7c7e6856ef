import { isoInstant } from "../local-time.ts";
import { isMinorOn } from "../profile.ts";
import type { RedFlagTier } from "./conversation-words.ts";
import type { Conversation, Decision, Reply } from "./decision.ts";

/** Holds every reminder back from now on, and says what to do; one that stands keeps its instant. */
export function raiseRedFlag(tier: RedFlagTier, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const reply = safetyReply(tier, conversation);
  return athlete.redFlagAt === null ? { change: { redFlagAt: isoInstant(log.nowMs) }, reply } : { reply };
}

/** The safety text for this athlete: the number of their phone's country, an adult's help for a minor. */
export function safetyReply(tier: RedFlagTier, { athlete, log }: Conversation): Reply {
  const { phone, birthYear } = athlete.profile;
  return {
    kind: "safety",
    tier,
    emergencyNumber: phone === null ? null : emergencyNumberOf(phone),
    isMinor: isMinorOn(log.today, birthYear),
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

const LONGEST_CODE = 4;

/** The emergency number of the country of a phone in E.164; null when it is not known for sure. */
export function emergencyNumberOf(phone: string): string | null {
  for (let length = LONGEST_CODE; length >= 1; length -= 1) {
    const found = BY_CALLING_CODE[phone.slice(1, 1 + length)];
    if (found !== undefined) return found;
  }
  return null;
}
