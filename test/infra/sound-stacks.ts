import type { Template } from "aws-cdk-lib/assertions";
import { parseTeamFiles, type TeamSource } from "../../lib/team/team-files.ts";
import { openFindings } from "./open-findings.ts";
import { resourcesOf, synthTeams } from "./synth-teams.ts";

const MOST_RESOURCES = 300;
const MOST_BYTES = 1_000_000;

/** How big the biggest of some stacks is. */
export interface Sizes {
  readonly resources: number;
  readonly bytes: number;
}

/**
 * Synthesizes team files.
 *
 * @throws Error when one is refused, breaks a rule of nag or is too big.
 */
export function expectSoundStacks(sources: readonly TeamSource[]): Sizes {
  const files = parseTeamFiles(sources);
  if (files.kind === "problems") throw new Error(JSON.stringify(files.problems));
  const { app, teams, accounts } = synthTeams(files.teams);
  const findings = openFindings(app);
  if (findings.length > 0) throw new Error(`nag: ${findings.join(", ")}`);
  const sizes = [...teams, ...accounts].map(({ template }) => sizeOf(template));
  const biggest = {
    resources: Math.max(...sizes.map(({ resources }) => resources)),
    bytes: Math.max(...sizes.map(({ bytes }) => bytes)),
  };
  if (biggest.resources >= MOST_RESOURCES || biggest.bytes >= MOST_BYTES) throw new Error(JSON.stringify(biggest));
  return biggest;
}

function sizeOf(template: Template): Sizes {
  return { resources: Object.keys(resourcesOf(template)).length, bytes: JSON.stringify(template.toJSON()).length };
}
