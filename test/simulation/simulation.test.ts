import { describe, expect, it } from "vitest";
import type { Stores } from "../support/stores.ts";
import { runSchedule } from "./schedule.ts";
import { runSchedules } from "./schedules.ts";
import type { Tamper } from "./stage.ts";

const SCHEDULES = 2_000;

/** A claim that looks at nothing: whoever asks gets it. */
const claimsForAll: Tamper = (store) => ({ ...store, book: { ...store.book, claim: claimForAll(store) } });

function claimForAll({ book }: Stores): Stores["book"]["claim"] {
  return async (due, claim) => {
    const result = await book.claim(due, claim);
    return result.kind === "held" && result.reminder.state === "SENDING"
      ? { kind: "claimed", reminder: result.reminder }
      : result;
  };
}

/** A settle that looks at nothing: everybody's counts. */
const settlesForAll: Tamper = (store) => ({
  ...store,
  book: {
    ...store.book,
    settle: async (ref, claimId, settled) => {
      await store.book.settle(ref, claimId, settled);
      return true;
    },
  },
});

describe("two sweepers and an assessor, interleaved at every await, crashing at any (I5, I6, I7)", () => {
  it(`break no invariant in ${SCHEDULES} schedules`, async () => {
    const { failures, delivered, crashes } = await runSchedules({ seed: 1, schedules: SCHEDULES });

    expect(failures).toStrictEqual([]);
    expect(delivered).toBeGreaterThan(SCHEDULES);
    expect(crashes).toBeGreaterThan(SCHEDULES / 2);
  });

  it("do the same again from the same seed", async () => {
    const first = await runSchedule(7, { traced: true });
    const second = await runSchedule(7, { traced: true });

    expect(first.trace.length).toBeGreaterThan(50);
    expect(second).toStrictEqual(first);
  });

  it.each([
    { broken: "claim", tamper: claimsForAll, violation: "I5 doubled" },
    { broken: "settle", tamper: settlesForAll, violation: "I6 ended more than once" },
  ])("are caught when the condition of $broken is broken, with the seed that shows it", async (row) => {
    const { failures } = await runSchedules({ seed: 1, schedules: 100, tamper: row.tamper });

    expect(failures.join("\n")).toMatch(new RegExp(`^seed \\d+: .*${row.violation}.*`, "m"));
    expect(failures[0]).toContain("npm run simulate -- --seed");
  });
});
