import { DAY_MS, instantMs, offsetMinutesAt } from "../../../../lib/domain/local-time.ts";
import type { LoggedWorkout } from "../../../../lib/domain/log/workout.ts";
import { unlessDamaged, workedOut } from "../../../../lib/ports/unreadable-item.ts";
import { counted } from "../../layout.ts";
import { advice, type CommonCheck, formatIds, ok } from "../check.ts";
import { askedOfEach, LOOKED_AT } from "./some-athletes.ts";

export interface TimeZoneFacts {
  /** Of how many athletes the workouts were looked at. */
  readonly looked: number;
  /** Athletes whose workouts say that they live by another clock than their profile. */
  readonly elsewhere: readonly { readonly athleteId: string; readonly zone: string }[];
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
}

/** Whether the zone of a profile is where its athlete trains: by it texts are due, and quiet hours kept. */
export const timeZonesCheck: CommonCheck<TimeZoneFacts> = {
  name: "time zones",
  needs: ["dynamodb:Query"],
  ask: async ({ roster, services, option }) => {
    const athletes = (await roster()).athletes.slice(0, LOOKED_AT);
    const { workouts, clock } = await services();
    const found = await askedOfEach(athletes, async ({ athleteId, profile: { timeZone: zone } }) =>
      (await unlessDamaged(
        workedOut(athleteId, async () => isElsewhere(await workouts.read(athleteId), zone, clock())),
        () => undefined,
      ))
        ? [{ athleteId, zone }]
        : [],
    );
    return { looked: athletes.length, elsewhere: found.flat(), option };
  },
  judge: ({ looked, elsewhere, option }) => {
    const [first] = elsewhere;
    if (first === undefined) return ok(`${counted(looked, "athlete")} looked at, all by the clock of their profile.`);
    const ids = formatIds(elsewhere.map(({ athleteId, zone }) => `${athleteId} (${zone})`));
    return advice({
      seen: `${counted(elsewhere.length, "athlete")} trained by another clock than the profile's three times: ${ids}.`,
      means: "Their texts come at the wrong hour, and quiet hours are not theirs.",
      next: "Ask where they live, and set timeZone in the profile; nothing on a journey.",
      command: `npx cooldown athlete set ${first.athleteId} --set timeZone=<zone> ${option}`,
    });
  },
};

const LATELY_MS = 14 * DAY_MS;
const IN_A_ROW = 3;

/**
 * Whether the newest three workouts of the last 14 days name an offset that the zone did not have then. One that names its
 * zone needs no profile: texts follow it (docs/rules.md 2).
 */
export function isElsewhere(log: readonly LoggedWorkout[], zone: string, nowMs: number): boolean {
  const newest = log
    .flatMap(({ report }) => ({ ...report, startMs: instantMs(report.startedAt) }))
    .filter(({ startMs, offsetMinutes }) => offsetMinutes !== undefined && startMs > nowMs - LATELY_MS)
    .toSorted((a, b) => b.startMs - a.startMs)
    .slice(0, IN_A_ROW);
  const isAway = newest.every(
    (workout) => workout.zone === undefined && workout.offsetMinutes !== offsetMinutesAt(workout.startMs, zone),
  );
  return newest.length === IN_A_ROW && isAway;
}
