import { AwsSolutionsChecks } from "cdk-nag";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTeamFiles } from "../../lib/team/team-files.ts";
import { anyTeamFiles } from "../team/any-team-files.ts";
import { resourcesOf, synthTeams } from "./synth-teams.ts";

describe("any valid team files", () => {
  it("synthesize, pass nag and stay under 300 resources and 1 MB a stack", () => {
    fc.assert(
      fc.property(anyTeamFiles(10), (sources) => {
        const files = parseTeamFiles(sources);
        const { app, teams } = synthTeams(files.kind === "teams" ? files.teams : []);
        const sizes = teams.map(({ template }) => ({
          resources: Object.keys(resourcesOf(template)).length,
          bytes: JSON.stringify(template.toJSON()).length,
        }));

        expect(files).toMatchObject({ kind: "teams" });
        expect(sizes).toHaveLength(10);
        expect(sizes.filter(({ resources, bytes }) => resources >= 300 || bytes >= 1_000_000)).toStrictEqual([]);
        expect(new AwsSolutionsChecks(app).validateScope(app).violations).toStrictEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
