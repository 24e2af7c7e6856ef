import { join } from "node:path";
import { advanceTo, type VirtualClock } from "../app/timeline.ts";
import type { Messenger } from "../ports/sending.ts";
import type { Clock, Log } from "../ports.ts";
import { VENDOR_URLS, type VendorUrls } from "../vendors/vendor-api.ts";
import { createDoors, type Doors } from "./aws/doors.ts";
import { openTopics, type Topics } from "./aws/topics.ts";
import { createChangeFeed } from "./change-feed.ts";
import { claimFolder } from "./claim-folder.ts";
import { createLocalHandlers, LOCAL_SHARDS, type LocalHandlers } from "./handlers.ts";
import { createLocalClock } from "./local-clock.ts";
import { type LocalStateFile, memoryState, openLocalState } from "./local-state.ts";
import { startLocalTable } from "./local-table.ts";
import { type OptOuts, openOptOuts } from "./opt-outs.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { createQueue } from "./queue.ts";
import { openReceivedTexts, type ReceivedTexts } from "./received-texts.ts";
import { recoverTable } from "./recover.ts";

export interface RuntimeOptions {
  /** Where data is kept; undefined keeps it in memory. */
  readonly folder: string | undefined;
  /** Where virtual time starts; undefined: where it stood, or real time if that is later [epoch milliseconds]. */
  readonly startMs: number | undefined;
  /** Virtual seconds a real second. */
  readonly speed: number;
  /** Real time [epoch milliseconds]. */
  readonly realNow: () => number;
  readonly log: Log;
  /**
   * Where vendors' APIs are.
   * @default where the vendors have them
   */
  readonly vendorUrls?: VendorUrls;
}

/** Cooldown on one machine: the real handlers over an embedded table, in virtual time. */
export interface Runtime extends LocalHandlers, Doors {
  readonly clock: Clock;
  /** Virtual seconds a real second. */
  readonly speed: number;
  readonly outbox: Outbox;
  readonly received: ReceivedTexts;
  readonly optOuts: OptOuts;
  readonly state: LocalStateFile;
  /** Runs everything that is due on the way to an instant; answers when all is settled. */
  readonly advance: (toMs: number) => Promise<void>;
  /** Resolves when every change so far has been assessed. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TICK_MS = 1_000;
/** How far ahead of the clock its saved instant lies [milliseconds of real time]. */
const RESERVE_MS = 2_000;

/** Starts the runtime; with a data folder it first puts right what a kill may have left. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { folder, log, vendorUrls = VENDOR_URLS } = options;
  if (folder !== undefined) claimFolder(folder, process.pid);
  const state = folder === undefined ? memoryState() : openLocalState(folder);
  const table = await startLocalTable(folder === undefined ? undefined : join(folder, "table"));
  const client = table.client;
  const time = openTime(options, state);
  const sns = openSns(folder, time.clock.now);
  const { outbox, optOuts } = sns;
  const messenger = messengerOf(sns);
  const handlers = createLocalHandlers({ client, clock: time.clock.now, messenger, log, optOuts, vendorUrls });
  const changed = folder === undefined ? [] : await recoverTable(client);
  const feed = createChangeFeed(table.client, handlers.assess);
  for (const PK of changed) feed.add({ PK, SK: "PROFILE" });

  const queue = createQueue();
  const { book, sweep } = handlers;
  const timeline = { clock: time.clock, book, shards: LOCAL_SHARDS, sweep, settle: feed.settle };
  const advance = (toMs: number): Promise<void> => queue(() => advanceTo(toMs, timeline));
  await advance(time.targetMs);
  const ticking = startTicking(() => advance(time.clock.now()), log);
  return {
    ...handlers,
    ...createDoors({ endpoint: table.endpoint, feed, ...sns }),
    clock: time.clock.now,
    speed: options.speed,
    outbox,
    received: openReceivedTexts(folder, time.clock.now),
    optOuts,
    state,
    advance,
    settle: feed.settle,
    stop: async () => {
      clearInterval(ticking);
      await queue(feed.settle);
      await table.stop();
      time.save();
    },
  };
}

/** What SNS keeps. */
interface LocalSns {
  readonly outbox: Outbox;
  readonly topics: Topics;
  readonly optOuts: OptOuts;
}

function openSns(folder: string | undefined, clock: Clock): LocalSns {
  return { outbox: openOutbox(folder, clock), topics: openTopics(folder), optOuts: openOptOuts(folder) };
}

/** SNS refuses a number that texted STOP, and the outbox shows the address that a topic stands for. */
function messengerOf({ outbox, topics, optOuts }: LocalSns): Messenger {
  return {
    publish: async (text) =>
      optOuts.has(text.to)
        ? { kind: "opted-out", error: "OptedOutException" }
        : outbox.publish({ ...text, to: topics.addresses(text.to)?.[0] ?? text.to }),
  };
}

/**
 * A clock that goes on from where it stood, and where it has to be by now. What is saved lies a little ahead of every
 * instant that was told, so that no kill makes it go back.
 */
function openTime(
  { startMs, speed, realNow }: RuntimeOptions,
  state: LocalStateFile,
): { readonly clock: VirtualClock; readonly targetMs: number; readonly save: () => void } {
  const wantedMs = startMs ?? realNow();
  const savedMs = state.read()?.nowMs ?? wantedMs;
  const clock = createLocalClock({ startMs: savedMs, speed, realNow });
  let reservedMs = Number.NEGATIVE_INFINITY;
  const save = (ms: number): void => state.write({ demoToken: null, ...state.read(), nowMs: ms });
  const now = (): number => {
    const nowMs = clock.now();
    if (nowMs > reservedMs) {
      reservedMs = Math.floor(nowMs + RESERVE_MS * speed);
      save(reservedMs);
    }
    return nowMs;
  };
  const moveTo = (ms: number): void => {
    clock.moveTo(ms);
    now();
  };
  return { clock: { now, moveTo }, targetMs: Math.max(savedMs, wantedMs), save: () => save(clock.now()) };
}

function startTicking(tick: () => Promise<void>, log: Log): NodeJS.Timeout {
  return setInterval(() => {
    tick().catch((error: unknown) => log.error("tick failed", {}, error));
  }, TICK_MS);
}
