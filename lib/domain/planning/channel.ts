import type { Athlete, Channel } from "../profile.ts";
import type { ReminderKind } from "../reminder.ts";

/** The first channel of the athlete's preference that may be used for a kind; undefined when none may. */
export function channelFor(kind: ReminderKind, athlete: Athlete): Channel | undefined {
  return preference(kind, athlete).find((channel) => isUsable(channel, athlete));
}

/** Consented and reachable: SMS needs a phone, e-mail a confirmed subscription. */
export function isUsable(channel: Channel, athlete: Athlete): boolean {
  if (athlete.consent[channel]?.state !== "given") return false;
  switch (channel) {
    case "sms":
      return athlete.profile.phone !== null;
    case "email":
      return athlete.emailSubscription?.state === "confirmed";
  }
}

function preference(kind: ReminderKind, { profile }: Athlete): readonly Channel[] {
  switch (kind) {
    case "rest-day":
    case "meal":
    case "bedtime":
      return profile.channels[kind] ?? [];
    case "welcome":
      return ["sms", "email"];
    case "invite":
      return ["sms"];
  }
}
