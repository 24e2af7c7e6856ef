import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { epochDay, instantAt, isoInstant, MINUTE_MS, offsetMinutesAt, weekdayOf } from "../../lib/domain/local-time.ts";
import { between, seededRandom } from "../support/random.ts";
import type { Outing, SeasonAthlete, SeasonDay } from "./season-athlete.ts";

/** A Monday; the clocks of North America move in week 1, those of Europe in week 4. */
export const FIRST_DAY: number = epochDay("2026-03-02");
const WEEKS = 12;

/** Twelve weeks of an athlete as an app hands them on: the same log every time. */
export function seasonLog(athlete: SeasonAthlete): readonly SourceWorkout[] {
  const random = seededRandom(athlete.seed);
  return Array.from({ length: WEEKS * 7 }, (_, index) => seasonDay(index)).flatMap((day) =>
    athlete.plan(day).flatMap((outing, at) => {
      const isMissed = random() < athlete.missed;
      const report = reportOf(outing, { day, random, athlete });
      return isMissed ? [] : [{ source: "cooldown", externalId: `${day.index}-${at}`, sourceVersion: null, report }];
    }),
  );
}

function seasonDay(index: number): SeasonDay {
  return { index, week: Math.floor(index / 7) + 1, weekday: weekdayOf(FIRST_DAY + index) };
}

function reportOf(
  outing: Outing,
  { day, random, athlete }: { readonly day: SeasonDay; readonly random: () => number; readonly athlete: SeasonAthlete },
): SourceWorkout["report"] {
  const zone = athlete.zoneOn?.(day) ?? athlete.profile.timeZone;
  const startMs = instantAt(FIRST_DAY + day.index, outing.at, zone) + between(random, -9, 12) * MINUTE_MS;
  const share = 1 + between(random, -5, 5) / 100;
  const mood = between(random, -1, 1);
  const isRated = random() < athlete.logsRpe;
  return {
    kind: outing.kind,
    startedAt: isoInstant(startMs),
    offsetMinutes: offsetMinutesAt(startMs, zone),
    zone,
    durationMinutes: Math.round(outing.minutes * share),
    ...(outing.km === undefined
      ? {}
      : { distanceMeters: Math.round(outing.km * (outing.isRace ? 1 : share) * 100) * 10 }),
    ...(outing.ascentMeters === undefined ? {} : { ascentMeters: Math.round(outing.ascentMeters * share) }),
    ...(isRated ? { rpe: Math.min(10, Math.max(1, outing.effort + mood)) } : {}),
    ...(outing.heartRate === undefined ? {} : { averageHeartRate: outing.heartRate + mood * 3 }),
    ...(outing.muscleGroups === undefined ? {} : { muscleGroups: outing.muscleGroups }),
    ...(outing.toFailure === undefined ? {} : { toFailure: outing.toFailure }),
  };
}
