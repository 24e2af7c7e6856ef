import { answerDataRequests } from "../../../lib/app/manage-athletes.ts";
import * as cli from "../cli.ts";

interface AnsweredOptions extends cli.OperatorOptions {
  readonly by: string;
}

/** `cooldown athlete answered`: what an athlete asked of their data was answered. */
export const answeredCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("answered", "record who (--by) answered what an athlete asked of their data (MY DATA)")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who answered it")
    .addHelpText(
      "after",
      cli.helpExample(
        'cooldown athlete answered ana --by "Coach Lee" --team riverside',
        "cooldown attention lists what is open, with the days that are left of 30. DELETE ME is answered by cooldown athlete remove.",
      ),
    )
    .action((athleteId: string, options: AnsweredOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { kind } = await answerDataRequests(athleteId, options.by, services);
        if (kind === "unknown") throw cli.noAthlete(athleteId, services.name);
        const answered = kind === "changed";
        const text = answered
          ? `Noted: ${athleteId} was answered.\n`
          : `${athleteId} asked for nothing that is open.\n`;
        return { json: { athleteId, answered }, text };
      }),
    );
