import { isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { ABSENT, type Attributes, type Key, type ScannedTable } from "../../lib/table/table.ts";
import { seededRandom } from "../support/random.ts";

/** A release after this one, at work on the same table: it writes members, topics, facts and kinds that this one does not know. */
export interface LaterRelease {
  /** A table where a write of this release is half the time followed by one of the later release. */
  readonly over: (table: ScannedTable) => ScannedTable;
  /** What of its writing got lost, and which of all reminders did not end (I14). */
  readonly wrongsIn: (table: ScannedTable) => Promise<readonly string[]>;
}

const ENDED: ReadonlySet<unknown> = new Set(["SENT", "UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"]);
const LIVES_MINUTES = 20;
const PLAN_ID = "2026-11-22#hydration#1";

export function createLaterRelease(seed: number): LaterRelease {
  const random = seededRandom(seed + 1_000_003);
  const planted = new Map<string, Key>();
  const follow = async (table: ScannedTable, { PK, SK }: Key, written: Attributes): Promise<void> => {
    if (random() < 0.5) return;
    const key = { PK, SK };
    const item = await table.get(key);
    if (item === undefined) return;
    if (SK === "PROFILE" || SK === "STATUS") {
      planted.set(`${PK} ${SK}`, key);
      await table.update(key, { set: SK === "PROFILE" ? moreOfProfile(item) : moreOfStatus(item) });
    } else if (written["state"] === "PENDING" && "generation" in written) {
      await table.update(key, { set: { facts: moreFacts(item, random), urgency: "low" } });
      if (random() < 0.2) await table.put(hydrationBeside(key, item), ABSENT);
    }
  };
  return {
    over: (table) => ({
      ...table,
      put: async (item, when) => {
        const isPut = await table.put(item, when);
        if (isPut) await follow(table, item, item);
        return isPut;
      },
      update: async (key, update) => {
        const answer = await table.update(key, update);
        if (answer !== undefined) await follow(table, key, update.set ?? {});
        return answer;
      },
      delete: async (key, when) => {
        planted.delete(`${key.PK} ${key.SK}`);
        return await table.delete(key, when);
      },
    }),
    wrongsIn: async (table) => {
      const reminders = await table.scan({ startsWith: ["SK", "REMINDER#"] });
      const open = reminders.filter(({ state }) => !ENDED.has(state)).map((item) => `I14 open: ${String(item["SK"])}`);
      const lost: string[] = [];
      for (const [name, key] of planted) {
        const item = await table.get(key);
        if (item !== undefined && !isKept(key, item)) lost.push(`I14 lost: ${name}`);
      }
      return [...open, ...lost];
    },
  };
}

/** Its own version counts on, as that of every write of a profile does. */
function moreOfProfile(item: Attributes): Attributes {
  const profile = { ...Object(item["profile"]), nickname: "A" };
  const channels = { ...profile.channels, hydration: ["push"] };
  return { profile: { ...profile, channels }, mood: "fine", version: Number(item["version"] ?? 0) + 1 };
}

function moreOfStatus(item: Attributes): Attributes {
  const plan = { ...Object(item["plan"]), [PLAN_ID]: 1 };
  return { plan, status: { ...Object(item["status"]), sleepDebt: 3 }, advice: "drink" };
}

function isKept({ SK }: Key, item: Attributes): boolean {
  const [profile, status, plan] = [Object(item["profile"]), Object(item["status"]), Object(item["plan"])];
  return SK === "PROFILE"
    ? item["mood"] === "fine" && profile.nickname === "A" && profile.channels.hydration !== undefined
    : item["advice"] === "drink" && status.sleepDebt === 3 && plan[PLAN_ID] === 1;
}

/** One in twenty is such that this release cannot read the reminder. */
function moreFacts(item: Attributes, random: () => number): object {
  return { ...Object(item["facts"]), ...(random() < 0.05 ? { kind: "hydration" } : { litres: 2 }) };
}

/** A reminder of a kind that only the later release knows, due when the one beside it is. */
function hydrationBeside({ PK, SK }: Key, { plannedAt }: Attributes): Key & Attributes {
  const dueAt = String(plannedAt);
  const sendBefore = isoInstant(Date.parse(dueAt) + LIVES_MINUTES * MINUTE_MS);
  const due = { dueShard: "REMINDER#0", dueAt, sendBefore };
  return { PK, SK: SK.replace(/#[a-z-]+#/, "#hydration#"), state: "PENDING", generation: 1, attempts: 0, ...due };
}
