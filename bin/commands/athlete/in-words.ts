import { type Athlete, addressOf, type Channel, type Consent } from "../../../lib/domain/profile.ts";

/** How a channel of an athlete stands, in a few words for a table. */
export function channelInWords(athlete: Athlete, channel: Channel): string {
  const consent = athlete.consent[channel];
  if (addressOf(athlete.profile, channel) === null) return "-";
  if (consent === undefined) return "no consent";
  if (consent.state === "withdrawn") return "withdrawn";
  if (channel === "sms") return athlete.carrierOptOutAt === null ? "yes" : "carrier stop";
  const state = athlete.emailSubscription?.state;
  return state === "confirmed" ? "yes" : (state ?? "no topic");
}

/** What holds an athlete's texts back now; empty when nothing does. */
export function heldInWords({ redFlagAt, pausedUntil, snoozedUntil }: Athlete, nowMs: number): string {
  const until = (instant: string | null): string | undefined =>
    instant !== null && Date.parse(instant) > nowMs ? instant.slice(0, 16) : undefined;
  if (redFlagAt !== null) return `red flag ${redFlagAt.slice(0, 10)}`;
  const paused = until(pausedUntil);
  if (paused !== undefined) return `paused to ${paused}`;
  const snoozed = until(snoozedUntil);
  return snoozed === undefined ? "" : `snoozed to ${snoozed}`;
}

/** The record of a consent as a sentence. */
export function consentInWords({ state, at, method, by }: Consent): string {
  return `${state} ${at.slice(0, 10)}, ${method}, recorded by ${by}`;
}
