import * as fc from "fast-check";
import { expect } from "vitest";
import { isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { SettledState } from "../../lib/domain/reminder.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import { aPendingReminder } from "../contract/examples.ts";

export interface Ledger {
  readonly book: ReminderBook;
}

/** What a reminder is, by the machine. */
type Place =
  | { readonly state: "PENDING"; readonly generation: number; readonly dueMs: number; readonly attempts: number }
  | {
      readonly state: "SENDING";
      readonly generation: number;
      readonly dueMs: number;
      readonly attempts: number;
      readonly claimId: string;
      readonly leaseMs: number;
    }
  | { readonly state: SettledState["state"]; readonly generation: number };

export interface LedgerModel {
  /** By `n`, of one athlete, date and kind. */
  readonly places: Map<number, Place>;
  nowMs: number;
}

type Command = fc.AsyncCommand<LedgerModel, Ledger>;

const START_MS = Date.parse("2026-11-22T12:30:00.000Z");
const LEASE_MS = 2 * MINUTE_MS;
const SENT: SettledState = { state: "SENT", settledAt: "2026-11-22T12:30:05.000Z", messageId: "m-1", text: "Eat." };

const ended = (state: "UNKNOWN" | "CANCELLED" | "SKIPPED"): SettledState => ({
  state,
  settledAt: "2026-11-22T12:40:00.000Z",
  outcome: state === "UNKNOWN" ? "LEASE_RAN_OUT" : "EDITED",
});

const n = fc.integer({ min: 1, max: 2 });
const generation = fc.integer({ min: 1, max: 4 });
const minutes = fc.integer({ min: -2, max: 3 });
const claimId = fc.constantFrom("claim-1", "claim-2", "claim-3");

/** Everything planning and delivery ask of a book, with arguments that are right by chance. */
export function ledgerCommands(): fc.Arbitrary<Command>[] {
  return [
    fc.record({ n, generation, minutes }).map(place),
    fc.record({ n, generation }).map(placeSilence),
    fc.record({ n, generation }).map(cancel),
    fc.record({ n, claimId, stale: fc.boolean() }).map(claim),
    fc.record({ n, claimId, stale: fc.constant(false) }).map(claim),
    fc.record({ n, claimId, to: fc.constantFrom(SENT, ended("UNKNOWN"), ended("SKIPPED")) }).map(settle),
    fc.record({ n, claimId, minutes, attempts: fc.nat({ max: 3 }) }).map(defer),
    n.map(sweepUp),
    fc.integer({ min: 0, max: 3 }).map(pass),
  ];
}

/** A command that changes model and book alike, and then finds them alike. */
function command(name: string, run: (model: LedgerModel, real: Ledger) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, real) => {
      await run(model, real);
      await expectAlike(model, real);
    },
  };
}

function place(args: { readonly n: number; readonly generation: number; readonly minutes: number }): Command {
  return command(`place ${JSON.stringify(args)}`, async ({ places }, { book }) => {
    const free = isFree(places.get(args.n), args.generation);
    const dueMs = START_MS + args.minutes * MINUTE_MS;

    const placed = await book.place(aPendingReminder({ ...args, dueAt: isoInstant(dueMs) }));

    expect(placed).toBe(free);
    if (free) places.set(args.n, { state: "PENDING", generation: args.generation, dueMs, attempts: 0 });
  });
}

function placeSilence(args: { readonly n: number; readonly generation: number }): Command {
  return command(`place silence ${JSON.stringify(args)}`, async ({ places }, { book }) => {
    const free = isFree(places.get(args.n), args.generation);
    const { state: _state, dueAt: _dueAt, attempts: _attempts, ...plan } = aPendingReminder(args);

    const placed = await book.place({ ...plan, ...ended("SKIPPED") });

    expect(placed).toBe(free);
    if (free) places.set(args.n, { state: "SKIPPED", generation: args.generation });
  });
}

function cancel(args: { readonly n: number; readonly generation: number }): Command {
  return command(`cancel ${JSON.stringify(args)}`, async ({ places }, { book }) => {
    const stands = places.get(args.n);
    const may = stands?.state === "PENDING" && stands.generation <= args.generation;

    const cancelled = await book.cancel(aPendingReminder(args), args.generation, ended("CANCELLED"));

    expect(cancelled).toBe(may);
    if (may) places.set(args.n, { state: "CANCELLED", generation: stands.generation });
  });
}

function claim(args: { readonly n: number; readonly claimId: string; readonly stale: boolean }): Command {
  return command(`claim ${JSON.stringify(args)}`, async ({ places, nowMs }, { book }) => {
    const stands = places.get(args.n);
    const dueMs = stands !== undefined && "dueMs" in stands ? stands.dueMs : START_MS;
    const due = { ...aPendingReminder({ n: args.n }), dueAt: isoInstant(args.stale ? dueMs - 1 : dueMs) };
    const leaseMs = nowMs + LEASE_MS;

    const result = await book.claim(due, {
      claimId: args.claimId,
      claimedAt: isoInstant(nowMs),
      leaseUntil: isoInstant(leaseMs),
    });

    expect(result.kind).toBe(args.stale ? "gone" : answerToClaim(stands, args.claimId));
    if (stands?.state === "PENDING" && !args.stale) {
      places.set(args.n, { ...stands, state: "SENDING", claimId: args.claimId, leaseMs });
    }
  });
}

function settle(args: { readonly n: number; readonly claimId: string; readonly to: SettledState }): Command {
  return command(`settle ${JSON.stringify(args)}`, async ({ places }, { book }) => {
    const stands = places.get(args.n);
    const holds = stands?.state === "SENDING" && stands.claimId === args.claimId;

    const settled = await book.settle(aPendingReminder({ n: args.n }), args.claimId, args.to);

    expect(settled).toBe(holds);
    if (holds) places.set(args.n, { state: args.to.state, generation: stands.generation });
  });
}

function defer(args: {
  readonly n: number;
  readonly claimId: string;
  readonly minutes: number;
  readonly attempts: number;
}): Command {
  return command(`defer ${JSON.stringify(args)}`, async ({ places, nowMs }, { book }) => {
    const stands = places.get(args.n);
    const holds = stands?.state === "SENDING" && stands.claimId === args.claimId;
    const dueMs = nowMs + args.minutes * MINUTE_MS;
    const { attempts } = args;

    const kept = await book.defer(aPendingReminder({ n: args.n }), args.claimId, {
      dueAt: isoInstant(dueMs),
      attempts,
    });

    expect(kept).toBe(holds);
    if (holds) places.set(args.n, { state: "PENDING", generation: stands.generation, dueMs, attempts });
  });
}

/** What a sweep does with a claim that ran out: it ends it under the very claim it found. */
function sweepUp(at: number): Command {
  return command(`sweep up ${at}`, async ({ places, nowMs }, { book }) => {
    const stands = places.get(at);
    const found = await book.find(aPendingReminder({ n: at }));
    if (found?.state !== "SENDING" || found.leaseUntil > isoInstant(nowMs)) return;

    const settled = await book.settle(found, found.claimId, ended("UNKNOWN"));

    expect([settled, stands?.state]).toStrictEqual([true, "SENDING"]);
    places.set(at, { state: "UNKNOWN", generation: found.generation });
  });
}

function pass(count: number): Command {
  return command(`${count} minutes pass`, async (model) => {
    model.nowMs += count * MINUTE_MS;
  });
}

function isFree(stands: Place | undefined, next: number): boolean {
  return stands === undefined || (stands.state === "PENDING" && stands.generation < next);
}

function answerToClaim(stands: Place | undefined, id: string): string {
  if (stands?.state === "PENDING") return "claimed";
  if (stands === undefined || !("claimId" in stands)) return "gone";
  return stands.claimId === id ? "claimed" : "held";
}

async function expectAlike({ places, nowMs }: LedgerModel, { book }: Ledger): Promise<void> {
  const found = await book.read("ana", "2026-11-22");
  const due = await book.due(0, isoInstant(nowMs), 10);

  expect(new Map(found.map((reminder) => [reminder.n, lineOf(reminder)]))).toStrictEqual(
    new Map([...places].toSorted(([a], [b]) => a - b).map(([at, stands]) => [at, lineOfPlace(stands)])),
  );
  const dueNow = [...places].flatMap(([at, stands]) => ("dueMs" in stands && stands.dueMs <= nowMs ? [at] : []));
  expect(new Set(due.map((hit) => hit.n))).toStrictEqual(new Set(dueNow));
}

function lineOf(reminder: Awaited<ReturnType<ReminderBook["read"]>>[number]): string {
  const open = "dueAt" in reminder ? ` ${reminder.dueAt} ${reminder.attempts}` : "";
  const claimed = "claimId" in reminder ? ` ${reminder.claimId} ${reminder.leaseUntil}` : "";
  return `${reminder.state} g${reminder.generation}${open}${claimed}`;
}

function lineOfPlace(stands: Place): string {
  const open = "dueMs" in stands ? ` ${isoInstant(stands.dueMs)} ${stands.attempts}` : "";
  const claimed = "claimId" in stands ? ` ${stands.claimId} ${isoInstant(stands.leaseMs)}` : "";
  return `${stands.state} g${stands.generation}${open}${claimed}`;
}
