import { type Command, InvalidArgumentError, Option } from "commander";
import { type PauseWish, setCoachPause } from "../../../lib/app/manage-athletes.ts";
import { LONGEST_PAUSE_DAYS } from "../../../lib/domain/conversation/command-intent.ts";
import { epochDay, isoDate, localDayAt } from "../../../lib/domain/local-time.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import * as cli from "../cli.ts";
import { parseDate, parseWords } from "../options.ts";
import { formatSilence } from "./list.ts";

interface WhoseOptions extends cli.OperatorOptions {
  readonly all?: true;
}

interface PauseOptions extends WhoseOptions {
  readonly by: string;
  readonly days?: number;
  readonly until?: string;
}

const USUAL_DAYS = 7;

const STILL_ANSWERED =
  "Nobody is told. What they text is answered as always, danger too; who texts RESUME gets texts again. " +
  "Who is added meanwhile is not paused.";

/** `cooldown athlete pause`: a coach ends texts for some days, of some or of everybody. */
export const pauseCommand: cli.MakeCommand = (terminal) =>
  whoseCommand("pause", "send some athletes, or everybody, no texts for some days")
    .requiredOption("--by <name>", "who pauses them", parseWords)
    .addOption(new Option("--days <number>", `for so many days (default: ${USUAL_DAYS})`).argParser(parseDays))
    .addOption(new Option("--until <date>", "until this day begins").argParser(parseDate).conflicts("days"))
    .addHelpText("after", cli.helpExample('cooldown athlete pause --all --days 3 --by "Coach Lee" --team riverside'))
    .action((ids: readonly string[], options: PauseOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athletes = await athletesOf(ids, options, { services, terminal });
        const answer = await setAll(athletes, pauseWish(options, services.clock()), services);
        return { ...answer, hint: cli.paragraph(STILL_ANSWERED) };
      }),
    );

/** `cooldown athlete resume`: a coach ends a coach's pause. */
export const resumeCommand: cli.MakeCommand = (terminal) =>
  whoseCommand("resume", "end the pause of a coach; an athlete's own PAUSE or SICK stays")
    .addHelpText("after", cli.helpExample("cooldown athlete resume --all --team riverside"))
    .action((ids: readonly string[], options: WhoseOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athletes = await athletesOf(ids, options, { services, terminal });
        return setAll(athletes, () => ({ kind: "resume" }), services);
      }),
    );

function whoseCommand(name: string, what: string): Command {
  return cli.operatorCommand(name, what).argument("[ids...]", "the athletes").option("--all", "everybody in the team");
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!/^\d+$/u.test(text) || days < 1 || days > LONGEST_PAUSE_DAYS)
    throw new InvalidArgumentError(`Expected a whole number of days from 1 to ${LONGEST_PAUSE_DAYS}.`);
  return days;
}

interface Finding {
  readonly services: cli.Services;
  readonly terminal: cli.Terminal;
}

/** @throws cli.UsageError unless ids or --all say whose texts; cli.CommandFailed when an id is nobody's. */
async function athletesOf(
  ids: readonly string[],
  { all }: WhoseOptions,
  { services, terminal }: Finding,
): Promise<readonly Athlete[]> {
  if (all === (ids.length > 0 || undefined)) throw new cli.UsageError("name the athletes, or --all for everybody");
  if (all) return services.allAthletes((damaged) => terminal.err(cli.damagedLine(damaged)));
  return Promise.all(ids.map((id) => cli.getAthlete(id, services)));
}

type WishOf = (athlete: Athlete) => PauseWish;

function pauseWish({ days, until, by }: PauseOptions, nowMs: number): WishOf {
  const today = localDayAt(nowMs, "UTC");
  if (until !== undefined && (epochDay(until) <= today || epochDay(until) > today + LONGEST_PAUSE_DAYS)) {
    const [first, last] = [isoDate(today + 1), isoDate(today + LONGEST_PAUSE_DAYS)];
    throw new cli.UsageError(`--until: found ${until}; expected a day from ${first} to ${last}`);
  }
  return ({ profile: { timeZone } }) => ({
    kind: "pause",
    untilDay: until === undefined ? localDayAt(nowMs, timeZone) + (days ?? USUAL_DAYS) : epochDay(until),
    by,
  });
}

/** Athletes who are written at a time. */
const AT_A_TIME = 25;

async function setAll(athletes: readonly Athlete[], wishOf: WishOf, services: cli.Services): Promise<cli.Answer> {
  const after: Athlete[] = [];
  for (let from = 0; from < athletes.length; from += AT_A_TIME) {
    const some = athletes.slice(from, from + AT_A_TIME);
    const updates = await Promise.all(some.map((each) => setCoachPause(each.athleteId, wishOf(each), services)));
    for (const update of updates) if (update.kind !== "unknown") after.push(update.athlete);
  }
  const nowMs = services.clock();
  const lines = after.map((athlete) => `${athlete.athleteId}: ${formatSilence(athlete, nowMs) || "not paused"}\n`);
  return {
    json: { athletes: after.map(({ athleteId, pausedUntil }) => ({ athleteId, pausedUntil })) },
    text: lines.join(""),
  };
}
