import type { Athlete } from "../domain/profile.ts";
import type { AthleteUpdate } from "../ports.ts";
import { parseAthlete } from "./items/athlete-item.ts";
import { profileKey } from "./keys.ts";
import { releaseUnusedPhone, reservePhone } from "./phones.ts";
import { getItem, type Table } from "./table.ts";
import { updateAs } from "./update-athlete.ts";

/**
 * Reserves the new phone, changes the athlete, frees the phone that is not used any more. A crash in between leaves one
 * reservation too many: the athlete's own, so that the same change again is possible, and removal finds it.
 */
export async function changePhone(
  table: Table,
  athleteId: string,
  { phone, change }: { readonly phone: string | null; readonly change: (athlete: Athlete) => Athlete },
): Promise<AthleteUpdate | { readonly kind: "phone-taken" }> {
  const item = await getItem(table, profileKey(athleteId));
  if (item === undefined) return { kind: "unknown" };
  const former = parseAthlete(athleteId, item).profile.phone;
  if (!(await reservePhone(table, { athleteId, phone }))) return { kind: "phone-taken" };
  const updated = await updateAs(table, athleteId, (athlete) => {
    const next = change(athlete);
    return { ...next, athleteId, profile: { ...next.profile, phone } };
  });
  for (const each of [former, phone]) await releaseUnusedPhone(table, { athleteId, phone: each });
  return updated;
}
