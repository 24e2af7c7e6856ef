import { describe, expect, it } from "vitest";
import { runSchedule } from "./schedule.ts";
import { runSchedules } from "./schedules.ts";

const SCHEDULES = 20;

describe("all functions over one table, interleaved at every await, crashing at any (I1, I2, I4-I7, I13, I15)", () => {
  it(`break no invariant in ${SCHEDULES} schedules`, async () => {
    const { failures, delivered, crashes } = await runSchedules({ seed: 1, schedules: SCHEDULES, bare: true });

    expect(failures).toStrictEqual([]);
    expect(delivered).toBeGreaterThan(SCHEDULES / 2);
    expect(crashes).toBeGreaterThan(SCHEDULES / 2);
  });

  it("break no invariant beside a later release that writes what this one does not know (I14)", async () => {
    const { failures, ends } = await runSchedules({ seed: 1, schedules: SCHEDULES / 2, releases: true, bare: true });

    expect(failures).toStrictEqual([]);
    expect(ends["SENT"]).toBeGreaterThan(SCHEDULES / 4);
  });

  it("do the same again from the same seed", async () => {
    const first = await runSchedule(7, { traced: true });
    const second = await runSchedule(7, { traced: true });

    expect(first.trace.length).toBeGreaterThan(50);
    expect(second).toStrictEqual(first);
  });
});
