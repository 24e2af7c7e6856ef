import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { advanceTo } from "../../lib/app/timeline.ts";
import { DAY_MS, HOUR_MS, instantAt, isoInstant, localDayAt, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { aWorkoutEndingAt, aWorld, storedReminders, type World } from "../support/memory-world.ts";
import { DAYS, type Dated, FIRST_DAY, type Season } from "./seasons.ts";

interface Pause {
  readonly name: "pausedUntil" | "snoozedUntil";
  readonly fromMs: number;
  untilMs: number;
}

interface Training {
  readonly localDay: number;
  readonly arrivedMs: number;
}

/** What became of a season. */
export interface Told {
  readonly reminders: readonly Reminder[];
  /** Spans in which the athlete wanted no text. */
  readonly pauses: readonly Pause[];
  readonly trainings: readonly Training[];
  /** When workouts were deleted. */
  readonly deletionsMs: readonly number[];
  readonly endMs: number;
}

/** A season as it is lived: what is done, and what is kept of it for the checks. */
interface Life {
  readonly world: World;
  readonly athlete: Athlete;
  readonly pauses: Pause[];
  readonly trainings: Training[];
  readonly deletionsMs: number[];
  zone: string;
}

/** Runs a season through the use cases in memory, in virtual time. */
export async function lived({ athlete, deeds }: Season): Promise<Told> {
  const home = athlete.profile.timeZone;
  const life = await begun(athlete);
  const moments = deeds
    .map((deed) => ({ deed, ms: instantAt(FIRST_DAY + deed.day, clock(deed.quarter), home) + lateMs(deed) }))
    .toSorted((a, b) => a.ms - b.ms);
  for (const { deed, ms } of moments) {
    await advanceTo(ms, life.world.timeline);
    await perform(deed, life);
  }
  const endMs = instantAt(FIRST_DAY + DAYS + 3, "12:00", home);
  await advanceTo(endMs, life.world.timeline);
  const { pauses, trainings, deletionsMs } = life;
  const reminders = await storedReminders(life.world, athlete.athleteId);
  return { reminders, pauses, trainings, deletionsMs, endMs };
}

async function begun(athlete: Athlete): Promise<Life> {
  const zone = athlete.profile.timeZone;
  const startMs = instantAt(FIRST_DAY - 1, "12:00", zone);
  const world = aWorld({ now: "2026-09-01 12:00", canReply: true });
  world.clock.moveTo(startMs);
  const consent = { state: "given", at: isoInstant(startMs), method: "form", by: "Lee" } as const;
  await world.join({ ...athlete, consent: { sms: consent } }, isoInstant(startMs + HOUR_MS));
  return { world, athlete, pauses: [], trainings: [], deletionsMs: [], zone };
}

async function perform(deed: Dated, life: Life): Promise<void> {
  const nowMs = life.world.clock.now();
  switch (deed.deed) {
    case "train":
      return train(deed, life);
    case "delete":
      return deleteNewest(life);
    case "pause":
      return holdUntil(nowMs + deed.days * DAY_MS, "pausedUntil", life);
    case "snooze":
      return holdUntil(nowMs + 11 * HOUR_MS, "snoozedUntil", life);
    case "resume":
      for (const pause of life.pauses) pause.untilMs = Math.min(pause.untilMs, nowMs);
      return change({ pausedUntil: null, snoozedUntil: null }, life);
    case "frequency":
      return change({ frequency: deed.frequency }, life);
    case "text":
      await life.world.text(deed.body);
      return;
    case "travel":
      life.zone = deed.zone;
      return;
  }
}

async function train(deed: Extract<Dated, { readonly deed: "train" }>, life: Life): Promise<void> {
  const { kind, minutes, rpe, km, lateHours } = deed;
  const { world, athlete, zone } = life;
  const arrivedMs = world.clock.now();
  const endMs = arrivedMs - lateHours * HOUR_MS;
  const over = { kind, durationMinutes: minutes, rpe, zone, offsetMinutes: undefined };
  const workout = aWorkoutEndingAt(endMs, { ...over, ...(km > 0 && { distanceMeters: km * 1000 }) });
  life.trainings.push({ localDay: localDayAt(endMs - minutes * MINUTE_MS, zone), arrivedMs });
  await logWorkouts(athlete.athleteId, [workout], world.logging);
}

async function deleteNewest({ world, athlete, deletionsMs }: Life): Promise<void> {
  const log = await world.store.log.read(athlete.athleteId);
  const newest = log.toSorted((a, b) => (a.report.startedAt < b.report.startedAt ? 1 : -1))[0];
  if (newest === undefined) return;
  deletionsMs.push(world.clock.now());
  await world.store.log.remove(athlete.athleteId, newest, isoInstant(world.clock.now()));
}

async function holdUntil(untilMs: number, name: "pausedUntil" | "snoozedUntil", life: Life): Promise<void> {
  const fromMs = life.world.clock.now();
  // A later word replaces an earlier one.
  const earlier = life.pauses.filter((pause) => pause.name === name);
  for (const pause of earlier) pause.untilMs = Math.min(pause.untilMs, fromMs);
  life.pauses.push({ name, fromMs, untilMs });
  await change({ [name]: isoInstant(untilMs) }, life);
}

async function change(over: Partial<Athlete>, { world, athlete }: Life): Promise<void> {
  await world.store.directory.update(athlete.athleteId, (known) => ({ ...known, ...over }));
}

function lateMs(deed: Dated): number {
  return deed.deed === "train" ? deed.lateHours * HOUR_MS : 0;
}

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}
