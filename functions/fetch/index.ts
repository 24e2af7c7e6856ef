import { randomUUID } from "node:crypto";
import { contentHashOf } from "../../lib/adapters/content-hash.ts";
import { createCredentialSafe } from "../../lib/adapters/credential-safe.ts";
import { createDynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { createErrandQueue } from "../../lib/adapters/dynamodb/errand-queue.ts";
import { createLinks } from "../../lib/adapters/dynamodb/links.ts";
import { createQuarantineWriter } from "../../lib/adapters/dynamodb/quarantine.ts";
import { createTeamSecrets } from "../../lib/adapters/dynamodb/team-secrets.ts";
import { createWorkoutWriter } from "../../lib/adapters/dynamodb/workout-log.ts";
import { createFindVendor } from "../../lib/adapters/vendors/find-vendor.ts";
import { createHttpVendorApi } from "../../lib/adapters/vendors/http-api.ts";
import { createOuraSubscriptions } from "../../lib/adapters/vendors/oura-subscriptions.ts";
import { VENDOR_URLS } from "../../lib/adapters/vendors/vendor-urls.ts";
import { createSecretsReader } from "../../lib/app/read-secrets.ts";
import { fetchEnv, readEnv } from "../../lib/lambda/env.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createHandler } from "./handler.ts";

/** Twice the function's timeout of 60 s: a sweep that still runs never loses its claim. */
const LEASE_MS = 120_000;
const VENDOR_TIMEOUT_MS = 5_000;
const CONCURRENCY = 10;

const env = readEnv(fetchEnv, process.env);
const table = { client: createDynamoClient(), tableName: env.TABLE_NAME };
const log = createLambdaLog(env.TEAM_SLUG);
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
    workouts: createWorkoutWriter({ ...table, retentionDays: env.RETENTION_DAYS }),
    contentHash: contentHashOf,
    errands: createErrandQueue(table),
    links: createLinks(table),
    quarantine: createQuarantineWriter(table),
    credentials: createCredentialSafe(readSecrets),
    findVendor: createFindVendor({ urls, api, readSecrets, clock }),
    subscriptionDesks: [createOuraSubscriptions({ url: urls.oura, api, readSecrets, clock })],
    newId: randomUUID,
    leaseMs: LEASE_MS,
    vendorTimeoutMs: VENDOR_TIMEOUT_MS,
    concurrency: CONCURRENCY,
  }),
  log,
);
