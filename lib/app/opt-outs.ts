import { isSamePhone } from "../domain/athlete-change.ts";
import { withOptOut } from "../domain/conversation/consent.ts";
import { unlessDamaged } from "../ports/unreadable-item.ts";
import type { AthleteDirectory } from "../ports.ts";

/** What an opt-out is kept with, and noted in. */
export type OptOutDirectory = Pick<AthleteDirectory, "findByPhone" | "optOut" | "update">;

/**
 * Keeps with a phone (E.164) that its owner wants no texts, then puts whoever's profile names it by now under that word: an
 * operator may have moved the number while the text was dealt with (I15).
 *
 * @param at when the STOP began to be dealt with: an own START since then undid it.
 */
export async function keepOptOut(phone: string, at: string, directory: OptOutDirectory): Promise<void> {
  await directory.optOut(phone, at);
  // A profile that cannot be read is withdrawn by what answers its STOP.
  const owner = await unlessDamaged(directory.findByPhone(phone), () => undefined);
  if (owner !== undefined) await putUnderOptOut(owner.athleteId, { phone, at }, directory);
}

/**
 * Puts an athlete under what the owner of their phone said. Asked after a phone was written: of that and of a STOP which is
 * dealt with beside it, the later sees the other (I15).
 */
export async function heedOptOut(
  athleteId: string,
  phone: string | null,
  directory: Pick<AthleteDirectory, "optedOutAt" | "update">,
): Promise<void> {
  if (phone === null) return;
  const at = await directory.optedOutAt(phone);
  if (at !== undefined) await putUnderOptOut(athleteId, { phone, at }, directory);
}

async function putUnderOptOut(
  athleteId: string,
  { phone, at }: { readonly phone: string; readonly at: string },
  directory: Pick<AthleteDirectory, "update">,
): Promise<void> {
  await directory.update(athleteId, (athlete) =>
    isSamePhone(athlete.profile.phone, phone) ? withOptOut(athlete, at) : undefined,
  );
}
