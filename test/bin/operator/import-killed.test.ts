import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { watchOutput } from "../../support/log-watch.ts";
import { type OperatedTeam, startCloud } from "./operated-team.ts";

const TOTAL = 800;
const HOURS_APART = 3;
const FIRST_MS = Date.parse("2022-01-01T06:00:00Z");
const LOG = Array.from({ length: TOTAL }, (_, at) => ({
  id: `w-${at}`,
  kind: at % 3 === 0 ? "strength" : "run",
  startedAt: new Date(FIRST_MS + at * HOURS_APART * 3_600_000).toISOString(),
  durationMinutes: 30 + (at % 60),
}));

interface Import {
  readonly child: ChildProcess;
  readonly printed: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

/** The real command in a process of its own. */
function start(log: string): Import {
  const words = ["import", "--athlete", "ana", "--log", log, "--team", "riverside"];
  const child = spawn(process.execPath, [join(inject("programs"), "cooldown.mjs"), ...words]);
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    printed.err += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      watchOutput(printed.err);
      resolve(code);
    });
  });
  return { child, printed, ended };
}

/** Kills an import as soon as it says that a part is done. */
async function killMidway({ child, printed, ended }: Import): Promise<void> {
  child.stderr?.on("data", () => {
    const done = Number(printed.err.match(/import: (\d+) of/u)?.[1] ?? 0);
    if (done > 0 && done < TOTAL) child.kill("SIGKILL");
  });
  await ended;
}

let world: OperatedTeam;
let log = "";
beforeAll(async () => {
  world = await startCloud();
  const profile = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };
  await world.run("athlete", "add", "--id", "ana", "--profile", await world.file("ana.json", profile));
  await world.run("athlete", "consent", "ana", "--channel", "sms", "--method", "form", "--by", "Lee");
  log = await world.file("log.json", LOG);
});
afterAll(() => world.stop());

type Item = Readonly<Record<string, unknown>>;
const byKey = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [String(item["SK"]), item]));
const workouts = async (): Promise<readonly Item[]> =>
  (await world.items()).filter(({ SK }) => String(SK).startsWith("WORKOUT#"));

describe("an import of 800 workouts that is killed", () => {
  it("goes on where it was when it is run again, and sends nothing", { timeout: 120_000 }, async () => {
    const others = (await world.items()).map(({ SK }) => String(SK)).toSorted();
    const killed = start(log);
    await killMidway(killed);
    const before = byKey(await workouts());

    const resumed = start(log);
    const code = await resumed.ended;

    const after = byKey(await workouts());
    expect(before.size).toBeGreaterThan(0);
    expect(before.size).toBeLessThan(TOTAL);
    expect(killed.printed.out).toBe("");
    expect([code, resumed.printed.out]).toStrictEqual([
      0,
      `ana: ${TOTAL - before.size} created, ${before.size} unchanged.\n`,
    ]);
    expect(resumed.printed.err).toContain(`${before.size} of ${TOTAL} are there already: going on with the rest.\n`);
    expect(resumed.printed.err).toContain(`import: ${TOTAL} of ${TOTAL}\n`);
    expect([...after.keys()].toSorted()).toStrictEqual(LOG.map(({ id }) => `WORKOUT#cooldown#${id}`).toSorted());
    for (const [key, item] of before) expect(after.get(key)).toStrictEqual(item);
    expect([...after.values()].every(({ silent }) => silent === true)).toBe(true);
    const rest = (await world.items()).map(({ SK }) => String(SK)).filter((SK) => !SK.startsWith("WORKOUT#"));
    expect(rest.toSorted()).toStrictEqual(others);
  });
});
