import type { DayExplanation, ExplainedText } from "../../lib/messages/explain/explain-day.ts";
import { colours, wrapped } from "./layout.ts";

/** An explained day for a terminal, at most 80 columns wide. */
export function printDay({ name, date, day, zone, logged, status, texts, none }: DayExplanation): string {
  const origin = status.origin === "stored" ? "as stored" : "worked out from the log and profile of now";
  return [
    colours.bold(`${name}, ${day} ${date.slice(0, 4)} (${zone})`),
    "",
    colours.bold("Logged"),
    ...(logged.length === 0 ? ["  nothing"] : logged.flatMap((line) => wrapped(line, 2, 15))),
    "",
    `${colours.bold("What followed")} ${colours.dim(`(${origin})`)}`,
    ...status.sentences.flatMap((sentence) => wrapped(sentence, 2, 4)),
    "",
    colours.bold("Texts"),
    ...(texts.length === 0 ? ["  none"] : texts.flatMap(textLines)),
    ...(none.length === 0 ? [] : ["", colours.bold("No text, and none planned")]),
    ...none.flatMap(({ kind, why }) => wrapped(`${kind}: ${why}`, 2, 4)),
    "",
  ].join("\n");
}

function textLines({ kind, state, outcome, body, why }: ExplainedText): readonly string[] {
  const colour = state === "SENT" ? colours.green : colours.yellow;
  return [
    `  ${colour(`${kind}: ${outcome}`)}`,
    ...(body === null ? [] : wrapped(`"${body}"`, 4, 5)),
    ...why.flatMap((sentence) => wrapped(`- ${sentence}`, 4, 6)),
  ];
}
