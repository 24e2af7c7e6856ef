import type { Athlete } from "../../../../lib/domain/profile.ts";
import { advice, type Finding, ok } from "../finding.ts";
import { counted, listed } from "../in-words.ts";

export interface OptOutFacts {
  /** Everybody of the team. */
  readonly athletes: readonly Athlete[];
  /** The numbers that texted STOP, as AWS keeps them; E.164. */
  readonly optedOut: ReadonlySet<string>;
  /** How commands name the team: `--team riverside`. */
  readonly place: string;
}

/** Whether somebody counts as consenting whose number AWS refuses; people are named by id, never by number. */
export function optOutFindings({ athletes, optedOut, place }: OptOutFacts): readonly Finding[] {
  const refused = athletes.filter(
    ({ consent, profile }) => consent.sms?.state === "given" && profile.phone !== null && optedOut.has(profile.phone),
  );
  const unknown = refused.filter(({ carrierOptOutAt }) => carrierOptOutAt === null).map(({ athleteId }) => athleteId);
  if (unknown.length === 0) return [ok(nothingNew(refused.map(({ athleteId }) => athleteId)))];
  return [
    advice({
      seen: `${counted(unknown.length, "athlete")} texted STOP and still ${unknown.length === 1 ? "has" : "have"} a consent on record: ${listed(unknown)}.`,
      means: "AWS refuses the number, so no text reaches them; the next nightly review notes it.",
      next: "Leave them be: only their own START brings SMS back, and not after an operator's withdrawal.",
      command: `npx cooldown athlete show ${unknown[0]} ${place}`,
    }),
  ];
}

function nothingNew(known: readonly string[]): string {
  if (known.length === 0) return "Nobody with a consent on record texted STOP.";
  return `${counted(known.length, "athlete")} texted STOP, which is noted: ${listed(known)}.`;
}
