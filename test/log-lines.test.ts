import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { confide, privatePartsOf } from "./support/log-watch.ts";

const report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

describe("the watch over every log line of the tests (I8)", () => {
  it.each([
    ["a phone number", { to: "+4915112345678" }],
    ["a phone number", { key: "PHONE#+12025550123" }],
    ["a phone number", { digits: "2025550123" }],
    ["an e-mail address", { to: "eva@example.com" }],
    ["a name", { message: "Ana was welcomed" }],
    ["a token", { path: "/v1/hooks/shortcuts/cd_ana_x" }],
    ["a secret", { key: "whsec_MfKQ" }],
    ["a body", { error: "Rest day tomorrow, Sunday: you trained" }],
    ["a body", { error: "chest hurts" }],
  ])("finds %s", (what, fields) => {
    confide("chest hurts");

    expect(privatePartsOf(JSON.stringify({ level: "ERROR", ...fields }))).toStrictEqual([what]);
  });

  it.each([
    { message: "monthly SMS spending has reached its cap", month: "2026-11", heldBack: 3 },
    { message: "answer was not sent", kind: "reply", error: "AuthorizationError 403" },
    {
      message: "request failed",
      stack: "    at write (file:///app/node_modules/@aws-sdk/core/a.js:1:2)\n    at b.ts:3:4",
    },
    { athleteId: "ana", timestamp: "2026-11-22T06:30:00+05:30", INBOUND_STOP: 1 },
  ])("finds nothing in what functions say: $message", (line) => {
    expect(privatePartsOf(JSON.stringify(line))).toStrictEqual([]);
  });

  it("fails the tests whose lines leak, and no other", () => {
    const { stdout } = spawnSync(
      "node_modules/.bin/vitest",
      ["run", "--config", "test/support/planted/vitest.config.ts", "--root", ".", "--reporter", "json"],
      { encoding: "utf8" },
    );

    const { testResults } = report.parse(JSON.parse(stdout.slice(stdout.indexOf('{"numTotalTestSuites"'))));

    expect(testResults.flatMap(({ assertionResults }) => assertionResults)).toStrictEqual([
      { title: "leaks a phone through a function's log", status: "failed" },
      { title: "leaks a name on standard error, as the local runtime logs faults", status: "failed" },
      { title: "leaks a name through a recording log, whose error nobody sees", status: "failed" },
      { title: "leaks nothing", status: "passed" },
    ]);
  });
});
