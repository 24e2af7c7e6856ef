import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildOf, fleetState } from "../../../bin/fleet/fleet-state.ts";

const HOUR_MS = 3_600_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cooldown-fleet-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what is kept of a run", () => {
  it.each([
    { what: "by the same build within a day", build: "b1", laterMs: 23 * HOUR_MS, kept: "deployed" },
    { what: "not by another build", build: "b2", laterMs: 0, kept: undefined },
    { what: "not a day later", build: "b1", laterMs: 24 * HOUR_MS, kept: undefined },
  ])("is gone on with $what", ({ build, laterMs, kept }) => {
    const path = join(folder, `${build}-${laterMs}.json`);
    fleetState(path, "b1", 0).set("cooldown-demo", "deployed");

    expect(fleetState(path, build, laterMs).get("cooldown-demo")).toBe(kept);
  });

  it("counts for nothing once the run is over, or when its file was cut off", () => {
    const path = join(folder, "state.json");
    const state = fleetState(path, "b1", 0);
    state.set("cooldown-demo", "examined");
    state.end();
    expect(fleetState(path, "b1", 0).get("cooldown-demo")).toBeUndefined();

    writeFileSync(path, '{"build":"b1","at":0,"sta');

    expect(fleetState(path, "b1", 0).get("cooldown-demo")).toBeUndefined();
  });
});

it("a build is named by its templates alone", () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("cooldown-demo.template.json", "{}");
  const first = buildOf(folder);
  write("manifest.json", "{}");
  const second = buildOf(folder);
  write("cooldown-demo.template.json", '{"Resources":{}}');

  expect([second === first, buildOf(folder) === first]).toStrictEqual([true, false]);
});
