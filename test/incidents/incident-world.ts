import { createChangeFeed } from "../../lib/local/change-feed.ts";
import { createLocalHandlers, type LocalHandlers } from "../../lib/local/handlers.ts";
import type { Messenger } from "../../lib/ports/sending.ts";
import type { Log } from "../../lib/ports.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import type { ScannedTable } from "../../lib/table/table.ts";
import { synthRepoTeams } from "../infra/synth-teams.ts";
import { aFailureLine, aLogEvent, aSuccessLine } from "../support/carrier-lines.ts";
import { type FakeCloud, startFakeCloud } from "../support/fake-cloud.ts";
import { type FakeVendors, startFakeVendors, vendorsAt } from "../support/fake-vendors.ts";
import { type Ran, runCommand } from "../support/run-command.ts";
import { type Alarm, alarmsOf, type Datum } from "./alarms.ts";

/** The team of the folder `teams/` that is in production. */
const [TEAM, SHARDS] = ["riverside", 2];
/** A Monday at noon in New York. */
const START_MS = Date.parse("2026-11-23T17:00:00.000Z");
const MINUTE_MS = 60_000;
/** Longer than any alarm looks back that goes off without data. */
const WARM_UP_MINUTES = 11;

/** What is broken right now. */
interface Faults {
  /** The table refuses every request, as DynamoDB does one that comes too fast. */
  tableIsThrottled: boolean;
  /** The release that runs fails at every request of the webhook. */
  releaseIsBad: boolean;
  /** Schedules that somebody disabled. */
  readonly stoppedShards: Set<number>;
  /** What the carrier says of texts that it does not deliver; null: it delivers. */
  carrierSays: string | null;
  /** Lines of the carrier's reach nobody. */
  receiptsAreLost: boolean;
}

/** A team on a cloud of this machine: its table, its functions in this process, its alarms as its template has them. */
export interface IncidentWorld extends Pick<LocalHandlers, "directory" | "book" | "workouts"> {
  readonly cloud: FakeCloud;
  readonly vendors: FakeVendors;
  readonly faults: Faults;
  readonly now: () => number;
  /** How many texts SNS took. */
  readonly texts: () => number;
  /** Lets minutes pass, with the sweep of each; the last ones one by one. */
  readonly pass: (minutes: number, step?: number) => Promise<void>;
  /** What the webhook answers to a post. */
  readonly post: (path: string, body: unknown, headers: Readonly<Record<string, string>>) => Promise<number>;
  /** Runs a command of an operator, who types these answers. */
  readonly run: (words: readonly string[], answers?: readonly string[]) => Promise<Ran>;
  /** What the doctor finds beside what is well, a line each: `problem alarms: The alarm ...`. */
  readonly told: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export async function startIncidentWorld(): Promise<IncidentWorld> {
  const before = { ...process.env };
  const [cloud, vendors] = [await startFakeCloud(), await startFakeVendors()];
  const clock = { nowMs: START_MS };
  const metrics = openMetrics(() => clock.nowMs);
  const faults: Faults = {
    tableIsThrottled: false,
    releaseIsBad: false,
    stoppedShards: new Set(),
    carrierSays: null,
    receiptsAreLost: false,
  };
  const texting = openTexting(cloud, faults, () => clock.nowMs);
  const handlers = createLocalHandlers({
    table: breakable(createDynamoTable(cloud.dynalite), faults, metrics),
    clock: () => clock.nowMs,
    messenger: texting.messenger,
    log: metrics.log,
    optOuts: { ...optOutsOf(cloud), all: () => [] },
    vendorUrls: vendorsAt(vendors.url),
    shards: SHARDS,
  });
  const feed = createChangeFeed(cloud.dynalite.client, handlers.assess);
  const sweepAll = async (): Promise<void> => {
    for (let shard = 0; shard < SHARDS; shard += 1) {
      if (!faults.stoppedShards.has(shard)) await metrics.invoked("Deliver", () => handlers.sweep(shard));
    }
    await feed.settle();
    const said = texting.said();
    if (said !== undefined) await handlers.receipts(said);
  };
  const pass = async (minutes: number, step = 1): Promise<void> => {
    const endMs = clock.nowMs + minutes * MINUTE_MS;
    while (clock.nowMs < endMs) {
      const leftMinutes = (endMs - clock.nowMs) / MINUTE_MS;
      clock.nowMs += MINUTE_MS * (leftMinutes > WARM_UP_MINUTES + step ? step : 1);
      await sweepAll();
    }
  };
  await pass(WARM_UP_MINUTES);
  const run: IncidentWorld["run"] = (words, answers = []) =>
    runCommand([...words, "--team", TEAM], { now: () => clock.nowMs, answers, isInteractive: answers.length > 0 });
  const alarms = alarmsOf(synthRepoTeams().riverside.template);
  return {
    ...handlers,
    cloud,
    vendors,
    faults,
    now: () => clock.nowMs,
    texts: texting.count,
    pass,
    run,
    post: async (path, body, headers) => {
      const [content, type] = [JSON.stringify(body), { "content-type": "application/json" }];
      const { status } = await handlers.webhook.request(path, {
        method: "POST",
        body: content,
        headers: { ...type, ...headers },
      });
      if (status >= 500) metrics.note("AWS/ApiGateway 5xx", 1);
      await feed.settle();
      return status;
    },
    told: async () => {
      cloud.sts.date = new Date(clock.nowMs).toUTCString();
      showAlarms(cloud, alarms, { data: metrics.data, nowMs: clock.nowMs });
      return findingsIn(await run(["doctor", "--json"]));
    },
    stop: async () => {
      await vendors.stop();
      await cloud.stop();
      process.env = before;
    },
  };
}

function findingsIn({ out }: Ran): readonly string[] {
  const { findings } = JSON.parse(out) as {
    readonly findings: readonly { readonly kind: string; readonly check: string; readonly seen: string }[];
  };
  return findings.filter(({ kind }) => kind !== "ok").map(({ kind, check, seen }) => `${kind} ${check}: ${seen}`);
}

function showAlarms(
  { cloudWatch }: FakeCloud,
  alarms: readonly Alarm[],
  { data, nowMs }: { readonly data: readonly Datum[]; readonly nowMs: number },
): void {
  const shown = alarms.map(({ id, description, isOn }) => ({
    name: `cooldown-${TEAM}-${id}-XYZ987`,
    state: isOn(data, nowMs) ? ("ALARM" as const) : ("OK" as const),
    description,
    since: nowMs / 1_000,
  }));
  cloudWatch.alarms.splice(0, cloudWatch.alarms.length, ...shown);
}

/** What functions count, and what AWS counts of them. */
function openMetrics(now: () => number) {
  const data: Datum[] = [];
  const note = (metric: string, value: number): void => void data.push({ metric, value, atMs: now() });
  const log: Log = {
    info: () => undefined,
    error: () => undefined,
    count: (metric, value = 1) => note(`Cooldown ${metric}`, value),
  };
  return {
    data,
    note,
    log,
    invoked: async (fn: string, call: () => Promise<unknown>): Promise<void> => {
      note(`AWS/Lambda Invocations ${fn}`, 1);
      await call().catch(() => {
        note(`AWS/Lambda Errors ${fn}`, 1);
        note("AWS/SQS NumberOfMessagesSent", 1);
      });
    },
  };
}

type Metrics = ReturnType<typeof openMetrics>;

/** The table as the functions reach it; commands and the doctor have their own way to it. */
function breakable(table: ScannedTable, faults: Faults, metrics: Metrics): ScannedTable {
  const guarded = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (faults.releaseIsBad) throw new TypeError("report.startedAt is not a function");
    if (!faults.tableIsThrottled) return await ask();
    metrics.note("AWS/DynamoDB WriteThrottleEvents", 1);
    throw Object.assign(new Error("Too fast."), { name: "ProvisionedThroughputExceededException" });
  };
  return {
    get: (key) => guarded(() => table.get(key)),
    getMany: (keys) => guarded(() => table.getMany(keys)),
    put: (item, when) => guarded(() => table.put(item, when)),
    update: (key, update) => guarded(() => table.update(key, update)),
    updateAndAdd: (...args) => guarded(() => table.updateAndAdd(...args)),
    delete: (key, when) => guarded(() => table.delete(key, when)),
    query: (query) => guarded(() => table.query(query)),
    scan: (where) => guarded(() => table.scan(where)),
    parser: table.parser,
  };
}

function optOutsOf({ sns: { optedOut } }: FakeCloud) {
  return {
    has: (phone: string) => optedOut.has(phone),
    add: (phone: string) => void optedOut.add(phone),
    delete: (phone: string) => void optedOut.delete(phone),
  };
}

/** SNS as far as it takes texts, and the carrier behind it. */
function openTexting(cloud: FakeCloud, faults: Faults, now: () => number) {
  let taken = 0;
  let lines: string[] = [];
  const messenger: Messenger = {
    publish: async ({ to }) => {
      if (cloud.sns.optedOut.has(to)) return { kind: "opted-out", error: "OptedOutException" };
      taken += 1;
      const timestamp = new Date(now()).toISOString().replace("T", " ").replace("Z", "");
      const text = { messageId: `m-${taken}`, timestamp, destination: to };
      const { carrierSays } = faults;
      lines.push(carrierSays === null ? aSuccessLine(text) : aFailureLine({ ...text, providerResponse: carrierSays }));
      return { kind: "sent", messageId: text.messageId };
    },
  };
  return {
    messenger,
    count: () => taken,
    said: () => {
      const due = faults.receiptsAreLost ? [] : lines;
      lines = [];
      return due.length === 0 ? undefined : aLogEvent(due, now());
    },
  };
}
