import { athletePages } from "../../lib/app/manage-athletes.ts";
import { type AthleteAttention, readAttention } from "../../lib/app/team-attention.ts";
import { instantMs, isoDate, localDayAt } from "../../lib/domain/local-time.ts";
import { attentionTexts } from "../../lib/languages/en/attention-texts.ts";
import * as cli from "./cli.ts";

interface AttentionOptions extends cli.OperatorOptions {
  readonly athlete?: string;
}

/** `cooldown attention`: what a coach should look at. */
export const attentionCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .option("--athlete <id>", "of one athlete; default: all")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown attention --team riverside",
        "Newest first: what was texted, what did not arrive, what the log shows. It is no ranking and predicts nothing. Dates are the athletes' own.",
      ),
    )
    .action((options: AttentionOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const onDamaged = (damaged: Parameters<typeof cli.damagedLine>[0]): void =>
          terminal.err(cli.damagedLine(damaged));
        const athletes =
          options.athlete === undefined
            ? athletePages(services, onDamaged)
            : [[await cli.getAthlete(options.athlete, services)]];
        const found = await readAttention(athletes, services, onDamaged);
        cli.printAnswer({ json: { attention: found }, text: formatAttention(found) }, options.json, terminal);
      }),
    );
};

const INDENT = 12;

function formatAttention(found: readonly AthleteAttention[]): string {
  if (found.length === 0) return "Nothing to look at.\n";
  return `${found.flatMap(linesOf).join("\n")}\n`;
}

function linesOf({ at, zone, athleteId, name, cause, count, contact }: AthleteAttention): readonly string[] {
  const date = isoDate(localDayAt(instantMs(at), zone));
  const person = `${athleteId}${name === null ? "" : ` (${cli.shortened(name, 24)})`}`;
  const sentence = attentionTexts.sentences[cause]({ count, contact });
  return [`${cli.colours.dim(date)}  ${person}`, ...cli.wrapped(sentence, INDENT, INDENT)];
}
