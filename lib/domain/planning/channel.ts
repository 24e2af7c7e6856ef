import type { Athlete, Channel, Invitation } from "../profile.ts";
import { KIND_RULES, type ReminderKind } from "../reminder-kinds.ts";

/** The first channel of the athlete's preference that may be used for a kind; or undefined. */
export function channelFor(kind: ReminderKind, athlete: Athlete): Channel | undefined {
  return preference(kind, athlete).find((channel) => isUsable(channel, athlete));
}

/** The invitation of the number the athlete still has, until it is answered with yes or no (docs/rules.md 9). */
export function openInvitation({ invitation, consent, profile }: Athlete): Invitation | undefined {
  return invitation !== null && invitation.phone === profile.phone && consent.sms === undefined
    ? invitation
    : undefined;
}

/** The channel a kind would take: the first usable one, else the first that is refused. */
export function wantedChannelFor(kind: ReminderKind, athlete: Athlete): Channel | undefined {
  return (
    channelFor(kind, athlete) ?? preference(kind, athlete).find((channel) => refusalOf(channel, athlete) !== undefined)
  );
}

/** Consented and reachable: SMS needs a phone that the carrier reaches and does not refuse, e-mail a confirmed subscription. */
export function isUsable(channel: Channel, athlete: Athlete): boolean {
  if (athlete.consent[channel]?.state !== "given") return false;
  switch (channel) {
    case "sms":
      return athlete.profile.phone !== null && smsRefusalOf(athlete) === undefined;
    case "email":
      return athlete.emailSubscription?.state === "confirmed";
  }
}

/** Why a channel the athlete consented to does not reach them (docs/rules.md 9); undefined for any other channel. */
export function refusalOf(channel: Channel, athlete: Athlete): SmsRefusal | "EMAIL_UNCONFIRMED" | undefined {
  if (athlete.consent[channel]?.state !== "given" || isUsable(channel, athlete)) return undefined;
  switch (channel) {
    case "sms":
      return athlete.profile.phone === null ? undefined : smsRefusalOf(athlete);
    case "email":
      return hasLeft(athlete) ? undefined : "EMAIL_UNCONFIRMED";
  }
}

type SmsRefusal = "CARRIER_OPT_OUT" | "UNDELIVERABLE";

/** Why the carrier takes no text to the number, or brings none to it. */
function smsRefusalOf({ carrierOptOutAt, undeliverable }: Athlete): SmsRefusal | undefined {
  if (carrierOptOutAt !== null || undeliverable?.reason === "opted-out") return "CARRIER_OPT_OUT";
  return undeliverable === null ? undefined : "UNDELIVERABLE";
}

/** An athlete who left by an e-mail's own link has withdrawn their consent. */
function hasLeft({ emailSubscription }: Athlete): boolean {
  return emailSubscription?.state === "lost" && emailSubscription.why === "unsubscribed";
}

function preference(kind: ReminderKind, { profile }: Athlete): readonly Channel[] {
  const { channels } = KIND_RULES[kind];
  return typeof channels === "string" ? (profile.channels[channels] ?? []) : channels;
}
