import { describe } from "vitest";
import { describeAthleteCommands } from "./athlete.contract.ts";
import { describeAttentionCommand } from "./attention.contract.ts";
import { describeConsentCommands } from "./consent.contract.ts";
import { describeJoinsCommand } from "./joins.contract.ts";
import { describeLinkCommands } from "./links.contract.ts";
import { describeOAuthVendors } from "./oauth-vendors.contract.ts";
import type { OperatedTeam } from "./operated-team.ts";
import { describeOutboxCommand } from "./outbox.contract.ts";
import { describePauseCommands } from "./pause.contract.ts";
import { describeRemoveCommand } from "./remove.contract.ts";
import { describeRosterCommands } from "./roster.contract.ts";
import { describeTokenCommands } from "./token.contract.ts";
import { describeUnlogCommand } from "./unlog.contract.ts";
import { describeVendorCommands } from "./vendors.contract.ts";

/** What the operator's commands do, wherever the team is. */
export function describeOperatorCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describeAthleteCommands(name, start);
  describe(`the consents of an athlete, on ${name}`, () => describeConsentCommands(name, start));
  describeTokenCommands(name, start);
  describeRosterCommands(name, start);
  describeRemoveCommand(name, start);
  describeOutboxCommand(name, start);
  describePauseCommands(name, start);
  describeUnlogCommand(name, start);
  describeAttentionCommand(name, start);
  describeJoinsCommand(name, start);
  describeVendorCommands(name, start);
  describeOAuthVendors(name, start);
  describeLinkCommands(name, start);
}
