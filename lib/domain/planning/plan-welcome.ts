import { DAY_MS, instantMs, isoInstant } from "../local-time.ts";
import type { Athlete, Consent } from "../profile.ts";
import { parseReminderId, type ReminderName } from "../reminder.ts";
import { channelFor } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The ISO date of the welcome for the consent that stands now; undefined without a usable channel. It is the
 * date in UTC, so that an athlete who moves to another zone keeps the same welcome.
 */
export function welcomeDate(athlete: Athlete): string | undefined {
  const consent = standingConsent(athlete);
  return consent && dateOf(consent);
}

/** When the welcome for the consent that stands now is due [epoch milliseconds]; undefined without a usable channel. */
export function welcomeFromMs(athlete: Athlete): number | undefined {
  const consent = standingConsent(athlete);
  return consent && reachableFromMs(athlete, consent);
}

/** The welcomes that a plan names. */
export function plannedWelcomes(plan: Readonly<Record<string, number>>): readonly ReminderName[] {
  const ids = Object.keys(plan).filter((id) => id.includes("#welcome#"));
  return ids.flatMap((id) => parseReminderId(id) ?? []);
}

/** The first text after a consent; no reminder is sent before it (docs/rules.md 9). */
export function planWelcome(context: PlanContext): readonly PlannedText[] {
  const { athlete, policy } = context.log;
  const consent = standingConsent(athlete);
  if (consent === undefined) return [];
  const localDate = dateOf(consent);
  const plannedMs = reachableFromMs(athlete, consent);
  const sendBeforeMs = plannedMs + policy.welcomeExpiryDays * DAY_MS;
  const facts = { kind: "welcome", maxTextsPerDay: policy.maxTextsPerDay } as const;
  const reason = { code: "CONSENT", evidence: { at: consent.at, method: consent.method } } as const;
  const reminder = buildReminder({ localDate, plannedMs, sendBeforeMs, facts, reason }, context);
  return reminder === undefined ? [] : [sendOrSkip(undefined, reminder)];
}

function dateOf({ at }: Consent): string {
  return isoInstant(instantMs(at)).slice(0, 10);
}

/** The consent, or the confirmation of an address that came after it: before that the athlete could not be reached. */
function reachableFromMs(athlete: Athlete, consent: Consent): number {
  const { emailSubscription: subscription } = athlete;
  const isByEmail = channelFor("welcome", athlete) === "email";
  const confirmedAt = isByEmail && subscription?.state === "confirmed" ? subscription.confirmedAt : undefined;
  return Math.max(instantMs(consent.at), confirmedAt === undefined ? 0 : instantMs(confirmedAt));
}

function standingConsent(athlete: Athlete): Consent | undefined {
  const channel = channelFor("welcome", athlete);
  return channel && athlete.consent[channel];
}
