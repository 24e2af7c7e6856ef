import type { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { canonicalJson } from "../../lib/domain/stable-value.ts";
import type { Team } from "../../lib/team/team.ts";
import { aTeam, aTeamsSms } from "../team/a-team.ts";
import { lastingProperties, nameOf } from "./replacements.ts";
import { resourcesOf, synthTeams } from "./synth-teams.ts";

const DOMAIN = {
  name: "hooks.example.com",
  certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/12345678-1234-1234-1234-123456789012",
};

/** Each kind of team. */
const KINDS: Readonly<Record<string, Team>> = {
  sandbox: aTeam(),
  production: aTeam({ stage: "production", shards: 2, sms: aTeamsSms({ monthlySpendCapUsd: 50 }) }),
  "sms-only": aTeam({ email: false }),
  "one-way": aTeam({
    sms: aTeamsSms({ origin: { kind: "sender-id", senderId: "DemoRC", optOutContact: "stop@example.com" } }),
  }),
  "own-domain": aTeam({ domain: DOMAIN }),
};

/**
 * What of a template lasts: a line a resource with its logical id, its type, what becomes of it when it is removed, its
 * name, and the properties whose change makes a new one. A line that changes or goes is a resource that is made anew.
 */
function lastingPart(template: Template): string {
  const lines = Object.entries(resourcesOf(template)).map(([id, resource]) => {
    const name = nameOf(resource);
    const parts = [id, resource.Type, resource.DeletionPolicy ?? "Delete", ...(name === null ? [] : [`named ${name}`])];
    const lasting = Object.entries(lastingProperties(resource)).map(
      ([property, value]) => `  ${property}: ${canonicalJson(value)}`,
    );
    return [parts.join(" "), ...lasting].join("\n");
  });
  return `${lines.toSorted().join("\n")}\n`;
}

test.each(Object.keys(KINDS))("what lasts of the stack of a team that is %s changes only on purpose", async (kind) => {
  const [team] = synthTeams([KINDS[kind] ?? aTeam()]).teams;

  const lasting = team === undefined ? "" : lastingPart(team.template);

  await expect(lasting).toMatchFileSnapshot(`snapshots/${kind}.txt`);
});

test("what lasts of the stack of an account changes only on purpose", async () => {
  const capped = aTeam({ stage: "production", sms: aTeamsSms({ monthlySpendCapUsd: 50 }) });
  const [account] = synthTeams([capped]).accounts;

  const lasting = account === undefined ? "" : lastingPart(account.template);

  await expect(lasting).toMatchFileSnapshot("snapshots/account.txt");
});
