import { logWorkouts, type SourceWorkout } from "../../lib/app/log-workouts.ts";
import { isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aWorkoutEndingAt } from "../support/memory-world.ts";
import { between, pick } from "../support/random.ts";
import { createStores } from "../support/stores.ts";
import { anotherReleaseWrites } from "./damage.ts";
import { interleavedTable } from "./interleaved.ts";
import type { Job } from "./jobs.ts";
import { anOperatorsCommand } from "./operators.ts";
import { aText } from "./texts.ts";
import type { Somebody, World } from "./world.ts";

/** Something that happens to an athlete: a job for whoever works on it, now and then twice. */
export async function somethingHappens(who: Somebody, world: World): Promise<void> {
  const { random, jobs, trace } = world;
  const dice = random();
  if (dice < 0.04) return anotherReleaseWrites(who, world);
  if (dice < 0.07) return tellsAws(who, world);
  const job = dice < 0.42 ? await aPost(who, world) : dice < 0.58 ? aText(who, world) : anOperatorsCommand(who, world);
  trace(undefined, job.what);
  jobs.add(job);
  if (job.isRetried && random() < 0.1) jobs.add({ ...job, what: `${job.what} (again)` });
}

function tellsAws({ phone, athleteId }: Somebody, { random, phones, trace }: World): void {
  const word = pick(random, ["stop", "start", "start"] as const);
  trace(undefined, `${athleteId}'s phone texts ${word.toUpperCase()}, which AWS keeps to itself`);
  phones.tellAws(phone, word);
  if (random() < 0.2) phones.unsubscribe(athleteId);
}

/** A workout that has just ended, or an edit or the end of one of the last days. */
async function aPost({ athleteId }: Somebody, world: World): Promise<Job> {
  const { random, clock, table } = world;
  const issuedAt = isoInstant(clock());
  const log = await createStores(table, 1)
    .log.read(athleteId)
    .catch(() => []);
  const old = log.length > 0 && random() < 0.4 ? pick(random, log.slice(-3)) : undefined;
  if (old !== undefined && random() < 0.4) {
    return post(`${athleteId} deletes the workout ${old.externalId}`, { athleteId, old }, world);
  }
  const hard = { rpe: between(random, 2, 10), durationMinutes: between(random, 5, 130) };
  const fresh = aWorkoutEndingAt(clock() - between(random, 0, 90) * MINUTE_MS, {
    ...hard,
    kind: pick(random, ["run", "run", "strength", "cross", "recovery"] as const),
  });
  const sourceVersion = pick(random, [null, issuedAt]);
  const workout =
    old === undefined ? { ...fresh, sourceVersion } : { ...old, report: { ...old.report, ...hard }, sourceVersion };
  const what = old === undefined ? "a new workout" : "an edited workout";
  return post(`${athleteId} posts ${what}, ${workout.externalId}`, { athleteId, workout }, world);
}

type Posted = { readonly athleteId: string } & (
  | { readonly workout: SourceWorkout }
  | { readonly old: Pick<SourceWorkout, "source" | "externalId"> }
);

/** The sender tries again until it was accepted. */
function post(what: string, posted: Posted, world: World): Job {
  return {
    what,
    isRetried: true,
    work: async (life) => {
      const { athleteId } = posted;
      const { log } = createStores(interleavedTable(life, world), 1);
      const receivedAt = isoInstant(life.clock());
      if ("old" in posted) {
        await log.remove(athleteId, posted.old, receivedAt);
        const { externalId } = posted.old;
        return world.monitor.intake.accepted({ athleteId, externalId, version: receivedAt });
      }
      const { workout } = posted;
      const deps = { clock: () => Date.parse(receivedAt), workouts: log, contentHash: contentHashOf };
      await logWorkouts(athleteId, [workout], deps);
      const { externalId, sourceVersion } = workout;
      const version = sourceVersion !== null && sourceVersion < receivedAt ? sourceVersion : null;
      world.monitor.intake.accepted({ athleteId, externalId, version });
    },
  };
}
