import { expect } from "vitest";
import { createApp, type WebhookDeps } from "../../functions/webhook/handler.ts";
import { createTokenCheck, hashToken } from "../../lib/app/api-tokens.ts";
import type { HookPorts } from "../../lib/ports/vendors.ts";
import { isUnavailable } from "../../lib/table/dynamo-client.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { aWorld, type World } from "./memory-world.ts";
import { createMemoryStore } from "./stores.ts";

export const TOKEN = "cd_ana_0123456789abcdefghijKLMN";
/** A token of Ana's that may log for Hevy alone. */
export const HEVY_TOKEN = "cd_ana_hevyhevyhevyhevyhevyhevy";

/** With everything a hook left behind to be looked at. */
type TestDeps = WebhookDeps & { readonly hooks: HookPorts };

export interface Webhook {
  readonly world: World;
  readonly deps: TestDeps;
  /** Sends a request with Ana's token and JSON as content type unless told otherwise; null leaves a header out. */
  send(method: string, path: string, request?: Sent): Promise<Response>;
  post(body: unknown): Promise<Response>;
  /** How many workouts Ana's log holds. */
  stored(): Promise<number>;
}

/** A workout that ended half an hour ago. */
export const WORKOUT = {
  id: "w-42",
  kind: "run",
  startedAt: "2026-11-22T10:30:00-05:00",
  durationMinutes: 45,
  distanceKm: 8.2,
  rpe: 7,
} as const;

export interface Problem {
  readonly status: number;
  readonly errors?: readonly { readonly field: string; readonly came: string; readonly expected: string }[];
}

/** A refusal, and that it is one: problem+json with its own status, nothing stored. */
export async function refusal(response: Response, webhook: Webhook): Promise<Problem> {
  const body = (await response.json()) as Problem;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: "about:blank", status: response.status });
  expect(await webhook.stored()).toBe(0);
  return body;
}

interface Sent {
  readonly body?: string | Uint8Array | ReadableStream;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** The HTTP interface over ports in memory, on 2026-11-22 at 12:00 in New York. */
export async function aWebhook(over: Partial<TestDeps> = {}): Promise<Webhook> {
  const world = aWorld({ now: "2026-11-22 12:00" });
  await addToken(world, TOKEN, null);
  await addToken(world, HEVY_TOKEN, "hevy");
  const deps: TestDeps = {
    ...world.logging,
    book: world.store.book,
    authenticate: createTokenCheck({ clock: world.clock.now, directory: world.store.directory }),
    isAthlete: async (athleteId) => (await world.store.directory.find(athleteId)) !== undefined,
    hooks: createMemoryStore({ shards: 1 }).hooks,
    findSource,
    isUnavailable,
    log: world.log,
    ...over,
  };
  const app = createApp(deps);
  const send: Webhook["send"] = async (method, path, { body, headers = {} } = {}) => {
    const all = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json", ...headers };
    const present = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    const duplex = body instanceof ReadableStream ? { duplex: "half" } : {};
    return app.request(path, {
      method,
      headers: new Headers([...present].map(([n, v]) => [n, v])),
      body: body ?? null,
      ...duplex,
    } as RequestInit);
  };
  return {
    world,
    deps,
    send,
    post: (body) => send("POST", "/v1/workouts", { body: JSON.stringify(body) }),
    stored: async () => (await world.store.log.read("ana")).length,
  };
}

async function addToken({ store }: World, token: string, source: string | null): Promise<void> {
  const sha256 = hashToken(token);
  const createdAt = "2026-11-01T12:00:00.000Z";
  await store.directory.addToken({ athleteId: "ana", sha256, lastFour: token.slice(-4), source, createdAt });
}
