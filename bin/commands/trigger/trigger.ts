import { randomInt } from "node:crypto";
import { Argument } from "commander";
import * as time from "../../../lib/domain/local-time.ts";
import * as cli from "../cli.ts";
import { nextAfternoon, RECIPES } from "./recipes.ts";
import { moveClock, type SentText, type Stage, stageWith, stageWithInvited, ZONE } from "./stage.ts";

/** `cooldown trigger`: a text of a kind, by what leads to it. */
export const triggerCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .addArgument(new Argument("<kind>", "the kind of text").choices(Object.keys(RECIPES)))
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown trigger meal",
        "Only for the runtime of npm start, which is the default. A new invented athlete, Sam, lives through what leads to the text, and the virtual clock of all goes on until it is out: to 17:00 in New York, then hours; for notice-quiet two weeks.",
      ),
    )
    .action(async (kind: string, { team, local = true, ...options }: cli.OperatorOptions) => {
      if (team !== undefined) throw new cli.UsageError("trigger sends nothing to a real team: leave out --team");
      await cli.withServices({ local, ...options }, terminal, async (services) => {
        const played = await play(kind, services);
        return { json: played, text: formatPlayed(played, services.webhookUrl) };
      });
    });
};

interface Played {
  readonly athleteId: string;
  readonly because: string;
  readonly message: SentText;
}

async function play(kind: string, services: cli.Services): Promise<Played> {
  const { webhookUrl: url, clock } = services;
  const recipe = RECIPES[kind];
  if (recipe === undefined) throw new cli.UsageError(`trigger: there is no kind ${kind}`);
  const startMs = nextAfternoon(clock());
  const today = time.isoDate(time.localDayAt(startMs, ZONE));
  await moveClock(url, startMs);
  const cast = { url, number: String(randomInt(10_000)).padStart(4, "0"), profile: recipe.profile?.(today) ?? {} };
  const stage = recipe.invites ? await stageWithInvited(cast, services) : await stageWith(cast);
  await recipe.play?.(stage);
  const message = await awaited(kind, { withinHours: recipe.withinHours, url }, stage);
  return { athleteId: stage.athleteId, because: recipe.because, message };
}

/** Lets time pass until the text is out: ten minutes at a time, or a thirtieth of a long wait. */
async function awaited(
  kind: string,
  { withinHours, url }: { readonly withinHours: number; readonly url: string },
  stage: Stage,
): Promise<SentText> {
  const stepMs = Math.max(10 * time.MINUTE_MS, (withinHours * 60 * time.MINUTE_MS) / 30);
  const startMs = await stage.now();
  const endMs = startMs + withinHours * 60 * time.MINUTE_MS;
  for (let ms = startMs; ms <= endMs; ms += stepMs) {
    if (ms > startMs) await stage.moveTo(ms);
    const message = await stage.sent(kind);
    if (message !== undefined) return message;
  }
  throw new cli.CommandFailed(
    `no ${kind} text went within ${withinHours} h: ${explaining(stage.athleteId, url)} says why`,
  );
}

/** The command that explains what an athlete of this runtime got. */
function explaining(athleteId: string, url: string): string {
  const { port } = new URL(url);
  return `cooldown explain ${athleteId} --local${port === DEFAULT_PORT ? "" : ` ${port}`}`;
}

const DEFAULT_PORT = "8787";

function formatPlayed({ athleteId, because, message }: Played, url: string): string {
  const { sentAt, to, kind, body } = message;
  const sentMs = time.instantMs(sentAt);
  const when = `${time.isoDate(time.localDayAt(sentMs, ZONE))} ${time.localTimeAt(sentMs, ZONE)}`;
  const sent = `${kind} to Sam (${athleteId}, ${to}), ${when} in New York`;
  const why = `Because ${because}. More: ${explaining(athleteId, url)}`;
  return `${[cli.colours.bold(sent), ...cli.wrapped(`"${body}"`, 2, 3), ...cli.wrapped(why, 0, 0)].join("\n")}\n`;
}
