import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examinedIn } from "../../../bin/commands/doctor/fleet-health.ts";
import { runCommand } from "../../support/run-command.ts";
import { NOW, useDoctorFixture } from "./doctor-fixtures.ts";

useDoctorFixture();
const folder = mkdtempSync(join(tmpdir(), "cooldown-doctor-all-"));
afterAll(() => rmSync(folder, { recursive: true }));

function doctorOfAll(teamsFolder: string, ...words: readonly string[]) {
  return runCommand(["doctor", "--all", ...words], { now: () => Date.parse(NOW), teamsFolder });
}

describe("cooldown doctor --all", () => {
  it("looks at every team, one after the other, and names at the end those with a problem", async () => {
    const { code, out, err } = await doctorOfAll("test/fixtures/teams");

    expect(code).toBe(1);
    expect(out).toMatch(/^Team demo at 2026-10-12 16:00 UTC\n\nproblem {4}credentials: /u);
    expect(out).toContain("\nTeam riverside at 2026-10-12 16:00 UTC\n\nok         credentials: ");
    expect(err).toBe("cooldown: 1 of 2 teams have a problem: demo\n");
  });

  it("is one object for machines, with the files that are broken", async () => {
    copyFileSync("test/fixtures/teams/riverside.json", join(folder, "riverside.json"));
    writeFileSync(join(folder, "broken.json"), "{");

    const { code, out, err } = await doctorOfAll(folder, "--json");

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      counts: { problem: 0, ok: 22 },
      teams: [{ slug: "riverside", name: "team riverside", at: NOW, findings: expect.any(Array) }],
      failed: [],
      leftOut: [{ file: join(folder, "broken.json"), field: "", expected: "a JSON object" }],
    });
    expect(JSON.parse(err)).toMatchObject({ error: { kind: "failed", problems: [{ field: "" }] } });
  });

  it("says that all are well", async () => {
    rmSync(join(folder, "broken.json"));

    const { code, out } = await doctorOfAll(folder);
    const machine = await doctorOfAll(folder, "--json");

    expect([code, machine.code]).toStrictEqual([0, 0]);
    expect(out).toMatch(/\n1 team, and every one is well\.\n$/u);
  });

  it("is refused beside one team, and where there is no team file", async () => {
    const beside = await doctorOfAll(folder, "--team", "riverside");
    const nowhere = await doctorOfAll(join(folder, "nowhere"));

    expect([beside.code, nowhere.code]).toStrictEqual([2, 1]);
    expect(nowhere.err).toContain("holds no team file <slug>.json");
  });
});

it("takes what doctor says of a team it could not look at", () => {
  expect(examinedIn("demo", '{"error":{"kind":"failed","message":"sign in again"}}\n')).toStrictEqual({
    slug: "demo",
    message: "sign in again",
  });
  expect(examinedIn("demo", "Killed\n")).toStrictEqual({ slug: "demo", message: "doctor gave no answer" });
});
