import type { Athlete, Consent } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "./builders.ts";
import { aWorld, type World } from "./memory-world.ts";

const WELCOME_AT = "2026-11-19T17:00:00.000Z";

/** The consent of Ana, on the day of her welcome. */
export const CONSENT: Consent = { state: "given", at: WELCOME_AT, method: "signed form", by: "Coach Lee" };

/** Ana, welcomed at noon in New York on Thursday 2026-11-19, where it now is 14:00. */
export async function withAna(over: Parameters<typeof aProfile>[0] = {}): Promise<World> {
  const world = aWorld({ now: "2026-11-19 12:00", canReply: true });
  await world.join(anAthlete({ profile: aProfile(over), consent: { sms: CONSENT } }));
  await world.advance("2026-11-19 14:00");
  return world;
}

export async function ana(world: World): Promise<Athlete> {
  const athlete = await world.store.directory.find("ana");
  if (athlete === undefined) throw new Error("Ana is gone");
  return athlete;
}
