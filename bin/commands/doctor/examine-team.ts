import type { Team } from "../../../lib/team/team.ts";
import { type Terminal } from "../cli.ts";
import { teamNamed } from "../read-inputs.ts";
import { type Row, row, runChecks, type TeamHealth, type TeamView } from "./check.ts";
import { clockCheck, credentialsCheck, regionCheck, stackCheck } from "./checks/access.ts";
import { alarmsCheck } from "./checks/alarms.ts";
import { dueCheck, errandsCheck } from "./checks/due.ts";
import { emailCheck } from "./checks/email.ts";
import { putAsideCheck, streamCheck } from "./checks/functions.ts";
import { deliveryLogCheck, optOutsCheck, originCheck, sandboxCheck, twoWayCheck } from "./checks/sms.ts";
import { spendingCheck } from "./checks/spending.ts";
import { openTeamView } from "./team-view.ts";

const FIRST: readonly Row<TeamView, Team>[] = [row(credentialsCheck), row(clockCheck)];

/** Made with credentials of the team's own account alone. */
const CHECKS: readonly Row<TeamView, Team>[] = [
  row(regionCheck),
  row(stackCheck),
  row(sandboxCheck),
  row(deliveryLogCheck),
  row(spendingCheck),
  row(originCheck),
  row(twoWayCheck),
  row(optOutsCheck),
  row(emailCheck),
  row(streamCheck),
  row(dueCheck),
  row(errandsCheck),
  row(putAsideCheck),
  row(alarmsCheck),
];

/** Looks at a deployed team. */
export async function examineTeam(slug: string, terminal: Terminal): Promise<TeamHealth> {
  const team = teamNamed(slug, terminal);
  const view = openTeamView(team, terminal);
  try {
    const first = await runChecks(FIRST, view, team);
    const { identity } = await view.caller();
    const isOwn = identity.kind === "known" && identity.account === team.account;
    const more = isOwn ? await runChecks(CHECKS, view, team) : [];
    return { name: `team ${slug}`, at: terminal.now(), findings: [...first, ...more] };
  } finally {
    view.close();
  }
}
