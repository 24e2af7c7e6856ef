import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { addStacks } from "../../lib/infra/add-stacks.ts";
import { describeProblem } from "../../lib/team/problem.ts";
import { cdkContext } from "./synth-teams.ts";

interface Run {
  readonly status: number | null;
  readonly stderr: string;
  readonly out: string;
}

const manifest = z.object({ artifacts: z.record(z.string(), z.unknown()) });
const validation = z.object({ pluginReports: z.array(z.unknown()) });

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cooldown-app-"));
  folders.push(folder);
  return folder;
}

/** Runs the app as `cdk synth` does, without credentials. */
function synth(teams: string): Run {
  const out = newFolder();
  const { status, stderr } = spawnSync("node_modules/.bin/tsx", ["bin/app.ts"], {
    env: { PATH: process.env["PATH"], CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify({ ...cdkContext, teams }) },
    encoding: "utf8",
  });
  return { status, stderr, out };
}

/** Why the app adds no stack, a line each. */
function problemsIn(teams: string): readonly string[] {
  const app = new App();
  const problems = addStacks(app, teams);
  expect(app.node.children).toStrictEqual([]);
  return problems.map(describeProblem);
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function teamFolder(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  return folder;
}

describe("the app with two teams", () => {
  const { status, stderr, out } = synth("test/fixtures/teams");
  const bundles = readdirSync(out)
    .filter((name) => name.startsWith("asset."))
    .map((name) => join(out, name, "index.mjs"))
    .filter((bundle) => existsSync(bundle));

  it("synthesizes offline", () => {
    const { artifacts } = manifest.parse(jsonOf(join(out, "manifest.json")));

    expect(status).toBe(0);
    expect(
      stderr.split("\n").filter((line) => line !== "" && !/^(Bundling asset |npm warn )/.test(line)),
    ).toStrictEqual([]);
    expect(Object.keys(artifacts).filter((name) => /^cooldown-[^.]+$/.test(name))).toStrictEqual([
      "cooldown-account-111111111111-us-east-1",
      "cooldown-account-222222222222-us-west-2",
      "cooldown-demo",
      "cooldown-riverside",
    ]);
  });

  it("breaks none of CDK's own rules", () => {
    const { pluginReports } = validation.parse(jsonOf(join(out, "validation-report.json")));

    expect(pluginReports).toStrictEqual([]);
  });

  it("bundles each function once, in at most 560 kB", () => {
    const sizes = bundles.map((bundle) => statSync(bundle).size);

    expect(sizes).toHaveLength(7);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(560_000);
  });

  it("bundles what Node can load: it gets as far as the missing environment", () => {
    // A crash would quote the bundle's longest line, more than a pipe holds, before it names the error.
    const load = "await import(process.argv[1]).catch(({ message }) => console.log(message))";
    const errors = bundles.map((bundle) => {
      const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", load, bundle], { env: {} });
      return /^Environment: (TABLE_NAME|RECEIPTS_FUNCTIONS) is missing/.test(stdout.toString());
    });

    expect(errors).toStrictEqual(bundles.map(() => true));
  });
});

describe("the app", () => {
  it("has no stack and names every problem of every team file", () => {
    const folder = teamFolder({ "Run.json": "{", "run-club.json": '{"name": "Run Club", "sms": {}, "shards": 0}' });

    expect(problemsIn(folder).map((line) => line.replaceAll(folder, "teams"))).toStrictEqual([
      'teams/Run.json: found the name "Run"; expected a name of 2 to 31 characters a-z, 0-9 and -, a letter first',
      "teams/Run.json: found text that is no JSON (look at line 1, column 2); expected a JSON object",
      "teams/run-club.json: account: found nothing; expected 12 digits in quotes",
      'teams/run-club.json: region: found nothing; expected an AWS region such as "us-east-1"',
      'teams/run-club.json: timeZone: found nothing; expected an IANA time zone such as "America/New_York"',
      "teams/run-club.json: shards: found 0; expected a whole number from 1 to 64",
      "teams/run-club.json: sms.originationNumber: found nothing; expected a phone number in E.164, or else a senderId",
      "teams/run-club.json: alarmEmail: found nothing; expected an e-mail address",
      'teams/run-club.json: stage: found nothing; expected "sandbox" or "production"',
    ]);
  });

  it("fails without any team, and no stack trace", () => {
    const folder = teamFolder({});
    const { status, stderr } = synth(folder);

    expect(status).toBe(1);
    expect(stderr).toBe(`${folder}: found no team; expected at least one file <slug>.json\n`);
  });
});

describe("cdk.json", () => {
  it("sets every flag CDK recommends", () => {
    const recommended = z
      .record(z.string(), z.unknown())
      .parse(jsonOf("node_modules/aws-cdk-lib/recommended-feature-flags.json"));

    expect(cdkContext).toMatchObject(recommended);
  });

  it("reports nothing to anybody", () => {
    expect(jsonOf("cdk.json")).toMatchObject({
      versionReporting: false,
      notices: false,
      context: { "cli-telemetry": false },
    });
  });
});
