import { expect, test } from "vitest";
import { peerTable, tallyOf } from "./tally.ts";

test("texts are counted as sent once, twice and never", () => {
  const tally = tallyOf(["a", "b", "c", "d"], ["b", "a", "b", "d", "of-another-run"]);

  expect(tally).toStrictEqual({ sent: 3, doubled: 1, missing: 1 });
});

test("the table says what each does, and leaves out what was not tried", () => {
  const peer = { postsPerSecond: 801.4, cpuMsPerPost: 0.456, textsPerSecond: 120, cpuMsPerText: 1.2 };

  const table = peerTable([
    { ...peer, name: "hono-postgres", durability: "fsync", killed: { sent: 990, doubled: 0, missing: 10 } },
    { ...peer, name: "Cooldown", durability: "an emulator", killed: null },
  ]);

  expect(table.split("\n").slice(2)).toStrictEqual([
    "| hono-postgres | fsync | 801 | 0.46 | 120 | 1.20 | 0 twice, 10 never |",
    "| Cooldown | an emulator | 801 | 0.46 | 120 | 1.20 |  |",
    "",
  ]);
});
