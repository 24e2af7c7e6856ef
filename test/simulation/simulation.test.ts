import { describe, expect, it } from "vitest";
import { runSchedule } from "./schedule.ts";
import { runSchedules } from "./schedules.ts";
import type { Tamper } from "./stage.ts";

const SCHEDULES = 300;

/** A table that looks at no condition when a reminder comes into one of these states. */
function unconditional(...states: readonly string[]): Tamper {
  return (table) => ({
    ...table,
    update: (key, { when, ...update }) => {
      const isFree = states.includes(String(update.set?.["state"]));
      return table.update(key, isFree || when === undefined ? update : { ...update, when });
    },
  });
}

describe("two sweepers and an assessor, interleaved at every await, crashing at any (I5, I6, I7)", () => {
  it(`break no invariant in ${SCHEDULES} schedules`, async () => {
    const { failures, delivered, crashes } = await runSchedules({ seed: 1, schedules: SCHEDULES });

    expect(failures).toStrictEqual([]);
    expect(delivered).toBeGreaterThan(SCHEDULES);
    expect(crashes).toBeGreaterThan(SCHEDULES / 2);
  });

  it("break no invariant beside a later release that writes what this one does not know (I14)", async () => {
    const { failures, ends } = await runSchedules({ seed: 1, schedules: 150, releases: true });

    expect(failures).toStrictEqual([]);
    expect(ends["SENT"]).toBeGreaterThan(150);
  });

  it("do the same again from the same seed", async () => {
    const first = await runSchedule(7, { traced: true });
    const second = await runSchedule(7, { traced: true });

    expect(first.trace.length).toBeGreaterThan(50);
    expect(second).toStrictEqual(first);
  });

  it.each([
    { broken: "claim", tamper: unconditional("SENDING"), violation: "I5 doubled" },
    { broken: "settle", tamper: unconditional("SENT", "UNKNOWN"), violation: "I4 settled, and changed after that" },
  ])("are caught when the condition of $broken is broken, with the seed that shows it", async (row) => {
    const { failures } = await runSchedules({ seed: 1, schedules: 100, tamper: row.tamper });

    expect(failures.join("\n")).toMatch(new RegExp(`^seed \\d+: .*${row.violation}.*`, "m"));
    expect(failures[0]).toContain("npm run simulate -- --seed");
  });
});
