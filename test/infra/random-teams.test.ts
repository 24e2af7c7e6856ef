import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTeamFiles } from "../team/any-team-files.ts";
import { expectSoundStacks } from "./sound-stacks.ts";

/** `npm run synth:random -- --count 300` tries more of them. */
describe("any valid team files", () => {
  it("synthesize, pass nag and stay under 300 resources and 1 MB a stack", () => {
    fc.assert(
      fc.property(anyTeamFiles(3), (sources) => {
        const { resources, bytes } = expectSoundStacks(sources);

        expect(resources).toBeLessThan(300);
        expect(bytes).toBeLessThan(1_000_000);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
