import * as z from "zod/mini";
import { DAY_MS } from "../domain/local-time.ts";
import { may } from "../vendors/vendor-fields.ts";
import type { FitMessages } from "./fit-decoding.ts";
import { medianOf } from "./track-places.ts";

export const instant: z.ZodMiniType<Date> = z.date({ error: "an instant" });
const number = may(z.number({ error: "a number" }));
const word = may(z.union([z.string(), z.number()], { error: "a name or a number" }));
/** What is read of a session, and of a lap, by the names of the FIT profile. */
export interface Session {
  readonly start_time: Date | undefined;
  readonly timestamp: Date | undefined;
  readonly sport: string | number | undefined;
  readonly sub_sport: string | number | undefined;
  readonly total_timer_time: number | undefined;
  readonly total_elapsed_time: number | undefined;
  readonly total_distance: number | undefined;
  readonly total_ascent: number | undefined;
  readonly avg_heart_rate: number | undefined;
  readonly workout_rpe: number | undefined;
}

export const session: z.ZodMiniType<Session> = z.object({
  start_time: may(instant),
  timestamp: may(instant),
  sport: word,
  sub_sport: word,
  total_timer_time: number,
  total_elapsed_time: number,
  total_distance: number,
  total_ascent: number,
  avg_heart_rate: number,
  workout_rpe: number,
});

/** The sessions that the laps of a file are: those of one sport that follow each other are one. */
export function ofLaps({ laps, sports }: FitMessages): readonly Session[] {
  const read = laps.flatMap((lap) => z.safeParse(session, lap).data ?? []);
  const groups: Session[][] = [];
  let current: string | number | undefined;
  for (const lap of read.toSorted((a, b) => (a.start_time?.getTime() ?? 0) - (b.start_time?.getTime() ?? 0))) {
    const group = groups.at(-1);
    const isOfOther = current !== undefined && lap.sport !== undefined && lap.sport !== current;
    if (group === undefined || isOfOther) groups.push([lap]);
    else group.push(lap);
    current = lap.sport ?? current;
  }
  return groups.flatMap((group) => sumOf(group, sports) ?? []);
}

function sumOf(read: readonly Session[], sports: readonly unknown[]): Session | undefined {
  const [first] = read;
  if (first === undefined) return undefined;
  const total = (name: "total_timer_time" | "total_elapsed_time" | "total_distance" | "total_ascent") => {
    const known = read.flatMap((lap) => lap[name] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
  };
  return {
    ...first,
    ...sportIn(sports, first),
    timestamp: undefined,
    total_timer_time: total("total_timer_time"),
    total_elapsed_time: total("total_elapsed_time"),
    total_distance: total("total_distance"),
    total_ascent: total("total_ascent"),
  };
}

const recordSchema = z.object({ timestamp: instant, distance: number, heart_rate: number });

const timed = z.object({ timestamp: instant });

/** The instants of records [epoch milliseconds]. */
export function timesOf(records: readonly unknown[]): readonly number[] {
  return records.flatMap((record) => z.safeParse(timed, record).data?.timestamp.getTime() ?? []);
}

/** The session that the records of a file are together; undefined of none. */
export function ofRecords({ records, sports, events }: FitMessages): Session | undefined {
  const read = records.flatMap((record) => z.safeParse(recordSchema, record).data ?? []);
  const middle = medianOf(read.map(({ timestamp }) => timestamp.getTime()));
  if (middle === 0) return undefined;
  const near = read.filter(({ timestamp }) => Math.abs(timestamp.getTime() - middle) <= DAY_MS);
  const start = near.reduce((first, { timestamp }) => Math.min(first, timestamp.getTime()), middle);
  const end = near.reduce((last, { timestamp }) => Math.max(last, timestamp.getTime()), middle);
  const elapsed = (end - start) / 1000;
  const paused = pausedSeconds(
    events,
    near.map(({ timestamp }) => timestamp.getTime()),
  );
  const rates = near.flatMap(({ heart_rate }) => heart_rate ?? []);
  return {
    ...sportIn(sports, {}),
    start_time: new Date(start),
    timestamp: new Date(end),
    total_timer_time: paused > 0 && paused < elapsed ? elapsed - paused : undefined,
    total_elapsed_time: elapsed,
    total_distance: near.reduce((most, { distance = 0 }) => Math.max(most, distance), 0),
    total_ascent: undefined,
    avg_heart_rate: rates.length === 0 ? undefined : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    workout_rpe: undefined,
  };
}

/**
 * The only session of a file, with what it lacks: a sport by the sport message or a lap, a distance and times by its
 * laps, else by its records.
 */
export function completed(told: Session, messages: FitMessages): Session {
  const laps = ofLaps(messages);
  const [lap] = laps.length === 1 ? laps : [];
  const isTimed = (told.total_timer_time || told.total_elapsed_time || spanOf(told)) > 0;
  if (isTimed && told.sport !== undefined && told.total_distance !== undefined) return told;
  const recorded = ofRecords(messages);
  const source = [lap, recorded].find(
    (each) => each !== undefined && (each.total_timer_time || each.total_elapsed_time),
  );
  return {
    ...told,
    ...sportIn(messages.sports, told.sport === undefined ? (lap ?? told) : told),
    ...(!isTimed &&
      source !== undefined && {
        start_time: told.start_time ?? source.start_time,
        total_timer_time: source.total_timer_time,
        total_elapsed_time: source.total_elapsed_time,
      }),
    total_distance: told.total_distance ?? (lap?.total_distance || recorded?.total_distance),
  };
}

/** From start to end [s]; 0 where either is not known. */
export function spanOf({ start_time, timestamp }: Session): number {
  if (start_time === undefined || timestamp === undefined) return 0;
  return Math.max(0, (timestamp.getTime() - start_time.getTime()) / 1000);
}

type Sport = Pick<Session, "sport" | "sub_sport">;
const sportSchema = z.object({ sport: word, sub_sport: word });

/** The sport of a lap, else the one the file names. */
function sportIn(sports: readonly unknown[], { sport, sub_sport }: Partial<Sport>): Sport {
  if (sport !== undefined) return { sport, sub_sport };
  const named = z.safeParse(sportSchema, sports[0]);
  return named.success ? named.data : { sport: undefined, sub_sport: undefined };
}

const timerEvent = z.object({
  timestamp: z.date(),
  event: z.literal("timer"),
  event_type: z.enum(["start", "stop", "stop_all", "stop_disable", "stop_disable_all"]),
});

interface Mark {
  readonly ms: number;
  readonly is: "start" | "record" | "stop";
}

/** At one instant a start ends the pause before it, and a stop begins one after what was recorded. */
const ORDER = { start: 0, record: 1, stop: 2 } as const;

/** How long the timer was stopped by the events of a file, from a stop to the next start without a record between [s]. */
function pausedSeconds(events: readonly unknown[], recordTimes: readonly number[]): number {
  const marks = [
    ...events.flatMap((event) => markOf(event)),
    ...recordTimes.map((ms): Mark => ({ ms, is: "record" })),
  ].toSorted((a, b) => a.ms - b.ms || ORDER[a.is] - ORDER[b.is]);
  let stoppedMs: number | undefined;
  let hasRecord = false;
  let paused = 0;
  for (const { ms, is } of marks) {
    if (is === "start" && stoppedMs !== undefined) paused += ms - stoppedMs;
    hasRecord ||= is === "record";
    // A second stop begins no other pause; before the first record nothing is counted.
    stoppedMs = is === "stop" && hasRecord ? (stoppedMs ?? ms) : undefined;
  }
  return paused / 1000;
}

function markOf(event: unknown): readonly Mark[] {
  const read = z.safeParse(timerEvent, event);
  if (!read.success) return [];
  return [{ ms: read.data.timestamp.getTime(), is: read.data.event_type === "start" ? "start" : "stop" }];
}
