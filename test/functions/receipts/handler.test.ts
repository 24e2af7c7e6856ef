import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/receipts/handler.ts";
import { isUnavailable } from "../../../lib/table/dynamo-client.ts";
import { anAthlete } from "../../support/builders.ts";
import { aControlEvent, aFailureLine, aLogEvent, aSuccessLine } from "../../support/carrier-lines.ts";
import { aWorld, storedReminders, type World } from "../../support/memory-world.ts";

const LOGGED_MS = Date.parse("2026-11-19T17:00:09.000Z");
const OURS = { messageId: "m-1", timestamp: "2026-11-19 17:00:00.12" };

const CONSENT = { state: "given", at: "2026-11-19T17:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;

/** Ana, whose welcome is the text `m-1` of noon in New York. */
async function withAna(): Promise<World> {
  const world = aWorld({ now: "2026-11-19 12:00" });
  await world.join(anAthlete({ consent: { sms: CONSENT } }));
  await world.advance("2026-11-19 12:01");
  return world;
}

function handlerOf({ store, log }: World) {
  return createHandler({ ...store, log, pricePerPartUsd: 0.01, isUnavailable });
}

describe("the receipts handler", () => {
  it("puts what a line says on its text, and drops what it cannot read", async () => {
    const world = await withAna();

    await handlerOf(world)(
      aLogEvent(["no line", aSuccessLine({ ...OURS, dwellTimeMsUntilDeviceAck: 900 })], LOGGED_MS),
    );

    expect(await storedReminders(world, "ana")).toMatchObject([
      { receipt: { state: "delivered", messageId: "m-1", at: "2026-11-19T17:00:09.000Z", priceMicroUsd: 6_450 } },
    ]);
    expect(world.log.counts).toMatchObject({ Receipts_delivered: 1, Receipts_unreadable: 1 });
  });

  it("neither stores nor logs the phone of another team", async () => {
    const world = await withAna();
    const before = await world.store.records.read("ana");
    const lines = [aFailureLine({ destination: "+12025550199" }), aSuccessLine({ destination: "+12025550198" })];

    await handlerOf(world)(aLogEvent(lines, LOGGED_MS));

    expect(await world.store.records.read("ana")).toStrictEqual(before);
    expect(await world.store.table.scan({ startsWith: ["PK", "PHONE#+1202555019"] })).toStrictEqual([]);
    expect(world.log.counts).not.toHaveProperty("Receipts_accepted");
  });

  it("takes CloudWatch's own word for no line", async () => {
    const world = await withAna();

    await handlerOf(world)(aControlEvent());

    const [welcome] = await storedReminders(world, "ana");
    expect(welcome).toMatchObject({ state: "SENT" });
    expect(welcome?.receipt).toBeUndefined();
  });
});
