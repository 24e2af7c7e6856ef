import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { instantMs, isoAtOffset } from "../../lib/domain/local-time.ts";
import type { OutboxMessage } from "../../lib/local/outbox.ts";
import { type LocalServer, startLocalServer } from "../../lib/local/server.ts";
import type { Log } from "../../lib/ports.ts";
import { vendorsAt } from "./fake-vendors.ts";
import { watchedLog } from "./log-watch.ts";

/** Real time all but stands still for the virtual clock, so that instants can be compared. */
const STANDSTILL = 1e-9;

/** A log that turns every fault into a failed test. */
const throwingLog: Log = {
  ...watchedLog,
  error: (event, fields, cause) => {
    watchedLog.error(event, fields, cause);
    throw new Error(event, { cause });
  },
};

/** A local runtime in this process, over HTTP, as its users meet it. */
export interface RuntimeClient {
  readonly server: LocalServer;
  readonly addAthlete: (profile: object) => Promise<{ readonly athleteId: string; readonly token: string }>;
  /** Posts JSON to a route of the runtime. */
  readonly send: (path: string, body: unknown, headers?: object) => Promise<Response>;
  readonly post: (token: string, body: unknown) => Promise<Response>;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly outbox: () => Promise<readonly OutboxMessage[]>;
}

export async function startRuntimeClient(options: {
  readonly now: string;
  readonly folder?: string;
  /** Where vendors' APIs are. */
  readonly vendorsUrl?: string;
}): Promise<RuntimeClient> {
  const server = await startLocalServer({
    port: 0,
    folder: options.folder,
    startMs: instantMs(options.now),
    speed: STANDSTILL,
    realNow: Date.now,
    log: throwingLog,
    ...(options.vendorsUrl === undefined ? {} : { vendorUrls: vendorsAt(options.vendorsUrl) }),
  });
  const send = (path: string, body: unknown, headers: object = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  return {
    server,
    addAthlete: async (profile) => {
      const response = await send("/local/athletes", profile);
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as { readonly athleteId: string; readonly token: string };
    },
    send,
    post: (token, body) => send("/v1/workouts", body, { authorization: `Bearer ${token}` }),
    moveTo: async (instant) => {
      const response = await send("/local/clock", { to: instant });
      if (!response.ok) throw new Error(await response.text());
    },
    outbox: async () => {
      const response = await fetch(`${server.url}/local/outbox`);
      return ((await response.json()) as { readonly messages: readonly OutboxMessage[] }).messages;
    },
  };
}

/** A workout of any source as a sender of our own format would write it. */
export function inOurFormat({ externalId, report }: SourceWorkout): object {
  const { distanceMeters, offsetMinutes, zone, startedAt, ...same } = report;
  return {
    ...same,
    id: externalId,
    startedAt: offsetMinutes === undefined ? startedAt : isoAtOffset(instantMs(startedAt), offsetMinutes),
    ...(zone === undefined ? {} : { timeZone: zone }),
    ...(distanceMeters === undefined ? {} : { distanceKm: distanceMeters / 1000 }),
  };
}
