import { hashToken } from "../../lib/app/api-tokens.ts";
import { isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { type Athlete, newAthlete } from "../../lib/domain/profile.ts";
import { REMINDER_KINDS } from "../../lib/domain/reminder-kinds.ts";
import { createCredentialSafe, newDataKey } from "../../lib/table/sealed-credentials.ts";
import type { Attributes } from "../../lib/table/table.ts";
import { aProfile, aReminder, aSubscription } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";

/** A table as one release left it at an instant. */
export interface GoldenItems {
  readonly at: string;
  readonly items: readonly Attributes[];
}

export const PHONES = { ana: "+12025550123", bea: "+12025550124", cai: "+12025550125", dee: "+12025550126" } as const;

/** The token of an invented athlete. */
export function tokenOf(athleteId: string): string {
  return `cd_${athleteId}_0123456789abcdefghijklmn`;
}

/** Ten days of four invented lives by the code that ships, which leave an item of every kind behind. */
export async function goldenItems(): Promise<GoldenItems> {
  const world = aWorld({ now: "2026-11-10 12:00", canReply: true });
  for (const athlete of cast()) {
    await world.join(athlete, "2026-11-11T08:05:00.000Z");
    await addToken(world, athlete.athleteId);
  }
  for (let day = 10; day < 20; day += 1) await live(day, world);
  await leaveTheRest(world);
  await world.advance("2026-11-20 12:00");
  await placeOneOfEachKind(world);
  const items = await world.store.table.scan({ exists: "PK" });
  return { at: isoInstant(world.clock.now()), items: items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

function keyOf({ PK, SK }: Attributes): string {
  return `${String(PK)} ${String(SK)}`;
}

function cast(): readonly Athlete[] {
  const consent = { sms: { state: "given", at: "2026-11-10T16:00:00.000Z", method: "form", by: "Lee" } } as const;
  const profileOf = (athleteId: keyof typeof PHONES) => aProfile({ phone: PHONES[athleteId], name: "Test" });
  const bea = newAthlete({ athleteId: "bea", profile: profileOf("bea") });
  const email = { ...profileOf("dee"), email: "dee@example.com" };
  return [
    { ...anAthleteOfAllKinds(), consent },
    { ...bea, invitation: { at: "2026-11-10T16:00:00.000Z", by: "Lee", phone: PHONES.bea } },
    newAthlete({ athleteId: "cai", profile: profileOf("cai"), consent }),
    newAthlete({ athleteId: "dee", profile: email, consent, emailSubscription: aSubscription("pending") }),
  ];
}

async function addToken({ store, clock }: World, athleteId: string): Promise<void> {
  const token = tokenOf(athleteId);
  const createdAt = isoInstant(clock.now());
  const sha256 = hashToken(token);
  await store.directory.addToken({ athleteId, sha256, lastFour: token.slice(-4), source: null, createdAt });
}

async function live(day: number, world: World): Promise<void> {
  await world.advance(`2026-11-${day} 17:30`);
  await world.train("ana", { kind: day % 2 === 0 ? "run" : "strength", rpe: 7, distanceMeters: 8_000 });
  await world.train("dee", { kind: "run", durationMinutes: day * 6, distanceMeters: day * 1_200 });
  if (day === 12) await world.text("chest pain", { from: PHONES.cai });
  if (day === 15) await world.text("8");
  if (day === 18) await world.text("SNOOZE 1", { from: PHONES.dee });
}

/** What workouts and texts alone do not leave. */
async function leaveTheRest({ store, clock }: World): Promise<void> {
  const { hooks, directory, spendBook, log } = store;
  const receivedAt = isoInstant(clock.now());
  const link = { athleteId: "ana", source: "strava", externalUserId: "4711" };
  await hooks.secrets.write({ webhook: [], vendors: { hevy: { secret: "s" } }, dataKeys: [newDataKey()] }, 0);
  const safe = createCredentialSafe(async () => (await hooks.secrets.read()).secrets);
  await hooks.links.link({ ...link, credentials: await safe.seal('{"refreshToken":"r"}', link) });
  await hooks.errands.put({
    ...link,
    externalId: "9",
    task: "fetch",
    requestedAt: receivedAt,
    dueAt: "2026-12-01T00:00:00.000Z",
  });
  const payload = { source: "hevy", receivedAt, reason: "no start", encoding: "utf-8", payload: "{}" } as const;
  await hooks.quarantine.put({ ...payload, id: "q1", athleteId: "ana" });
  await hooks.quarantine.put({ ...payload, id: "q2", athleteId: null });
  await hooks.requests.add(
    { athleteId: "ana", sha256: hashToken(tokenOf("ana")) },
    Math.floor(clock.now() / MINUTE_MS),
    1,
  );
  await directory.markInvited(PHONES.bea, "bea");
  await spendBook.add("2026-11", { parts: 12, microUsd: 106_000 });
  await log.remove("ana", { source: "cooldown", externalId: "gone" }, receivedAt);
}

/** Dee's reminders, which the next assessment withdraws, and delivery ends at the latest. */
async function placeOneOfEachKind({ store, clock }: World): Promise<void> {
  const plannedAt = isoInstant(clock.now() + 30 * MINUTE_MS);
  const sendBefore = isoInstant(clock.now() + 120 * MINUTE_MS);
  for (const kind of REMINDER_KINDS) {
    await store.book.place(aReminder({ athleteId: "dee", kind, localDate: "2026-11-20", n: 7, plannedAt, sendBefore }));
  }
}
