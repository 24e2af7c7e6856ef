import { isoDate, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { Session } from "../../domain/log/sessions.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import { formatDecimal, formatKilometers } from "../../languages/format.ts";
import { DAY_TEXTS, FORMATS } from "../../languages/index.ts";
import { type DayFacts, dayAfter, displayName, formatDayName, formatMoment } from "./day-facts.ts";
import { isFromStrava, reasonForOthers } from "./strava-records.ts";

type Reader = Pick<DayFacts, "language">;

/**
 * One logged effort in a line, in the zone it was in; it is named when it is not `zone`, that of the day:
 * "17:15-18:00  run, 45 min, 8.2 km: RPE 4 as reported, 180 AU".
 */
export function sessionLine(session: Session, zone: string, reader: Reader): string {
  const texts = DAY_TEXTS[reader.language].session;
  if (isFromStrava(session)) return `${texts.fromStrava}${notes(session, reader)}`;
  const { startMs, endMs, kind, minutes, distanceMeters, effectiveRpe, provenance, loadAu } = session;
  const formats = FORMATS[reader.language];
  const tenths = (value: number): string => formatDecimal(Math.round(value * 10) / 10, formats);
  const distance = distanceMeters === null ? "" : `, ${formatKilometers(distanceMeters, formats)} km`;
  const effort = texts.effort({
    rpe: tenths(effectiveRpe),
    from: texts.provenance[provenance],
    loadAu: Math.round(loadAu),
  });
  const what = `${texts.kinds[kind]}, ${tenths(minutes)} min${distance}: ${effort}`;
  const own = session.zone ?? zone;
  const where = whereOf(session, zone, reader);
  return `${localTimeAt(startMs, own)}-${localTimeAt(endMs, own)}${where}  ${what}${notes(session, reader)}`;
}

/** The zone of a session elsewhere; where only its offset was known, which day the times are of. */
function whereOf({ zone: own, startMs, localDay }: Session, zone: string, reader: Reader): string {
  if (own !== null) return own === zone ? "" : ` (${own})`;
  const day = localDayAt(startMs, zone);
  const { elsewhere } = DAY_TEXTS[reader.language].session;
  return day === localDay ? "" : ` (${elsewhere(formatDayName(isoDate(day), reader), zone)})`;
}

function notes({ silent, workouts, role, kind }: Session, { language }: Reader): string {
  const texts = DAY_TEXTS[language].session;
  return [
    ...(silent ? [texts.silent] : []),
    ...(workouts.length > 1 ? [texts.records(workouts.length)] : []),
    ...(role === "recovery" && kind !== "recovery" ? [texts.easy] : []),
  ].join("");
}

/** What the rules said at the end of the day, for a coach: advice, each reason with its numbers, the load. */
export function statusLines(facts: DayFacts): readonly string[] {
  const { status } = facts;
  const { dayLoadAu, weekLoadAu } = status.context;
  const texts = DAY_TEXTS[facts.language].status;
  return [
    ...(status.today === "rest" ? [texts.wasRestDay] : []),
    texts.advice(formatDayName(dayAfter(facts.date), facts), status.level),
    ...status.reasons.map((reason) => `${reason.code}: ${formatReason(reason, facts)}`),
    ...stillRecovering(facts),
    texts.load({ dayLoad: Math.round(dayLoadAu), weekLoad: Math.round(weekLoadAu) }),
  ];
}

/** Says that the legs are still recovering when that alone makes the next day easy. */
function stillRecovering({ status, log, date, language }: DayFacts): readonly string[] {
  const { hardRun, lowerLift } = status.readyFrom;
  const isRecovering = status.days[1]?.cause === "RECOVERING";
  if (!isRecovering || hardRun === null || lowerLift === null) return [];
  const from = (instant: string): string => formatMoment(instant, { zone: log.zone.name, date, language });
  return [DAY_TEXTS[language].status.legs({ hardRun: from(hardRun), lift: from(lowerLift) })];
}

/** RED_FLAG's sentence speaks to the athlete, so a coach gets another one. */
function formatReason(reason: Reason, facts: DayFacts): string {
  if (reason.code !== "RED_FLAG") return reasonForOthers(reason, facts);
  const { athlete, log, date, language } = facts;
  const since = formatMoment(reason.evidence.since, { zone: log.zone.name, date, language });
  return DAY_TEXTS[language].status.redFlag(displayName(athlete), since);
}
