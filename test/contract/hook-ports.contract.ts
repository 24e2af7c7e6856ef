import { describe, expect, test } from "vitest";
import type { Errand, HookPorts, QuarantinedPayload, Secrets } from "../../lib/ports/vendors.ts";
import type { MakeStores } from "./examples.ts";

const LINK = { source: "garmin", externalUserId: "u#1", athleteId: "ana", credentials: null } as const;

const ERRAND: Errand = {
  athleteId: "ana",
  source: "strava",
  externalId: "16107791780",
  task: "fetch",
  externalUserId: "134815",
  requestedAt: "2026-11-22T12:00:00.000Z",
  dueAt: "2026-11-22T12:00:01.000Z",
};

const PAYLOAD: QuarantinedPayload = {
  id: "0badcafe",
  athleteId: "ana",
  source: "garmin",
  receivedAt: "2026-11-22T12:00:00.000Z",
  reason: "durationInSeconds: came 0; expected above 0",
  encoding: "utf-8",
  payload: '{"durationInSeconds":0}\u0000\ufeff',
};

const SECRETS: Secrets = {
  webhook: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  vendors: { "intervals-icu": { secret: "s-1" } },
};

/** What every store of vendors' webhooks does. */
export function describeHookPortsContract(name: string, makeStores: MakeStores): void {
  const makePorts = async (): Promise<HookPorts> => (await makeStores(4)).hooks;
  describeLinks(name, makePorts);
  describeQuarantine(name, makePorts);
  describeErrands(name, makePorts);
  describeSecretsAndCounter(name, makePorts);
}

type MakePorts = () => Promise<HookPorts>;

function describeLinks(name: string, makePorts: MakePorts): void {
  describe(`Links: ${name}`, () => {
    test("a vendor's user is found by source and id, and so are an athlete's users", async () => {
      const { links } = await makePorts();

      const outcome = await links.link(LINK);
      await links.link({ ...LINK, source: "strava", externalUserId: "7" });

      expect(outcome).toBe("linked");
      expect(await links.find("garmin", "u#1")).toStrictEqual(LINK);
      expect(await links.find("strava", "u#1")).toBeUndefined();
      expect(await links.ofAthlete("ana")).toStrictEqual([
        { source: "garmin", externalUserId: "u#1" },
        { source: "strava", externalUserId: "7" },
      ]);
    });

    test("a vendor's user is one athlete's; linking again replaces the credentials", async () => {
      const { links } = await makePorts();
      await links.link(LINK);

      const stolen = await links.link({ ...LINK, athleteId: "bea", credentials: "x" });
      const again = await links.link({ ...LINK, credentials: "encrypted" });

      expect([stolen, again]).toStrictEqual(["taken", "linked"]);
      expect(await links.find("garmin", "u#1")).toStrictEqual({ ...LINK, credentials: "encrypted" });
      expect(await links.ofAthlete("bea")).toStrictEqual([]);
    });

    test("credentials are renewed by the holder of the link, once, and only in place of those that were read", async () => {
      const { links } = await makePorts();
      const link = { ...LINK, credentials: "old" };
      await links.link(link);
      const hold = { from: "2026-11-22T12:00:00.000Z", until: "2026-11-22T12:01:00.000Z" };

      const held = [
        await links.hold(link, hold),
        await links.hold(link, { from: "2026-11-22T12:00:59.999Z", until: "2026-11-22T12:01:59.999Z" }),
        await links.hold(link, { from: hold.until, until: "2026-11-22T12:02:00.000Z" }),
        await links.hold({ ...link, credentials: "other" }, { from: "2026-11-23", until: "2026-11-24" }),
      ];
      const renewed = [await links.renew(link, "new"), await links.renew(link, "late")];

      expect([held, renewed]).toStrictEqual([
        [true, false, true, false],
        [true, false],
      ]);
      expect(await links.find("garmin", "u#1")).toStrictEqual({ ...LINK, credentials: "new" });
      expect(await links.hold({ ...link, credentials: "new" }, hold)).toBe(true);
    });

    test("a link that is gone cannot be held or renewed", async () => {
      const { links } = await makePorts();

      const outcomes = [
        await links.hold({ ...LINK, credentials: "x" }, { from: "2026", until: "2027" }),
        await links.renew({ ...LINK, credentials: "x" }, "y"),
      ];

      expect(outcomes).toStrictEqual([false, false]);
      expect(await links.find("garmin", "u#1")).toBeUndefined();
    });

    test("an unlinked user is free, and unlinking twice is no fault", async () => {
      const { links } = await makePorts();
      await links.link(LINK);

      await links.unlink("garmin", "u#1");
      await links.unlink("garmin", "u#1");

      expect(await links.find("garmin", "u#1")).toBeUndefined();
      expect(await links.ofAthlete("ana")).toStrictEqual([]);
      expect(await links.link({ ...LINK, athleteId: "bea" })).toBe("linked");
    });
  });
}

function describeQuarantine(name: string, makePorts: MakePorts): void {
  describe(`Quarantine: ${name}`, () => {
    test("a payload is kept to the letter with its athlete, in order of receipt", async () => {
      const { quarantine } = await makePorts();
      const later = {
        ...PAYLOAD,
        receivedAt: "2026-11-22T12:00:00.001Z",
        encoding: "base64",
        payload: "/w==",
      } as const;
      await quarantine.put(later);
      await quarantine.put(PAYLOAD);

      const kept = await quarantine.list({ athleteId: "ana" });

      expect(kept).toStrictEqual([PAYLOAD, later]);
    });

    test("what is nobody's is kept by its day", async () => {
      const { quarantine } = await makePorts();
      const orphan = { ...PAYLOAD, athleteId: null };
      await quarantine.put(orphan);

      expect(await quarantine.list({ day: "2026-11-22" })).toStrictEqual([orphan]);
      expect(await quarantine.list({ day: "2026-11-23" })).toStrictEqual([]);
      expect(await quarantine.list({ athleteId: "ana" })).toStrictEqual([]);
    });

    test("a payload is removed, and removing it twice is no fault", async () => {
      const { quarantine } = await makePorts();
      await quarantine.put(PAYLOAD);
      await quarantine.put({ ...PAYLOAD, athleteId: null });

      await quarantine.remove(PAYLOAD);
      await quarantine.remove(PAYLOAD);

      expect(await quarantine.list({ athleteId: "ana" })).toStrictEqual([]);
      expect(await quarantine.list({ day: "2026-11-22" })).toHaveLength(1);
    });

    test("the same payload of the same instant is kept once", async () => {
      const { quarantine } = await makePorts();
      await quarantine.put(PAYLOAD);
      await quarantine.put(PAYLOAD);

      expect(await quarantine.list({ athleteId: "ana" })).toHaveLength(1);
    });
  });
}

function describeErrands(name: string, makePorts: MakePorts): void {
  describe(`Errands: ${name}`, () => {
    test("an errand is found by athlete, source and record", async () => {
      const { errands } = await makePorts();

      await errands.put(ERRAND);

      expect(await errands.find(ERRAND)).toStrictEqual(ERRAND);
      expect(await errands.find({ ...ERRAND, athleteId: "bea" })).toBeUndefined();
    });

    test("the latest request about a record stands, whatever the order of arrival", async () => {
      const { errands } = await makePorts();
      const later: Errand = { ...ERRAND, task: "unlink", requestedAt: "2026-11-22T12:05:00.000Z" };
      await errands.put(later);

      await errands.put(ERRAND);
      await errands.put({ ...later, dueAt: "2026-11-22T13:00:00.000Z" });

      expect(await errands.find(ERRAND)).toStrictEqual(later);
    });
  });
}

function describeSecretsAndCounter(name: string, makePorts: MakePorts): void {
  describe(`TeamSecrets: ${name}`, () => {
    test("there are none at first", async () => {
      const { secrets } = await makePorts();

      expect(await secrets.read()).toStrictEqual({ secrets: { webhook: [], vendors: {} }, version: 0 });
    });

    test("data keys are kept with them, the newest first", async () => {
      const { secrets } = await makePorts();
      const dataKeys = ["b".repeat(43), "a".repeat(43)].map((text) => `${text}=`);

      await secrets.write({ ...SECRETS, dataKeys }, 0);

      expect(await secrets.read()).toStrictEqual({ secrets: { ...SECRETS, dataKeys }, version: 1 });
    });

    test("they are written on condition of the version that was read", async () => {
      const { secrets } = await makePorts();

      const outcomes = [
        await secrets.write(SECRETS, 0),
        await secrets.write({ webhook: [], vendors: {} }, 0),
        await secrets.write(SECRETS, 1),
        await secrets.write({ webhook: [], vendors: {} }, 1),
      ];

      expect(outcomes).toStrictEqual([true, false, true, false]);
      expect(await secrets.read()).toStrictEqual({ secrets: SECRETS, version: 2 });
    });
  });

  describe(`RequestCounter: ${name}`, () => {
    test("requests are counted by token and minute", async () => {
      const { requests } = await makePorts();
      const token = { athleteId: "ana", sha256: "aa" };

      const counts = [
        await requests.add(token, 29_000_000, 1),
        await requests.add(token, 29_000_000, 1),
        await requests.add({ ...token, sha256: "bb" }, 29_000_000, 1),
        await requests.add(token, 29_000_001, 1),
        await requests.add(token, 29_000_000, 1),
      ];

      expect(counts).toStrictEqual([1, 2, 1, 1, 3]);
    });
  });

  describe(`DayCounter: ${name}`, () => {
    test("workouts are counted by athlete and day, apart from deletions and errands, and taken off again", async () => {
      const { dayCounts } = await makePorts();
      const day = { athleteId: "ana", date: "2026-11-22", counted: "workouts" } as const;
      const now = "2026-11-22T12:00:00.000Z";

      const counts = [
        await dayCounts.add(day, 70, now),
        await dayCounts.add({ ...day, date: "2026-11-23" }, 5, now),
        await dayCounts.add({ ...day, counted: "deletions" }, 3, now),
        await dayCounts.add({ ...day, counted: "errands" }, 4, now),
        await dayCounts.add(day, 40, now),
        await dayCounts.add(day, -40, now),
      ];

      expect(counts).toStrictEqual([70, 5, 3, 4, 110, 70]);
    });
  });
}
