import { expect, it } from "vitest";
import { openLocalClock, openLocalState } from "../../lib/local/local-clock.ts";

const START = Date.UTC(2026, 4, 4, 12);

it("the local clock goes on from where it stood when the system's clock goes back", () => {
  let realMs = 0;
  const options = { startMs: START, speed: 2, realNow: () => realMs };
  const { clock } = openLocalClock(options, openLocalState(undefined));

  const told = [10_000, 3_000, 4_000, -60_000, -59_000].map((ms) => {
    realMs = ms;
    return clock.now() - START;
  });

  expect(told).toStrictEqual([20_000, 20_000, 22_000, 22_000, 24_000]);
});
