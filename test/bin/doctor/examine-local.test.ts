import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localReceiptsCheck, runtimeCheck, virtualClockCheck } from "../../../bin/commands/doctor/examine-local.ts";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { type LocalServer, startLocalServer } from "../../../lib/local/server.ts";
import { anAthlete } from "../../support/builders.ts";
import { watchedLog } from "../../support/log-watch.ts";
import { runCommand } from "../../support/run-command.ts";

const NOW = "2026-10-12T16:00:00.000Z";
const PHONE = "+12025550123";

let server: LocalServer;
beforeEach(async () => {
  server = await startLocalServer({
    port: 0,
    folder: undefined,
    startMs: instantMs(NOW),
    speed: 60,
    // Real time stands still, and virtual time with it.
    realNow: () => 0,
    log: watchedLog,
  });
});
afterEach(() => server.stop());

const doctor = (...words: readonly string[]) => runCommand(["doctor", "--local", server.url, ...words]);

it("looks at the local runtime as far as there is anything on a laptop", async () => {
  const { code, out } = await doctor();

  expect(code).toBe(0);
  expect(out).toBe(
    `The local runtime at ${server.url} at 2026-10-12 16:00 UTC

ok         runtime: The runtime answers at ${server.url}.
ok         clock: Virtual time is 2026-10-12 16:00 UTC, and goes 60 times as
           fast as real time.
ok         sandbox: There is none on a laptop: texts go to the outbox, whoever
           they are for.
ok         receipts: No text of the last three days is known not to have
           arrived.
ok         athletes: 0 athletes, and all can be read.
ok         time zones: 0 athletes looked at, all by the clock of their profile.
ok         opt-outs: Nobody with a consent on record texted STOP.
ok         due: No reminder and no nightly review is overdue.
ok         errands: No errand at a vendor's API is overdue.
ok         quarantine: No payload waits in quarantine.

0 problems, 0 pieces of advice, 10 fine.
`,
  );
});

it("says why texts did not arrive, with what can be done on a laptop", () => {
  const undelivered = (["over-spend-limit", "invalid-number"] as const).map((reason) => ({ athleteId: "ana", reason }));
  const facts = { sent: 5, heard: 5, refused: [], undelivered, option: "--local" };

  expect(localReceiptsCheck.judge(facts, undefined)).toMatchObject([
    {
      kind: "problem",
      seen: expect.stringContaining("the account's monthly SMS limit is reached (ana)"),
      command: null,
    },
    { kind: "advice", command: "npx cooldown athlete set ana --set phone=<number> --local" },
  ]);
});

it("names by id whose number the outbox refuses", async () => {
  await server.runtime.directory.add(anAthlete(), "2026-10-13T07:00:00.000Z");
  server.runtime.optOuts.add(PHONE);

  const { code, out } = await doctor();

  expect(code).toBe(0);
  expect(out).toContain("opt-outs: 1 athlete texted STOP and still has a consent on record:\n           ana.\n");
  expect(out).toContain(`$ npx cooldown athlete show ana --local ${server.url}\n`);
  expect(out).not.toContain(PHONE);
});

it("says how to start a runtime that does not answer", async () => {
  const { code, out } = await runCommand(["doctor", "--local", "9", "--json"], { now: () => instantMs(NOW) });

  expect(code).toBe(1);
  expect(JSON.parse(out)).toStrictEqual({
    name: "the local runtime at http://127.0.0.1:9",
    at: NOW,
    counts: { problem: 1, advice: 0, ok: 0, unchecked: 0 },
    findings: [
      {
        check: "runtime",
        kind: "problem",
        seen: "No local runtime answers at http://127.0.0.1:9.",
        means: "There is nothing to look at.",
        next: "Start it, or name its port: --local PORT.",
        command: "npm start",
      },
    ],
  });
});

describe("the check of the local runtime", () => {
  it("says where its time stands and how fast it goes", () => {
    const clock = { now: "2026-10-12T16:00:30.000Z", speed: 60 };

    expect([...runtimeCheck.judge(clock, "http://x"), ...virtualClockCheck.judge(clock, undefined)]).toStrictEqual([
      { kind: "ok", seen: "The runtime answers at http://x." },
      { kind: "ok", seen: "Virtual time is 2026-10-12 16:00 UTC, and goes 60 times as fast as real time." },
    ]);
    expect(virtualClockCheck.judge({ ...clock, speed: 1 }, undefined)).toStrictEqual([
      { kind: "ok", seen: "Virtual time is 2026-10-12 16:00 UTC, and goes as fast as real time." },
    ]);
  });

  it("says how to start one that does not answer", () => {
    expect(runtimeCheck.judge(undefined, "http://x")).toStrictEqual([
      {
        kind: "problem",
        seen: "No local runtime answers at http://x.",
        means: "There is nothing to look at.",
        next: "Start it, or name its port: --local PORT.",
        command: "npm start",
      },
    ]);
  });
});
