import { describe, expect, it } from "vitest";
import { bodyMap, hoursUntilReady } from "../../lib/dashboard/body-map.ts";
import { readerOf } from "../../lib/dashboard/reader.ts";
import { instantMs } from "../../lib/domain/local-time.ts";

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

const HERE = { nowMs: NOW, zone: "America/New_York", reader: readerOf("en") };

describe("the body map", () => {
  it("shades each muscle group by the days until it is ready", async () => {
    const muscles = {
      quads: "2026-11-24T12:00:00.000Z",
      calves: "2026-11-23T00:00:00.000Z",
      core: "2026-12-01T00:00:00.000Z",
    };

    const svg = String(await bodyMap(muscles, HERE));

    const shades = [...svg.matchAll(/<path class="shade-(\d)"/g)].map(([, shade]) => shade);
    expect(shades.filter((shade) => shade !== "0")).toStrictEqual(["3", "2", "1"]);
  });

  it("says the same in words, in the athlete's own time", async () => {
    const map = String(await bodyMap({ lowerBack: "2026-11-23T00:00:00.000Z" }, HERE));

    const text = map.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    expect(text).toContain("Calves ready Lower back Sun 22 Nov, 19:00 (12 h) Core ready");
    expect(map).toContain('aria-label="Muscles, front and back; the list beside says when each is ready"');
  });
});
