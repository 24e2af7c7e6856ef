import { describe, expect, it } from "vitest";
import { chartTop, type LoadDay, loadChart } from "../../lib/dashboard/load-chart.ts";
import { readerOf } from "../../lib/dashboard/reader.ts";
import { epochDay } from "../../lib/domain/local-time.ts";

const ENGLISH = readerOf("en");
const SUNDAY = epochDay("2026-11-22");

function aDay(over: Partial<LoadDay> = {}): LoadDay {
  return { day: SUNDAY, loadAu: 0, fitness: 0, fatigue: 0, level: null, ...over };
}

function daysUntil(day: number, count: number): readonly LoadDay[] {
  return Array.from({ length: count }, (_, at) => aDay({ day: day - count + 1 + at }));
}

async function datesOf(count: number): Promise<readonly (string | undefined)[]> {
  const svg = String(await loadChart(daysUntil(SUNDAY, count), ENGLISH));
  return [...svg.matchAll(/>(\d+ [A-Z][a-z]{2})</g)].map(([, date]) => date);
}

describe("the load chart", () => {
  it("draws a bar as high as the day's share of the axis", async () => {
    const days = [aDay({ loadAu: 400 }), aDay({ day: SUNDAY + 1, loadAu: 100 })];

    const svg = String(await loadChart(days, ENGLISH));

    expect(svg).toContain('<path class="bar" d="M69 138V8h140V138zM279 138V105.5h140V138z" />');
  });

  it("leads fitness and fatigue through the middle of each day", async () => {
    const days = [aDay({ fitness: 10, fatigue: 50 }), aDay({ day: SUNDAY + 1, fitness: 20, fatigue: 100 })];

    const svg = String(await loadChart(days, ENGLISH));

    expect(svg).toContain('class="line fitness" points="139,125 349,112"');
    expect(svg).toContain('class="line fatigue" points="139,73 349,8"');
  });

  it("marks each day with its level, and none before the first workout", async () => {
    const days = [aDay(), aDay({ day: SUNDAY + 1, level: "rest" }), aDay({ day: SUNDAY + 2, level: "easy" })];

    const svg = String(await loadChart(days, ENGLISH));

    expect([...svg.matchAll(/<rect\s+class="level (\w+)"/g)].map(([, level]) => level)).toStrictEqual(["rest", "easy"]);
  });

  it("names Mondays below", async () => {
    const days = Array.from({ length: 9 }, (_, at) => aDay({ day: SUNDAY + at }));

    const svg = String(await loadChart(days, ENGLISH));

    expect([...svg.matchAll(/>(\d+ Nov)</g)].map(([, date]) => date)).toStrictEqual(["23 Nov", "30 Nov"]);
  });

  it("names the months of a season, and the quarters of two years", async () => {
    expect(await datesOf(91)).toStrictEqual(["1 Sep", "1 Oct", "1 Nov"]);
    expect(await datesOf(365)).toStrictEqual(["1 Jan", "1 Apr", "1 Jul", "1 Oct"]);
  });

  it("draws two years in as few elements as four weeks", async () => {
    const days = Array.from({ length: 730 }, (_, at) => aDay({ day: SUNDAY - 729 + at, loadAu: 300 }));

    const svg = String(await loadChart(days, ENGLISH));

    expect(svg.match(/<\w/g)?.length).toBeLessThan(40);
  });

  it("says in words what it shows, as a whole and by day", async () => {
    const days = [
      aDay({ loadAu: 315, fitness: 7.44, fatigue: 41.9, level: "building" }),
      aDay({ day: SUNDAY + 1, fitness: 7.3, fatigue: 36.3, level: "building" }),
    ];

    const svg = String(await loadChart(days, ENGLISH));

    expect(svg).toContain(
      'aria-label="Load of the last 2 days. Most: 315 on Sun 22 Nov. Today: 0, fitness 7.3, fatigue 36.3."',
    );
    expect(svg).toContain(
      "<title>Sun 22 Nov: load 315, fitness 7.4, fatigue 41.9. Advice for the day after: building</title>",
    );
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
