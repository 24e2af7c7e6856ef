import { expect, it } from "vitest";
import { moveReviews } from "../../lib/app/move-reviews.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";
import { localOf } from "../support/planning.ts";

const NOW = "2026-11-20 12:00";
const DUE = "2026-11-20T08:10:00.000Z";

async function reviewsDue(world: World) {
  return world.store.book.dueReviews(0, "2099-01-01T00:00:00.000Z", 10);
}

/** A world where ana, in New York, and bea, in Auckland, are due for review. */
async function aWorldOfTwo(): Promise<World> {
  const world = aWorld({ now: NOW });
  await world.join(anAthlete(), DUE);
  const profile = aProfile({ timeZone: "Pacific/Auckland", phone: "+6421234567" });
  await world.join(anAthlete({ athleteId: "bea", profile }), DUE);
  return world;
}

it("a due review moves to the athlete's next local 3 o'clock, whatever the zone", async () => {
  const world = await aWorldOfTwo();

  const moved = await moveReviews(0, world.delivering);

  const [ana, bea] = await reviewsDue(world);
  expect(moved).toBe(2);
  expect(localOf(ana?.dueAt ?? "", "America/New_York")).toMatch(/^2026-11-21 03:\d\d$/);
  expect(localOf(bea?.dueAt ?? "", "Pacific/Auckland")).toMatch(/^2026-11-22 03:\d\d$/);
});

it("a review that is not due stays", async () => {
  const world = aWorld({ now: NOW });
  await world.join(anAthlete(), "2026-11-20T17:00:00.001Z");

  const moved = await moveReviews(0, world.delivering);

  expect(moved).toBe(0);
  expect(await reviewsDue(world)).toStrictEqual([{ athleteId: "ana", dueAt: "2026-11-20T17:00:00.001Z" }]);
});

it("two sweeps at once move a review once", async () => {
  const world = await aWorldOfTwo();

  const moved = await Promise.all([moveReviews(0, world.delivering), moveReviews(0, world.delivering)]);

  expect(moved.reduce((sum, each) => sum + each, 0)).toBe(2);
});

it("what there is no time for is left to the next sweep", async () => {
  const world = await aWorldOfTwo();
  let left = 1;
  const hasTime = () => {
    left -= 1;
    return left >= 0;
  };

  const first = await moveReviews(0, { ...world.delivering, hasTime });
  const second = await moveReviews(0, world.delivering);

  expect([first, second]).toStrictEqual([1, 1]);
});

it("the nightly review sees a day without a workout: the status is of that day", async () => {
  const world = aWorld({ now: NOW });
  await world.join(anAthlete(), "2026-11-21T08:00:00.000Z");

  await world.advance("2026-11-24 12:00");

  expect(await world.store.book.readStatus("ana")).toMatchObject({ status: { localDate: "2026-11-24" } });
});
