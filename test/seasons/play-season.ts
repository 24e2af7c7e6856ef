import * as z from "zod/mini";
import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { type Replay, replay } from "../../lib/app/replay.ts";
import { startOfDay } from "../../lib/domain/local-time.ts";
import { newAthlete, type Profile } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import type { SeasonAthlete } from "./season-athlete.ts";
import { FIRST_DAY, seasonLog } from "./season-log.ts";

export interface PlayedSeason extends Replay {
  readonly athlete: SeasonAthlete;
  readonly profile: Profile;
  readonly workouts: readonly SourceWorkout[];
}

/** An athlete's twelve weeks by the use cases that are deployed, of a team with a number that can be answered. */
export async function playSeason(athlete: SeasonAthlete): Promise<PlayedSeason> {
  const startMs = startOfDay(FIRST_DAY - 4, athlete.profile.timeZone);
  const profile = z.parse(profileFile(startMs), { phone: "+12025550100", ...athlete.profile });
  const workouts = seasonLog(athlete);
  const world = createReplayWorld({
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    startMs,
  });
  const joining = { ...newAthlete({ athleteId: athlete.slug, profile }), sickSpells: athlete.sickSpells ?? [] };
  const played = await replay({ athlete: joining, workouts, teamPolicy: {} }, world);
  return { ...played, athlete, profile, workouts };
}
