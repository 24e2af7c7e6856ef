import { isSamePhone } from "../domain/athlete-change.ts";
import { gaveThemselves, withOptOut } from "../domain/conversation/consent.ts";
import { isoInstant } from "../domain/local-time.ts";
import { unlessDamaged } from "../ports/unreadable-item.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

/** What an opt-out is kept with, and noted in. */
export type OptOutDirectory = Pick<AthleteDirectory, "findByPhone" | "optOut" | "update">;

/**
 * Keeps with a phone (E.164) that its owner wants no texts, then puts whoever's profile names it by now under that word: an
 * operator may have moved the number while the text was dealt with (I15).
 */
export async function keepOptOut(
  phone: string,
  { directory, clock }: { readonly directory: OptOutDirectory; readonly clock: Clock },
): Promise<void> {
  const at = isoInstant(clock());
  await directory.optOut(phone, at);
  // A profile that cannot be read is withdrawn by what answers its STOP.
  const owner = await unlessDamaged(directory.findByPhone(phone), () => undefined);
  if (owner === undefined) return;
  await directory.update(owner.athleteId, (athlete) =>
    // Whoever texted START since has undone it.
    isSamePhone(athlete.profile.phone, phone) && !gaveThemselves(athlete) ? withOptOut(athlete, at) : undefined,
  );
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
  const at = phone === null ? undefined : await directory.optedOutAt(phone);
  if (at === undefined) return;
  await directory.update(athleteId, (athlete) =>
    isSamePhone(athlete.profile.phone, phone) ? withOptOut(athlete, at) : undefined,
  );
}
