import { changedAthlete } from "../domain/athlete-change.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Attestation, ConsentDeps } from "./give-consent.ts";

/** Records an operator's word that an athlete wants a channel no more; what stands is cancelled by the next assessment. */
export async function withdrawConsent(
  athleteId: string,
  { channel, method, by }: Attestation,
  { clock, directory }: ConsentDeps,
): Promise<"withdrawn" | "unchanged" | "no-athlete"> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return "no-athlete";
  if (athlete.consent[channel]?.state === "withdrawn") return "unchanged";
  const withdrawn = { state: "withdrawn", at: isoInstant(clock()), method, by } as const;
  const change = { consent: { [channel]: withdrawn } };
  const { kind } = await directory.update(athleteId, (stands) => changedAthlete(stands, change));
  return kind === "unknown" ? "no-athlete" : "withdrawn";
}
