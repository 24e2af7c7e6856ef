import { localTimeAt } from "../../../domain/local-time.ts";
import type { Session } from "../../../domain/log/training-log.ts";
import type { WorkoutKind } from "../../../domain/log/workout.ts";
import { kilometers } from "../../numbers.ts";
import { isFromStrava, SHOWN_TO_ITS_ATHLETE_ONLY } from "./strava-records.ts";

/** One logged effort in a line: "17:15-18:00  run, 45 min, 8.2 km: RPE 4 as reported, 180 AU". */
export function sessionLine(session: Session, zone: string): string {
  if (isFromStrava(session))
    return `A session that ${SHOWN_TO_ITS_ATHLETE_ONLY}; it counts like any other${notes(session)}`;
  const { startMs, endMs, kind, minutes, distanceMeters, effectiveRpe, provenance, loadAu } = session;
  const distance = distanceMeters === null ? "" : `, ${kilometers(distanceMeters, "en")} km`;
  const effort = `RPE ${rounded(effectiveRpe)} ${PROVENANCE[provenance]}, ${Math.round(loadAu)} AU`;
  const what = `${NAMES[kind]}, ${rounded(minutes)} min${distance}: ${effort}`;
  return `${localTimeAt(startMs, zone)}-${localTimeAt(endMs, zone)}  ${what}${notes(session)}`;
}

function notes({ silent, workouts, role, kind }: Session): string {
  return [
    ...(silent ? ["; imported, or received more than 24 h late: it counts and causes no text"] : []),
    ...(workouts.length > 1 ? [`; ${workouts.length} records of one effort`] : []),
    ...(role === "recovery" && kind !== "recovery" ? ["; so easy that it counts as recovery"] : []),
  ].join("");
}

const NAMES: Readonly<Record<WorkoutKind, string>> = {
  run: "run",
  strength: "lift",
  cross: "cross-training",
  recovery: "recovery",
};

const PROVENANCE: Readonly<Record<Session["provenance"], string>> = {
  reported: "as reported",
  "heart-rate": "from heart rate",
  assumed: "assumed, as nobody said",
};

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
