import { describe, expect, it } from "vitest";
import { changeProfile } from "../../lib/app/manage-athletes.ts";
import { takeReceipts } from "../../lib/app/take-receipts.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import type { CarrierLine, Receipt } from "../../lib/domain/receipt.ts";
import { isUnavailable } from "../../lib/table/dynamo-client.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, storedReminders, type World } from "../support/memory-world.ts";
import { aFailure, aReceipt } from "../support/receipts.ts";
import { createStores } from "../support/stores.ts";

const PHONE = "+12025550123";
const PRICE = 0.01;

const CONSENT = { state: "given", at: "2026-11-19T17:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;

/** Ana, whose welcome is the text `m-1` of noon in New York. */
async function withAna(): Promise<World> {
  const world = aWorld({ now: "2026-11-19 12:00", canReply: true });
  await world.join(anAthlete({ consent: { sms: CONSENT } }));
  await world.advance("2026-11-19 12:01");
  return world;
}

function lineOf(receipt: Receipt, over: Partial<CarrierLine> = {}): CarrierLine {
  return { phone: PHONE, publishedMs: instantMs("2026-11-19T17:00:00.000Z"), receipt, ...over };
}

function take({ store, log }: World, ...lines: readonly CarrierLine[]) {
  return takeReceipts(lines, { ...store, log, pricePerPartUsd: PRICE, isUnavailable });
}

async function receiptsOf(world: World): Promise<readonly (Receipt | undefined)[]> {
  return (await storedReminders(world, "ana")).map(({ receipt }) => receipt);
}

async function stoppedBy(world: World): Promise<string | undefined> {
  return (await world.store.directory.find("ana"))?.undeliverable?.reason;
}

describe("a line about a text of this team", () => {
  it("is put on the text, counted, and corrects the price that was assumed", async () => {
    const world = await withAna();

    const taken = await take(world, lineOf(aReceipt()));

    expect(taken).toStrictEqual(["taken"]);
    expect(await receiptsOf(world)).toStrictEqual([aReceipt()]);
    expect(world.log.counts).toMatchObject({ Receipts_accepted: 1 });
    expect(await world.store.spendBook.read("2026-11")).toStrictEqual({ parts: 1, microUsd: 6_450 });
  });

  it("changes nothing when it comes again, together or later", async () => {
    const world = await withAna();

    const taken = [
      ...(await take(world, lineOf(aReceipt()), lineOf(aReceipt()))),
      ...(await take(world, lineOf(aReceipt()))),
    ];

    expect(taken).toStrictEqual(["taken", "known", "known"]);
    expect(await world.store.spendBook.read("2026-11")).toStrictEqual({ parts: 1, microUsd: 6_450 });
    expect(world.log.counts["Receipts_accepted"]).toBe(1);
  });

  it("keeps the price that was assumed where it names none, and corrects it when another line does", async () => {
    const world = await withAna();
    const unpriced = aReceipt({ priceMicroUsd: null });

    await take(world, lineOf(unpriced));
    const assumed = await world.store.spendBook.read("2026-11");
    await take(world, lineOf({ ...aReceipt(), state: "delivered" }));

    expect(assumed).toStrictEqual({ parts: 1, microUsd: 10_000 });
    expect(await world.store.spendBook.read("2026-11")).toStrictEqual({ parts: 1, microUsd: 6_450 });
  });

  it("is put on an answer too, which costs what its line says", async () => {
    const world = await withAna();
    await world.text("help");
    const answerId = "m-2";

    const taken = await take(world, lineOf(aReceipt({ messageId: answerId })));

    expect(taken).toStrictEqual(["taken"]);
    expect(await world.store.inbox.read("ana")).toMatchObject([{ answerId, receipt: { state: "accepted" } }]);
    expect(await world.store.spendBook.read("2026-11")).toStrictEqual({ parts: 2, microUsd: 10_000 + 6_450 });
  });

  it("is put on a text of which nobody knew whether it went", async () => {
    const world = aWorld({ now: "2026-11-19 12:00" });
    world.messenger.answer({ kind: "ambiguous", error: "TimeoutError" });
    await world.join(anAthlete({ consent: { sms: CONSENT } }));
    await world.advance("2026-11-19 12:01");

    const taken = await take(world, lineOf({ ...aReceipt({ messageId: "m-7" }), state: "delivered" }));

    expect(taken).toStrictEqual(["taken"]);
    expect(await storedReminders(world, "ana")).toMatchObject([{ state: "UNKNOWN", receipt: { messageId: "m-7" } }]);
  });
});

describe("a line about anybody else's text", () => {
  it("leaves nothing behind: another phone, or this phone's text of another team", async () => {
    const world = await withAna();

    const taken = await take(
      world,
      lineOf(aReceipt(), { phone: "+12025550199" }),
      lineOf(aFailure("invalid-number"), { phone: "+12025550199" }),
      lineOf({ ...aFailure("invalid-number"), messageId: "other-team" }),
    );

    expect(taken).toStrictEqual(["foreign", "foreign", "foreign"]);
    expect(await receiptsOf(world)).toStrictEqual([undefined]);
    expect(await stoppedBy(world)).toBeUndefined();
    expect(Object.keys(world.log.counts).filter((name) => name.startsWith("Receipts"))).toStrictEqual([]);
  });
});

describe("a text that was not delivered", () => {
  it.each(["invalid-number", "phone-blocks-sms", "blocked-list", "opted-out"] as const)(
    "stops SMS for good reasons: %s",
    async (reason) => {
      const world = await withAna();
      await world.train("ana");

      await take(world, lineOf(aFailure(reason)));
      await world.settle();

      const outcome = reason === "opted-out" ? "CARRIER_OPT_OUT" : "UNDELIVERABLE";
      expect(await stoppedBy(world)).toBe(reason);
      expect(world.log.counts).toMatchObject({ Receipts_undelivered: 1, Undelivered_final: 1 });
      expect(await storedReminders(world, "ana")).toMatchObject([
        { kind: "meal", state: "SKIPPED", outcome },
        { kind: "welcome", state: "SENT" },
      ]);
    },
  );

  it.each(["phone-unreachable", "carrier-unavailable", "unknown", "over-spend-limit"] as const)(
    "stops nothing when that may pass, or is the operator's: %s",
    async (reason) => {
      const world = await withAna();

      await take(world, lineOf(aFailure(reason)));

      expect(await stoppedBy(world)).toBeUndefined();
    },
  );

  it("is stopped until its owner texts, whatever they say", async () => {
    const world = await withAna();
    await take(world, lineOf(aFailure("invalid-number")));

    await world.text("thanks");

    expect(await stoppedBy(world)).toBeUndefined();
  });

  it("is stopped until the profile changes", async () => {
    const world = await withAna();
    await take(world, lineOf(aFailure("invalid-number")));

    await changeProfile(anAthlete(), aProfile({ name: "Anna" }), {
      ...world.store,
      emailTopics: { remove: async () => undefined },
    });

    expect(await stoppedBy(world)).toBeUndefined();
  });

  it("is counted apart when it is the answer to a text of danger", async () => {
    const world = await withAna();
    await world.text("chest pain");
    await world.text("status");

    await take(
      world,
      lineOf({ ...aFailure("phone-unreachable"), messageId: "m-2" }),
      lineOf({ ...aFailure("phone-unreachable"), messageId: "m-3" }),
    );

    expect(world.log.counts).toMatchObject({ Receipts_undelivered: 2, SafetyTexts_undelivered: 1 });
  });

  it("stops nothing when its line comes after its owner texted", async () => {
    const world = await withAna();
    await world.text("help");

    await take(world, lineOf(aFailure("phone-blocks-sms")));

    expect(await stoppedBy(world)).toBeUndefined();
    expect(await receiptsOf(world)).toMatchObject([{ reason: "phone-blocks-sms" }]);
  });
});

/** Ana's table; the request of that number is the last one: it arrives, or nobody hears of it. */
function crashing({ store }: World, last: { left: number; readonly arrives: boolean }) {
  const around = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
    last.left -= 1;
    if (last.left > 0) return request();
    if (last.left === 0 && last.arrives) await request();
    throw Object.assign(new Error("killed"), { name: "TimeoutError" });
  };
  const { table } = store;
  return createStores(
    {
      ...table,
      get: (key) => around(() => table.get(key)),
      query: (query) => around(() => table.query(query)),
      update: (...args) => around(() => table.update(...args)),
      updateAndAdd: (...args) => around(() => table.updateAndAdd(...args)),
    },
    1,
  );
}

describe("a crash anywhere on the way", () => {
  it.each([true, false])(
    "leaves receipt and price, or neither, and the lines come again (arrives: %s)",
    async (arrives) => {
      const crashes: number[] = [];
      for (let at = 1; crashes.length === at - 1; at += 1) {
        const world = await withAna();
        const lines = [lineOf(aReceipt()), lineOf({ ...aFailure("invalid-number"), priceMicroUsd: 0 })];
        const last = { left: at, arrives };
        const away = { ...crashing(world, last), log: world.log, pricePerPartUsd: PRICE, isUnavailable };
        await takeReceipts(lines, away).catch(() => crashes.push(at));

        await take(world, ...lines);

        expect(await receiptsOf(world)).toMatchObject([{ state: "undelivered" }]);
        expect([at, await world.store.spendBook.read("2026-11")]).toStrictEqual([at, { parts: 1, microUsd: 0 }]);
        expect(await stoppedBy(world)).toBe("invalid-number");
      }
      expect(crashes.length).toBeGreaterThan(10);
    },
  );
});

describe("a table that is away", () => {
  it("lets all lines come again, and what was taken is spent once", async () => {
    const world = await withAna();
    const away = Object.assign(new Error("away"), { name: "ThrottlingException" });
    let finds = 0;
    const directory = {
      ...world.store.directory,
      findByPhone: (phone: string) => {
        finds += 1;
        return finds === 2 ? Promise.reject(away) : world.store.directory.findByPhone(phone);
      },
    };
    const deps = { ...world.store, directory, log: world.log, pricePerPartUsd: PRICE, isUnavailable };
    const lines = [lineOf(aReceipt()), lineOf(aReceipt({ messageId: "m-2" }))];

    await expect(takeReceipts(lines, deps)).rejects.toThrow("away");
    const again = await takeReceipts(lines, deps);

    expect(again).toStrictEqual(["known", "foreign"]);
    expect(await world.store.spendBook.read("2026-11")).toStrictEqual({ parts: 1, microUsd: 6_450 });
  });

  it("is told from a fault of one line, which costs the others nothing", async () => {
    const world = await withAna();
    const directory = {
      ...world.store.directory,
      findByPhone: (phone: string) =>
        phone === PHONE ? world.store.directory.findByPhone(phone) : Promise.reject(new Error("no such thing")),
    };
    const lines = [lineOf(aReceipt(), { phone: "+12025550199" }), lineOf(aReceipt())];

    const taken = await takeReceipts(lines, {
      ...world.store,
      directory,
      log: world.log,
      pricePerPartUsd: PRICE,
      isUnavailable,
    });

    expect(taken).toStrictEqual(["failed", "taken"]);
    expect(world.log.counts).toMatchObject({ Receipts_failed: 1, Receipts_accepted: 1 });
  });
});
