import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DAY_MS, instantMs, isoDate, localDayAt } from "../../lib/domain/local-time.ts";
import { isSettled, type Reminder, reminderId } from "../../lib/domain/reminder.ts";
import { consoleLog } from "../../lib/local/console-log.ts";
import { startLocalTable } from "../../lib/local/local-table.ts";
import { LOCAL_TABLE_NAME } from "../../lib/local/local-team.ts";
import type { OutboxMessage } from "../../lib/local/outbox.ts";
import { startLocalServer } from "../../lib/local/server.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createReminderBook } from "../../lib/table/repositories.ts";
import { seededRandom } from "../support/random.ts";
import { type MortalRuntime, type Site, startMortalRuntime } from "./mortal-runtime.ts";
import {
  ATHLETES,
  addRunners,
  expectedStatus,
  insist,
  moveTo,
  type Runner,
  SEASON_START,
  statusOf,
  trainForADay,
} from "./season.ts";

const KILLS = Number(process.env["KILLS"] ?? 10);
const DAYS = 4;
const SEED = Number(process.env["KILLS_SEED"] ?? Date.now() % 1_000_000);
/** After these, everything that the last day planned is settled. */
const DAYS_OFF = 3;
const ALLOWED_MS = 600_000;

interface Outcome {
  readonly days: number;
  readonly runners: readonly Runner[];
  readonly messages: readonly OutboxMessage[];
}

let folder: string;
let runtime: MortalRuntime;
let killed: Outcome;
let reminders: readonly Reminder[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-kills-"));
  runtime = startMortalRuntime({
    file: join(inject("programs"), "dev.mjs"),
    folder,
    now: SEASON_START,
    random: seededRandom(SEED),
  });
  killed = await trainUnderFire(runtime);
  reminders = await remindersOf(killed.runners);
}, ALLOWED_MS);

afterAll(async () => {
  await runtime.stop();
  await rm(folder, { recursive: true });
});

describe(`a runtime that was killed ${KILLS} times (again: KILLS=${KILLS} KILLS_SEED=${SEED})`, () => {
  test("has sent no text twice", () => {
    const sent = killed.messages.filter((message) => message.reminderId !== null);
    const ids = sent.map(({ athleteId, reminderId: id }) => `${athleteId} ${id}`);
    const days = sent.map((message) => `${message.athleteId} ${message.kind} ${localDateOf(message)}`);

    expect(runtime.kills()).toBe(KILLS);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(days)).toEqual([]);
  });

  test("has settled every reminder, with the reason where there was no text", () => {
    const open = reminders.filter((reminder) => !isSettled(reminder));
    const unexplained = reminders.filter((reminder) => reminder.state !== "SENT" && !("outcome" in reminder));

    expect(open).toEqual([]);
    expect(unexplained).toEqual([]);
  });

  test("has every text in the outbox that it holds for sent, and sent it in time", () => {
    const texts = new Map(killed.messages.map((message) => [message.id, message]));
    const sent = reminders.filter((reminder) => reminder.state === "SENT");

    expect(sent.length).toBeGreaterThan(10);
    for (const reminder of sent) {
      const text = texts.get(reminder.messageId);
      expect(text).toMatchObject({
        athleteId: reminder.athleteId,
        reminderId: reminderId(reminder),
        body: reminder.text,
      });
      expect(text?.sentAt && text.sentAt >= reminder.plannedAt && text.sentAt < reminder.sendBefore).toBe(true);
    }
  });

  test("has kept silent for an unknown outcome only where a kill hit between claim and settling", () => {
    const unknown = reminders.filter(({ state }) => state === "UNKNOWN");

    expect(unknown.map((reminder) => "outcome" in reminder && reminder.outcome)).toEqual(
      unknown.map(() => "LEASE_RAN_OUT"),
    );
    expect(unknown.length).toBeLessThanOrEqual(runtime.kills() * (ATHLETES.length + 1));
  });

  test("has sent what an undisturbed one sends, but for unknown outcomes", { timeout: ALLOWED_MS }, async () => {
    const undisturbed = await trainInPeace(killed.days);
    const names = namesOf(killed.runners);
    const unknown = new Set(
      reminders.filter(({ state }) => state === "UNKNOWN").map((reminder) => nameOf(names, reminder)),
    );
    const told = new Set(tellings(killed).filter((telling) => !unknown.has(telling)));
    const due = new Set(tellings(undisturbed).filter((telling) => !unknown.has(telling)));

    expect([...due].filter((telling) => !told.has(telling))).toEqual([]);
    expect([...told].filter((telling) => !due.has(telling))).toEqual([]);
  });
});

/** Trains until there were enough kills; whenever all is assessed, each status must be that of what was accepted. */
async function trainUnderFire(mortal: MortalRuntime): Promise<Outcome> {
  const runners = await addRunners(mortal, SEED);
  const onLogged = (nowMs: number): Promise<void> => expectStatuses(nowMs, runners, mortal);
  mortal.threaten(KILLS);
  let days = 0;
  while (mortal.kills() < KILLS || days < DAYS) {
    await trainForADay(days, { site: mortal, runners, seed: SEED, onLogged });
    days += 1;
  }

  const messages = await rest(days, mortal);
  await expectStatuses(instantMs(SEASON_START) + (days + DAYS_OFF) * DAY_MS, runners, mortal);
  await mortal.stop();
  return { days, runners, messages };
}

async function trainInPeace(days: number): Promise<Outcome> {
  const startMs = instantMs(SEASON_START);
  const world = { folder: undefined, startMs, speed: 1e-9, realNow: Date.now, log: consoleLog };
  const server = await startLocalServer({ ...world, port: 0 });
  const site: Site = { url: () => Promise.resolve(server.url) };
  const runners = await addRunners(site, SEED);
  for (let day = 0; day < days; day += 1) await trainForADay(day, { site, runners, seed: SEED });
  const messages = await rest(days, site);
  await server.stop();
  return { days, runners, messages };
}

/** Lets time go on until all is settled; answers every text so far. */
async function rest(days: number, site: Site): Promise<readonly OutboxMessage[]> {
  await moveTo(instantMs(SEASON_START) + (days + DAYS_OFF) * DAY_MS, site);
  const { messages } = (await insist(site, "/local/outbox")) as { readonly messages: readonly OutboxMessage[] };
  return messages;
}

async function expectStatuses(nowMs: number, runners: readonly Runner[], site: Site): Promise<void> {
  for (const runner of runners) {
    expect({ [runner.profile.name]: await statusOf(runner, site) }).toEqual({
      [runner.profile.name]: expectedStatus(runner, nowMs),
    });
  }
}

async function remindersOf(runners: readonly Runner[]): Promise<readonly Reminder[]> {
  const table = await startLocalTable(join(folder, "table"));
  const client = table.client;
  const book = createReminderBook(createDynamoTable({ client, tableName: LOCAL_TABLE_NAME }), 1);
  const found = await Promise.all(runners.map(({ athleteId }) => book.read(athleteId, "2026-01-01")));
  await table.stop();
  return found.flat();
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function localDateOf({ athleteId, sentAt }: OutboxMessage): string {
  const runner = killed.runners.find((each) => each.athleteId === athleteId);
  return isoDate(localDayAt(instantMs(sentAt), runner?.profile.timeZone ?? "UTC"));
}

function namesOf(runners: readonly Runner[]): ReadonlyMap<string, string> {
  return new Map(runners.map(({ athleteId, profile }) => [athleteId, profile.name]));
}

function nameOf(names: ReadonlyMap<string, string>, reminder: Reminder): string {
  return `${names.get(reminder.athleteId)} ${reminder.localDate} ${reminder.kind}`;
}

/** Who was told what for which day; the demo athlete aside. */
function tellings({ runners, messages }: Outcome): readonly string[] {
  const names = namesOf(runners);
  return messages
    .filter(({ athleteId }) => names.has(athleteId))
    .map(({ athleteId, kind, reminderId: id }) => `${names.get(athleteId)} ${id?.split("#")[0]} ${kind}`);
}
