import { randomUUID } from "node:crypto";
import { createHandler } from "../../functions/fetch/handler.ts";
import type { CredentialSafe, HookPorts } from "../ports/vendors.ts";
import type { Clock, Log, WorkoutLog } from "../ports.ts";
import { contentHashOf } from "../table/content-hash.ts";
import { createCredentialSafe } from "../table/credential-safe.ts";
import { createOuraSubscriptions } from "../vendors/oura/api.ts";
import { createFindVendor } from "../vendors/registry.ts";
import { createHttpVendorApi, type VendorUrls } from "../vendors/vendor-api.ts";

const VENDOR_TIMEOUT_MS = 5_000;
const LEASE_MS = 120_000;
const CONCURRENCY = 10;

interface LocalErrandParts extends HookPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly workouts: WorkoutLog;
  readonly urls: VendorUrls;
}

/** The errands of thin webhooks, run by the handler of the deployed function over the local table. */
export function createLocalErrands(parts: LocalErrandParts): {
  readonly run: ReturnType<typeof createHandler>;
  readonly credentials: CredentialSafe;
} {
  const { secrets, urls, clock } = parts;
  const readSecrets = async () => (await secrets.read()).secrets;
  const credentials = createCredentialSafe(readSecrets);
  const api = createHttpVendorApi({ timeoutMs: VENDOR_TIMEOUT_MS });
  const run = createHandler({
    ...parts,
    contentHash: contentHashOf,
    credentials,
    findVendor: createFindVendor({ urls, api, readSecrets, clock }),
    subscriptionApis: [createOuraSubscriptions({ url: urls.oura, api, readSecrets, clock })],
    newId: randomUUID,
    leaseMs: LEASE_MS,
    vendorTimeoutMs: VENDOR_TIMEOUT_MS,
    concurrency: CONCURRENCY,
  });
  return { run, credentials };
}
