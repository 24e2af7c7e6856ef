import { createHandler } from "../../functions/fetch/handler.ts";
import { connectUser } from "../../lib/app/errands/credentials.ts";
import type { ErrandReport } from "../../lib/app/errands/run.ts";
import { type ReadSecrets, setVendorSecrets } from "../../lib/app/secrets.ts";
import type { LoggedWorkout } from "../../lib/domain/log/workout.ts";
import type { Errand, HookPorts, QuarantinedPayload } from "../../lib/ports/vendors.ts";
import { createCredentialSafe, newDataKey } from "../../lib/table/sealed-credentials.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { createFindVendor } from "../../lib/vendors/apis.ts";
import { createOuraSubscriptions } from "../../lib/vendors/oura/api.ts";
import { createHttpVendorApi } from "../../lib/vendors/vendor-api.ts";
import { type FakeVendors, startFakeVendors, vendorsAt } from "./fake-vendors.ts";
import { createRecordingLog, type RecordingLog } from "./recording-log.ts";
import { createMemoryStore } from "./stores.ts";

export const STRAVA_ERRAND: Errand = {
  athleteId: "ana",
  source: "strava",
  externalId: "16107791780",
  task: "fetch",
  externalUserId: "134815",
  requestedAt: "2026-11-22T16:45:00.000Z",
  dueAt: "2026-11-22T16:45:01.000Z",
};
export const HEVY_ERRAND: Errand = {
  ...STRAVA_ERRAND,
  source: "hevy",
  externalId: "f1085cdb-32b2-4003-967d-53a3af8eaecb",
  externalUserId: null,
};
export const POLAR_ERRAND: Errand = {
  ...STRAVA_ERRAND,
  source: "polar",
  externalId: "aQlC83",
  externalUserId: "475",
};
export const WHOOP_ERRAND: Errand = {
  ...STRAVA_ERRAND,
  source: "whoop",
  externalId: "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
  externalUserId: "10129",
};
export const OURA_ERRAND: Errand = {
  ...STRAVA_ERRAND,
  source: "oura",
  externalId: "5d3fe17b-f880-4d93-b9b6-afbfb76c1e78",
  externalUserId: "8f9a5221-639e-4a85-81cb-4065ef23f979",
};
const START = Date.parse("2026-11-22T17:00:00.000Z");

/** The errands over ports in memory and vendors on loopback, on 2026-11-22 at 17:00 UTC. */
export interface ErrandWorld {
  readonly vendors: FakeVendors;
  readonly hooks: HookPorts;
  readonly log: RecordingLog;
  readonly now: () => number;
  /** Moves time on. */
  readonly pass: (minutes: number) => void;
  /** One sweep; with more than one at once, that many side by side. */
  readonly sweep: (times?: number, remainingMs?: number) => Promise<readonly ErrandReport[]>;
  /** Links Ana unless told otherwise to Strava's user 134815, by tokens named 1 that last so many minutes more. */
  readonly connectStrava: (
    lasts?: number,
    athlete?: { readonly athleteId: string; readonly user: string },
  ) => Promise<void>;
  /** Links Ana to a vendor's user by tokens named 1; ones of Polar last and cannot be renewed. */
  readonly connectByTokens: (errand: Errand, lastsMinutes?: number) => Promise<void>;
  readonly connectHevy: (athleteId?: string, apiKey?: string) => Promise<void>;
  readonly credentials: (source: string, user: string) => Promise<unknown>;
  readonly workouts: (athleteId?: string) => Promise<readonly LoggedWorkout[]>;
  readonly quarantined: () => Promise<readonly QuarantinedPayload[]>;
  readonly stop: () => Promise<void>;
}

export async function anErrandWorld({
  timeoutMs,
  ...over
}: {
  readonly timeoutMs: number;
  readonly readSecrets?: ReadSecrets;
}): Promise<ErrandWorld> {
  const [hooks, store, log] = [
    createMemoryStore({ shards: 1 }).hooks,
    createMemoryStore({ shards: 1 }),
    createRecordingLog(),
  ];
  const vendors = await startFakeVendors();
  let nowMs = START;
  const clock = (): number => nowMs;
  const readSecrets = over.readSecrets ?? (async () => (await hooks.secrets.read()).secrets);
  const safe = createCredentialSafe(readSecrets);
  for (const source of ["strava", "polar", "whoop", "oura"]) {
    await setVendorSecrets(source, { clientId: "51", clientSecret: "shh" }, hooks.secrets);
  }
  const api = createHttpVendorApi({ timeoutMs });
  let ids = 0;
  const run = createHandler({
    ...hooks,
    clock,
    log,
    workouts: store.log,
    contentHash: contentHashOf,
    credentials: safe,
    findVendor: createFindVendor({ urls: vendorsAt(vendors.url), api, readSecrets, clock }),
    subscriptionApis: [createOuraSubscriptions({ url: vendors.url, api, readSecrets, clock })],
    newId: () => {
      ids += 1;
      return `claim-${ids}`;
    },
    leaseMs: 120_000,
    vendorTimeoutMs: timeoutMs,
    concurrency: 3,
  });
  const connect = async (
    link: { readonly source: string; readonly externalUserId: string; readonly athleteId: string },
    given: object,
  ) => {
    await connectUser({ ...link, credentials: JSON.stringify(given) }, { ...hooks, safe, newDataKey });
  };
  return {
    vendors,
    hooks,
    log,
    now: clock,
    pass: (minutes) => {
      nowMs += minutes * 60_000;
    },
    sweep: (times = 1, remainingMs = 60_000) =>
      Promise.all(
        Array.from({ length: times }, () => run({ shard: 0 }, { getRemainingTimeInMillis: () => remainingMs })),
      ),
    connectStrava: (lasts = 300, { athleteId, user } = { athleteId: "ana", user: "134815" }) =>
      connect(
        { source: "strava", externalUserId: user, athleteId },
        { accessToken: "access-1", refreshToken: "refresh-1", expiresAt: nowMs / 1000 + lasts * 60 },
      ),
    connectByTokens: ({ source, externalUserId, athleteId }, lasts = 60) =>
      connect(
        { source, externalUserId: externalUserId ?? "", athleteId },
        source === "polar"
          ? { accessToken: "access-1" }
          : { accessToken: "access-1", refreshToken: "refresh-1", expiresAt: nowMs / 1000 + lasts * 60 },
      ),
    connectHevy: (athleteId = "ana", apiKey = `key-of-${athleteId}`) =>
      connect({ source: "hevy", externalUserId: athleteId, athleteId }, { apiKey }),
    credentials: async (source, externalUserId) => {
      const link = await hooks.links.find(source, externalUserId);
      return JSON.parse((await safe.open(link?.credentials ?? "", { source, externalUserId })) ?? "null") as unknown;
    },
    workouts: (athleteId = "ana") => store.log.read(athleteId),
    quarantined: () => hooks.quarantine.list({ athleteId: "ana" }),
    stop: vendors.stop,
  };
}
