import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runCommand } from "../support/run-command.ts";

const LOG = ["--log", "docs/sample-log.json"];

let folder: string;

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "newcomer-"));
  await writeFile(join(folder, "policy.json"), '{"restDaysPerWeek":9}');
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe("somebody who knows nothing but --help", () => {
  it("asks for the help of a command within a group by either way", async () => {
    const { code, out } = await runCommand(["help", "athlete", "add"]);

    expect([code, out]).toStrictEqual([0, (await runCommand(["athlete", "add", "--help"])).out]);
    expect(out).toMatch(/^Usage: cooldown athlete add /);
  });

  it("asks for the help of a command that is none, and hears what was meant", async () => {
    const { code, err } = await runCommand(["help", "asess"]);

    expect([code, err]).toStrictEqual([
      2,
      "error: unknown command 'asess'\n(Did you mean assess?)\n(cooldown --help lists the commands)\n",
    ]);
  });

  it("has no team yet, and hears how to write one", async () => {
    const [named, all] = await Promise.all(
      [
        ["athlete", "list", "--team", "demo"],
        ["team", "validate"],
      ].map((words) => runCommand(words, { teamsFolder: join(folder, "teams") })),
    );

    expect(named?.err.replace(folder, "").replace(folder, "")).toBe(
      "cooldown: there is no team file /teams/demo.json: run this in the folder that holds /teams/, or write it with cooldown team init demo\n",
    );
    expect(all?.err.replace(folder, "")).toBe(
      "cooldown: /teams holds no team file <slug>.json: cooldown team init SLUG writes one\n",
    );
  });

  it("asks for days in the wrong order, or for none of the log's", async () => {
    const [turned, none] = [
      await runCommand(["replay", ...LOG, "--from", "2026-07-02", "--to", "2026-07-01"]),
      await runCommand(["replay", ...LOG, "--from", "2030-01-01"]),
    ];

    expect([turned.code, turned.err]).toStrictEqual([2, "cooldown: --from 2026-07-02 is after --to 2026-07-01\n"]);
    expect([none.code, none.err]).toStrictEqual([
      1,
      expect.stringContaining("cooldown: no day of the log is asked for: it goes from 2026-06-01 to 2026-08-22\n"),
    ]);
  });

  it("compares with a policy out of bounds, and hears of that policy alone", async () => {
    const { code, err } = await runCommand(["replay", ...LOG, "--compare", join(folder, "policy.json"), "demo"]);

    expect(code).toBe(1);
    expect(err).toContain("cooldown: policy.json: restDaysPerWeek: found 9; expected a whole number from 0 to 3\n");
    expect(err).not.toContain("account");
  });
});
