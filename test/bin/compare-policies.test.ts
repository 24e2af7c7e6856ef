import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runCommand } from "../support/run-command.ts";

const LOG = ["--log", "docs/sample-log.json", "--from", "2026-06-01", "--to", "2026-06-14"];

let folder: string;

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "policies-"));
  await writeFile(join(folder, "plain.json"), "{}");
  await writeFile(join(folder, "one-rest-day.json"), '{"restDaysPerWeek":1}');
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it("compares two policies on one log as a table of the texts that differ", async () => {
  const files = ["plain.json", "one-rest-day.json"].map((name) => join(folder, name));

  const { code, out } = await runCommand(["replay", ...LOG, "--compare", ...files]);

  const lines = out.trimEnd().split("\n");
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^DATE +KIND +plain\.json +one-rest-day\.json$/);
  expect(lines.filter((line) => line.length > 80)).toStrictEqual([]);
  expect(lines[1]).toMatch(/^2026-06-06 {2}rest-day {2}19:00 Take tomorrow \(Sun\)…? +-$/);
  expect(lines.at(-1)).toMatch(/^\d+ texts? added, [1-9]\d* removed, \d+ changed$/);
});

it("says of a policy compared with itself that nothing differs", async () => {
  const file = join(folder, "plain.json");

  const { out } = await runCommand(["replay", ...LOG, "--compare", file, file]);

  expect(out).toBe("0 texts added, 0 removed, 0 changed\n");
});

it("counts what was left out of the log in the summary", async () => {
  const workouts = [
    { id: "a", kind: "strength", startedAt: "2026-05-04T10:00:00Z", durationMinutes: 50, muscleGroups: ["wings"] },
    { id: "b", kind: "run", startedAt: "2026-05-05T10:00:00Z", durationMinutes: 50 },
  ];
  await writeFile(join(folder, "log.json"), JSON.stringify({ workouts }));

  const { out } = await runCommand(["replay", "--log", join(folder, "log.json")]);

  expect(out).toContain("\n1 record or field of the log left out, named above\n");
});
