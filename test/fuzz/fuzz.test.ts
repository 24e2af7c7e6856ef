import { expect, it } from "vitest";
import { useTables } from "../table/table-at-hand.ts";
import { fuzzFiles } from "./files.ts";
import { fuzzSignatures } from "./signatures.ts";
import { fuzzSources } from "./sources.ts";
import { fuzzTexts } from "./texts.ts";
import { fuzzVendorSignatures } from "./vendor-signatures.ts";

const tableAtHand = useTables();

it("of 8,000 changed requests none that nobody signed is let in", () => {
  const { falseAccepts, falseRefusals } = fuzzSignatures(8_000, 20_261_122);

  expect(falseAccepts).toStrictEqual([]);
  expect(falseRefusals).toBe(0);
});

it("of 2,000 changed requests of vendors that sign none that nobody signed is let in", async () => {
  const { falseAccepts, falseRefusals } = await fuzzVendorSignatures(2_000, 20_261_122);

  expect(falseAccepts).toStrictEqual([]);
  expect(falseRefusals).toBe(0);
});

it("1,000 random and changed bodies are each stored, ignored, quarantined or refused, never lost (I1)", async () => {
  const { faults, statuses, stored, quarantined } = await fuzzSources(1_000, 20_261_122);

  expect(faults).toStrictEqual([]);
  expect(Object.keys(statuses)).toStrictEqual(["200", "202", "401"]);
  expect(Math.min(stored, quarantined)).toBeGreaterThan(150);
}, 60_000);

it("of 500 changed files none throws, is lost without a word, or gives a workout that cannot be", () => {
  const { faults, workouts, problems } = fuzzFiles(500, 20_261_122);

  expect(faults).toStrictEqual([]);
  expect(Math.min(workouts, problems)).toBeGreaterThan(100);
});

it("what a table refuses is not asked of it, in 100 bodies", async () => {
  const figures = await fuzzSources(100, 7, async () => {
    const { log, hooks } = await tableAtHand();
    return { workouts: log, hooks };
  });

  expect(figures.faults).toStrictEqual([]);
}, 60_000);

it("of 1,000 random and changed texts none throws or gives an amount that cannot be", () => {
  const { faults, kinds } = fuzzTexts(1_000, 20_261_122);

  expect(faults).toStrictEqual([]);
  expect(kinds.size).toBeGreaterThan(20);
});
