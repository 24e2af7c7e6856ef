import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { hoursUntilReady, muscleChart } from "../../../lib/local/dashboard/status-card.ts";

const NOW = instantMs("2026-11-22T12:00:00Z");

describe("hours until a muscle group is ready", () => {
  it("are rounded up, and 0 when it was never loaded or is ready", () => {
    const muscles = {
      quads: "2026-11-23T12:00:00.000Z",
      calves: "2026-11-22T12:00:01.000Z",
      arms: "2026-11-22T12:00:00.000Z",
      chest: "2026-11-20T12:00:00.000Z",
    };

    const rows = hoursUntilReady(muscles, NOW);

    expect(rows.map(({ group, hours }) => [group, hours])).toStrictEqual([
      ["quads", 24],
      ["hamstrings", 0],
      ["glutes", 0],
      ["calves", 1],
      ["lowerBack", 0],
      ["core", 0],
      ["chest", 0],
      ["upperBack", 0],
      ["shoulders", 0],
      ["arms", 0],
    ]);
  });
});

describe("the muscle chart", () => {
  it("draws hours as a share of whole days", async () => {
    const muscles = { quads: "2026-11-24T12:00:00.000Z", calves: "2026-11-23T00:00:00.000Z" };

    const svg = String(await muscleChart(muscles, NOW));

    expect([...svg.matchAll(/class="muscle"[^/]* width="([\d.]+)"/g)].map(([, width]) => width)).toStrictEqual([
      "260",
      "65",
    ]);
    expect([...svg.matchAll(/>(now|\d+ d)</g)].map(([, tick]) => tick)).toStrictEqual(["now", "1 d", "2 d"]);
  });

  it("names no more than about four days", async () => {
    const muscles = { quads: "2026-11-29T12:00:00.000Z" };

    const svg = String(await muscleChart(muscles, NOW));

    expect([...svg.matchAll(/>(now|\d+ d)</g)].map(([, tick]) => tick)).toStrictEqual(["now", "2 d", "4 d", "6 d"]);
  });

  it("says in words what it shows", async () => {
    const svg = String(await muscleChart({ lowerBack: "2026-11-23T00:00:00.000Z" }, NOW));

    expect(svg).toContain(
      "Muscle readiness: Quads ready, Hamstrings ready, Glutes ready, Calves ready, Lower back in 12 h, Core ready, " +
        "Chest ready, Upper back ready, Shoulders ready, Arms ready.",
    );
  });
});
