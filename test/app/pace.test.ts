import { expect, it } from "vitest";
import { createPace, type Turn } from "../../lib/app/pace.ts";

interface Paced {
  readonly turn: Turn;
  readonly waits: readonly number[];
  readonly pass: (milliseconds: number) => void;
}

/** A pace whose waiting lets time pass at once. */
function aPace(perSecond: number): Paced {
  let nowMs = 1_000_000;
  const waits: number[] = [];
  const pass = (milliseconds: number): void => {
    nowMs += milliseconds;
  };
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    pass(milliseconds);
  };
  return { turn: createPace({ perSecond, clock: () => nowMs, wait }), waits, pass };
}

it("the first turn comes at once and every other one evenly after it", async () => {
  const { turn, waits } = aPace(50);

  await turn();
  await turn();
  await turn();

  expect(waits).toStrictEqual([20, 20]);
});

it("only the rest of a gap is waited for, and nothing is saved up for a burst", async () => {
  const { turn, waits, pass } = aPace(4);

  await turn();
  pass(100);
  await turn();
  pass(10_000);
  await turn();
  await turn();

  expect(waits).toStrictEqual([150, 250]);
});

it("turns taken side by side are as far apart", async () => {
  const { turn, waits } = aPace(10);

  await Promise.all([turn(), turn(), turn()]);

  expect(waits).toStrictEqual([100, 100]);
});
