import type { Command } from "commander";
import { CommandFailed } from "../errors.ts";
import { helpExample, type NamedTarget, type OperatorOptions, operatorCommand, targetNamed } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { type Examined, numberOf } from "./examined.ts";
import { counted } from "./in-words.ts";
import { asJson, inLines } from "./print.ts";

/** `cooldown doctor`: what is wrong with a team, what that means for people, and what to do about it. */
export function doctorCommand(terminal: Terminal): Command {
  return operatorCommand("doctor", "look at a team as it runs and say what is wrong, and what to do")
    .addHelpText(
      "after",
      helpExample(
        "cooldown doctor --team riverside",
        "It only looks. It exits with 1 when there is a problem; what the credentials may not see is said and left out.",
      ),
    )
    .action(async (options: OperatorOptions) => {
      const examined = await examine(targetNamed(options, terminal), terminal);
      terminal.out(options.json ? asJson(examined) : inLines(examined));
      const problems = numberOf("problem", examined);
      if (problems > 0) throw new CommandFailed(`${examined.name} has ${counted(problems, "problem")}`);
    });
}

/** The clients of AWS are loaded only by who uses them: they take a second to start. */
async function examine(place: NamedTarget, terminal: Terminal): Promise<Examined> {
  switch (place.kind) {
    case "local":
      return (await import("./examine-local.ts")).examineLocal(place.url, terminal.now);
    case "team":
      return (await import("./examine-team.ts")).examineTeam(place.slug, terminal);
  }
}
