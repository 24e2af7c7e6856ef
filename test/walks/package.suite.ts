import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };

const run = promisify(execFile);

let project = "";

/** An empty project with the packed file installed, as `npm install cooldown-0.2.0.tgz` leaves it. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "cooldown-packed-"));
  await writeFile(join(project, "package.json"), "{}");
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", project]);
  await run("npm", ["install", "--offline", "--silent", join(project, stdout.trim())], { cwd: project });
});

afterAll(() => rm(project, { recursive: true }));

function cooldown(...words: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return run(join(project, "node_modules/.bin/cooldown"), words, { cwd: project });
}

const installed = (path: string): string => join(project, "node_modules/cooldown", path);

describe("the packed command line, installed in an empty project", () => {
  it("prints its version, quietly", async () => {
    expect(await cooldown("--version")).toStrictEqual({ stdout: `${packageFile.version}\n`, stderr: "" });
  });

  it("replays the sample log that comes with it", async () => {
    const { stdout } = await cooldown("replay", "--log", installed("docs/sample-log.json"), "--json");

    expect(JSON.parse(stdout)).toMatchObject({ summary: { days: 83, byKind: { "rest-day": expect.any(Number) } } });
  });

  it("says how a command reaches the local runtime where none runs", async () => {
    const { stderr } = await cooldown("athlete", "list", "--local", "1").catch((failed) => failed);

    expect(stderr).toMatch(/^cooldown: no local runtime answers at http:\/\/127\.0\.0\.1:1: start it with npm start/);
  });

  it("is one program, without tests, sources and dependencies", async () => {
    const { dependencies = {} } = JSON.parse(await readFile(installed("package.json"), "utf8"));
    const packed = await run("find", [installed("."), "-type", "f", "-printf", "%P\n"]);

    expect(dependencies).toStrictEqual({});
    expect(packed.stdout.trim().split("\n").toSorted()).toStrictEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin/cooldown.mjs",
      "dist/assets/icon.svg",
      "dist/assets/live.js",
      "dist/assets/script.js",
      "dist/assets/style.css",
      "dist/cooldown.mjs",
      "dist/cooldown.mjs.LEGAL.txt",
      "docs/sample-log.json",
      "docs/team.schema.json",
      "package.json",
    ]);
  });
});
