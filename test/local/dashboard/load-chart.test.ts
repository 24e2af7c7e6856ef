import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { loadChart } from "../../../lib/local/dashboard/load-chart.ts";
import type { LoadDay } from "../../../lib/local/dashboard/load-days.ts";

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
