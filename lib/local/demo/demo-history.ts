import * as z from "zod/mini";
import { type LogWorkoutsDeps, logWorkouts, type SourceWorkout } from "../../app/log-workouts.ts";
import { addAthlete } from "../../app/manage-athletes.ts";
import { advanceTo, type TimelineDeps, type VirtualClock } from "../../app/timeline.ts";
import * as localTime from "../../domain/local-time.ts";
import { profileFile } from "../../files/profile-file.ts";
import type { Log } from "../../ports.ts";
import { createMemoryTable } from "../../table/memory-table.ts";
import { ABSENT, type Attributes, PRESENT, type ScannedTable } from "../../table/table.ts";
import { contentHashOf } from "../../table/workout-log.ts";
import { VENDOR_URLS } from "../../vendors/vendor-api.ts";
import { type LocalCarrier, openLocalCarrier, withCarrier } from "../carrier.ts";
import { createFakeSnsMessenger, openFakeSnsState } from "../fake-sns-state.ts";
import { createLocalHandlers, type LocalHandlers } from "../handlers.ts";
import { consenting } from "../local-athletes.ts";
import { LOCAL_SHARDS } from "../local-team.ts";
import { openOutbox } from "../outbox.ts";
import { receiveText } from "../receive-text.ts";
import { openReceivedTexts } from "../received-texts.ts";
import type { Runtime } from "../runtime.ts";
import { DEMO_CAST, DEMO_DAYS, type DemoAthlete, type DemoSession, randomOf } from "./demo-cast.ts";

/**
 * Plays eight weeks of an invented team up to now, with the handlers of the runtime over a table in memory, and puts what
 * came of it into the runtime, which must be empty.
 *
 * @param dayZone an IANA zone where it is day now
 */
export async function placeDemoTeam(runtime: Runtime, dayZone: string): Promise<void> {
  const nowMs = runtime.clock();
  const world = createDemoWorld(nowMs - (DEMO_DAYS + 2) * localTime.DAY_MS);
  const happenings = DEMO_CAST.flatMap((athlete) => happeningsOf(athlete, athlete.timeZone ?? dayZone, nowMs));
  for (const { atMs, play } of happenings.toSorted((a, b) => a.atMs - b.atMs)) {
    if (atMs >= nowMs) break;
    await advanceTo(atMs, world.timeline);
    await play(world);
    await world.timeline.settle();
  }
  await advanceTo(nowMs, world.timeline);
  await takeOver(world, runtime);
}

/** Profiles come last: nobody is assessed before all of theirs is there. */
async function takeOver({ table, outbox, received }: DemoWorld, runtime: Runtime): Promise<void> {
  const items = await table.scan(PRESENT);
  const [profiles, others] = [items.filter(isProfile), items.filter((item) => !isProfile(item))];
  await putAll(others, runtime.table);
  runtime.outbox.restore(outbox.after(undefined));
  runtime.received.restore(DEMO_CAST.flatMap(({ athleteId }) => received.of(athleteId)));
  await putAll(profiles, runtime.table);
  await runtime.settle();
}

function isProfile({ SK }: Attributes): boolean {
  return SK === "PROFILE";
}

/** So many items are put at once: more would keep connections waiting longer than they may. */
const AT_ONCE = 20;

async function putAll(items: readonly Attributes[], table: ScannedTable): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const some = items.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map((item) => table.put({ ...item, PK: String(item["PK"]), SK: String(item["SK"]) }, ABSENT)),
    );
  }
}

/** A team in memory and in virtual time. */
interface DemoWorld
  extends LocalHandlers,
    Pick<Runtime, "outbox" | "received" | "optOuts" | "carrier" | "clock" | "settle">,
    Pick<LogWorkoutsDeps, "contentHash"> {
  readonly timeline: TimelineDeps;
}

function createDemoWorld(startMs: number): DemoWorld {
  const clock = createClock(startMs);
  const changed = new Set<string>();
  const table = createMemoryTable({ onChange: (athleteId) => changed.add(athleteId) });
  const sns = openFakeSnsState(undefined);
  const outbox = openOutbox(undefined, clock.now);
  const carrier = openLocalCarrier(undefined, clock.now);
  const messenger = withCarrier(createFakeSnsMessenger(sns, outbox), carrier);
  const parts = { table, clock: clock.now, messenger, log: SILENT, optOuts: sns.optOuts, vendorUrls: VENDOR_URLS };
  const handlers = createLocalHandlers(parts);
  const settle = async (): Promise<void> => {
    await hear(carrier, handlers);
    while (changed.size > 0) {
      const ids = [...changed];
      changed.clear();
      await handlers.assess({ Records: ids.map(changeOf) });
    }
  };
  const timeline = { ...handlers, clock, shards: LOCAL_SHARDS, settle };
  const received = openReceivedTexts(undefined, clock.now);
  const { optOuts } = sns;
  return {
    ...handlers,
    contentHash: contentHashOf,
    outbox,
    received,
    optOuts,
    carrier,
    clock: clock.now,
    settle,
    timeline,
  };
}

async function hear(carrier: LocalCarrier, { receipts }: Pick<LocalHandlers, "receipts">): Promise<void> {
  const said = carrier.dueEvent();
  if (said !== undefined) await receipts(said);
}

function changeOf(athleteId: string, at: number) {
  const Keys = { PK: { S: `ATHLETE#${athleteId}` }, SK: { S: "PROFILE" } };
  return { eventName: "MODIFY" as const, dynamodb: { SequenceNumber: String(at + 1), Keys } };
}

const SILENT: Log = { info: () => undefined, error: () => undefined, count: () => undefined };

function createClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    moveTo: (ms) => {
      nowMs = Math.max(nowMs, ms);
    },
  };
}

interface Happening {
  readonly atMs: number;
  readonly play: (world: DemoWorld) => Promise<unknown>;
}

/** From so many days before today on, the carrier does as it does of late. */
const OF_LATE_DAYS = 4;

/** All that happens to an athlete, in no order. */
function happeningsOf(athlete: DemoAthlete, zone: string, nowMs: number): readonly Happening[] {
  const today = localTime.localDayAt(nowMs, zone);
  const at = (daysAgo: number, time: string): number => localTime.instantAt(today - daysAgo, time, zone);
  const phone = String(athlete.profile["phone"]);
  const carrying = (outcome: string) => async (world: DemoWorld) => world.carrier.set(phone, outcome);
  return [
    { atMs: at(DEMO_DAYS, "08:00"), play: carrying("delivered") },
    { atMs: at(DEMO_DAYS, "09:00"), play: (world) => join(athlete, { zone, today }, world) },
    { atMs: at(OF_LATE_DAYS, "00:00"), play: carrying(athlete.carrierOfLate) },
    ...athlete.texts.map(({ daysAgo, time, body }) => ({
      atMs: at(daysAgo, time),
      play: (world: DemoWorld) => receiveText({ from: phone, body }, world),
    })),
    ...athlete.sessions(randomOf(athlete.athleteId)).map((session) => {
      const startMs = at(session.daysAgo, session.time);
      const workout = workoutOf(session, startMs, zone);
      const atMs = startMs + session.minutes * localTime.MINUTE_MS;
      return { atMs, play: (world: DemoWorld) => logWorkouts(athlete.athleteId, [workout], world) };
    }),
  ];
}

const DEMO_AGE_OF_A_MINOR = 16;

async function join(
  { athleteId, profile, eventsDaysAgo }: DemoAthlete,
  { zone, today }: { readonly zone: string; readonly today: number },
  world: DemoWorld,
): Promise<void> {
  const nowMs = world.clock();
  const events = eventsDaysAgo.map((daysAgo) => localTime.isoDate(today - daysAgo));
  const birthYear = Number(localTime.isoDate(today).slice(0, 4)) - DEMO_AGE_OF_A_MINOR - 1;
  const guardianConsent = { name: "Petra", at: localTime.isoDate(today - DEMO_DAYS) };
  const young = athleteId === "emil" ? { birthYear, guardianConsent } : {};
  const read = z.parse(profileFile(nowMs), { ...profile, ...young, timeZone: zone, events });
  await addAthlete(consenting(athleteId, read, nowMs), world);
}

function workoutOf({ kind, minutes, km, rpe }: DemoSession, startMs: number, zone: string): SourceWorkout {
  return {
    source: "cooldown",
    externalId: `demo-${localTime.isoInstant(startMs)}`,
    sourceVersion: null,
    report: {
      kind,
      startedAt: localTime.isoInstant(startMs),
      offsetMinutes: localTime.offsetMinutesAt(startMs, zone),
      durationMinutes: minutes,
      ...(km === undefined ? {} : { distanceMeters: Math.round(km * 1000) }),
      ...(rpe === undefined ? {} : { rpe }),
    },
  };
}
