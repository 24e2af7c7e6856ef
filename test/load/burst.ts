import { createHmac } from "node:crypto";
import { availableParallelism, loadavg } from "node:os";
import { startOwnRuntime } from "./runtime.ts";

/** `npm run burst`: how long vendors who wait 2 s wait when 50 of their requests come at once, ten times. */
const AT_ONCE = 50;
const ROUNDS = 10;

interface Burst {
  readonly name: string;
  readonly request: (n: number) => readonly [path: string, init: RequestInit];
}

const SUUNTO_SECRET = "suunto-secret";

const BURSTS: readonly Burst[] = [
  {
    name: "Strava events",
    request: (n) => ["/v1/hooks/strava", posted(JSON.stringify({ ...STRAVA_EVENT, object_id: n }))],
  },
  {
    name: "Strava challenges",
    request: (n) => [`/v1/hooks/strava?hub.mode=subscribe&hub.challenge=${n}&hub.verify_token=v-1`, {}],
  },
  {
    name: "Suunto notifications",
    request: (n) => {
      const body = JSON.stringify({ ...SUUNTO_EVENT, workout: { ...SUUNTO_EVENT.workout, workoutKey: `k-${n}` } });
      const mac = createHmac("sha256", SUUNTO_SECRET).update(body).digest("hex");
      return ["/v1/hooks/suunto", posted(body, { "x-hmac-sha256-signature": mac })];
    },
  },
];

const STRAVA_EVENT = {
  object_type: "activity",
  aspect_type: "create",
  owner_id: 134815,
  subscription_id: 120475,
  event_time: 1795365900,
  updates: {},
};

const SUUNTO_EVENT = {
  type: "WORKOUT_CREATED",
  username: "ana-runs",
  workout: {
    activityId: 22,
    startTime: 1795318200000,
    timeOffsetInMinutes: -300,
    totalTime: 2700,
    totalDistance: 8200,
  },
};

function posted(body: string, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
}

const runtime = await startOwnRuntime();
try {
  await link();
  for (const burst of BURSTS) await measure(burst);
  process.stdout.write(`on ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(0)}\n`);
} finally {
  runtime.stop();
}
// A pipe of the runtime's may stay open.
process.exit();

async function link(): Promise<void> {
  const strava = { verifyToken: "v-1", subscriptionId: "120475", clientId: "51", clientSecret: "shh" };
  const credentials = { accessToken: "a", refreshToken: "r", expiresAt: 4e9 };
  await send("/local/secrets", posted(JSON.stringify({ source: "strava", secrets: strava })));
  await send("/local/secrets", posted(JSON.stringify({ source: "suunto", secrets: { secret: SUUNTO_SECRET } })));
  const ana = { athleteId: "demo", source: "strava", externalUserId: "134815", credentials };
  await send("/local/links", posted(JSON.stringify(ana)));
  await send(
    "/local/links",
    posted(JSON.stringify({ athleteId: "demo", source: "suunto", externalUserId: "ana-runs" })),
  );
}

async function measure({ name, request }: Burst): Promise<void> {
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const numbers = Array.from({ length: AT_ONCE }, (_, at) => 1 + round * AT_ONCE + at);
    waits.push(...(await Promise.all(numbers.map((n) => timed(request(n))))));
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0)} ms`;
  process.stdout.write(`${name}: p50 ${at(0.5)}, p99 ${at(0.99)}\n`);
}

async function timed([path, init]: ReturnType<Burst["request"]>): Promise<number> {
  const startedMs = performance.now();
  await send(path, init);
  return performance.now() - startedMs;
}

async function send(path: string, init: RequestInit): Promise<void> {
  const response = await fetch(runtime.url + path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}
