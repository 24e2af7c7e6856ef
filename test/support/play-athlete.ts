import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { replay } from "../../lib/app/replay.ts";
import { type ReplayMessage, reportReplay } from "../../lib/app/replay-report.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import { newAthlete } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { readLogFile } from "./read-log-file.ts";

const START_MS = Date.parse("2025-10-01T00:00:00Z");
const FADED_AFTER_DAYS = 28;

/** What an invented athlete's months came to by the rules of today. */
export interface Played {
  readonly texts: readonly ReplayMessage[];
  /** Local dates with load [epoch days]. */
  readonly trained: readonly number[];
  /** The dates on which a reason is listed. */
  readonly listed: (code: string) => readonly string[];
  /** The level of a date as it was asked for on the evening before. */
  readonly level: (date: string) => string | undefined;
}

/** An athlete as a file of test/fixtures/athletes has them. */
export interface AthleteFile {
  readonly profile: unknown;
  readonly workouts: readonly unknown[];
}

export function athleteFile(slug: string): AthleteFile {
  return z
    .object({ profile: z.unknown(), workouts: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(`test/fixtures/athletes/${slug}.json`, "utf8")));
}

/** Replays an athlete's log from its first workout to its last. */
export async function playAthlete(file: AthleteFile): Promise<Played> {
  const profile = z.parse(profileFile(START_MS), file.profile);
  const world = createReplayWorld({
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    startMs: START_MS,
  });
  const athlete = newAthlete({ athleteId: "ana", profile });
  const { workouts } = readLogFile("log.json", JSON.stringify(file.workouts), { homeZone: profile.timeZone });
  const replayed = await replay({ athlete, workouts, teamPolicy: {} }, world);
  const options = { from: null, to: null, leftOut: 0, pricePerPartUsd: 0, partsOf: () => 1 };
  const { days, messages } = reportReplay(replayed, options);
  return {
    texts: messages,
    trained: days.filter(({ load }) => load > 0).map(({ date }) => epochDay(date)),
    listed: (code) => days.filter(({ reasons }) => reasons.some((each) => each === code)).map(({ date }) => date),
    level: (date) =>
      (replayed.days.find(({ localDate }) => localDate === date) ?? replayed.days.at(-1))?.days.find(
        (each) => each.date === date,
      )?.level,
  };
}

/** The bodies of the texts of some kinds from one date to another, both included. */
export function bodiesOf(
  { texts }: Played,
  kinds: readonly string[],
  [from, to]: readonly [string, string] = ["2025-01-01", "2026-12-31"],
): readonly string[] {
  return texts
    .filter(({ kind, localDate }) => kinds.includes(kind) && from <= localDate && localDate <= to)
    .map(({ body }) => body);
}

/** The day from which on fading counts: the first one, or the one after the last break of four weeks. */
function startsOf(trained: readonly number[]): readonly number[] {
  return trained.filter((day, at) => at === 0 || day - (trained[at - 1] ?? day) > FADED_AFTER_DAYS);
}

/** The most texts in any seven days from day 29 on, counted anew after a break of four weeks. */
export function mostInAWeek({ texts, trained }: Played): number {
  const days = texts.map(({ localDate }) => epochDay(localDate));
  const starts = startsOf(trained);
  const counts = days.map((from) => {
    const start = starts.findLast((day) => day <= from) ?? from;
    const nextStart = starts.find((day) => day > from) ?? Infinity;
    const week = days.filter((day) => from <= day && day < Math.min(from + 7, nextStart));
    return from - start >= FADED_AFTER_DAYS ? week.length : 0;
  });
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
