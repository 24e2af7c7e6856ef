import { teamNamed } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";
import { type Check, check, named, runChecks } from "./check.ts";
import { clockFindings } from "./checks/clock.ts";
import { credentialsFindings, isOwn } from "./checks/credentials.ts";
import { regionFindings } from "./checks/region.ts";
import { stackFindings } from "./checks/stack.ts";
import type { Examined } from "./examined.ts";
import { openClients } from "./facts/clients.ts";
import { readIdentity } from "./facts/identity.ts";
import { unchecked } from "./finding.ts";
import { smsChecks } from "./sms-checks.ts";
import { createTeamView, type TeamView } from "./team-view.ts";
import { workChecks } from "./work-checks.ts";

const NO_DATE = "No answer of AWS said what time it is.";

/** Looks at a deployed team; with credentials of nobody, or of another account, at no more than these. */
export async function examineTeam(slug: string, terminal: Terminal): Promise<Examined> {
  const team = teamNamed(slug, terminal);
  const clients = openClients(team.region);
  const shellRegion = terminal.env["AWS_REGION"] ?? terminal.env["AWS_DEFAULT_REGION"];
  const view = createTeamView({ team, clients, clock: terminal.now, shellRegion });
  try {
    const { identity, clock } = await readIdentity(clients.sts, terminal.now);
    const first = [
      ...named("credentials", credentialsFindings(identity, team)),
      ...named("clock", clock === undefined ? [unchecked(NO_DATE)] : clockFindings(clock)),
    ];
    const more = isOwn(identity, team.account) ? await runChecks(checksOf(view)) : [];
    return { name: `team ${slug}`, at: terminal.now(), findings: [...first, ...more] };
  } finally {
    view.close();
    clients.close();
  }
}

function checksOf(view: TeamView): readonly Check[] {
  return [...placeChecks(view), ...smsChecks(view), ...workChecks(view)];
}

function placeChecks({ team, shellRegion, stack }: TeamView): readonly Check[] {
  const { slug, region } = team;
  return [
    check("region", [], async () => regionFindings({ slug, region, shellRegion })),
    check("stack", ["cloudformation:DescribeStacks"], async () => stackFindings(await stack(), team)),
  ];
}
