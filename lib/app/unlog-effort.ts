import { epochDay, isoInstant, localTimeAt } from "../domain/local-time.ts";
import type { Session } from "../domain/log/sessions.ts";
import type { Athlete } from "../domain/profile.ts";
import { isFromStrava } from "../messages/explain/strava-records.ts";
import type { Clock, WorkoutLog } from "../ports.ts";
import { type ExplainDeps, trainingLogNow } from "./explain-athlete-day.ts";

/** An effort as `cooldown explain` shows it: its local day and start. */
export interface NamedEffort {
  /** ISO date. */
  readonly date: string;
  /** Local time where it was; undefined: the only one of the day. */
  readonly start?: string | undefined;
}

/** `starts`: those of the day that a coach may see. */
export type FoundEffort =
  | { readonly kind: "found"; readonly session: Session; readonly zone: string }
  | { readonly kind: "from-strava" }
  | { readonly kind: "none" | "several"; readonly starts: readonly string[] };

/** The effort of an athlete's log that a coach names. One with a record of Strava is its athlete's alone (docs/adr/0016). */
export async function findEffort(
  athlete: Athlete,
  { date, start }: NamedEffort,
  deps: Pick<ExplainDeps, "clock" | "workouts" | "teamPolicy">,
): Promise<FoundEffort> {
  const log = await trainingLogNow(athlete, deps);
  const zone = log.zone.name;
  const startOf = (session: Session): string => localTimeAt(session.startMs, session.zone ?? zone);
  const ofDay = log.sessions.filter(({ localDay }) => localDay === epochDay(date));
  const seen = ofDay.filter((session) => !isFromStrava(session));
  const meant = start === undefined ? seen : seen.filter((session) => startOf(session) === start);
  const [session, another] = meant;
  if (session !== undefined && another === undefined) return { kind: "found", session, zone };
  if (seen.length === 0 && ofDay.length > 0) return { kind: "from-strava" };
  return { kind: session === undefined ? "none" : "several", starts: seen.map(startOf) };
}

/** Deletes every record of an effort; the same content does not come back when it is posted again within 30 days. */
export async function unlogEffort(
  athleteId: string,
  { workouts: keys }: Pick<Session, "workouts">,
  { clock, workouts }: { readonly clock: Clock; readonly workouts: Pick<WorkoutLog, "remove"> },
): Promise<void> {
  const deletedAt = isoInstant(clock());
  for (const key of keys) await workouts.remove(athleteId, keyOf(key), deletedAt);
}

/** `source#externalId`, in which only the second may hold another #. */
function keyOf(key: string): { readonly source: string; readonly externalId: string } {
  const at = key.indexOf("#");
  return { source: key.slice(0, at), externalId: key.slice(at + 1) };
}
