import { join } from "node:path";
import { advanceTo, jumpTo } from "../app/timeline.ts";
import { MINUTE_MS } from "../domain/local-time.ts";
import type { Clock, Log } from "../ports.ts";
import { createDynamoTable } from "../table/dynamo-table.ts";
import { VENDOR_URLS, type VendorUrls } from "../vendors/vendor-api.ts";
import { createDynamoEndpoint } from "./aws/dynamodb-endpoint.ts";
import { createSnsEndpoint } from "./aws/sns-endpoint.ts";
import { type CarrierOutcome, type LocalCarrier, openLocalCarrier, withCarrier } from "./carrier.ts";
import { createChangeFeed } from "./change-feed.ts";
import { takeFolder } from "./data-folder.ts";
import { createFakeSnsMessenger, type OptOuts, openFakeSnsState } from "./fake-sns-state.ts";
import { createLocalHandlers, type LocalHandlers } from "./handlers.ts";
import { type KeptLog, keptLog } from "./kept-log.ts";
import * as time from "./local-clock.ts";
import { startLocalTable } from "./local-table.ts";
import { LOCAL_SHARDS, LOCAL_TABLE_NAME } from "./local-team.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { openReceivedTexts, type ReceivedTexts } from "./received-texts.ts";
import { recoverTable } from "./recover-table.ts";

export interface RuntimeOptions extends time.LocalClockOptions {
  /** Where data is kept; undefined keeps it in memory. */
  readonly folder: string | undefined;
  readonly log: Log;
  /** Whether the time it was stopped is jumped over instead of lived through. */
  readonly catchUp?: boolean;
  /** Told of each instant that the clock moves to while it starts, on its way from where it was stopped. */
  readonly onWay?: (way: time.Way) => void;
  /**
   * Where vendors' APIs are.
   * @default the vendors' own URLs
   */
  readonly vendorUrls?: VendorUrls;
  /**
   * What the carrier does with texts to numbers of which nothing else was said.
   * @default "silence"
   */
  readonly usualOutcome?: CarrierOutcome;
}

/** Cooldown on one machine: the real handlers over an embedded table, in virtual time. */
export interface Runtime extends LocalHandlers {
  readonly clock: Clock;
  /** Virtual seconds a real second. */
  readonly speed: number;
  readonly outbox: Outbox;
  readonly received: ReceivedTexts;
  readonly optOuts: OptOuts;
  readonly carrier: LocalCarrier;
  readonly state: time.LocalStateFile;
  readonly log: KeptLog;
  /** The AWS services of this machine, for commands that speak their protocols. */
  readonly aws: Readonly<Record<"dynamodb" | "sns", (request: Request) => Promise<Response>>>;
  /** Runs everything that is due on the way to an instant; resolves when all is settled. */
  readonly advance: (toMs: number) => Promise<void>;
  /** Resolves when every change so far has been assessed. */
  readonly settle: () => Promise<void>;
  /** Changes with whatever may change what is stored or shown: assessments, receipts, texts, the minute. */
  readonly revision: () => string;
  readonly stop: () => Promise<void>;
}

const TICK_MS = 1_000;

/** Starts the runtime; with a data folder it first repairs what a kill may have left. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const giveBack = options.folder === undefined ? async () => undefined : await takeFolder(options.folder);
  try {
    const runtime = await startInFolder(options);
    return {
      ...runtime,
      stop: async () => {
        await runtime.stop();
        await giveBack();
      },
    };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function startInFolder(options: RuntimeOptions): Promise<Runtime> {
  const { folder, vendorUrls = VENDOR_URLS } = options;
  const state = readableState(folder);
  const { client, agent, stop } = await startLocalTable(folder === undefined ? undefined : join(folder, "table"));
  const opened = time.openLocalClock(options, state);
  const { now: clock } = opened.clock;
  const log = keptLog(options.log, clock);
  const texting = openTexting(options, clock);
  const table = createDynamoTable({ client, tableName: LOCAL_TABLE_NAME });
  const handlers = countingCalls({ table, clock, log, vendorUrls, ...texting });
  const changed = folder === undefined ? [] : await recoverTable(client);
  const feed = createChangeFeed(client, handlers.assess);
  changed.forEach((PK) => feed.add({ PK, SK: "PROFILE" }));
  const queue = createQueue();
  const settle = hearingThe(texting.carrier, { receipts: handlers.receipts, settle: feed.settle });
  const timeline = { ...handlers, clock: opened.clock, shards: LOCAL_SHARDS, settle };
  const advance = (toMs: number): Promise<void> => queue(() => advanceTo(toMs, timeline).then(settle));
  const onTheWay = { ...timeline, clock: time.watched(opened, options.onWay) };
  await queue(() => (options.catchUp ? jumpTo : advanceTo)(opened.targetMs, onTheWay));
  const ticking = startTicking(() => advance(clock()), log);
  return {
    ...handlers,
    ...texting,
    log,
    aws: { dynamodb: createDynamoEndpoint(agent, feed), sns: createSnsEndpoint(texting) },
    clock,
    speed: options.speed,
    revision: () => [handlers.calls(), ...texting.counts(), Math.floor(clock() / MINUTE_MS)].join("."),
    state,
    advance,
    settle,
    stop: async () => {
      clearInterval(ticking);
      await queue(feed.settle);
      await stop();
      opened.save();
    },
  };
}

/** The state of a folder, once it is known that it can be read. */
function readableState(folder: string | undefined): time.LocalStateFile {
  const state = time.openLocalState(folder);
  state.read();
  return state;
}

/** Counts the calls of the handlers that change what is shown, once they are done. */
function countingCalls(parts: Parameters<typeof createLocalHandlers>[0]) {
  const handlers = createLocalHandlers(parts);
  const { assess, receipts } = handlers;
  let calls = 0;
  const counting =
    <Event, Result>(handle: (event: Event) => Promise<Result>) =>
    async (event: Event): Promise<Result> => {
      const result = await handle(event);
      calls += 1;
      return result;
    };
  return { ...handlers, assess: counting(assess), receipts: counting(receipts), calls: () => calls };
}

/** What plays SNS and the carriers. */
function openTexting({ folder, usualOutcome }: RuntimeOptions, clock: Clock) {
  const sns = openFakeSnsState(folder);
  const outbox = openOutbox(folder, clock);
  const carrier = openLocalCarrier(folder, clock, usualOutcome);
  const received = openReceivedTexts(folder, clock);
  const counts = (): readonly number[] => [outbox.count(), received.count()];
  return {
    ...sns,
    outbox,
    carrier,
    received,
    counts,
    messenger: withCarrier(createFakeSnsMessenger(sns, outbox), carrier),
  };
}

/** Takes up what the carrier said by now, then waits until every change has been assessed. */
function hearingThe(
  carrier: LocalCarrier,
  { receipts, settle }: Pick<LocalHandlers, "receipts"> & { readonly settle: () => Promise<void> },
): () => Promise<void> {
  return async () => {
    const said = carrier.dueEvent();
    if (said !== undefined) await receipts(said);
    await settle();
  };
}

/** Runs tasks one after another, in the order they came; a task that fails does not stop the next. */
function createQueue(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}

function startTicking(tick: () => Promise<void>, log: Log): NodeJS.Timeout {
  return setInterval(() => {
    tick().catch((error: unknown) => log.error("tick failed", {}, error));
  }, TICK_MS);
}
