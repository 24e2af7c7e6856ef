import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { replay } from "../../lib/app/replay.ts";
import { type ReplayMessage, reportReplay } from "../../lib/app/replay-report.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import { newAthlete } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { createReplayWorld } from "../../lib/table/replay-world.ts";
import { readLogFile } from "../support/read-log-file.ts";

const START_MS = Date.parse("2025-10-01T00:00:00Z");
const FADED_AFTER_DAYS = 28;

interface Played {
  readonly texts: readonly ReplayMessage[];
  /** Local dates with load. */
  readonly trained: readonly number[];
}

/** An invented athlete's months by the rules of today. */
async function play(slug: string): Promise<Played> {
  const file = z
    .object({ profile: z.unknown(), workouts: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(`test/fixtures/athletes/${slug}.json`, "utf8")));
  const profile = z.parse(profileFile(START_MS), file.profile);
  const world = createReplayWorld({
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    startMs: START_MS,
  });
  const athlete = newAthlete({ athleteId: slug, profile });
  const { workouts } = readLogFile("log.json", JSON.stringify(file.workouts), { homeZone: profile.timeZone });
  const reminders = await replay({ athlete, workouts, teamPolicy: {} }, world);
  const options = { from: null, to: null, pricePerPartUsd: 0, partsOf: () => 1 };
  const { days, messages } = reportReplay(reminders, options);
  return { texts: messages, trained: days.filter(({ load }) => load > 0).map(({ date }) => epochDay(date)) };
}

const SLUGS = [
  "five-day-lifter",
  "spring-marathoner",
  "walker",
  "runner-who-adds-lifting",
  "half-marathoner",
  "lifter-back",
  "returner-after-92-days",
  "night-lifter",
  "first-days",
] as const;
type Slug = (typeof SLUGS)[number];

const played = new Map<Slug, Played>();

beforeAll(async () => {
  for (const slug of SLUGS) played.set(slug, await play(slug));
});

function of(slug: Slug): Played {
  return played.get(slug) ?? { texts: [], trained: [] };
}

/** The texts of a kind from one date to another, both included. */
function bodies(slug: Slug, kinds: readonly string[], [from, to]: readonly [string, string]): readonly string[] {
  return of(slug)
    .texts.filter(({ kind, localDate }) => kinds.includes(kind) && from <= localDate && localDate <= to)
    .map(({ body }) => body);
}

/** The day from which on fading counts: the first one, or the one after the last break of four weeks. */
function startsOf(trained: readonly number[]): readonly number[] {
  return trained.filter((day, at) => at === 0 || day - (trained[at - 1] ?? day) > FADED_AFTER_DAYS);
}

/** The most texts in any seven days from day 29 on. */
function mostInAWeek({ texts, trained }: Played): number {
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

describe("the race", () => {
  it("of a marathoner is wished well, answered with well done, and followed by rest", () => {
    expect(bodies("spring-marathoner", ["event", "big-day", "rest-day"], ["2026-05-23", "2026-05-31"])).toStrictEqual([
      "Race tomorrow, Priya: kit ready, nothing new, early night. Enjoy it!",
      "You did it, Priya: 42.4 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Mon 1 Jun.",
      "Rest tomorrow (Mon) and Tue, Priya, and go gently after that: nothing hard before Mon 1 Jun.",
    ]);
  });

  it("of half the distance rests one day, and no text calls it a step up", () => {
    expect(bodies("half-marathoner", ["event", "big-day", "rest-day"], ["2026-04-25", "2026-05-03"])).toStrictEqual([
      "Race tomorrow, Ola: kit ready, nothing new, early night. Enjoy it!",
      "You did it, Ola: 21.3 km. Drink to thirst, eat what you fancy, carbs and protein. No hard training before Fri 1 May.",
      "Rest tomorrow (Mon), Ola, and go gently after that: nothing hard before Fri 1 May.",
    ]);
  });
});

describe("lifting", () => {
  it("that a runner adds begins with how to begin, and later texts say lighter and how far to run", () => {
    expect(
      bodies("runner-who-adds-lifting", ["starter", "meal", "rest-day"], ["2026-04-13", "2026-04-19"]),
    ).toStrictEqual([
      "First lift logged, Ines. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty. Keep running near 34 km a week for now.",
      "5 training days in the last 6, Ines: time to rest tomorrow (Sat). Hard lifts can wait: 12-15 light reps, with some left.",
      "Run logged, Ines. At your next meal: brown rice with tuna. 43 km in a week: with lifts on top, aim for 34.",
    ]);
  });

  it("after three months without it is told how to begin again", () => {
    expect(bodies("lifter-back", ["starter"], ["2025-10-01", "2026-12-31"])).toStrictEqual([
      "Back to lifting, Al. Start light: 12-15 easy reps, once or twice a week is plenty for now. STOP = end.",
    ]);
  });

  it("on five days a week is not told that two are plenty", () => {
    const told = of("five-day-lifter").texts.filter(({ body }) => body.includes("plenty at first"));

    expect(told).toStrictEqual([]);
  });

  it("at night is answered at breakfast", () => {
    const [first] = bodies("night-lifter", ["meal"], ["2026-03-02", "2026-03-04"]);

    expect(first).toMatch(
      /^(?:Late lift last night|Breakfast after|Bo, last night's lift|Bo, a breakfast idea|You finished late|Bo, for breakfast|What's for breakfast|Bo, .* at breakfast)/,
    );
  });
});

describe("somebody who only walks", () => {
  it("hears once why no text comes, and nothing else in twelve weeks", () => {
    expect(of("walker").texts.map(({ localDate, body }) => [localDate, body])).toStrictEqual([
      [
        "2026-03-16",
        "Walks and yoga count as recovery, Joan, so there's little to add; run, lift or ride and we'll text.",
      ],
    ]);
  });
});

describe("the first days", () => {
  it("call no run the longest of a few days", () => {
    expect(of("first-days").texts.filter(({ body }) => body.includes("ongest run"))).toStrictEqual([]);
  });
});

describe("from day 29 on, counted anew after a break of four weeks", () => {
  it.each([
    { slug: "five-day-lifter", most: 5 },
    { slug: "spring-marathoner", most: 6 },
    { slug: "walker", most: 4 },
    { slug: "runner-who-adds-lifting", most: 4 },
    { slug: "half-marathoner", most: 6 },
    { slug: "lifter-back", most: 4 },
    { slug: "returner-after-92-days", most: 4 },
    { slug: "night-lifter", most: 4 },
  ] as const)("$slug gets at most $most texts in seven days", ({ slug, most }) => {
    expect(mostInAWeek(of(slug))).toBeLessThanOrEqual(most);
  });
});
