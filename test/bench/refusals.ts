import { createApp } from "../../functions/webhook/handler.ts";
import { createTokenCheck } from "../../lib/app/api-tokens.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { createMemoryTable } from "../../lib/table/memory-table.ts";
import { createRepositories } from "../../lib/table/repositories.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { silentLog } from "./deployment.ts";
import type { Figure } from "./figure.ts";

const NOW_MS = instantMs("2026-11-23T15:00:00Z");
const REQUESTS = 5_000;
const BODY = JSON.stringify({ kind: "run", startedAt: "2026-11-23T06:30:00Z", durationMinutes: 45 });
const JSON_TYPE = { "content-type": "application/json" };

const REFUSED: Readonly<Record<string, { readonly path: string; readonly headers: Readonly<Record<string, string>> }>> =
  {
    "no token": { path: "/v1/workouts", headers: JSON_TYPE },
    "a token nobody issued, met before": {
      path: "/v1/workouts",
      headers: { ...JSON_TYPE, authorization: `Bearer cd_ana_${"x".repeat(32)}` },
    },
    "a wrong signature of Strava's": { path: "/v1/hooks/strava", headers: JSON_TYPE },
  };

/** What a request costs that is refused before it reaches the table. */
export async function benchRefusals(): Promise<readonly Figure[]> {
  const repositories = createRepositories(createMemoryTable(), { shards: 1, retentionDays: 800 });
  const app = createApp({
    clock: () => NOW_MS,
    workouts: repositories.workouts,
    book: repositories.book,
    contentHash: contentHashOf,
    authenticate: createTokenCheck({ clock: () => NOW_MS, directory: repositories.directory }),
    isAthlete: async () => true,
    hooks: repositories.hooks,
    findSource,
    isUnavailable: () => false,
    log: silentLog,
  });
  const figures: Figure[] = [];
  for (const [what, { path, headers }] of Object.entries(REFUSED)) {
    let before = process.cpuUsage();
    for (let at = -REQUESTS / 10; at < REQUESTS; at += 1) {
      if (at === 0) before = process.cpuUsage();
      const request = new Request(`http://127.0.0.1${path}`, { method: "POST", headers, body: BODY });
      const response = await app.fetch(request);
      if (response.status !== 401) throw new Error(`${what} was answered ${response.status}.`);
      await response.text();
    }
    const { user, system } = process.cpuUsage(before);
    const ours = (user + system) / 1_000 / REQUESTS;
    figures.push({
      what: `webhook, ${what}: refused`,
      unit: "CPU ms",
      ours,
      floor: null,
      ratio: null,
      goal: null,
      isMet: null,
      note: null,
    });
  }
  return figures;
}
