import { describe, expect, it } from "vitest";
import { BUGS } from "./bugs.ts";
import { findPlanted } from "./plant.ts";

/** What each invariant of sending rests on, and what is seen when it is broken. */
const NAMED: Readonly<Record<string, RegExp>> = {
  "claim without condition": /^seed \d+: .*I5 claimed while another claim holds/m,
  "settle without claimId": /^seed \d+: .*I6 taken from a claim that holds/m,
  "resend after an ambiguous answer": /^seed \d+: .*(I5 doubled|I6 went out and does not say so)/m,
  "generation ignored": /^seed \d+: .*I7 not in the plan/m,
  "items before the status commit": /^seed \d+: .*I4 placed before its plan/m,
  "consent not read again": /^seed \d+: .*I7 without consent/m,
};

describe("the simulation finds a bug that is planted in a copy of the project", () => {
  it.each(Object.entries(NAMED))("%s", async (name, finding) => {
    const bug = BUGS.find((each) => each.name === name);

    const output = bug && (await findPlanted(bug, { schedules: 2_000, untilFailure: true }));

    expect(output).toMatch(finding);
    expect(output).toContain("see it again: npm run simulate -- --seed");
  });
});
