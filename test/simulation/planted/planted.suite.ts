import { describe, expect, it } from "vitest";
import { BUGS } from "./bugs.ts";
import { findPlanted } from "./plant.ts";

interface Finding {
  readonly seen: RegExp;
  /** A seed a little before the first that shows it; `npm run simulate:planted` begins at 1. */
  readonly seed: number;
}

/** What each invariant of sending rests on, and what is seen when it is broken. */
const NAMED: Readonly<Record<string, Finding>> = {
  "claim without condition": { seed: 1, seen: /^seed \d+: .*I5 claimed while another claim holds/m },
  "settle without claimId": { seed: 165, seen: /^seed \d+: .*I6 taken from a claim that holds/m },
  "resend after an ambiguous answer": {
    seed: 50,
    seen: /^seed \d+: .*(I5 doubled|I6 went out and does not say so)/m,
  },
  "generation ignored": { seed: 40, seen: /^seed \d+: .*I7 not in the plan/m },
  "items before the status commit": { seed: 1, seen: /^seed \d+: .*I4 placed before its plan/m },
  "consent not read again": { seed: 1, seen: /^seed \d+: .*I7 without consent/m },
};

describe("the simulation finds a bug that is planted in a copy of the project", () => {
  it.each(Object.entries(NAMED))("%s", async (name, { seed, seen }) => {
    const bug = BUGS.find((each) => each.name === name);

    const output = bug && (await findPlanted(bug, { schedules: 1_000, seed, untilFailure: true }));

    expect(output).toMatch(seen);
    expect(output).toContain("see it again: npm run simulate -- --seed");
  });
});
