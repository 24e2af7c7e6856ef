import { epochDay, isAhead, isoInstant, startOfDay } from "./local-time.ts";
import type { Athlete } from "./profile.ts";
import type { CoachPause } from "./remembered.ts";

interface PauseOrder {
  /** The local day with which texts begin again [epoch day]. */
  readonly untilDay: number;
  readonly by: string;
  readonly nowMs: number;
}

/**
 * The athlete, paused by a coach to the beginning of a local day; undefined when nothing changes. A coach's pause takes
 * the place of an earlier one of a coach, and shortens none of the athlete's own (docs/rules.md 9).
 */
export function pausedByCoach(athlete: Athlete, { untilDay, by, nowMs }: PauseOrder): Athlete | undefined {
  const until = isoInstant(startOfDay(untilDay, athlete.profile.timeZone));
  const own = ownPause(athlete, nowMs);
  const end = own !== null && own > until ? own : until;
  if (end === athlete.pausedUntil) return undefined;
  const coachPause = end === until ? { at: isoInstant(nowMs), by, until, own } : undefined;
  return { ...athlete, pausedUntil: end, coachPause };
}

/** The athlete without a coach's pause, as they had asked themselves; undefined when no pause of a coach stands. */
export function resumedByCoach(athlete: Athlete, nowMs: number): Athlete | undefined {
  if (standingPause(athlete) === undefined || !isAhead(athlete.pausedUntil, nowMs)) return undefined;
  return { ...athlete, pausedUntil: ownPause(athlete, nowMs), coachPause: undefined };
}

/** The pause of a coach that holds texts back; undefined when the athlete has texted of another one since. */
export function standingPause({ coachPause, pausedUntil }: Athlete): CoachPause | undefined {
  return coachPause?.until === pausedUntil ? coachPause : undefined;
}

/** Until when the athlete alone would be paused: by PAUSE, or by SICK, which may have been texted meanwhile. */
function ownPause(athlete: Athlete, nowMs: number): string | null {
  const { pausedUntil, sickSpells, profile } = athlete;
  const pause = standingPause(athlete);
  const sick = sickSpells.map(({ sickUntil }) => isoInstant(startOfDay(epochDay(sickUntil), profile.timeZone)));
  const ends = pause === undefined ? [pausedUntil] : [pause.own, ...sick];
  return (
    ends
      .filter((end) => isAhead(end, nowMs))
      .toSorted()
      .at(-1) ?? null
  );
}
