import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { replay } from "../../lib/app/replay.ts";
import { DAY_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { endOfReport } from "../../lib/domain/log/parse-log.ts";
import type { Profile } from "../../lib/domain/profile.ts";
import { LOCAL_TEAM } from "../../lib/local/local-team.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { anAthlete } from "./builders.ts";
import { inOurFormat, startRuntimeClient } from "./runtime-client.ts";

/** A text as both ways of running a log tell it: to the minute, with its words. */
export type Told = `${string} ${string} ${string}`;

/** The texts of a replay, the welcome aside. */
export async function textsOfReplay(profile: Profile, workouts: readonly SourceWorkout[]): Promise<readonly Told[]> {
  const startMs = firstEnd(workouts) - 4 * DAY_MS;
  const world = createReplayWorld({ team: LOCAL_TEAM, teamPolicy: {}, startMs });
  const { reminders } = await replay({ athlete: anAthlete({ profile }), workouts, teamPolicy: {} }, world);
  return reminders.flatMap((reminder) =>
    reminder.state === "SENT" ? [told(reminder.settledAt, reminder.kind, reminder.text)] : [],
  );
}

/** The texts of the same log posted workout by workout, each at its end, with the clock advanced along. */
export async function textsOfRuntime(
  profileFile: object,
  workouts: readonly SourceWorkout[],
): Promise<readonly Told[]> {
  const client = await startRuntimeClient({ now: isoInstant(firstEnd(workouts) - 2 * DAY_MS) });
  const { token } = await client.addAthlete(profileFile);
  for (const workout of workouts.toSorted((a, b) => endOfReport(a.report) - endOfReport(b.report))) {
    await client.moveTo(isoInstant(endOfReport(workout.report)));
    const response = await client.post(token, inOurFormat(workout));
    if (response.status !== 202) throw new Error(await response.text());
  }
  const lastMs = Math.max(...workouts.map(({ report }) => endOfReport(report)));
  await client.moveTo(isoInstant(lastMs + 3 * DAY_MS));
  const messages = await client.outbox();
  await client.server.stop();
  return messages.filter(({ kind }) => kind !== "welcome").map(({ sentAt, kind, body }) => told(sentAt, kind, body));
}

function firstEnd(workouts: readonly SourceWorkout[]): number {
  return Math.min(...workouts.map(({ report }) => endOfReport(report)));
}

function told(at: string, kind: string, body: string): Told {
  return `${isoInstant(instantMs(at)).slice(0, 16)} ${kind} ${body}`;
}
