import { isSamePhone } from "../athlete-change.ts";
import { type DataRequest, openRequest, withoutDeletion, withRequest } from "../data-request.ts";
import { epochDay, instantMs, isoDate, isoInstant } from "../local-time.ts";
import { type Athlete, type Consent, isMinorOn } from "../profile.ts";
import type { Conversation, Decision } from "./decision.ts";
import { openUntilMs } from "./join.ts";
import { standingSafetyReply } from "./safety.ts";
import { resume } from "./silences.ts";

/** Who an athlete's own texts are recorded as. */
const BY_ATHLETE = "athlete";

/**
 * STOP withdraws the consent to SMS, also one that was never given: that is an answer to an invite. It is confirmed
 * once; where AWS has answered it, AWS refuses this confirmation. Each STOP is kept with the number (I15): a crash may
 * have come between the two.
 */
export function stop(athlete: Athlete, nowMs: number): Decision {
  return optOut(athlete, "STOP", nowMs);
}

/** Withdraws the consent by a word of the athlete's. */
function optOut({ consent: { sms } }: Athlete, word: "STOP" | "DELETE ME", nowMs: number): Decision {
  if (sms?.state === "withdrawn" && sms.by === BY_ATHLETE) return { optOut: "set" };
  return {
    change: { consent: { sms: consentByText("withdrawn", word, nowMs) } },
    reply: { kind: "stopped" },
    optOut: "set",
  };
}

/**
 * MY DATA and DELETE ME leave a task to the team (docs/rules.md 9). Whoever wants to be deleted wants no more texts either.
 * Without a consent that stands nobody is answered (I7).
 */
export function askForData(about: DataRequest["about"], athlete: Athlete, nowMs: number): Decision {
  const dataRequests = withRequest(athlete.dataRequests, { at: isoInstant(nowMs), about, done: null });
  const reply = athlete.consent.sms?.state === "given" ? { reply: { kind: "data-request", about } as const } : {};
  if (about === "copy") return { change: { dataRequests }, ...reply };
  const { change } = optOut(athlete, "DELETE ME", nowMs);
  return { change: { ...change, dataRequests }, optOut: "set", ...reply };
}

/** JOIN of somebody whose texts are on changes nothing; of somebody who ended them only START does (I15). */
export function joinAgain({ consent: { sms } }: Athlete): Decision {
  return sms?.state === "given" ? { reply: { kind: "joined" } } : {};
}

/** HELP is answered while an invite is open, once a day. */
export function helpBeforeYes({ athlete, log }: Conversation): Decision {
  const today = isoDate(log.today);
  if (athlete.consent.sms !== undefined || !isInviteOpen(athlete, log.nowMs)) return {};
  return athlete.helpSentOn === today ? {} : { change: { helpSentOn: today }, reply: { kind: "consent-help" } };
}

/** NO ends an invite; nobody asked for an answer to it. */
export function no({ athlete, log }: Conversation): Decision {
  if (athlete.consent.sms !== undefined || !isInviteOpen(athlete, log.nowMs)) return {};
  return { change: { consent: { sms: consentByText("withdrawn", "NO", log.nowMs) } } };
}

/**
 * START gives a number back that withdrew itself or stood on the carrier's list; to an open invite it is a yes. It is
 * confirmed unless something else still keeps the texts away. Where texts are on it ends a silence. A minor's counts once a
 * guardian agreed (docs/rules.md 9).
 */
export function restart(conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  if (lacksGuardian(athlete, isoDate(log.today))) return {};
  if (withdrewThemselves(athlete)) {
    return {
      change: {
        consent: { sms: consentByText("given", "START", log.nowMs) },
        carrierOptOutAt: null,
        ...(openRequest(athlete.dataRequests, "deletion") && {
          dataRequests: withoutDeletion(athlete.dataRequests),
        }),
      },
      ...(isHeldBack(athlete, log.nowMs) ? {} : { reply: { kind: "resumed", liftedRedFlag: false } }),
      optOut: "lifted",
    };
  }
  if (athlete.consent.sms?.state === "given") {
    return { ...restartHeldBack(conversation), optOut: "lifted" };
  }
  return yes(conversation);
}

/** START of somebody whose texts are on ends a silence as RESUME does; a red flag is only told of, with the way to lift it. */
function restartHeldBack(conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  // The profile may have changed before a crash, and the number not yet.
  const listed = athlete.carrierOptOutAt === null ? undefined : { carrierOptOutAt: null };
  const { change, reply } = silenceEnded(conversation, isHeldBack(athlete, log.nowMs));
  return {
    ...((change ?? listed) && { change: { ...change, ...listed } }),
    ...(reply && { reply }),
  };
}

function silenceEnded(conversation: Conversation, isHeld: boolean): Decision {
  if (!isHeld) return {};
  if (conversation.athlete.redFlagAt !== null) return { reply: standingSafetyReply(conversation) };
  return resume(conversation);
}

/** Whether a red flag, a pause or a SNOOZE keeps an athlete's texts away. */
export function isHeldBack({ redFlagAt, pausedUntil, snoozedUntil }: Athlete, nowMs: number): boolean {
  return redFlagAt !== null || [pausedUntil, snoozedUntil].some((end) => end !== null && instantMs(end) > nowMs);
}

/** YES gives consent while an invite of this very number is open. */
export function yes({ athlete, log }: Conversation): Decision {
  if (athlete.consent.sms !== undefined || !isInviteOpen(athlete, log.nowMs)) return {};
  if (lacksGuardian(athlete, isoDate(log.today))) return {};
  return { change: { consent: { sms: consentByText("given", "YES", log.nowMs) } } };
}

/** Whether the athlete, and no operator, ended the texts. */
export function withdrewThemselves({ consent, carrierOptOutAt }: Athlete): boolean {
  return consent.sms?.state === "withdrawn" && (consent.sms.by === BY_ATHLETE || carrierOptOutAt !== null);
}

/** Whether a minor's guardian has not agreed yet (docs/rules.md 9). */
export function lacksGuardian({ profile }: Athlete, date: string): boolean {
  return isMinorOn(epochDay(date), profile.birthYear) && profile.guardianConsent === null;
}

/** Whether somebody who never said yes or no has a question of ours before them, and so knows who we are (docs/adr/0012). */
export function isAsked({ athlete, log, isAskedToJoin }: Conversation): boolean {
  return athlete.consent.sms === undefined && (isAskedToJoin === true || isInviteOpen(athlete, log.nowMs));
}

/** The athlete under what their phone's owner said before: nothing but their own START since then undoes it (I15). */
export function withOptOut(athlete: Athlete, optedOutAt: string | undefined): Athlete {
  if (optedOutAt === undefined || withdrewThemselves(athlete)) return athlete;
  const { sms: stands } = athlete.consent;
  if (stands?.state === "given" && stands.by === BY_ATHLETE && stands.at >= optedOutAt) return athlete;
  const sms: Consent = { state: "withdrawn", at: optedOutAt, method: "text STOP", by: BY_ATHLETE };
  return { ...athlete, consent: { ...athlete.consent, sms } };
}

function isInviteOpen({ invitation, profile }: Athlete, nowMs: number): boolean {
  if (invitation === null || !isSamePhone(invitation.phone, profile.phone)) return false;
  return nowMs < openUntilMs({ askedAt: invitation.at });
}

export function consentByText(state: Consent["state"], word: string, nowMs: number): Consent {
  return { state, at: isoInstant(nowMs), method: `text ${word}`, by: BY_ATHLETE };
}
