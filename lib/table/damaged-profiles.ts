import * as z from "zod/mini";
import { updateWithRetries } from "../app/update-with-retries.ts";
import { LANGUAGES } from "../domain/language.ts";
import type { Consent } from "../domain/profile.ts";
import type { DamagedProfile, DamagedProfiles } from "../ports/unreadable-item.ts";
import { writeMembers } from "./athletes.ts";
import { phoneKey, profileKey } from "./items.ts";
import type { Attributes, Table } from "./table.ts";

/** What of a profile may still say something, whatever else is wrong with it. */
const language = z.object({ profile: z.object({ language: z.enum(LANGUAGES) }) });
const consenting = z.object({ consent: z.object({ sms: z.object({ state: z.literal("given") }) }) });
const consents = z.object({ consent: z.record(z.string(), z.unknown()) });
const flagged = z.object({ redFlagAt: z.string() });

/** Profiles that this release cannot read: the few members that a text may have to change are written alone. */
export function createDamagedProfiles(table: Table): DamagedProfiles {
  return {
    findDamaged: async (phone) => {
      const athleteId = (await table.get(phoneKey(phone)))?.["athleteId"];
      const item = typeof athleteId === "string" ? await table.get(profileKey(athleteId)) : undefined;
      return typeof athleteId === "string" && item !== undefined ? damagedProfile(athleteId, item) : undefined;
    },
    withdrawDamaged: (athleteId, sms) => writeDamaged(table, athleteId, (item) => withConsent(item, sms)),
    flagDamaged: (athleteId, at) =>
      writeDamaged(table, athleteId, (item) => (z.safeParse(flagged, item).success ? {} : { redFlagAt: at })),
  };
}

function damagedProfile(athleteId: string, item: Attributes): DamagedProfile {
  return {
    athleteId,
    language: z.safeParse(language, item).data?.profile.language ?? "en",
    consents: z.safeParse(consenting, item).success,
  };
}

function withConsent(item: Attributes, sms: Consent): Attributes {
  return { consent: { ...z.safeParse(consents, item).data?.consent, sms } };
}

/** @throws Error after the fifth lost race. */
async function writeDamaged(
  table: Table,
  athleteId: string,
  membersOf: (item: Attributes) => Attributes,
): Promise<void> {
  const done = await updateWithRetries(async () => {
    const item = await table.get(profileKey(athleteId));
    if (item === undefined) return true;
    return (await writeMembers(table, item, { athleteId, members: membersOf(item) })) || undefined;
  });
  if (done === undefined) throw new Error(`Athlete ${athleteId} was not changed: 5 other writes came between.`);
}
