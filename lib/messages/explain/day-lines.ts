import { isoDate, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { Session } from "../../domain/log/sessions.ts";
import type { WorkoutKind } from "../../domain/log/workout.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import { formatKilometers } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";
import { type DayFacts, dayAfter, displayName, formatDayName, formatMoment } from "./day-facts.ts";
import { isFromStrava, reasonForOthers, SHOWN_TO_ITS_ATHLETE_ONLY } from "./strava-records.ts";

/**
 * One logged effort in a line, in the zone it was in; it is named when it is not `zone`, that of the day:
 * "17:15-18:00  run, 45 min, 8.2 km: RPE 4 as reported, 180 AU".
 */
export function sessionLine(session: Session, zone: string): string {
  if (isFromStrava(session))
    return `A session that ${SHOWN_TO_ITS_ATHLETE_ONLY}; it counts like any other${notes(session)}`;
  const { startMs, endMs, kind, minutes, distanceMeters, effectiveRpe, provenance, loadAu } = session;
  const distance = distanceMeters === null ? "" : `, ${formatKilometers(distanceMeters, FORMATS.en)} km`;
  const effort = `RPE ${roundToTenth(effectiveRpe)} ${PROVENANCE[provenance]}, ${Math.round(loadAu)} AU`;
  const what = `${NAMES[kind]}, ${roundToTenth(minutes)} min${distance}: ${effort}`;
  const own = session.zone ?? zone;
  return `${localTimeAt(startMs, own)}-${localTimeAt(endMs, own)}${whereOf(session, zone)}  ${what}${notes(session)}`;
}

/** The zone of a session elsewhere; where only its offset was known, which day the times are of. */
function whereOf({ zone: own, startMs, localDay }: Session, zone: string): string {
  if (own !== null) return own === zone ? "" : ` (${own})`;
  const day = localDayAt(startMs, zone);
  return day === localDay ? "" : ` (${formatDayName(isoDate(day))} in ${zone})`;
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

function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What the rules said at the end of the day, for a coach: advice, each reason with its numbers, the load. */
export function statusLines(facts: DayFacts): readonly string[] {
  const { status } = facts;
  const { dayLoadAu, weekLoadAu } = status.context;
  return [
    ...(status.today === "rest" ? ["This was a rest day."] : []),
    `Advice for ${formatDayName(dayAfter(facts.date))}: ${ADVICE[status.level]}.`,
    ...status.reasons.map((reason) => `${reason.code}: ${formatReason(reason, facts)}`),
    ...stillRecovering(facts),
    `Load: ${Math.round(dayLoadAu)} AU on the day, ${Math.round(weekLoadAu)} AU in 7 days (RPE x minutes).`,
  ];
}

/** Says that the legs are still recovering when that alone makes the next day easy. */
function stillRecovering({ status, log, date }: DayFacts): readonly string[] {
  const { hardRun, lowerLift } = status.readyFrom;
  const isRecovering = status.days[1]?.cause === "RECOVERING";
  if (!isRecovering || hardRun === null || lowerLift === null) return [];
  const from = (instant: string): string => formatMoment(instant, { zone: log.zone.name, date });
  return [`The legs are not ready: for a hard run ${from(hardRun)}, for a lift ${from(lowerLift)}.`];
}

/** RED_FLAG's sentence speaks to the athlete, so a coach gets another one. */
function formatReason(reason: Reason, { athlete, log, date }: DayFacts): string {
  if (reason.code !== "RED_FLAG") return reasonForOthers(reason, { log });
  const since = formatMoment(reason.evidence.since, { zone: log.zone.name, date });
  return `${displayName(athlete)} wrote of feeling unwell ${since}; nothing but safety texts goes until that is lifted.`;
}

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "rest",
  building: "none yet, a week has to be logged first",
  easy: "keep it easy",
  ready: "ready to train",
};
