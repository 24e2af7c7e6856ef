import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { HOUR_MS, instantMs, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { isSettled, mayHaveBeenSent, type Reminder } from "../../lib/domain/reminder.ts";
import { profileKey, reminderKey, statusKey } from "../../lib/table/items.ts";
import { ABSENT } from "../../lib/table/table.ts";
import { pick, seededRandom } from "../support/random.ts";
import { createDynamoStores, type Stores } from "../support/stores.ts";
import { type GoldenItems, PHONES, tokenOf } from "./golden-items.ts";
import type { RunningRelease } from "./running-release.ts";

/** What functions say of the planted reminder, and of SNS, which takes publishes here and answers nothing else. */
const EXPECTED: ReadonlySet<string> = new Set(["reminder cannot be read", "SNS did not answer the nightly review"]);

/** What became of some days on one table. */
export interface Outcome {
  /** Workouts that were answered with a 2xx and are not in the log. */
  readonly lost: readonly string[];
  /** Reminders that went out more often than they say. */
  readonly doubled: readonly string[];
  /** Reminders that did not end. */
  readonly open: readonly string[];
  readonly refused: readonly number[];
  /** Workouts that were taken. */
  readonly posted: number;
  readonly sent: number;
  readonly errors: readonly string[];
  /** What a later release wrote, as it stands at the end. */
  readonly planted: Readonly<Record<string, unknown>>;
}

interface Days {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Whose turn it is at a step. */
  readonly turn: (step: number) => RunningRelease;
  readonly releases: readonly RunningRelease[];
  /** Publishes so far, as SNS got them. */
  readonly published: () => readonly Readonly<Record<string, string>>[];
  readonly days: number;
}

const ATHLETES = ["ana", "bea", "cai", "dee"] as const;
const STEP_MS = 15 * MINUTE_MS;
/** When nothing new comes in: a text that is due in between has expired at most, and ends all the same. */
const REST_STEP_MS = 4 * HOUR_MS;
const TEXTS = ["7", "SNOOZE 1", "RESUME", "STATUS", "LESS", "MORE"];
/** No reminder waits longer than a week, the expiry of a welcome. */
const REST_MS = 9 * 24 * HOUR_MS;
const HYDRATION = { athleteId: "dee", localDate: "2026-11-20", kind: "hydration", n: 1 };

/** Lives some days on the items of a release: workouts, texts and sweeps, each by the release whose turn it is. */
export async function liveSideBySide(golden: GoldenItems, days: Days): Promise<Outcome> {
  const store = createDynamoStores({ client: days.client, tableName: days.tableName }, 1);
  for (const item of golden.items) await store.table.put({ ...item, ...keyOf(item) }, ABSENT);
  const startMs = instantMs(golden.at);
  await plantLaterRelease(store, startMs);
  const random = seededRandom(1);
  const posted: string[] = [];
  const refused: number[] = [];
  const busyMs = days.days * 24 * HOUR_MS;
  let step = 0;
  for (let ms = 0; ms < busyMs + REST_MS; ms += ms < busyMs ? STEP_MS : REST_STEP_MS) {
    const at = startMs + ms;
    const by = days.turn(step);
    const next = days.turn(step + 1);
    if (ms < busyMs && step % 8 === 3) {
      const athleteId = pick(random, ATHLETES);
      const id = `side-${step}`;
      const status = await by.post(workoutAt(id, at, step), { token: tokenOf(athleteId), at });
      if (status < 300) posted.push(`${athleteId} ${id}`);
      else refused.push(status);
      await next.text(PHONES[athleteId], { body: pick(random, TEXTS), id: `in-${step}`, at });
    }
    if (step % 4 === 3) await assessAll(next, at);
    await by.sweep(at);
    step += 1;
  }
  return { ...(await judge(store, { posted, golden, days })), refused, posted: posted.length };
}

/** What the next release might write: members, a topic, a plan and a kind that neither of these releases knows. */
async function plantLaterRelease({ table }: Stores, nowMs: number): Promise<void> {
  const profile = await table.get(profileKey("dee"));
  const known = Object(profile?.["profile"]);
  const channels = { ...known.channels, hydration: ["sms"] };
  await table.update(profileKey("dee"), { set: { mood: "fine", profile: { ...known, channels, nickname: "D" } } });
  const status = await table.get(statusKey("dee"));
  const plan = { ...Object(status?.["plan"]), "2026-11-20#hydration#1": 1 };
  await table.update(statusKey("dee"), { set: { advice: "drink", plan } });
  const due = { dueShard: "REMINDER#0", dueAt: isoInstant(nowMs), sendBefore: isoInstant(nowMs + 5 * HOUR_MS) };
  await table.update(reminderKey(HYDRATION), {
    set: { state: "PENDING", generation: 1, ...due, facts: { litres: 2 } },
  });
}

async function assessAll(release: RunningRelease, at: number): Promise<void> {
  for (let tries = 0; (await release.assess(ATHLETES, at)) > 0; tries += 1) {
    if (tries === 5) throw new Error(`${release.name} cannot assess`);
  }
}

function workoutAt(id: string, at: number, step: number): object {
  const startedAt = isoInstant(at - HOUR_MS);
  return { id, kind: step % 32 < 16 ? "run" : "strength", startedAt, durationMinutes: 50, rpe: 6 };
}

async function judge(
  store: Stores,
  { posted, golden, days }: { readonly posted: readonly string[]; readonly golden: GoldenItems; readonly days: Days },
): Promise<Omit<Outcome, "refused" | "posted">> {
  const logs = await Promise.all(
    ATHLETES.map(async (id) => (await store.log.read(id)).map((w) => `${id} ${w.externalId}`)),
  );
  const reminders = (await Promise.all(ATHLETES.map((id) => store.book.read(id, "0000-01-01")))).flat();
  const sent = reminders.filter((each) => each.state === "SENT" && each.settledAt >= golden.at);
  const profile = await store.table.get(profileKey("dee"));
  const status = await store.table.get(statusKey("dee"));
  const hydration = await store.table.get(reminderKey(HYDRATION));
  return {
    lost: posted.filter((each) => !logs.flat().includes(each)),
    doubled: doubledOf(sent, days.published()),
    open: reminders.filter((each) => !isSettled(each)).map(({ athleteId, kind }) => `${athleteId} ${kind}`),
    sent: sent.filter(mayHaveBeenSent).length,
    errors: days.releases.flatMap((release) => release.errors()).filter((message) => !EXPECTED.has(message)),
    planted: {
      mood: profile?.["mood"],
      nickname: Object(profile?.["profile"]).nickname,
      topic: Object(Object(profile?.["profile"]).channels).hydration,
      advice: status?.["advice"],
      plan: Object(status?.["plan"])["2026-11-20#hydration#1"],
      reminder: `${String(hydration?.["state"])} ${String(hydration?.["outcome"])}`,
    },
  };
}

function count(list: readonly string[], line: string): number {
  return list.filter((each) => each === line).length;
}

/** Texts that SNS got more often than reminders say. */
function doubledOf(sent: readonly Reminder[], published: ReturnType<Days["published"]>): readonly string[] {
  const told = sent.map((each) => (each.state === "SENT" ? `${PHONES[nameOf(each.athleteId)]} ${each.text}` : ""));
  const all = published.map(({ PhoneNumber, Message }) => `${String(PhoneNumber)} ${String(Message)}`);
  return [...new Set(told)].filter((line) => count(all, line) !== count(told, line));
}

function nameOf(athleteId: string): (typeof ATHLETES)[number] {
  const found = ATHLETES.find((each) => each === athleteId);
  if (found === undefined) throw new Error(`Nobody is called ${athleteId}`);
  return found;
}

function keyOf({ PK, SK }: GoldenItems["items"][number]) {
  return { PK: String(PK), SK: String(SK) };
}
