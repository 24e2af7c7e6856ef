import { explainAthleteDay } from "../../lib/app/explain-athlete-day.ts";
import type { DayExplanation, ExplainedText } from "../../lib/messages/explain/explain-day.ts";
import * as cli from "./cli.ts";
import { parseDate } from "./options.ts";

interface ExplainOptions extends cli.OperatorOptions {
  readonly date?: string;
}

/** `cooldown explain`: why each text of a day went out, and why the others did not. */
export const explainCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .argument("<athlete>", "the athlete")
    .option("--date <date>", "the local day, e.g. 2026-11-22; default: today", parseDate)
    .addHelpText("after", cli.helpExample("cooldown explain ana --date 2026-10-16 --team riverside"))
    .action((athleteId: string, options: ExplainOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const day = await explainDay(athleteId, options.date, services);
        return { json: day, text: formatDay(day) };
      }),
    );
};

async function explainDay(
  athleteId: string,
  date: string | undefined,
  services: cli.Services,
): Promise<DayExplanation> {
  const result = await explainAthleteDay(athleteId, date, { ...services, language: "en" });
  switch (result.kind) {
    case "unknown":
      throw cli.noAthlete(athleteId, services.name);
    case "not-yet":
      throw new cli.UsageError(`--date: ${date} is still to come; for ${athleteId} it is ${result.today}`);
    case "explained":
      return result.day;
  }
}

/** An explained day for a terminal, at most 80 columns wide. */
function formatDay({ name, date, day, zone, logged, texted, status, texts, none }: DayExplanation): string {
  const origin = status.origin === "stored" ? "as stored" : "worked out from the log and profile of now";
  return [
    cli.colours.bold(`${name}, ${day} ${date.slice(0, 4)} (${zone})`),
    "",
    cli.colours.bold("Logged"),
    ...(logged.length === 0 ? ["  nothing"] : logged.flatMap((line) => cli.wrapped(line, 2, 15))),
    ...(texted.length === 0 ? [] : ["", cli.colours.bold("Texted")]),
    ...texted.flatMap((line) => cli.wrapped(line, 2, 9)),
    "",
    `${cli.colours.bold("What followed")} ${cli.colours.dim(`(${origin})`)}`,
    ...status.sentences.flatMap((sentence) => cli.wrapped(sentence, 2, 4)),
    "",
    cli.colours.bold("Texts"),
    ...(texts.length === 0 ? ["  none"] : texts.flatMap(textLines)),
    ...(none.length === 0 ? [] : ["", cli.colours.bold("No text, and none planned")]),
    ...none.flatMap(({ kind, why }) => cli.wrapped(`${kind}: ${why}`, 2, 4)),
    "",
  ].join("\n");
}

function textLines({ kind, state, outcome, body, why }: ExplainedText): readonly string[] {
  const colour = state === "SENT" ? cli.colours.green : cli.colours.yellow;
  return [
    `  ${colour(`${kind}: ${outcome}`)}`,
    ...(body === null ? [] : cli.wrapped(`"${body}"`, 4, 5)),
    ...why.flatMap((sentence) => cli.wrapped(`- ${sentence}`, 4, 6)),
  ];
}
