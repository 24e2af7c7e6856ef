import { randomUUID } from "node:crypto";
import { createSecretsReader } from "../../lib/app/secrets.ts";
import { fetchEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createErrandQueue } from "../../lib/table/errands.ts";
import { createLinks } from "../../lib/table/links.ts";
import { createQuarantineWriter } from "../../lib/table/received.ts";
import { createCredentialSafe } from "../../lib/table/sealed-credentials.ts";
import { createTeamSecrets } from "../../lib/table/team-records.ts";
import { contentHashOf, createWorkoutWriter } from "../../lib/table/workout-log.ts";
import { createFindVendor } from "../../lib/vendors/apis.ts";
import { createOuraSubscriptions } from "../../lib/vendors/oura/api.ts";
import { createHttpVendorApi, VENDOR_URLS } from "../../lib/vendors/vendor-api.ts";
import { createHandler } from "./handler.ts";

/** Twice the function's timeout of 60 s: a sweep that still runs never loses its claim. */
const LEASE_MS = 120_000;
const VENDOR_TIMEOUT_MS = 5_000;
const CONCURRENCY = 10;

const env = readEnv(fetchEnv, process.env);
const table = createDynamoTable({ client: createDynamoClient(), tableName: env.TABLE_NAME });
const log = createLambdaLog(env.TEAM_SLUG);
const keeping = { retentionDays: env.RETENTION_DAYS, packedWorkouts: env.PACKED_WORKOUTS ?? false };
const clock = Date.now;
const urls = {
  strava: env.STRAVA_URL ?? VENDOR_URLS.strava,
  hevy: env.HEVY_URL ?? VENDOR_URLS.hevy,
  polar: env.POLAR_URL ?? VENDOR_URLS.polar,
  whoop: env.WHOOP_URL ?? VENDOR_URLS.whoop,
  oura: env.OURA_URL ?? VENDOR_URLS.oura,
};
const api = createHttpVendorApi({ timeoutMs: VENDOR_TIMEOUT_MS });
const readSecrets = createSecretsReader({ clock, secrets: createTeamSecrets(table) });

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({
    clock,
    log,
    workouts: createWorkoutWriter(table, keeping),
    contentHash: contentHashOf,
    errands: createErrandQueue(table),
    links: createLinks(table),
    quarantine: createQuarantineWriter(table),
    credentials: createCredentialSafe(readSecrets),
    findVendor: createFindVendor({ urls, api, readSecrets, clock }),
    subscriptionApis: [createOuraSubscriptions({ url: urls.oura, api, readSecrets, clock })],
    newId: randomUUID,
    leaseMs: LEASE_MS,
    vendorTimeoutMs: VENDOR_TIMEOUT_MS,
    concurrency: CONCURRENCY,
  }),
  log,
);
