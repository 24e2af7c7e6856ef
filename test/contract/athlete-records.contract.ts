import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { reminderId } from "../../lib/domain/reminder.ts";
import type { Errand, Link } from "../../lib/ports/vendors.ts";
import { createAthleteRecords } from "../../lib/table/athlete-records.ts";
import type { ScannedTable } from "../../lib/table/table.ts";
import { anAthlete } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import { anIncoming, aPendingReminder, aStatusRecord, type MakeStores } from "./examples.ts";

const AT = "2026-11-22T12:00:00.000Z";
const LATER = "2099-01-01T00:00:00.000Z";
const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const TOKEN = { sha256: "9f86", lastFour: "x7Qa", source: null, createdAt: "2026-11-01T15:00:00.000Z" };

/** What every store does with all it holds about one athlete. */
export function describeAthleteRecordsContract(name: string, makeStores: MakeStores): void {
  describe(`AthleteRecords: ${name}`, () => {
    test("every item about an athlete is read, and nobody else's", async () => {
      const stores = await makeStores(1);
      await moveIn("ana", "+12025550123", stores);
      await moveIn("bea", "+12025550199", stores);

      const records = await stores.records.read("ana");

      expect(records.map(({ kind, id }) => `${kind} ${id}`.trim()).toSorted()).toStrictEqual([
        "fetch strava#991",
        "inbound m-1",
        "link strava#of#ana",
        "link strava#of#ana",
        "phone +12025550123",
        "phone +12025550123",
        "profile",
        "quarantine 2026-11-22T12:00:00.000Z#0badcafe",
        "rate 9f86#29000000",
        "reminder 2026-11-22#meal#1",
        "review",
        "status",
        "token 9f86",
        "workout cooldown#w-1",
        "workout cooldown#w-2",
      ]);
      expect(records.find(({ id }) => id === "cooldown#w-1")?.data).toMatchObject({ report: { kind: "run" } });
    });

    test("erasing leaves nothing of an athlete, and everything of the others", async () => {
      const stores = await makeStores(1);
      await moveIn("ana", "+12025550123", stores);
      await moveIn("bea", "+12025550199", stores);
      const others = await stores.records.read("bea");

      const counts = await stores.records.erase("ana");

      expect(counts).toStrictEqual({
        fetch: 1,
        inbound: 1,
        link: 2,
        phone: 2,
        profile: 1,
        quarantine: 1,
        rate: 1,
        reminder: 1,
        review: 1,
        status: 1,
        token: 1,
        workout: 2,
      });
      expect(await stores.records.read("ana")).toStrictEqual([]);
      expect(await stores.records.read("bea")).toStrictEqual(others);
      expect(await left("ana", stores)).toStrictEqual([[], undefined, undefined, undefined, ["bea"], ["bea"]]);
      expect(await leftOfHooks("ana", stores)).toStrictEqual([undefined, [], undefined, [], false, ["bea"]]);
    });

    test("erasing takes the profile before any reminder, so that nothing more goes out", async () => {
      const stores = await makeStores(1);
      await moveIn("ana", "+12025550123", stores);
      const order: string[] = [];
      const table: ScannedTable = {
        ...stores.table,
        delete: async (key, when) => {
          // Were all deleted side by side, this one would come last.
          if (key.SK === "PROFILE") await pause(20);
          order.push(key.SK);
          return stores.table.delete(key, when);
        },
      };

      await createAthleteRecords(table).erase("ana");

      const first = order.findIndex((sortKey) => sortKey.startsWith("REMINDER#"));
      expect(order.slice(0, first)).toContain("PROFILE");
      expect(order.slice(0, first).some((sortKey) => sortKey.startsWith("TOKEN#"))).toBe(true);
    });

    test("an erased athlete's phone can be somebody else's", async () => {
      const stores = await makeStores(1);
      await moveIn("ana", "+12025550123", stores);

      await stores.records.erase("ana");

      expect(await stores.directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT)).toBe("added");
    });

    test("erasing again erases nothing", async () => {
      const stores = await makeStores(1);
      await moveIn("ana", "+12025550123", stores);
      await stores.records.erase("ana");

      const counts = await stores.records.erase("ana");

      expect(counts).toStrictEqual({});
    });
  });
}

async function moveIn(athleteId: string, phone: string, { directory, log, book, hooks, inbox }: Stores): Promise<void> {
  const athlete = anAthlete({ athleteId });
  await directory.add({ ...athlete, profile: { ...athlete.profile, phone } }, REVIEW_AT);
  await directory.addToken({ athleteId, ...TOKEN });
  await log.write(athleteId, anIncoming());
  await log.remove(athleteId, { source: "cooldown", externalId: "w-2" }, "2026-11-22T12:40:00.000Z");
  await book.writeStatus(athleteId, aStatusRecord(), 0);
  await book.place(aPendingReminder({ athleteId }));
  await directory.markInvited(phone, athleteId);
  await inbox.take(athleteId, "m-1", { receivedAt: AT });
  await hooks.links.link({ ...linkOf(athleteId), athleteId, credentials: "sealed" });
  await hooks.errands.put(errandOf(athleteId));
  await hooks.requests.add({ athleteId, sha256: TOKEN.sha256 }, 29_000_000, 1);
  await hooks.quarantine.put({
    id: "0badcafe",
    athleteId,
    source: "garmin",
    receivedAt: AT,
    reason: "no workout",
    encoding: "utf-8",
    payload: "{}",
  });
}

function linkOf(athleteId: string): Pick<Link, "source" | "externalUserId"> {
  return { source: "strava", externalUserId: `of#${athleteId}` };
}

function errandOf(athleteId: string): Errand {
  const key = { athleteId, source: "strava", externalId: "991" };
  return { ...key, task: "fetch", externalUserId: linkOf(athleteId).externalUserId, requestedAt: AT, dueAt: AT };
}

/** What the ports of webhooks and texts still know of an athlete, and whose errand is due. */
async function leftOfHooks(athleteId: string, { hooks, inbox }: Stores): Promise<readonly unknown[]> {
  const { source, externalUserId } = linkOf(athleteId);
  return [
    await hooks.links.find(source, externalUserId),
    await hooks.links.ofAthlete(athleteId),
    await hooks.errands.find(errandOf(athleteId)),
    await hooks.quarantine.list({ athleteId }),
    await inbox.holds(athleteId, "m-1"),
    (await hooks.errands.due(0, LATER, 10)).map((due) => due.athleteId),
  ];
}

/** What each port still knows of an athlete, and whom it lists as due. */
async function left(athleteId: string, { directory, log, book }: Stores): Promise<readonly unknown[]> {
  return [
    await log.read(athleteId),
    await directory.find(athleteId),
    await book.readStatus(athleteId),
    (await book.find(aPendingReminder({ athleteId }))) && reminderId(aPendingReminder()),
    (await book.due(0, LATER, 10)).map((due) => due.athleteId),
    (await book.dueReviews(0, LATER, 10)).map((due) => due.athleteId),
  ];
}
