import { CommandFailed } from "../errors.ts";
import * as cli from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { type Examined, numberOf } from "./examined.ts";
import { counted } from "./in-words.ts";
import { asJson, inLines } from "./print.ts";

/** `cooldown doctor`: what is wrong with a team, what that means for people, and what to do about it. */
export const doctorCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown doctor --team riverside",
        "It changes nothing. It exits with 1 when there is a problem; what your credentials may not read is reported as unchecked.",
      ),
    )
    .action(async (options: cli.OperatorOptions) => {
      const examined = await examine(cli.targetNamed(options, terminal), terminal);
      terminal.out(options.json ? asJson(examined) : inLines(examined));
      const problems = numberOf("problem", examined);
      if (problems > 0) throw new CommandFailed(`${examined.name} has ${counted(problems, "problem")}`);
    });
};

/** The clients of AWS are loaded only by who uses them: they take a second to start. */
async function examine(place: cli.NamedTarget, terminal: Terminal): Promise<Examined> {
  switch (place.kind) {
    case "local":
      return (await import("./examine-local.ts")).examineLocal(place.url, terminal.now);
    case "team":
      return (await import("./examine-team.ts")).examineTeam(place.slug, terminal);
  }
}
