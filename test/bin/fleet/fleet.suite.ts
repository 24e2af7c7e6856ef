import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeCloudFormation, startFakeCloudFormation } from "../../support/fake-cloudformation.ts";
import { startLoopback } from "../../support/loopback.ts";

const DOCTOR = `import { appendFileSync, existsSync, readFileSync } from "node:fs";
const slug = process.argv.at(-1);
appendFileSync("calls.txt", "doctor " + slug + "\\n");
if (existsSync("sick.txt") && readFileSync("sick.txt", "utf8") === slug) process.exit(1);
`;

let folder: string;
let cloudFormation: FakeCloudFormation;
/** Nobody listens there: STS does not say. */
let stsEndpoint = "http://127.0.0.1:9";
beforeEach(async () => {
  stsEndpoint = "http://127.0.0.1:9";
  folder = mkdtempSync(join(tmpdir(), "cooldown-fleet-"));
  for (const inner of ["teams", "bin", "node_modules/.bin"]) mkdirSync(join(folder, inner), { recursive: true });
  copyFileSync("test/bin/fleet/stub-cdk.mjs", join(folder, "node_modules/.bin/cdk"));
  chmodSync(join(folder, "node_modules/.bin/cdk"), 0o755);
  file("bin/cooldown.mjs", DOCTOR);
  for (const slug of ["demo", "riverside"])
    copyFileSync(`test/fixtures/teams/${slug}.json`, join(folder, `teams/${slug}.json`));
  cloudFormation = await startFakeCloudFormation({});
});
afterEach(() => {
  cloudFormation.stop();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function calls(): readonly string[] {
  return readFileSync(join(folder, "calls.txt"), "utf8").trim().split("\n");
}

async function npmRun(...words: readonly string[]) {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.endpoint,
    AWS_ENDPOINT_URL_STS: stsEndpoint,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
  };
  const tsx = resolve("node_modules/tsx/dist/loader.mjs");
  const child = spawn(process.execPath, ["--import", tsx, resolve("bin/stacks.ts"), ...words], { cwd: folder, env });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  const [code] = await once(child, "close");
  return { code: Number(code), said: Buffer.concat(parts).toString("utf8") };
}

describe("npm run deploy -- --all", () => {
  it("builds once, says the whole time before, stops at a sick team, and goes on there without deploying it twice", async () => {
    file("sick.txt", "demo");
    const first = await npmRun("deploy", "--all");
    expect([first.code, calls()]).toStrictEqual([
      1,
      ["synth", "deploy cooldown-account-111111111111-us-east-1", "deploy cooldown-demo", "doctor demo"],
    ]);
    expect(first.said).toContain("At most about 28 min");
    expect(first.said).toContain("failed: demo (doctor found a problem)\nwaiting: riverside");
    file("sick.txt", "");

    const again = await npmRun("deploy", "--all");

    expect([again.code, calls().slice(4)]).toStrictEqual([
      0,
      [
        "synth",
        "doctor demo",
        "deploy cooldown-account-222222222222-us-west-2",
        "deploy cooldown-riverside",
        "doctor riverside",
      ],
    ]);
  });

  it("leaves out a team whose file is broken, says so, and deploys the others", async () => {
    file("teams/broken.json", '{"name":"Broken"}');

    const { code, said } = await npmRun("deploy", "--all");

    expect(code).toBe(1);
    expect(said).toContain("left out: teams/broken.json: account: found nothing; expected 12 digits in quotes");
    expect(said).toContain(
      "canary: riverside, in place of broken, whose file is broken; --canary <slug> names another",
    );
    expect(said).toMatch(/left out, as the file is broken: broken\n$/u);
    expect(calls()).toStrictEqual([
      "synth",
      "deploy cooldown-demo",
      "doctor demo",
      "deploy cooldown-riverside",
      "doctor riverside",
    ]);
  });

  it("ends a wave well beside a broken file, which is of no wave, and examines all with a problem", async () => {
    file("teams/broken.json", '{"name":"Broken"}');

    const wave = await npmRun("deploy", "--all", "--wave", "1");
    const doctor = await npmRun("doctor", "--all");

    expect([wave.code, doctor.code]).toStrictEqual([0, 1]);
    expect(doctor.said).toContain("left out: teams/broken.json");
    expect(doctor.said).toMatch(
      /^Every team whose file is sound is well\.\nleft out, as the file is broken: broken$/mu,
    );
  });

  it("lists the waves for a workflow, and compares a wave alone", async () => {
    const list = await npmRun("deploy", "--all", "--list");
    const diff = await npmRun("diff", "--all", "--wave", "2");

    expect(JSON.parse(list.said)).toStrictEqual([
      { number: 1, what: "sandboxes", teams: ["demo"] },
      { number: 2, what: "canary", teams: ["riverside"] },
    ]);
    expect(diff).toStrictEqual({
      code: 0,
      said: "cooldown-account-222222222222-us-west-2  no change\ncooldown-riverside                       no change\n",
    });
  });
});

describe("a fleet that cannot begin", () => {
  it("says which accounts it cannot reach, with their teams and why, before anything is built", async () => {
    cloudFormation.denied.add("ListStackResources");

    const { code, said } = await npmRun("deploy", "--all");

    expect([code, existsSync(join(folder, "calls.txt"))]).toStrictEqual([1, false]);
    expect(said).toMatch(/^account 111111111111 us-east-1 \(demo\): these AWS credentials may not do this: /mu);
    expect(said).toMatch(/^account 222222222222 us-west-2 \(riverside\): /mu);
    expect(said).toMatch(/Nothing was built or deployed\.\n$/u);
  });

  it("says so of credentials of another account", async () => {
    const body =
      "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111111111111</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
    const sts = await startLoopback(() => ({ status: 200, headers: { "content-type": "text/xml" }, body }));
    stsEndpoint = sts.endpoint;

    const { code, said } = await npmRun("deploy", "--all");
    sts.stop();

    expect(code).toBe(1);
    expect(said).toBe(
      "account 222222222222 us-west-2 (riverside): these AWS credentials are of account 111111111111: use others, or set COOLDOWN_ROLE (docs/deploy.md, A fleet)\nNothing was built or deployed.\n",
    );
  });
});

describe("npm run deploy -- --team", () => {
  it("deploys a team beside another one's broken file, which is named and left out of the build", async () => {
    file("teams/broken.json", '{"name":"Broken"}');

    const { code, said } = await npmRun("deploy", "--team", "demo", "--require-approval", "never");

    expect([code, calls()]).toStrictEqual([0, ["deploy cooldown-demo --require-approval never -c soundOnly=true"]]);
    expect(said).toContain("left out: teams/broken.json: account: found nothing; expected 12 digits in quotes");
  });

  it("refuses a team whose own file is broken, and one that nobody knows, before cdk is asked", async () => {
    file("teams/broken.json", "{");

    const broken = await npmRun("diff", "--team", "broken");
    const unknown = await npmRun("deploy", "--team", "nobody");

    expect(broken).toStrictEqual({
      code: 2,
      said: "teams/broken.json: found text that is no JSON (look at line 1, column 2); expected a JSON object\n",
    });
    expect(unknown).toStrictEqual({
      code: 2,
      said: "--team: there is no team nobody: there are broken, demo, riverside\n",
    });
  });

  it("changes nothing of two teams with one number, and names both", async () => {
    file("teams/aaa.json", readFileSync("test/fixtures/teams/demo.json", "utf8"));

    const { code, said } = await npmRun("deploy", "--team", "demo");

    expect(code).toBe(2);
    expect(said).toMatch(/^teams\/demo\.json: sms\.originationNumber: .*; teams\/aaa\.json has it too\n$/);
  });
});

it("npm run doctor -- --team asks cooldown doctor, with all that was said", async () => {
  const { code } = await npmRun("doctor", "--team", "demo");

  expect([code, calls()]).toStrictEqual([0, ["doctor demo"]]);
});

it("refuses a canary that is no sound production team, and says when its file is broken", async () => {
  file("teams/broken.json", '{"stage":"production"}');

  const unknown = await npmRun("deploy", "--all", "--canary", "nosuch", "--list");
  const broken = await npmRun("deploy", "--all", "--canary", "broken", "--list");

  expect([unknown.code, broken.code]).toStrictEqual([2, 2]);
  expect(unknown.said).toMatch(/^--canary: found nosuch; expected riverside$/mu);
  expect(broken.said).toMatch(/^--canary: found broken, whose file is broken; expected riverside$/mu);
});

it("npm run doctor -- --all --json prints one object about all teams, and names those it could not look at", async () => {
  file("teams/broken.json", '{"name":"Broken"}');
  const counts = { problem: 0, advice: 1, ok: 20, unchecked: 0 };
  const report = { name: "team demo", at: "2026-11-22T12:00:00.000Z", counts, findings: [] };
  file(
    "bin/cooldown.mjs",
    `if (process.argv.includes("demo")) console.log(${JSON.stringify(JSON.stringify(report))});
    else { console.error('{"error":{"kind":"failed","message":"the AWS credentials have expired"}}'); process.exit(1); }`,
  );

  const { code, said } = await npmRun("doctor", "--all", "--json");

  expect(code).toBe(1);
  expect(JSON.parse(said.split("\n").at(-2) ?? "")).toMatchObject({
    counts,
    teams: [{ slug: "demo", ...report }],
    failed: [{ slug: "riverside", message: "the AWS credentials have expired" }],
    leftOut: expect.arrayContaining([expect.objectContaining({ file: "teams/broken.json", field: "account" })]),
  });
});

it("npm run doctor -- --all asks about every team, also after one with a problem", async () => {
  file("sick.txt", "demo");

  const { code, said } = await npmRun("doctor", "--all");

  expect([code, calls()]).toStrictEqual([1, ["doctor demo", "doctor riverside"]]);
  expect(said).toBe("Doctor found a problem of: demo\n");
});
