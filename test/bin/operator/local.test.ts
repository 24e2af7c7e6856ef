import { describeOperatorCommands } from "./commands.contract.ts";
import { startLocal } from "./operator-world.ts";

describeOperatorCommands("the local runtime", startLocal);
