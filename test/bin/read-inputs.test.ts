import { describe, expect, it } from "vitest";
import { parseProfile } from "../../bin/commands/read-inputs.ts";

const NOW_MS = Date.parse("2026-11-22T12:00:00Z");

describe("a profile file without a zone", () => {
  it("takes the team's; one that names a zone keeps it", () => {
    const zones = [{ name: "Ana" }, { name: "Ana", timeZone: "Europe/Berlin" }].map(
      (json) => parseProfile("ana.json", json, { nowMs: NOW_MS, timeZone: "America/New_York" }).timeZone,
    );

    expect(zones).toStrictEqual(["America/New_York", "Europe/Berlin"]);
  });

  it("is refused where no team has one, as on a laptop", () => {
    expect(() => parseProfile("ana.json", { name: "Ana" }, { nowMs: NOW_MS })).toThrow("timeZone");
  });
});
