import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/assess/handler.ts";
import { profileKey } from "../../../lib/table/items.ts";
import { createWorkoutReader } from "../../../lib/table/workout-log.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aWorld, type World } from "../../support/memory-world.ts";
import { aStreamRecord } from "../../support/stream-event.ts";

const NEVER = "2099-01-01T00:00:00.000Z";

/** A handler in a world of these athletes, whose logs cannot be read for those that fail. */
async function aHandler({
  athletes,
  failing = [],
  error = new Error("the table is away"),
}: {
  readonly athletes: readonly string[];
  readonly failing?: readonly string[];
  readonly error?: Error;
}) {
  const world: World = aWorld({ now: "2026-11-22 12:00" });
  for (const athleteId of athletes) {
    await world.store.directory.add(anAthlete({ athleteId, profile: aProfile({ phone: null }) }), NEVER);
  }
  const reads: string[] = [];
  const read = async (athleteId: string) => {
    reads.push(athleteId);
    if (failing.includes(athleteId)) throw error;
    return world.store.log.read(athleteId);
  };
  const handler = createHandler({ ...world.assessing, workouts: { read }, log: world.log });
  return { world, reads, handler };
}

function batchOf(...athletes: readonly string[]) {
  return {
    Records: athletes.map((athleteId, i) =>
      aStreamRecord(String(98 + i), `ATHLETE#${athleteId}`, "WORKOUT#cooldown#w"),
    ),
  };
}

describe("the assess handler", () => {
  it("assesses each athlete of a batch once, however many records name them", async () => {
    const { world, reads, handler } = await aHandler({ athletes: ["ana", "bea"] });

    const response = await handler(batchOf("ana", "bea", "ana", "ana", "bea"));

    expect(response).toStrictEqual({ batchItemFailures: [] });
    expect(reads).toStrictEqual(["ana", "bea"]);
    expect(await world.store.book.readStatus("bea")).toMatchObject({ version: 1 });
    expect(world.log.counts).toStrictEqual({ Assessments_written: 2 });
  });

  it("does not ask for a batch again because an athlete cannot be read by this release (I14)", async () => {
    const { world, handler } = await aHandler({ athletes: ["ana", "bea"] });
    await world.store.table.update(profileKey("ana"), { set: { frequency: "weekly" } });

    const response = await handler(batchOf("ana", "bea"));

    expect(response).toStrictEqual({ batchItemFailures: [] });
    expect(world.log.counts).toStrictEqual({ Assessments_faulty: 1, Assessments_written: 1 });
    expect(world.log.errors).toStrictEqual(["assessment failed"]);
  });

  it("answers the lowest failed sequence number, compared as numbers, and still assesses everybody", async () => {
    const { world, reads, handler } = await aHandler({
      athletes: ["ana", "bea", "cai", "dee"],
      failing: ["bea", "cai"],
    });

    const response = await handler(batchOf("ana", "bea", "cai", "dee", "bea"));

    expect(response).toStrictEqual({ batchItemFailures: [{ itemIdentifier: "99" }] });
    expect(reads).toStrictEqual(["ana", "bea", "cai", "dee"]);
    expect(world.log.counts).toStrictEqual({ Assessments_written: 2 });
    expect(world.log.errors).toStrictEqual(["assessment failed", "assessment failed"]);
  });

  it.each([new RangeError("Maximum call stack size exceeded"), new TypeError("x is undefined")])(
    "passes over an athlete whose data are at fault, tells whose, and asks for no batch again: %s",
    async (error) => {
      const { world, handler } = await aHandler({ athletes: ["ana", "bea"], failing: ["ana"], error });

      const response = await handler(batchOf("ana", "bea", "ana"));

      expect(response).toStrictEqual({ batchItemFailures: [] });
      expect(world.log.counts).toStrictEqual({ Assessments_faulty: 1, Assessments_written: 1 });
      expect(world.log.errors).toStrictEqual(["assessment failed"]);
    },
  );

  it("passes over an athlete whose log holds more items than it can hold, reads no more of it, and assesses the others", async () => {
    const { world } = await aHandler({ athletes: ["ana", "bea"] });
    for (let at = 0; at < 20; at += 1) {
      const deleted = { source: "cooldown", externalId: `w-${at}` };
      await world.store.log.remove("ana", deleted, "2026-11-22T16:00:00.000Z");
    }
    const lengths: number[] = [];
    const { table } = world.store;
    const query: typeof table.query = async (asked) => {
      const items = await table.query(asked);
      lengths.push(items.length);
      return items;
    };
    const workouts = createWorkoutReader({ ...table, query }, { mostItems: 5 });
    const handler = createHandler({ ...world.assessing, workouts, log: world.log });

    const response = await handler(batchOf("ana", "bea", "ana"));

    expect(response).toStrictEqual({ batchItemFailures: [] });
    expect(world.log.counts).toStrictEqual({ Assessments_faulty: 1, Assessments_written: 1 });
    expect(await world.store.book.readStatus("bea")).toMatchObject({ version: 1 });
    expect(lengths.toSorted((a, b) => a - b)).toStrictEqual([0, 6]);
  });

  it("assesses eight athletes at a time, and the others as these end", async () => {
    const athletes = Array.from({ length: 20 }, (_, at) => `a-${at}`);
    const { world } = await aHandler({ athletes });
    let [now, most] = [0, 0];
    const read = async (athleteId: string) => {
      most = Math.max(most, (now += 1));
      const log = await world.store.log.read(athleteId);
      now -= 1;
      return log;
    };
    const handler = createHandler({ ...world.assessing, workouts: { read }, log: world.log });

    await handler(batchOf(...athletes));

    expect(most).toBe(8);
    expect(world.log.counts).toStrictEqual({ Assessments_written: 20 });
  });

  it("lets a contested athlete come again", async () => {
    const { world } = await aHandler({ athletes: ["ana"] });
    const book = { ...world.store.book, writeStatus: async () => false };
    const handler = createHandler({ ...world.assessing, book, log: world.log });

    const response = await handler(batchOf("ana"));

    expect(response).toStrictEqual({ batchItemFailures: [{ itemIdentifier: "98" }] });
    expect(world.log.counts).toStrictEqual({ Assessments_contested: 1 });
  });

  it("is content with an athlete who has no profile", async () => {
    const { world, handler } = await aHandler({ athletes: [] });

    const response = await handler(batchOf("zoe"));

    expect(response).toStrictEqual({ batchItemFailures: [] });
    expect(world.log.counts).toStrictEqual({ "Assessments_no-athlete": 1 });
  });

  it("throws at what is no stream event", async () => {
    const { handler } = await aHandler({ athletes: [] });

    await expect(handler({ shard: 0 })).rejects.toThrow(/Records/);
  });
});
