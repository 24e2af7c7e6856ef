import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const PROGRAM = join(inject("programs"), "cooldown.mjs");

/** Runs the command line as a person does. */
function cooldown(...args: readonly string[]): Promise<Ran> {
  return inProcess(args, process.env);
}

function inProcess(args: readonly string[], env: NodeJS.ProcessEnv, cwd = "."): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { env, cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

/** Five runs of 45 minutes at RPE 4, Monday to Friday, ending 18:00 in New York. */
const FIVE_DAYS = ["12", "13", "14", "15", "16"].map((day) => ({
  id: `w-${day}`,
  kind: "run",
  startedAt: `2026-10-${day}T17:15:00-04:00`,
  durationMinutes: 45,
  rpe: 4,
}));
const PROFILE = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };

/** A team that wants one rest day a week. */
const TEAM = {
  name: "One Rest Day",
  account: "111111111111",
  region: "us-east-1",
  timeZone: "America/New_York",
  stage: "sandbox",
  alarmEmail: "ops@example.com",
  policy: { restDaysPerWeek: 1 },
  sms: { originationNumber: "+12025550142" },
};

let folder = "";
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-cli-"));
  await writeFile(file("log.json"), JSON.stringify({ workouts: FIVE_DAYS }));
  await writeFile(file("half.json"), JSON.stringify([FIVE_DAYS[0], { ...FIVE_DAYS[1], rpe: 11 }, { kind: "swim" }]));
  await writeFile(file("text.json"), "ran 5 km");
  await writeFile(file("profile.json"), JSON.stringify(PROFILE));
  await writeFile(file("spanish.json"), JSON.stringify({ ...PROFILE, language: "es" }));
  await writeFile(file("minor.json"), JSON.stringify({ ...PROFILE, birthYear: 2011 }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("cooldown assess", () => {
  it("prints the recovery status of a log at an instant as JSON", async () => {
    const args = ["--log", file("log.json"), "--profile", file("profile.json"), "--at", "2026-10-16T22:00:00Z"];

    const { code, stdout } = await cooldown("assess", ...args, "--json");

    const status = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(status).toMatchObject({
      asOf: "2026-10-16T22:00:00.000Z",
      localDate: "2026-10-16",
      today: null,
      level: "rest",
      phase: "foundation",
      reasons: [
        { code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } },
        { code: "BUILDING", evidence: { historyDays: 5, neededDays: 7 } },
      ],
      context: { dayLoadAu: 180, weekLoadAu: 900 },
    });
  });

  it("judges a log as it was known at an earlier instant", async () => {
    const args = ["--log", file("log.json"), "--profile", file("profile.json"), "--at", "2026-10-14T12:00:00Z"];

    const { stdout } = await cooldown("assess", ...args);

    expect(stdout.split("\n").slice(0, 4)).toStrictEqual([
      "Tomorrow (Thu) is yours to choose: advice comes once a week is logged.",
      "Day 3 of 7: still getting to know your training.",
      "",
      "2026-10-14: level building for the next day, phase foundation.",
    ]);
  });

  it("explains in the language of the profile", async () => {
    const args = ["--log", file("log.json"), "--profile", file("spanish.json"), "--at", "2026-10-14T12:00:00Z"];

    const { stdout } = await cooldown("assess", ...args);

    expect(stdout.split("\n").slice(0, 4)).toStrictEqual([
      "Mañana (jue) decides tú: los consejos llegan con una semana registrada.",
      "Día 3 de 7: aún te estamos conociendo.",
      "",
      "2026-10-14: nivel en construcción para el día siguiente, fase base.",
    ]);
  });

  it("names an instant without offset and exits with 2", async () => {
    const { code, stderr } = await cooldown("assess", "--log", file("log.json"), "--at", "2026-10-16");

    expect(code).toBe(2);
    expect(stderr).toContain("Expected an instant with offset such as 2026-11-22T23:10:00Z.");
  });
});

describe("cooldown replay", () => {
  it("prints every day, every text and the summary as JSON", async () => {
    const args = ["--log", file("log.json"), "--profile", file("profile.json"), "--json"];

    const { code, stdout } = await cooldown("replay", ...args);

    const report = JSON.parse(stdout) as {
      readonly days: readonly { readonly date: string; readonly level: string; readonly reasons: readonly string[] }[];
      readonly messages: readonly { readonly at: string; readonly kind: string; readonly body: string }[];
      readonly summary: object;
    };
    expect(code).toBe(0);
    expect(report.days.map(({ date, level, reasons }) => [date, level, reasons.join(" ")])).toStrictEqual([
      ["2026-10-12", "building", "BUILDING"],
      ["2026-10-13", "building", "BUILDING"],
      ["2026-10-14", "building", "BUILDING"],
      ["2026-10-15", "building", "BUILDING"],
      ["2026-10-16", "rest", "REST_QUOTA BUILDING"],
    ]);
    expect(report.messages.map(({ at, kind }) => `${at.slice(0, 16)} ${kind}`)).toStrictEqual([
      "2026-10-12T22:15 meal",
      "2026-10-13T22:15 meal",
      "2026-10-14T22:15 meal",
      "2026-10-15T22:15 meal",
      "2026-10-16T22:15 meal",
      "2026-10-16T23:00 rest-day",
    ]);
    expect(report.summary).toMatchObject({ days: 5, texts: 6, parts: 6, byKind: { meal: 5, "rest-day": 1 } });
  });

  it("shows only the days asked for, with the days before them as history", async () => {
    const args = ["--log", file("log.json"), "--profile", file("profile.json"), "--from", "2026-10-16", "--json"];

    const { stdout } = await cooldown("replay", ...args);

    expect(JSON.parse(stdout)).toMatchObject({ days: [{ date: "2026-10-16", level: "rest" }], summary: { texts: 2 } });
  });

  it("names the records and fields it cannot read and counts the others", async () => {
    const { code, stdout, stderr } = await cooldown("replay", "--log", file("half.json"), "--json");

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ days: [{ date: "2026-10-12" }, { date: "2026-10-13" }] });
    expect(stderr).toContain("half.json: record 2 rpe: found 11; expected a number from 0 to 10");
    expect(stderr).toContain("half.json: record 3 durationMinutes: found nothing; expected a number above 0");
  });

  it.each([
    ["no such file", ["--log", "nowhere.json"], "nowhere.json cannot be read"],
    ["a file that is no log", ["--log", "text.json"], "text.json holds no workout that can be read"],
    ["a minor without a guardian", ["--log", "log.json", "--profile", "minor.json"], "guardian's consent"],
  ])("says what is wrong with %s and exits with 1", async (_what, args, said) => {
    const [first = "", name = "", ...rest] = args;
    const others = rest.map((arg) => (arg.endsWith(".json") ? file(arg) : arg));

    const { code, stderr } = await cooldown("replay", first, file(name), ...others);

    expect(code).toBe(1);
    expect(stderr).toContain(said);
  });

  it("draws a row a week: a bar a day, the week's load, a star a text", async () => {
    const args = ["--log", file("log.json"), "--profile", file("profile.json")];

    const { stdout } = await cooldown("replay", ...args);

    expect(stdout).toContain("\n2026-10-12  █ █ █ █ █        900 AU  bbbbR    ******\n");
    expect(stdout).toContain("5 days, 6 texts (5 meal, 1 rest-day)\n6 SMS parts, $0.05\n");
  });

  it("compares two replays: texts added, removed and changed", async () => {
    const args = ["replay", "--log", file("log.json"), "--json", "--profile", file("profile.json")];
    await writeFile(file("before.json"), (await cooldown(...args)).stdout);
    await writeFile(file("team.json"), JSON.stringify(TEAM));
    await writeFile(file("after.json"), (await cooldown(...args, "--team", file("team.json"))).stdout);

    const { code, stdout } = await cooldown("replay", "--compare", file("before.json"), file("after.json"), "--json");

    const compared = JSON.parse(stdout) as Record<
      "added" | "removed" | "changed",
      readonly { readonly kind: string }[]
    >;
    expect(code).toBe(0);
    expect(compared.removed.map(({ kind }) => kind)).toStrictEqual(["rest-day"]);
    expect([compared.added, compared.changed]).toStrictEqual([[], []]);
  });

  it("speaks the team's language to an athlete whose profile names none", async () => {
    await writeFile(file("team-de.json"), JSON.stringify({ ...TEAM, language: "de" }));
    const args = ["--log", file("log.json"), "--profile", file("profile.json"), "--team", file("team-de.json")];

    const { stdout } = await cooldown("replay", ...args, "--json");

    const [first] = (JSON.parse(stdout) as { readonly messages: readonly { readonly body: string }[] }).messages;
    expect(first?.body).toMatch(/\bLauf\b/);
  });

  it("says what it needs without a log and exits with 2", async () => {
    const { code, stderr } = await cooldown("replay");

    expect(code).toBe(2);
    expect(stderr).toBe("cooldown: replay needs --log FILE, or --compare A.json B.json\n");
  });

  it("suggests the right word for a mistyped command and exits with 2", async () => {
    const { code, stderr } = await cooldown("repaly");

    expect(code).toBe(2);
    expect(stderr).toContain("(Did you mean replay?)");
  });
});

describe("cooldown at a shell", () => {
  it("runs from its sources as npx runs it", async () => {
    const { stdout } = await promisify(execFile)("node_modules/.bin/tsx", ["bin/cooldown.ts", "--help"]);

    expect(stdout).toContain("Usage: cooldown");
  });

  it("says how to sign in when there are no AWS credentials", async () => {
    const env = { PATH: process.env["PATH"], HOME: folder, AWS_EC2_METADATA_DISABLED: "true" };

    const { code, stderr } = await inProcess(["athlete", "list", "--team", "demo"], env, "test/fixtures");

    expect(code).toBe(1);
    expect(stderr).toMatch(/^cooldown: no AWS credentials were found: sign in \(aws sso login\), or set AWS_PROFILE /);
  });

  it("ends in silence when the reader of its pipe has read enough", async () => {
    const days = Array.from({ length: 2_000 }, (_, at) => ({
      id: `w-${at}`,
      kind: "recovery",
      startedAt: new Date(Date.UTC(2019, 0, 1) + at * 86_400_000).toISOString(),
      durationMinutes: 30,
    }));
    await writeFile(file("long.json"), JSON.stringify(days));

    const command = `"${process.execPath}" "${PROGRAM}" replay --log "${file("long.json")}" | head -7 | tail -1`;
    const { code, stdout, stderr } = await new Promise<Ran>((resolve) => {
      execFile("sh", ["-c", command], (error, out, err) =>
        resolve({ code: error === null ? 0 : 1, stdout: out, stderr: err }),
      );
    });

    expect([code, stdout.slice(0, 10)]).toStrictEqual([0, "2019-01-01"]);
    expect(stderr).not.toContain("EPIPE");
  });

  it("prints no control characters into a pipe", async () => {
    const { stdout, stderr } = await cooldown("replay", "--log", file("log.json"));

    expect(stdout + stderr).not.toContain("\u001b");
  });
});
