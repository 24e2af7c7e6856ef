import { describeOperatorCommands } from "./commands.contract.ts";
import { startCloud } from "./operator-world.ts";

describeOperatorCommands("a team's stack", startCloud);
