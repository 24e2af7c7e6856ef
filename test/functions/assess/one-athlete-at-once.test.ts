import { expect, it } from "vitest";
import { createHandler } from "../../../functions/assess/handler.ts";
import { logWorkouts } from "../../../lib/app/log-workouts.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import { anAthlete, aProfile, aReport } from "../../support/builders.ts";
import { aWorld, type World } from "../../support/memory-world.ts";
import { between, seededRandom } from "../../support/random.ts";
import { aStreamRecord } from "../../support/stream-event.ts";

const POSTS = 1000;
const AT_ONCE = 10;
const NEVER = "2099-01-01T00:00:00.000Z";

async function aFloodedWorld(): Promise<World> {
  const world = aWorld({ now: "2026-11-22 12:00" });
  await world.store.directory.add(anAthlete({ athleteId: "ana", profile: aProfile({ phone: null }) }), NEVER);
  return world;
}

/** Posts one workout of the last half year. */
async function post(at: number, world: World): Promise<void> {
  const startedAt = isoInstant(world.clock.now() - (at + 1) * 4 * 3_600_000);
  const workout = { source: "cooldown", externalId: `w-${at}`, report: aReport({ startedAt }), sourceVersion: null };
  await logWorkouts("ana", [workout], world.logging);
}

it("a thousand posts of one athlete, met by ten batches at once, end in the status of them all", async () => {
  const [world, calm] = [await aFloodedWorld(), await aFloodedWorld()];
  const handler = createHandler({ ...world.assessing, log: world.log });
  const random = seededRandom(20_261_129);
  const batches = Array.from({ length: AT_ONCE }, async (_, batch) => {
    for (let at = batch; at < POSTS; at += AT_ONCE) {
      await post(at, world);
      if (between(random, 0, 19) > 0) continue;
      let failures = 1;
      while (failures > 0) {
        const event = { Records: [aStreamRecord(String(at), "ATHLETE#ana", `WORKOUT#cooldown#w-${at}`)] };
        failures = (await handler(event)).batchItemFailures.length;
      }
    }
  });

  await Promise.all(batches);
  await handler({ Records: [aStreamRecord("9999", "ATHLETE#ana", "PROFILE")] });

  for (let at = 0; at < POSTS; at += 1) await post(at, calm);
  await createHandler({ ...calm.assessing, log: calm.log })({
    Records: [aStreamRecord("1", "ATHLETE#ana", "PROFILE")],
  });
  const [ended, meant] = await Promise.all([world, calm].map(({ store }) => store.book.readStatus("ana")));
  expect(ended?.status).toStrictEqual(meant?.status);
  expect(world.log.counts["Assessments_written"] ?? 0).toBeGreaterThan(25);
  // Lost races come again: without them the test would show nothing.
  expect(world.log.counts["Assessments_contested"] ?? 0).toBeGreaterThan(0);
});
