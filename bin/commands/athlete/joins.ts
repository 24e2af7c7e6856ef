import { type ListedJoin, listJoins } from "../../../lib/app/list-joins.ts";
import { JOIN_REFUSALS, type JoinRefusal, type JoinState } from "../../../lib/domain/conversation/join.ts";
import type { RefusedJoins } from "../../../lib/ports/joining.ts";
import * as cli from "../cli.ts";

/** `cooldown athlete joins`: who texted JOIN, how far they have come, and why a JOIN was not answered. */
export const joinsCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("joins", "list who texted JOIN in the last 31 days, and why a JOIN was not answered")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown athlete joins --team riverside",
        "Of a phone the last four digits are shown. Of a number that was never asked nothing is kept: its JOIN is counted by day of UTC and reason.",
      ),
    )
    .action((options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const listed = await listJoins(services, (damaged) => terminal.err(cli.damagedLine(damaged)));
        return { json: listed, text: formatJoins(listed) };
      }),
    );

const STATES: Readonly<Record<JoinState, string>> = {
  OPEN: "asked, and has not answered",
  AGREED: "answered YES",
  DECLINED: "answered NO",
  UNDER_AGE: "named an age below 18: an operator adds minors, with a guardian's consent",
  OPTED_OUT: "the number texted STOP: nothing but its own START undoes it",
  NOT_SENT: "AWS did not take the question: cooldown doctor says what is wrong",
  UNDELIVERED: "the carrier did not deliver the question",
  EXPIRED: "did not answer within 7 days",
};

const REFUSALS: Readonly<Record<JoinRefusal, string>> = {
  ASKED_TODAY: "asked less than 24 hours before",
  ASKED_OFTEN: "asked three times in 30 days",
  UNDER_AGE: "named an age below 18 less than 30 days before",
  OPTED_OUT: "the number texted STOP",
  ABROAD: "a number of another country than the team's",
  TEAM_LIMIT: "50 numbers had been asked that day",
  OTHER_CODE: "not the team's code, or none",
};

const NOBODY =
  "Nobody texted JOIN in the last 31 days. A team is joined by text where its file\nhas a joinCode (docs/deploy.md).\n";
const INDENT = 10;

function formatJoins({ joins, refusedOn }: Awaited<ReturnType<typeof listJoins>>): string {
  if (joins.length === 0 && refusedOn.length === 0) return NOBODY;
  const asked = joins.flatMap(linesOf);
  const refused =
    refusedOn.length === 0 ? [] : ["", cli.colours.bold("Not answered"), ...refusedOn.flatMap(refusedLines)];
  return `${[...asked, ...refused].join("\n").replace(/^\n/, "")}\n`;
}

function linesOf(join: ListedJoin): readonly string[] {
  const { phoneEnding, state, askedAt, athleteId, openUntil, mayJoinAgainFrom, undelivered, danger, refused } = join;
  const whose = athleteId === null ? "" : `, athlete ${athleteId}`;
  const facts = [
    `${state}: ${STATES[state]}${undelivered === null ? "" : ` (${undelivered})`}.`,
    ...(openUntil === null ? [] : [`YES counts until ${cli.formatMinute(openUntil)}.`]),
    ...(mayJoinAgainFrom === null ? [] : [`JOIN is answered again from ${cli.formatMinute(mayJoinAgainFrom)}.`]),
    ...(danger === null ? [] : [`Texted of danger (${danger.tier}) at ${cli.formatMinute(danger.at)}.`]),
    ...(refused === null
      ? []
      : [`A JOIN at ${cli.formatMinute(refused.at)} was not answered, ${refused.code}: ${REFUSALS[refused.code]}.`]),
  ];
  return [
    `${cli.colours.dim(cli.formatMinute(askedAt))}  phone ...${phoneEnding}${whose}`,
    ...facts.flatMap((fact) => cli.wrapped(fact, INDENT, INDENT)),
  ];
}

function refusedLines({ date, counts }: RefusedJoins): readonly string[] {
  return JOIN_REFUSALS.flatMap((code) => {
    const count = counts[code];
    return count === undefined ? [] : cli.wrapped(`${date}  ${code} ${count}: ${REFUSALS[code]}`, 0, INDENT + 2);
  });
}
