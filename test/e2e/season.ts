import { setTimeout } from "node:timers/promises";
import { DAY_MS, HOUR_MS, instantMs, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { parseLog } from "../../lib/domain/log/parse-log.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../lib/domain/recovery/status.ts";
import { parseCooldownBody } from "../../lib/vendors/cooldown/post-body.ts";
import { aLoggedWorkout, anAthlete, aProfile } from "../support/builders.ts";
import { between, pick, seededRandom } from "../support/random.ts";
import type { Site } from "./mortal-runtime.ts";

/** Noon in New York on the first day of a season. */
export const SEASON_START = "2026-11-02T17:00:00.000Z";
const EVENING_MS = 5 * HOUR_MS;

export const ATHLETES = [
  { name: "Ana", timeZone: "America/New_York", phone: "+12025550101" },
  { name: "Ben", timeZone: "America/Chicago", phone: "+12025550102" },
  { name: "Cleo", timeZone: "America/Los_Angeles", phone: "+12025550103" },
  { name: "Dina", timeZone: "Europe/Berlin", phone: "+12025550104" },
] as const;

const EXTRAS = {
  wake: { default: "06:30" },
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
} as const;

/** Who runs. */
export interface RunnerProfile {
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string;
}

type Body = Readonly<Record<string, unknown>> & { readonly id: string };

/** An athlete of the season and what the runtime accepted from them: bodies by workout id. */
export interface Runner {
  readonly profile: RunnerProfile;
  readonly athleteId: string;
  readonly token: string;
  readonly accepted: Map<string, Body>;
}

/** The HTTP status that asks for the same again in a few seconds. */
const UNAVAILABLE = 503;
const FEW_SECONDS_MS = 3_000;
/** A busy machine takes minutes to move the clock of 200 athletes by three days. */
const LONGEST_ANSWER_MS = 600_000;

/**
 * Sends until an answer comes, again when it asks for that. A kill may cut a request whose work is done, so each request
 * of the season may be sent again.
 */
export async function insist(site: Site, path: string, init: RequestInit = {}): Promise<unknown> {
  for (;;) {
    const answer = await fetchOnce(`${await site.url()}${path}`, init);
    if (answer === "cut") continue;
    if (answer.status === UNAVAILABLE) {
      await setTimeout(FEW_SECONDS_MS);
      continue;
    }
    if (!answer.ok) throw new Error(`${init.method ?? "GET"} ${path}: ${answer.text}`);
    return answer.text === "" ? undefined : JSON.parse(answer.text);
  }
}

async function fetchOnce(
  url: string,
  init: RequestInit,
): Promise<"cut" | { ok: boolean; status: number; text: string }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER_MS) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    if (error instanceof TypeError) return "cut";
    throw error;
  }
}

function json(method: string, body: unknown, token?: string): RequestInit {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return { method, headers: { "content-type": "application/json", ...authorization }, body: JSON.stringify(body) };
}

/** Adds the athletes with three weeks of training behind them; adding is not safe to do again. */
export async function addRunners(
  site: Site,
  seed: number,
  profiles: readonly RunnerProfile[] = ATHLETES,
): Promise<readonly Runner[]> {
  return Promise.all(
    profiles.map(async (profile, at) => {
      const added = await insist(site, "/local/athletes", json("POST", { ...profile, ...EXTRAS }));
      const runner = { profile, ...(added as { athleteId: string; token: string }), accepted: new Map() };
      await logAll(runner, site, history(seededRandom(seed + at)));
      return runner;
    }),
  );
}

function history(random: () => number): readonly Body[] {
  const daysAgo = Array.from({ length: 21 }, (_, at) => at + 1).filter(() => random() < 0.7);
  return daysAgo.map((days) => ({
    id: `past-${days}`,
    ...session(random, instantMs(SEASON_START) - days * DAY_MS),
  }));
}

export interface Season {
  readonly site: Site;
  readonly runners: readonly Runner[];
  readonly seed: number;
  /**
   * Told when all is assessed, before time goes on. While it does, walks are logged, changed and deleted, which change
   * statuses and no text; without a listener there are none.
   */
  readonly onLogged?: (nowMs: number) => Promise<void>;
}

/** One day of training: at noon and in the evening workouts come in, then time goes on. */
export async function trainForADay(day: number, season: Season): Promise<void> {
  const noonMs = instantMs(SEASON_START) + day * DAY_MS;
  for (const [fromMs, toMs] of [
    [noonMs, noonMs + EVENING_MS],
    [noonMs + EVENING_MS, noonMs + DAY_MS],
  ] as const) {
    await Promise.all(season.runners.map((runner, at) => logSessions(fromMs, runner, { season, at })));
    await moveTo(fromMs, season.site);
    await season.onLogged?.(fromMs);
    await Promise.all([
      moveTo(toMs, season.site),
      ...(season.onLogged ? season.runners.filter((_, at) => at % 2 === day % 2) : []).map((runner) =>
        walk(fromMs, runner, season),
      ),
    ]);
  }
}

export async function moveTo(ms: number, site: Site): Promise<void> {
  await insist(site, "/local/clock", json("POST", { to: isoInstant(ms) }));
}

interface Place {
  readonly season: Season;
  /** Of the runner among the runners. */
  readonly at: number;
}

/** A session most days, now and then an earlier one changed or deleted. */
async function logSessions(nowMs: number, runner: Runner, { season, at }: Place): Promise<void> {
  const random = seededRandom(season.seed + nowMs / MINUTE_MS + at);
  const stamp = isoInstant(nowMs).slice(0, 13);
  const earlier = [...runner.accepted.keys()].filter((id) => id.startsWith("s-") && id < `s-${stamp.slice(0, 10)}`);
  const recent = earlier.toSorted().slice(-4);
  if (random() < (at === 0 ? 0.9 : 0.6)) {
    const endedMs = nowMs - between(random, 5, 50) * MINUTE_MS;
    await log(runner, season.site, { id: `s-${stamp}`, ...session(random, endedMs) });
  }
  if (recent.length > 0 && random() < 0.3) {
    const id = pick(random, recent);
    await log(runner, season.site, { ...runner.accepted.get(id), id, rpe: between(random, 2, 10) });
  }
  if (recent.length > 0 && random() < 0.1) await unlog(runner, season.site, pick(random, recent));
}

function session(random: () => number, endedMs: number): object {
  const kind = pick(random, ["run", "run", "strength", "cross"] as const);
  const durationMinutes = between(random, 25, 110);
  const startedAt = isoInstant(endedMs - durationMinutes * MINUTE_MS);
  const distance = kind === "run" ? { distanceKm: Math.round(durationMinutes * 1.8) / 10 } : {};
  return { kind, startedAt, durationMinutes, ...distance, ...(random() < 0.7 ? { rpe: between(random, 3, 9) } : {}) };
}

/** Walks while the clock moves: a batch, a change and a deletion. */
async function walk(fromMs: number, runner: Runner, { site, seed }: Season): Promise<void> {
  const random = seededRandom(seed + fromMs / MINUTE_MS + 100);
  const stamp = isoInstant(fromMs).slice(0, 13);
  const first = { id: `walk-${stamp}`, ...aWalk(random, fromMs) };
  const second = { id: `walk-${stamp}-2`, ...aWalk(random, fromMs) };
  await logAll(runner, site, [first, second]);
  await log(runner, site, { ...first, durationMinutes: between(random, 10, 60) });
  if (random() < 0.5) await unlog(runner, site, second.id);
}

function aWalk(random: () => number, untilMs: number): object {
  const startedAt = isoInstant(untilMs - between(random, 70, 300) * MINUTE_MS);
  return { kind: "recovery", startedAt, durationMinutes: between(random, 10, 60), rpe: 2 };
}

async function logAll(runner: Runner, site: Site, workouts: readonly Body[]): Promise<void> {
  await insist(site, "/v1/workouts", json("POST", { workouts }, runner.token));
  for (const workout of workouts) runner.accepted.set(workout.id, workout);
}

async function log(runner: Runner, site: Site, workout: Body): Promise<void> {
  await insist(site, "/v1/workouts", json("POST", workout, runner.token));
  runner.accepted.set(workout.id, workout);
}

async function unlog(runner: Runner, site: Site, id: string): Promise<void> {
  await insist(site, `/v1/workouts/${id}`, json("DELETE", undefined, runner.token));
  runner.accepted.delete(id);
}

/** The status the runtime answers, without the instant it was computed for. */
export async function statusOf(runner: Runner, site: Site): Promise<object> {
  const headers = { authorization: `Bearer ${runner.token}` };
  return withoutInstant((await insist(site, "/v1/recovery", { headers })) as RecoveryStatus);
}

/** The status of what was accepted, without the instant it was computed for. */
export function expectedStatus({ accepted, profile, athleteId }: Runner, nowMs: number): object {
  const logged = [...accepted.values()].flatMap((body) => {
    const parsed = parseCooldownBody(new TextEncoder().encode(JSON.stringify(body)), nowMs);
    if (parsed.kind !== "workouts") throw new Error(JSON.stringify(parsed));
    return parsed.workouts.map(({ source, externalId, report }) => aLoggedWorkout({ source, externalId, report }));
  });
  const athlete = anAthlete({ athleteId, profile: aProfile({ ...profile, ...EXTRAS }) });
  const workouts = parseLog(logged, profile.timeZone);
  return withoutInstant(assessRecovery(readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs })));
}

function withoutInstant({ asOf: _asOf, ...status }: RecoveryStatus): object {
  return status;
}
