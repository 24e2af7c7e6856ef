import { describe, expect, it } from "vitest";
import { advanceTo, type TimelineDeps } from "../../lib/app/timeline.ts";
import { isoInstant } from "../../lib/domain/local-time.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import { aWorld } from "../support/memory-world.ts";

const START_MS = Date.parse("2026-11-20T12:00:00.000Z");

/** A timeline of one shard over due instants; a sweep takes those that are due, unless they stay until an instant. */
function aTimeline(dues: readonly string[], { staysUntil = "" } = {}) {
  const world = aWorld({ now: "2026-11-20 07:00" });
  const happened: string[] = [];
  let open = [...dues];
  const book: Pick<ReminderBook, "nextDueAt"> = { nextDueAt: async () => open.toSorted()[0] };
  const deps: TimelineDeps = {
    clock: world.clock,
    book: { ...world.store.book, ...book },
    shards: 1,
    sweep: async () => {
      const now = isoInstant(world.clock.now());
      happened.push(`sweep ${now.slice(11, 16)}`);
      open = open.filter((due) => due > now || now < staysUntil);
    },
    settle: async () => {
      happened.push("settle");
    },
  };
  return { world, deps, happened };
}

describe("advanceTo", () => {
  it("jumps from one due instant to the next, settling after each", async () => {
    const { world, deps, happened } = aTimeline(["2026-11-20T15:00:00.000Z", "2026-11-20T13:30:00.000Z"]);

    await advanceTo(START_MS + 6 * 3_600_000, deps);

    expect(happened).toStrictEqual(["settle", "sweep 13:30", "settle", "sweep 15:00", "settle"]);
    expect(isoInstant(world.clock.now())).toBe("2026-11-20T18:00:00.000Z");
  });

  it("sweeps what is due at the target, and nothing after it", async () => {
    const { deps, happened } = aTimeline(["2026-11-20T13:00:00.000Z", "2026-11-20T13:00:00.001Z"]);

    await advanceTo(START_MS + 3_600_000, deps);

    expect(happened).toStrictEqual(["settle", "sweep 13:00", "settle"]);
  });

  it("sweeps at once what is long due", async () => {
    const { deps, happened } = aTimeline(["2026-11-20T09:00:00.000Z"]);

    await advanceTo(START_MS + 60_000, deps);

    expect(happened).toStrictEqual(["settle", "sweep 12:00", "settle"]);
  });

  it("goes on by a minute while something stays due", async () => {
    const { deps, happened } = aTimeline(["2026-11-20T12:30:00.000Z"], { staysUntil: "2026-11-20T12:32:00.000Z" });

    await advanceTo(START_MS + 3_600_000, deps);

    expect(happened.filter((each) => each !== "settle")).toStrictEqual(["sweep 12:30", "sweep 12:31", "sweep 12:32"]);
  });

  it("never moves the clock back", async () => {
    const { world, deps } = aTimeline([]);

    await advanceTo(START_MS - 3_600_000, deps);

    expect(world.clock.now()).toBe(START_MS);
  });
});
