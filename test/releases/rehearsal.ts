import { accepts, startLoopbackSns } from "../sns/loopback-sns.ts";
import type { RunningTable } from "../support/dynalite.ts";
import { createTestTable } from "../support/dynalite.ts";
import { lastRelease, type Release, removeUnpacked, thisRelease } from "./releases.ts";
import { type RunningRelease, runRelease } from "./running-release.ts";
import { liveSideBySide, type Outcome } from "./side-by-side.ts";

/** Steps of a quarter of an hour for which a deployment has both releases at work. */
const DEPLOYMENT = 8;

/**
 * A release made, rolled back and made again while workouts come in: the last release alone, both, this one, both, the
 * last one, both, this one. Before the first release was made, this one stands for it.
 */
export async function rehearse(
  { client, endpoint }: Pick<RunningTable, "client" | "endpoint">,
  days: number,
): Promise<Outcome> {
  const sns = await startLoopbackSns(accepts);
  const current = await thisRelease();
  const last = lastRelease() ?? current;
  const tableName = await createTestTable(client);
  const place = { dynamoDb: endpoint, sns: sns.endpoint, tableName };
  const releases = [runRelease(last, place), runRelease(current, place)] as const;
  try {
    return await liveSideBySide(last.golden, {
      client,
      tableName,
      releases,
      turn: (step) => turnAt(step, { releases, phase: (days * 96) / 4 }),
      published: () => sns.requests,
      days,
    });
  } finally {
    await Promise.all(releases.map((release) => release.stop()));
    await sns.stop();
    for (const release of new Set<Release>([last, current])) removeUnpacked(release);
  }
}

/** At the beginning of each phase but the first, both take turns; else the release of the phase is alone. */
function turnAt(
  step: number,
  {
    releases: [older, newer],
    phase,
  }: { readonly releases: readonly [RunningRelease, RunningRelease]; readonly phase: number },
): RunningRelease {
  const number = Math.min(Math.floor(step / phase), 3);
  const isDeploying = number > 0 && step - number * phase < DEPLOYMENT;
  const isNewer = isDeploying ? step % 2 === 1 : number % 2 === 1;
  return isNewer ? newer : older;
}
