import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameEfforts } from "../../../lib/domain/log/same-efforts.ts";
import type { Workout, WorkoutKind } from "../../../lib/domain/log/workout.ts";
import { aWorkout } from "../../support/builders.ts";

const MINUTE_MS = 60_000;

interface Drawn {
  readonly source: string;
  readonly kind: WorkoutKind;
  readonly start: number;
  readonly minutes: number;
}

const anyRecord = fc.record<Drawn>({
  source: fc.constantFrom("a", "b", "c"),
  kind: fc.constantFrom("run", "strength", "cross", "recovery"),
  start: fc.integer({ min: 0, max: 60 }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })),
});

function recordsOf(drawn: readonly Drawn[]): readonly Workout[] {
  return drawn
    .map(({ source, kind, start, minutes }, at) => {
      const startMs = start * MINUTE_MS;
      return aWorkout({ source, kind, key: `${source}#${at}`, startMs, endMs: startMs + minutes * MINUTE_MS });
    })
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** Every pair as docs/rules.md 2 has it, and what follows from them. */
function byPairs(records: readonly Workout[], minShare: number): readonly (readonly string[])[] {
  let parts = records.map((record) => [record]);
  for (const a of records) {
    for (const b of records) {
      if (!isPair(a, b, minShare)) continue;
      const joined = parts.filter((part) => part.includes(a) || part.includes(b));
      parts = [...parts.filter((part) => !joined.includes(part)), joined.flat()];
    }
  }
  return inOrder(parts);
}

function isPair(a: Workout, b: Workout, minShare: number): boolean {
  const shorter = Math.min(a.endMs - a.startMs, b.endMs - b.startMs);
  const overlap = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  const isKind = a.kind === b.kind || a.kind === "cross" || b.kind === "cross";
  return a.source !== b.source && isKind && overlap > 0 && overlap >= minShare * shorter;
}

function inOrder(parts: readonly (readonly Workout[])[]): readonly (readonly string[])[] {
  const named = parts.map((part) => part.map(({ key }) => key).toSorted());
  return named.toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

describe("sameEfforts", () => {
  it("finds what comparing every pair finds, at any share", () => {
    const shares = fc.constantFrom(0.125, 0.25, 0.5, 0.75, 1);
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 24 }), shares, (drawn, minShare) => {
        const records = recordsOf(drawn);

        const rootOf = sameEfforts(records, minShare);

        const roots = [...new Set(records.map(rootOf))];
        const parts = roots.map((root) => records.filter((record) => rootOf(record) === root));
        expect(inOrder(parts)).toStrictEqual(byPairs(records, minShare));
      }),
      { numRuns: 1000 },
    );
  });

  it("joins 40,000 records of two sources that all overlap", () => {
    const records = Array.from({ length: 40_000 }, (_, at) =>
      aWorkout({ source: at % 2 === 0 ? "a" : "b", key: `w${at}`, startMs: at, endMs: 3_600_000 + (at % 977) }),
    );

    const rootOf = sameEfforts(records, 0.5);

    expect(new Set(records.map(rootOf)).size).toBe(1);
  });
});
