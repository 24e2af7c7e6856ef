import { describeOperatorCommands } from "./commands.contract.ts";
import { startLocal } from "./operated-team.ts";

describeOperatorCommands("the local runtime", startLocal);
