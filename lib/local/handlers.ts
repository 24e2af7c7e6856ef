import { randomUUID } from "node:crypto";
import { createHandler as createAssessHandler } from "../../functions/assess/handler.ts";
import { createHandler as createDeliverHandler } from "../../functions/deliver/handler.ts";
import { createHandler as createFetchHandler } from "../../functions/fetch/handler.ts";
import { createHandler as createInboundHandler } from "../../functions/inbound/handler.ts";
import { createHandler as createReceiptsHandler } from "../../functions/receipts/handler.ts";
import { createApp } from "../../functions/webhook/handler.ts";
import { createTokenCheck } from "../app/api-tokens.ts";
import { NO_RATE_LIMIT } from "../app/deliver/send-limits.ts";
import { newAthleteId } from "../app/manage-athletes.ts";
import type { CoachAlerts, Inbox, Messenger, OperatorAlerts } from "../ports/sending.ts";
import type { CredentialSafe, HookPorts } from "../ports/vendors.ts";
import type { AthleteDirectory, Clock, Log, ReminderBook, WorkoutLog } from "../ports.ts";
import { createIsAthlete } from "../table/athletes.ts";
import { isUnavailable } from "../table/dynamo-client.ts";
import { createRepositories } from "../table/repositories.ts";
import { createCredentialSafe } from "../table/sealed-credentials.ts";
import type { ScannedTable } from "../table/table.ts";
import { contentHashOf } from "../table/workout-log.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../team/team-fields.ts";
import { createFindVendor } from "../vendors/apis.ts";
import { createOuraSubscriptions } from "../vendors/oura/api.ts";
import { findSource } from "../vendors/registry.ts";
import { createHttpVendorApi, type VendorUrls } from "../vendors/vendor-api.ts";
import { createFakeSnsLookups, type OptOuts } from "./fake-sns-state.ts";
import { logOfFunction } from "./kept-log.ts";
import { LOCAL_LANGUAGE, LOCAL_RETENTION_DAYS, LOCAL_SHARDS, LOCAL_TEAM } from "./local-team.ts";

const DELIVER_TIMEOUT_MS = 60_000;

const WEBHOOK = {
  contentHash: contentHashOf,
  findSource,
  anyTokenInPaths: true,
  secretsRememberedMs: 0,
  isUnavailable,
} as const;
const DELIVERY = {
  rateLimiter: NO_RATE_LIMIT,
  smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: DEFAULT_PRICE_PER_PART_USD },
  team: LOCAL_TEAM,
  teamPolicy: {},
  newId: randomUUID,
  leaseMs: 2 * DELIVER_TIMEOUT_MS,
  publishTimeoutMs: 5_000,
  concurrency: 20,
} as const;

const RECEIPTS = { pricePerPartUsd: DEFAULT_PRICE_PER_PART_USD, isUnavailable };
/** JOIN DEMO joins the local team, from a number of the United States or Canada. */
const JOINING = {
  code: "DEMO",
  number: "+12025550100",
  timeZone: "America/New_York",
  language: LOCAL_LANGUAGE,
  newId: newAthleteId,
} as const;
const ANSWERING = { teamName: LOCAL_TEAM.name, teamPolicy: {}, joining: JOINING, isUnavailable };

export interface LocalHandlers {
  readonly table: ScannedTable;
  readonly directory: AthleteDirectory;
  readonly book: ReminderBook;
  readonly workouts: WorkoutLog;
  readonly inbox: Inbox;
  readonly hooks: HookPorts;
  readonly credentials: CredentialSafe;
  readonly webhook: ReturnType<typeof createApp>;
  readonly assess: ReturnType<typeof createAssessHandler>;
  readonly inbound: ReturnType<typeof createInboundHandler>;
  readonly receipts: ReturnType<typeof createReceiptsHandler>;
  readonly sweep: (shard: number) => Promise<unknown>;
}

/** The handlers of the deployed functions over the local table, with the local clock and outbox. */
export function createLocalHandlers(parts: {
  readonly table: ScannedTable;
  readonly clock: Clock;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly optOuts: OptOuts;
  readonly vendorUrls: VendorUrls;
  /** @default LOCAL_SHARDS */
  readonly shards?: number;
}): LocalHandlers {
  const { table, clock, messenger, log, optOuts, shards = LOCAL_SHARDS } = parts;
  const repositories = createRepositories(table, { shards, retentionDays: LOCAL_RETENTION_DAYS });
  const { workouts, directory, book, hooks, inbox, joins, spendBook } = repositories;
  const ports = { clock, workouts, directory, book };
  const as = (service: string): { readonly log: Log } => ({ log: logOfFunction(service, log) });
  const sending = { messenger, spendBook, nightly: createFakeSnsLookups(optOuts) };
  const answering = { ...ANSWERING, ...alertsInLog(log), inbox, joins, messenger };
  const deliver = createDeliverHandler({ ...ports, ...as("deliver"), ...DELIVERY, ...sending });
  const errands = createLocalErrands({ ...ports, ...as("fetch"), ...hooks, urls: parts.vendorUrls });
  const time = { getRemainingTimeInMillis: () => DELIVER_TIMEOUT_MS };
  return {
    ...repositories,
    table,
    credentials: errands.credentials,
    webhook: createApp({
      ...ports,
      ...as("webhook"),
      ...WEBHOOK,
      authenticate: createTokenCheck({ clock, directory }),
      isAthlete: createIsAthlete(table),
      hooks,
    }),
    assess: createAssessHandler({ ...ports, ...as("assess"), teamPolicy: {}, canReply: true }),
    inbound: createInboundHandler({ ...ports, ...as("inbound"), ...answering }),
    receipts: createReceiptsHandler({ ...repositories, ...RECEIPTS, ...as("receipts") }),
    sweep: async (shard) => {
      await deliver({ shard }, time);
      await errands.run({ shard }, time);
    },
  };
}

/** Nobody gets e-mail on a laptop: what coach and operator would be told is a line of the log. */
function alertsInLog(log: Log): { readonly coach: CoachAlerts; readonly operator: OperatorAlerts } {
  return {
    coach: { tell: async ({ athleteId, kind }) => log.info("coach told", { athleteId, kind }) },
    operator: { tell: async ({ athleteId, about }) => log.info("operator told", { athleteId, about }) },
  };
}

const VENDOR_TIMEOUT_MS = 5_000;
const ERRANDS = { newId: randomUUID, leaseMs: 120_000, vendorTimeoutMs: VENDOR_TIMEOUT_MS, concurrency: 10 } as const;

interface LocalErrandParts extends HookPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly workouts: WorkoutLog;
  readonly urls: VendorUrls;
}

/** Runs the errands of thin webhooks with the handler of the deployed function over the local table. */
function createLocalErrands(parts: LocalErrandParts): {
  readonly run: ReturnType<typeof createFetchHandler>;
  readonly credentials: CredentialSafe;
} {
  const { secrets, urls, clock } = parts;
  const readSecrets = async () => (await secrets.read()).secrets;
  const credentials = createCredentialSafe(readSecrets);
  const api = createHttpVendorApi({ timeoutMs: VENDOR_TIMEOUT_MS });
  const run = createFetchHandler({
    ...parts,
    contentHash: contentHashOf,
    credentials,
    findVendor: createFindVendor({ urls, api, readSecrets, clock }),
    subscriptionApis: [createOuraSubscriptions({ url: urls.oura, api, readSecrets, clock })],
    ...ERRANDS,
  });
  return { run, credentials };
}
