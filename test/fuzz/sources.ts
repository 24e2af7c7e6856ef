import { setVendorSecrets } from "../../lib/app/secrets.ts";
import type { HookPorts } from "../../lib/ports/vendors.ts";
import type { WorkoutLog } from "../../lib/ports.ts";
import { SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import { fixture, type HookAnswer } from "../support/hook-source.ts";
import { SOURCE_SAMPLES, sampleOf } from "../support/source-samples.ts";
import { aWebhook, type Webhook } from "../support/webhook.ts";
import { createDice, type Dice } from "./dice.ts";
import { anyJson, changedJson } from "./json.ts";

/** What came of random and changed bodies. */
export interface SourceFigures {
  readonly tried: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Bodies that were answered 5xx, or let in and then lost; there may be none. */
  readonly faults: readonly string[];
  readonly stored: number;
  readonly quarantined: number;
}

/** The instant of the webhooks. */
const NOW_MS = Date.UTC(2026, 10, 22, 17);
const CASES_A_WORLD = 500;

/** Where the bodies are to be stored: a webhook over ports in memory unless told otherwise. */
export type MakePorts = () => Promise<{ readonly workouts: WorkoutLog; readonly hooks: HookPorts } | undefined>;

/** Posts random and changed bodies to every source, by a good proof and by none. */
export async function fuzzSources(
  cases: number,
  seed: number,
  makePorts: MakePorts = async () => undefined,
): Promise<SourceFigures> {
  const dice = createDice(seed);
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  let [stored, quarantined] = [0, 0];
  let webhook = await aFuzzedWebhook(makePorts);
  for (let tried = 0; tried < cases; tried += 1) {
    if (tried % CASES_A_WORLD === CASES_A_WORLD - 1) webhook = await aFuzzedWebhook(makePorts);
    const { source, path, body, headers } = aCase(dice);
    const response = await webhook.send("POST", `/v1/hooks/${source}${path}`, { body, headers });
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const settled = await settledBy(response);
    stored += settled?.workouts.length ?? 0;
    quarantined += settled?.quarantined.length ?? 0;
    if (isFault(response.status, settled)) faults.push(`${source} ${response.status}: ${Buffer.from(body).toString()}`);
  }
  return { tried: cases, statuses, faults, stored, quarantined };
}

async function aFuzzedWebhook(makePorts: MakePorts): Promise<Webhook> {
  const webhook = await aWebhook();
  const ports = (await makePorts()) ?? { workouts: webhook.world.store.log, hooks: webhook.deps.hooks };
  for (const [source, { secrets, users = [] }] of Object.entries(SOURCE_SAMPLES)) {
    if (secrets !== undefined) await setVendorSecrets(source, secrets, ports.hooks.secrets);
    for (const externalUserId of users)
      await ports.hooks.links.link({ source, externalUserId, athleteId: "ana", credentials: null });
  }
  const requests = { add: async () => 0 };
  return await aWebhook({ workouts: ports.workouts, hooks: { ...ports.hooks, requests } });
}

interface Case {
  readonly source: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

function aCase(dice: Dice): Case {
  const source = dice.pick(SOURCE_SLUGS);
  const sample = sampleOf(source);
  const isProven = dice.int(20) > 0;
  const text = JSON.stringify(aBody(source, dice)) ?? "";
  const body = changedBytes(new TextEncoder().encode(text), dice);
  const headers = (isProven ? sample.prove?.(body, NOW_MS) : undefined) ?? {};
  return { source, path: isProven ? (sample.path ?? "") : "", body, headers };
}

function aBody(source: string, dice: Dice): unknown {
  if (dice.int(10) === 0) return anyJson(dice);
  let body: unknown = fixture(source, dice.pick(sampleOf(source).fixtures));
  for (let changes = dice.int(4); changes > 0; changes -= 1) body = changedJson(body, dice);
  return body;
}

function changedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.int(8) > 0 || bytes.length === 0) return bytes;
  const at = dice.int(bytes.length);
  return dice.pick([
    bytes.with(at, dice.int(256)),
    bytes.slice(0, at),
    Uint8Array.from([...bytes.slice(0, at), ...dice.bytes(3), ...bytes.slice(at)]),
  ]);
}

async function settledBy(response: Response): Promise<HookAnswer | undefined> {
  const answer: unknown = await response.json();
  return response.ok ? (answer as HookAnswer) : undefined;
}

/** An authenticated body is stored, ignored with a reason, or quarantined; everything else is a 401. */
function isFault(status: number, settled: HookAnswer | undefined): boolean {
  if (settled === undefined) return status !== 401;
  return Object.values(settled).every((records) => records.length === 0);
}
