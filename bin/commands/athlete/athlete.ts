import { answerCopyRequest, removeAthlete } from "../../../lib/app/manage-athletes.ts";
import { findPersonalDataInQuarantine } from "../../../lib/app/personal-quarantine.ts";
import { standingPause } from "../../../lib/domain/coach-pause.ts";
import { openRequest } from "../../../lib/domain/data-request.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { Athlete, Channel } from "../../../lib/domain/profile.ts";
import type { AthleteRecord } from "../../../lib/ports/operators.ts";
import * as cli from "../cli.ts";
import { parseWords } from "../options.ts";
import { clearCommand, consentCommand, formatConsent, inviteCommand, withdrawCommand } from "./consent.ts";
import { joinsCommand } from "./joins.ts";
import { formatChannel, formatSilence, listCommand } from "./list.ts";
import { pauseCommand, resumeCommand } from "./pause.ts";
import { addCommand, setCommand } from "./profile.ts";
import { unlogCommand } from "./unlog.ts";

/** `cooldown athlete`: the people of a team. */
export const athleteCommands: cli.FillCommand = (command, terminal) => {
  const profiles = [addCommand, listCommand, joinsCommand, showCommand, setCommand];
  const consents = [inviteCommand, consentCommand, withdrawCommand, clearCommand];
  const data = [unlogCommand, exportCommand, answeredCommand, removeCommand];
  const silences = [pauseCommand, resumeCommand];
  for (const make of [...profiles, ...consents, ...silences, ...data]) command.addCommand(make(terminal));
};

/** `cooldown athlete show`: a profile, its consents and what holds texts back. */
const showCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("show", "show an athlete's profile and consents")
    .argument("<id>", "the athlete")
    .addHelpText("after", cli.helpExample("cooldown athlete show ana --team riverside"))
    .action((athleteId: string, options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athlete = await cli.getAthlete(athleteId, services);
        return { json: athlete, text: formatAthlete(athlete, services.clock()) };
      }),
    );

const VALUES_AT = 22;

function formatAthlete(athlete: Athlete, nowMs: number): string {
  const held = formatSilence(athlete, nowMs);
  const { redFlagLifted: lifted } = athlete;
  const pause = held === "" ? undefined : standingPause(athlete);
  return [
    `${athlete.athleteId}${held === "" ? "" : `  (${held})`}`,
    ...(["sms", "email"] as const).flatMap((channel) => channelLines(athlete, channel)),
    ...(lifted === undefined ? [] : [`red flag last lifted ${lifted.at.slice(0, 10)} by ${lifted.by}`]),
    ...(pause === undefined ? [] : [`paused on ${pause.at.slice(0, 10)} by ${pause.by}`]),
    "profile:",
    ...Object.entries(athlete.profile).flatMap(([name, value]: [string, unknown]) => fieldLines(name, value)),
    "",
  ].join("\n");
}

function channelLines(athlete: Athlete, channel: Channel): readonly string[] {
  const consent = athlete.consent[channel];
  const record = consent === undefined ? "" : `  (${formatConsent(consent)})`;
  return cli.wrapped(`${channel.padEnd(6)} ${formatChannel(athlete, channel)}${record}`, 0, 7);
}

/** A field that was left out has no line; a long value has spaces, so that it can be broken. */
function fieldLines(name: string, value: unknown): readonly string[] {
  const json = JSON.stringify(value);
  if (["null", "[]", "{}"].includes(json)) return [];
  const spaced = json.length <= cli.WIDTH - VALUES_AT ? json : JSON.stringify(value, null, 1).replaceAll(/\n */g, " ");
  return cli.wrapped(`${name.padEnd(19)} ${typeof value === "string" ? value : spaced}`, 2, VALUES_AT);
}

/** What serves the system and tells nothing about the person, or must stay secret. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "credentials",
  "dueShard",
  "dueAt",
  "deleteAfter",
  "contentHash",
  "version",
]);

/** `cooldown athlete export`: everything stored about a person, as JSON. */
export const exportCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("export", "print everything stored about an athlete, as JSON")
    .argument("<id>", "the athlete")
    .addHelpText("after", cli.helpExample("cooldown athlete export ana --team riverside"))
    .action((athleteId: string, options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const stored = await services.records.read(athleteId);
        if (stored.length === 0) throw cli.noAthlete(athleteId, services.name);
        const records = [...stored, ...(await quarantined(athleteId, stored, services))].map(exported);
        const exportedAt = isoInstant(services.clock());
        terminal.out(`${cli.jsonText({ athleteId, exportedAt, records }, 2)}\n`);
      }),
    );

/** Payloads in quarantine that belong to no known athlete and name the person. */
async function quarantined(
  athleteId: string,
  records: readonly AthleteRecord[],
  { directory, hooks, clock }: cli.Services,
): Promise<readonly AthleteRecord[]> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const deps = { quarantine: hooks.quarantine, clock };
  const payloads = await findPersonalDataInQuarantine(athleteId, { records, athlete }, deps);
  return payloads.map(({ id, ...data }) => ({ kind: "quarantine", id, data }));
}

/** A token's hash is no data of the person's: the last four characters name it. */
function exported({ kind, id, data }: AthleteRecord): object {
  const shown = Object.fromEntries(Object.entries(data).filter(([name]) => !LEFT_OUT.has(name)));
  return kind === "token" || id === "" ? { kind, ...shown } : { kind, id, ...shown };
}

interface AnsweredOptions extends cli.OperatorOptions {
  readonly by: string;
}

/** `cooldown athlete answered`: what an athlete asked of their data was answered. */
const answeredCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("answered", "record who (--by) answered what an athlete asked of their data (MY DATA)")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who answered it", parseWords)
    .addHelpText(
      "after",
      cli.helpExample(
        'cooldown athlete answered ana --by "Coach Lee" --team riverside',
        "cooldown attention lists what is open, with the days that are left of 30. DELETE ME is answered by cooldown athlete remove.",
      ),
    )
    .action((athleteId: string, options: AnsweredOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athlete = await cli.getAthlete(athleteId, services);
        const { kind } = await answerCopyRequest(athleteId, options.by, services);
        const isDeletionOpen = openRequest(athlete.dataRequests, "deletion") !== undefined;
        if (kind !== "changed" && isDeletionOpen)
          throw new cli.CommandFailed(
            `${athleteId} asked for DELETE ME: cooldown athlete remove ${athleteId} answers it`,
          );
        const deletion = isDeletionOpen ? ` DELETE ME is open: cooldown athlete remove ${athleteId} answers it.` : "";
        const answered = kind === "changed";
        const text = answered
          ? `Noted: ${athleteId} has the copy.${deletion}\n`
          : `${athleteId} asked for nothing that is open.\n`;
        return { json: { athleteId, answered }, text };
      }),
    );

interface RemoveOptions extends cli.OperatorOptions {
  readonly yes?: true;
}

const AFTERWARDS =
  "A watch may post for another minute with a token it has just used: run this again then; it removes what is left, or finds no athlete. " +
  "Backups of the table are deleted after 35 days, logs after 30. " +
  "Their number is nobody's now: no text from it is answered, not even one of danger. Tell them.";

/** `cooldown athlete remove`: everything about a person, for good. */
export const removeCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("remove", "remove an athlete with everything stored about them; safe to run again")
    .argument("<id>", "the athlete")
    .option("--yes", "do not ask")
    .addHelpText("after", cli.helpExample("cooldown athlete remove ana --yes --team riverside"))
    .action((athleteId: string, options: RemoveOptions) =>
      cli.withServices(options, terminal, async (services) => {
        await cli.confirm(await removal(athleteId, services), options.yes, terminal);
        const removed = await removeAthlete(athleteId, services);
        const counts = Object.entries(removed).map(([kind, count]) => `${kind} ${count}`);
        if (counts.length === 0) throw cli.noAthlete(athleteId, services.name);
        const json = { athleteId, removed };
        const text = `Removed of ${athleteId}: ${counts.join(", ")}; and the e-mail topic, if any.`;
        return { json, text: cli.paragraph(text, 2), hint: cli.paragraph(AFTERWARDS) };
      }),
    );

/** @throws cli.CommandFailed when nothing is stored about them; what an earlier removal left behind counts. */
async function removal(athleteId: string, { directory, records, name }: cli.Services): Promise<string> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  if (athlete === undefined && (await records.read(athleteId)).length === 0) throw cli.noAthlete(athleteId, name);
  const person = athlete?.profile.name ?? "no name";
  return `This removes ${athleteId} (${person}) from ${name}: profile, log, texts, tokens, phone. It cannot be undone.`;
}
