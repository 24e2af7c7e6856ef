import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { subscribeEmail } from "../../lib/app/record-consent.ts";
import { withOptOut } from "../../lib/domain/conversation/consent.ts";
import { holdsAthlete } from "../../lib/table/holds-athlete.ts";
import { fileSource } from "../../lib/table/item-file.ts";
import { athleteIdOf } from "../../lib/table/items.ts";
import * as raw from "../../lib/table/raw-item.ts";
import * as tables from "../../lib/table/restore-table.ts";
import * as cli from "./cli.ts";
import { createProgress } from "./progress.ts";

interface RestoreOptions extends cli.OperatorOptions {
  readonly fromTable?: string;
  readonly fromFile?: string;
  readonly athlete?: string;
  readonly without?: readonly string[];
  readonly check?: true;
  readonly yes?: true;
}

const NOTES =
  "The restored table is the one that point-in-time recovery made: docs/runbook.md, The table must be restored. A file is what cooldown backup wrote of " +
  "a team that moves: docs/move.md; statuses and reminders come with it, and addresses are asked to confirm anew. " +
  "What stands is never replaced; of a table statuses and reminders stay out, they are made anew. When it ends early, run it again: " +
  "it goes on where it was. At the end both tables are compared.";

/** `cooldown restore`: brings back what was lost from a table that was restored beside the team's. */
export const restoreCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .option("--from-table <name>", "the restored table")
    .option("--from-file <file>", "what cooldown backup wrote")
    .option("--athlete <id>", "bring back one athlete alone")
    .option("--without <id...>", "leave out athletes who were removed since")
    .option("--check", "compare the tables and bring nothing back")
    .option("--yes", "do not ask whether the sweep is stopped")
    .addHelpText(
      "after",
      cli.helpExample("cooldown restore --from-table riverside-restored --yes --team riverside", NOTES),
    )
    .action((options: RestoreOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { dynamodb: client, tableName: to, name, clock } = services;
        const { check, yes } = options;
        const { from, label, total } = await sourceOf(options, client, terminal);
        if (label === to) throw new cli.UsageError(`--from-table: ${label} is the table of ${name} itself`);
        const restoring = { client, from, to, isWanted: wantedItems(options, clock()) };
        if (!check)
          await cli.confirm(`This writes about ${total} items into ${to}. Is the sweep stopped?`, yes, terminal);
        const counts = check ? undefined : await bringBack(restoring, total, services);
        const compared = await compare(restoring, total);
        const text = described(counts, compared);
        cli.printAnswer({ json: { from: label, to, ...counts, ...compared }, text }, options.json, terminal);
        if (compared.missing > 0) throw new cli.CommandFailed(`${compared.missing} items are missing: run it again`);
      }),
    );
};

/** Where the items come from, and about how many there are. */
async function sourceOf(options: RestoreOptions, client: DynamoDBClient, terminal: cli.Terminal) {
  const { fromTable, fromFile } = options;
  const named = [...(options.athlete === undefined ? [] : [options.athlete]), ...(options.without ?? [])];
  if (fromFile !== undefined && fromTable === undefined) {
    const { lines, owners } = await readThrough(fromFile, terminal);
    refuseUnknown(
      named.filter((id) => !owners.has(id)),
      fromFile,
    );
    return { from: fileSource(fromFile), label: fromFile, total: lines };
  }
  if (fromTable === undefined || fromFile !== undefined)
    throw new cli.UsageError("name one of --from-table and --from-file");
  const total = await itemCount(client, fromTable);
  const held = await Promise.all(named.map((id) => holdsAthlete(client, fromTable, id)));
  refuseUnknown(
    named.filter((_id, at) => held[at] === false),
    fromTable,
  );
  return { from: tables.tableSource(client, fromTable), label: fromTable, total };
}

/** A name with a slip would bring back the very athlete who was to be left out. */
function refuseUnknown(unknown: readonly string[], label: string): void {
  if (unknown.length > 0) throw new cli.CommandFailed(`${label} holds nothing of ${unknown.join(", ")}`);
}

/** Reads a file to its end before anything is written. */
async function readThrough(path: string, terminal: cli.Terminal) {
  const owners = new Set<string>();
  let [lines, hasEnd] = [0, false];
  const source = fileSource(path, () => {
    hasEnd = true;
  });
  try {
    for await (const page of source[0]?.() ?? []) {
      lines += page.length;
      for (const item of page) owners.add(raw.ownerOf(item) ?? "");
    }
  } catch (error) {
    throw new cli.CommandFailed(`${path}: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
  if (!hasEnd)
    terminal.err(`${path} has no last line with the count: an earlier release wrote it, or it was cut off.\n`);
  return { lines, owners };
}

function wantedItems(
  { athlete, without = [], fromFile }: RestoreOptions,
  nowMs: number,
): (item: raw.RawItem) => boolean {
  const left = new Set(without);
  const isKept = fromFile === undefined ? raw.isLasting : raw.isMoved;
  return (item) => {
    const owner = raw.ownerOf(item);
    if (owner !== undefined && left.has(owner)) return false;
    return isKept(item, nowMs) && (athlete === undefined || owner === athlete);
  };
}

/** As the table's description has it, which AWS brings up to date every six hours. */
async function itemCount(client: DynamoDBClient, TableName: string): Promise<number> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.ItemCount ?? 0;
  } catch (error) {
    // A name of fewer than three characters is no table's.
    if (!(error instanceof Error) || !/^(?:ResourceNotFound|Validation)Exception$/.test(error.name)) throw error;
    throw new cli.CommandFailed(`--from-table: there is no table ${TableName} in the team's account and region`);
  }
}

async function bringBack(
  restoring: tables.Restoring,
  total: number,
  services: cli.Services,
): Promise<tables.RestoreCounts> {
  const progress = createProgress("Restoring");
  const athletes = new Set<string>();
  const isWanted = (item: raw.RawItem): boolean => {
    const isIt = restoring.isWanted(item);
    const { PK, SK } = raw.keyOf(item);
    const athleteId = isIt && SK === "PROFILE" ? athleteIdOf(PK) : undefined;
    if (athleteId !== undefined) athletes.add(athleteId);
    return isIt;
  };
  const counts = await tables.restoreProfilesLast({ ...restoring, isWanted }, ({ items }) =>
    progress.show(items, Math.max(items, total)),
  );
  for (const athleteId of athletes) {
    await keepOptOut(athleteId, services);
    await keepEmail(athleteId, services);
  }
  progress.end();
  return counts;
}

/** Whoever opted out since stays out: their word is kept with the number, which was not lost (I15). */
async function keepOptOut(athleteId: string, { directory }: cli.Services): Promise<void> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const phone = athlete?.profile.phone;
  if (phone === undefined || phone === null) return;
  const optedOutAt = await directory.optedOutAt(phone);
  if (optedOutAt !== undefined) await directory.update(athleteId, (stands) => withOptOut(stands, optedOutAt));
}

/** An address that was subscribed to a topic of another account or region is asked to confirm one of this team's. */
async function keepEmail(athleteId: string, services: cli.Services): Promise<void> {
  const athlete = await services.directory.find(athleteId).catch(() => undefined);
  const { topicArn } = athlete?.emailSubscription ?? {};
  const consent = athlete?.consent.email;
  if (topicArn === undefined || topicArn.startsWith(services.topicPrefix) || consent?.state !== "given") return;
  await subscribeEmail(athleteId, consent, services);
}

async function compare(restoring: tables.Restoring, total: number): Promise<tables.Comparison> {
  const progress = createProgress("Comparing");
  let done = 0;
  const compared = await tables.compareItems(restoring, (items) => {
    done += items;
    progress.show(done, Math.max(done, total));
  });
  progress.end();
  return compared;
}

function described(counts: tables.RestoreCounts | undefined, compared: tables.Comparison): string {
  const { same, changed, missing, checksums } = compared;
  const newer = Object.entries(changed).map(([kind, count]) => `${kind} ${count}`);
  return [
    ...(counts === undefined ? [] : [`${counts.items} items: ${counts.restored} brought back, ${counts.stood} stood.`]),
    `Compared: ${same} the same, ${newer.length === 0 ? "none newer" : `newer: ${newer.join(", ")}`}, ${missing} missing.`,
    `Checksums: restored ${checksums.from}, the team's table ${checksums.to}.`,
    "",
  ].join("\n");
}
