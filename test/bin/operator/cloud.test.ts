import { describeOperatorCommands } from "./commands.contract.ts";
import { startCloud } from "./operated-team.ts";

describeOperatorCommands("a team's stack", startCloud);
