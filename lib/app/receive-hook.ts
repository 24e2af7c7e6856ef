import { isoInstant } from "../domain/local-time.ts";
import type { Errands, Links, Quarantine } from "../ports/vendors.ts";
import type { Log, WorkoutWrite } from "../ports.ts";
import { MOST_ERRANDS_A_DAY, type TakesErrand } from "./daily-limits.ts";
import { batchUnreadableRecords, type HookRecord } from "./hook-record.ts";
import { type LogWorkoutsDeps, logWorkouts } from "./log-workouts.ts";
import { quarantined } from "./quarantine-payload.ts";

/** An authenticated payload. */
export interface ReceivedHook {
  readonly source: string;
  /** Whose it is; null when each record names the vendor's user. */
  readonly athleteId: string | null;
  readonly payload: Uint8Array;
  readonly records: readonly HookRecord[];
}

export interface ReceiveHookDeps extends LogWorkoutsDeps {
  readonly links: Pick<Links, "find">;
  readonly quarantine: Pick<Quarantine, "put">;
  readonly errands: Pick<Errands, "put">;
  /** Whether an athlete's day takes one more errand; without it, as when an operator replays quarantine, it does. */
  readonly takesErrand?: TakesErrand;
  readonly log: Log;
}

/** What became of one record. */
export type RecordOutcome =
  | {
      readonly kind: "workout";
      readonly id: string;
      readonly outcome: WorkoutWrite;
      /** What the source said of it and cannot be, one line a field. */
      readonly remarks?: readonly string[];
    }
  | { readonly kind: "deleted"; readonly id: string }
  | { readonly kind: "errand"; readonly id: string }
  | { readonly kind: "ignored"; readonly reason: string }
  | { readonly kind: "quarantined"; readonly reason: string };

type Owned = Exclude<HookRecord, { readonly kind: "ignored" }>;
const TOO_MANY_ERRANDS = `over ${MOST_ERRANDS_A_DAY} errands of the athlete on this day: replay it later (cooldown quarantine replay)`;
const UNKNOWN_USER = "no athlete is linked to this user";

/**
 * Stores every record of a payload: workouts and deletions in the log, errands for later, and what is not understood
 * or is nobody's in quarantine. Records about one thing are taken in the order they stand. Once it resolves, nothing
 * is lost (I1).
 */
export async function receiveHook(hook: ReceivedHook, deps: ReceiveHookDeps): Promise<readonly RecordOutcome[]> {
  const owners = await ownersOf(hook, deps);
  const last = new Map<string, Promise<unknown>>();
  const settled = await Promise.all(
    batchUnreadableRecords(hook.records).map((record, at) => {
      const thing = orderingKey(record, at);
      const run = (last.get(thing) ?? Promise.resolve()).then(() => settleRecord(record, { hook, owners, deps }));
      last.set(thing, run);
      return run;
    }),
  );
  count(settled, deps.log);
  return settled;
}

interface Settling {
  readonly hook: ReceivedHook;
  readonly owners: ReadonlyMap<string, string>;
  readonly deps: ReceiveHookDeps;
}

async function ownersOf({ source, athleteId, records }: ReceivedHook, { links }: ReceiveHookDeps) {
  const owners = new Map<string, string>();
  if (athleteId !== null) return owners;
  const users = new Set(records.map((record) => (record.kind === "ignored" ? undefined : record.user)));
  users.delete(undefined);
  await Promise.all(
    [...users].map(async (user = "") => {
      const link = await links.find(source, user);
      if (link !== undefined) owners.set(user, link.athleteId);
    }),
  );
  return owners;
}

function orderingKey(record: HookRecord, at: number): string {
  const user = "user" in record ? (record.user ?? "") : "";
  switch (record.kind) {
    case "workout":
      return JSON.stringify([user, record.workout.externalId]);
    case "deletion":
    case "errand":
      return JSON.stringify([user, record.externalId]);
    case "ignored":
    case "not-understood":
      return String(at);
  }
}

async function settleRecord(record: HookRecord, settling: Settling): Promise<RecordOutcome> {
  if (record.kind === "ignored") return { kind: "ignored", reason: record.reason };
  const { hook, owners } = settling;
  const athleteId = hook.athleteId ?? owners.get(record.user ?? "");
  if (athleteId !== undefined) return await storeRecord(athleteId, record, settling);
  const reason = record.kind === "not-understood" ? record.reason : UNKNOWN_USER;
  return await quarantineRecord({ athleteId: null, reason, raw: record.raw }, settling);
}

async function storeRecord(athleteId: string, record: Owned, settling: Settling): Promise<RecordOutcome> {
  const { hook, deps } = settling;
  switch (record.kind) {
    case "workout": {
      const [written] = await logWorkouts(athleteId, [record.workout], deps);
      const { remarks, leftOut } = record;
      if (leftOut !== undefined) deps.log.info("fields left out", { source: hook.source, fields: leftOut.join(", ") });
      const outcome = written?.outcome ?? "unchanged";
      return { kind: "workout", id: record.workout.externalId, outcome, ...(remarks && { remarks }) };
    }
    case "deletion":
      await deps.workouts.remove(
        athleteId,
        { source: hook.source, externalId: record.externalId },
        instantOf(record, deps),
      );
      return { kind: "deleted", id: record.externalId };
    case "errand":
      return await leaveErrand(athleteId, record, settling);
    case "not-understood":
      return await quarantineRecord({ athleteId, reason: record.reason, raw: record.raw }, settling);
  }
}

/** An errand that is one too many of its day waits in quarantine, so that it is not lost. */
async function leaveErrand(
  athleteId: string,
  record: Extract<Owned, { readonly kind: "errand" }>,
  settling: Settling,
): Promise<RecordOutcome> {
  const { hook, deps } = settling;
  const { externalId, task, user, saysDeleted } = record;
  const key = { athleteId, source: hook.source, externalId };
  if (task === "fetch" && deps.takesErrand !== undefined && !(await deps.takesErrand(key))) {
    return await quarantineRecord({ athleteId, reason: TOO_MANY_ERRANDS, raw: record.raw }, settling);
  }
  const requestedAt = instantOf(record, deps);
  const dueAt = isoInstant(deps.clock());
  const errand = { ...key, task, externalUserId: user ?? null, requestedAt, dueAt };
  await deps.errands.put({ ...errand, ...(saysDeleted === true && { saysDeleted }) });
  return { kind: "errand", id: externalId };
}

/** An event from the future would outlive every later one, so it counts as of now. */
function instantOf({ at }: { readonly at: string | null }, { clock }: ReceiveHookDeps): string {
  const now = isoInstant(clock());
  return at === null || at > now ? now : at;
}

async function quarantineRecord(
  bad: { readonly athleteId: string | null; readonly reason: string; readonly raw: string | undefined },
  { hook, deps }: Settling,
): Promise<RecordOutcome> {
  const payload = bad.raw === undefined ? hook.payload : new TextEncoder().encode(bad.raw);
  const { athleteId, reason } = bad;
  const receivedAt = isoInstant(deps.clock());
  await deps.quarantine.put(quarantined({ athleteId, source: hook.source, receivedAt, reason, payload }));
  return { kind: "quarantined", reason };
}

function count(settled: readonly RecordOutcome[], log: Log): void {
  const counted = { workout: "WorkoutsStored", errand: "ErrandsLeft", quarantined: "PayloadsQuarantined" } as const;
  for (const kind of ["workout", "errand", "quarantined"] as const) {
    const number = settled.filter((one) => one.kind === kind).length;
    if (number > 0) log.count(counted[kind], number);
  }
}
