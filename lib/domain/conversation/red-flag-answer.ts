import { isMinorOn } from "../age.ts";
import { isoInstant } from "../local-time.ts";
import type { Conversation, Decision } from "./decision.ts";
import { emergencyNumberOf } from "./emergency-numbers.ts";
import type { RedFlagTier } from "./red-flags.ts";
import type { Reply } from "./reply.ts";

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
