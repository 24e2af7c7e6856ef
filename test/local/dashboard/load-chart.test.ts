import { describe, expect, it } from "vitest";
import { DAY_MS, epochDay, instantMs, isoDate } from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { chartTop, type LoadDay, loadChart, loadDays } from "../../../lib/local/dashboard/load-chart.ts";
import { anAthlete, aWorkout } from "../../support/builders.ts";

const SUNDAY = epochDay("2026-11-22");

function aDay(over: Partial<LoadDay> = {}): LoadDay {
  return { day: SUNDAY, loadAu: 0, fitness: 0, fatigue: 0, level: null, ...over };
}

describe("the load chart", () => {
  it("draws a bar as high as the day's share of the axis", async () => {
    const days = [aDay({ loadAu: 400 }), aDay({ day: SUNDAY + 1, loadAu: 100 })];

    const svg = String(await loadChart(days));

    const bars = [...svg.matchAll(/class="bar" x="([\d.]+)" y="([\d.]+)" width="10" height="([\d.]+)"/g)];
    expect(bars.map(([, x, y, height]) => [x, y, height])).toStrictEqual([
      ["36.5", "8", "130"],
      ["51.5", "105.5", "32.5"],
    ]);
  });

  it("leads fitness and fatigue through the middle of each day", async () => {
    const days = [aDay({ fitness: 10, fatigue: 50 }), aDay({ day: SUNDAY + 1, fitness: 20, fatigue: 100 })];

    const svg = String(await loadChart(days));

    expect(svg).toContain('class="line fitness" points="41.5,125 56.5,112"');
    expect(svg).toContain('class="line fatigue" points="41.5,73 56.5,8"');
  });

  it("marks each day with its level, and none before the first workout", async () => {
    const days = [aDay(), aDay({ day: SUNDAY + 1, level: "rest" }), aDay({ day: SUNDAY + 2, level: "easy" })];

    const svg = String(await loadChart(days));

    expect([...svg.matchAll(/<rect\s+class="level (\w+)"/g)].map(([, level]) => level)).toStrictEqual(["rest", "easy"]);
  });

  it("names Mondays below", async () => {
    const days = Array.from({ length: 9 }, (_, at) => aDay({ day: SUNDAY + at }));

    const svg = String(await loadChart(days));

    expect([...svg.matchAll(/>(\d+ Nov)</g)].map(([, date]) => date)).toStrictEqual(["23 Nov", "30 Nov"]);
  });

  it("says in words what it shows, as a whole and by day", async () => {
    const days = [
      aDay({ loadAu: 315, fitness: 7.44, fatigue: 41.9, level: "building" }),
      aDay({ day: SUNDAY + 1, fitness: 7.3, fatigue: 36.3, level: "building" }),
    ];

    const svg = String(await loadChart(days));

    expect(svg).toContain(
      'aria-label="Load of the last 2 days. Most: 315 on Sun 22 Nov. Today: 0, fitness 7.3, fatigue 36.3."',
    );
    expect(svg).toContain(
      "<title>Sun 22 Nov: load 315, fitness 7.4, fatigue 41.9. Advice for the day after: building</title>",
    );
  });
});

const NOW = instantMs("2026-11-22T20:00:00Z");

function daysOf({
  workouts,
  redFlagAt = null,
}: {
  readonly workouts: ReturnType<typeof aWorkout>[];
  readonly redFlagAt?: string | null;
}) {
  const athlete = anAthlete({ redFlagAt });
  return loadDays(readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs: NOW }));
}

function aRunDaysAgo(days: number) {
  return aWorkout({
    startMs: instantMs("2026-11-22T11:30:00Z") - days * DAY_MS,
    localDay: epochDay("2026-11-22") - days,
    rpe: 4,
  });
}

describe("the days of the load chart", () => {
  it("are the last 28 up to today, each with its load", () => {
    const days = daysOf({ workouts: [aRunDaysAgo(27), aRunDaysAgo(0)] });

    expect(days.map(({ day }) => isoDate(day)).filter((_, at) => at % 27 === 0)).toStrictEqual([
      "2026-10-26",
      "2026-11-22",
    ]);
    expect(days).toHaveLength(28);
    expect(days.flatMap(({ loadAu }, at) => (loadAu === 0 ? [] : [[at, loadAu]]))).toStrictEqual([
      [0, 180],
      [27, 180],
    ]);
  });

  it("have no level before the first workout, then what each evening advised", () => {
    const days = daysOf({ workouts: [6, 5, 4, 3, 2].map(aRunDaysAgo) });

    expect(days.slice(-8).map(({ level }) => level)).toStrictEqual([
      null,
      "building",
      "building",
      "building",
      "building",
      "rest",
      "rest",
      "ready",
    ]);
  });

  it("show a red flag from its day on", () => {
    const days = daysOf({ workouts: [aRunDaysAgo(10)], redFlagAt: "2026-11-21T18:00:00.000Z" });

    expect(days.slice(-3).map(({ level }) => level)).toStrictEqual(["ready", "rest", "rest"]);
  });
});

describe("the top of a load axis", () => {
  it.each([
    { values: [], top: 100 },
    { values: [0, 12.5], top: 100 },
    { values: [100], top: 100 },
    { values: [100.1, 30], top: 200 },
    { values: [315], top: 400 },
    { values: [560], top: 600 },
    { values: [601], top: 800 },
    { values: [999], top: 1000 },
    { values: [1001], top: 2000 },
  ])("over $values is $top", ({ values, top }) => {
    expect(chartTop(values)).toBe(top);
  });
});
