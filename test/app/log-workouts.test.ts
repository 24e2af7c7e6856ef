import { expect, it } from "vitest";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { HOUR_MS } from "../../lib/domain/local-time.ts";
import { aReport } from "../support/builders.ts";
import { aWorkoutEndingAt, aWorld } from "../support/memory-world.ts";

const NOW = "2026-11-20 12:00";

it.each([
  { ago: 0, silent: false },
  { ago: 24 * HOUR_MS, silent: false },
  { ago: 24 * HOUR_MS + 1, silent: true },
  { ago: 72 * HOUR_MS, silent: true },
])("a workout that ended $ago ms before it was first received is silent: $silent", async ({ ago, silent }) => {
  const world = aWorld({ now: NOW });
  const workout = aWorkoutEndingAt(world.clock.now() - ago);

  await logWorkouts("ana", [workout], world.logging);

  expect(await world.store.log.read("ana")).toMatchObject([{ silent, firstReceivedAt: "2026-11-20T17:00:00.000Z" }]);
});

it("a workout goes by its end: a long one that started over 24 hours ago is not silent", async () => {
  const world = aWorld({ now: NOW });
  const workout = aWorkoutEndingAt(world.clock.now() - 20 * HOUR_MS, { durationMinutes: 600 });

  await logWorkouts("ana", [workout], world.logging);

  expect(await world.store.log.read("ana")).toMatchObject([{ silent: false }]);
});

it("an edit that comes days later leaves a workout that was received in time as it was", async () => {
  const world = aWorld({ now: NOW });
  const workout = aWorkoutEndingAt(world.clock.now());
  await logWorkouts("ana", [workout], world.logging);
  world.clock.moveTo(world.clock.now() + 72 * HOUR_MS);

  const written = await logWorkouts("ana", [{ ...workout, report: { ...workout.report, rpe: 9 } }], world.logging);

  expect(written).toStrictEqual([{ id: workout.externalId, outcome: "updated" }]);
  expect(await world.store.log.read("ana")).toMatchObject([
    { silent: false, firstReceivedAt: "2026-11-20T17:00:00.000Z", report: { rpe: 9 } },
  ]);
});

it("each workout answers for itself, in the order it came", async () => {
  const world = aWorld({ now: NOW });
  const [first, second] = [aWorkoutEndingAt(world.clock.now()), aWorkoutEndingAt(world.clock.now() - HOUR_MS)];
  await logWorkouts("ana", [first], world.logging);
  const edited = { ...first, report: aReport({ startedAt: first.report.startedAt, rpe: 8 }) };

  const again = await logWorkouts("ana", [second, first], world.logging);
  const update = await logWorkouts("ana", [edited], world.logging);

  expect(again.map(({ outcome }) => outcome)).toStrictEqual(["created", "unchanged"]);
  expect(update.map(({ outcome }) => outcome)).toStrictEqual(["updated"]);
});

it("without a version of the source's own, the instant of receipt is the version: a later receipt wins", async () => {
  const world = aWorld({ now: NOW });
  const versioned = { ...aWorkoutEndingAt(world.clock.now()), sourceVersion: "2026-11-20T16:59:00.000Z" };
  await logWorkouts("ana", [versioned], world.logging);
  const older = { ...versioned, report: { ...versioned.report, rpe: 2 }, sourceVersion: "2026-11-20T16:58:00.000Z" };
  const unversioned = { ...versioned, report: { ...versioned.report, rpe: 9 }, sourceVersion: null };

  const outcomes = [
    await logWorkouts("ana", [older], world.logging),
    await logWorkouts("ana", [unversioned], world.logging),
  ].flat();

  expect(outcomes.map(({ outcome }) => outcome)).toStrictEqual(["stale", "updated"]);
  expect(await world.store.log.read("ana")).toMatchObject([{ report: { rpe: 9 } }]);
});
