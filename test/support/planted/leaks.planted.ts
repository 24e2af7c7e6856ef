import { describe, expect, it } from "vitest";
import { createLambdaLog } from "../../../lib/lambda/log.ts";
import { consoleLog } from "../../../lib/local/console-log.ts";
import { createRecordingLog } from "../recording-log.ts";

/** Each of these passes by itself; the watch must fail those that leak. */
describe("planted", () => {
  it("leaks a phone through a function's log", () => {
    createLambdaLog("demo").info("welcomed", { to: "+12025550123" });

    expect(true).toBe(true);
  });

  it("leaks a name on standard error, as the local runtime logs faults", () => {
    consoleLog.error("tick failed", { athlete: "Ana" });

    expect(true).toBe(true);
  });

  it("leaks a name through a recording log, whose error nobody sees", () => {
    createRecordingLog().error("refused", { athlete: "Ana" });

    expect(true).toBe(true);
  });

  it("leaks nothing", () => {
    createLambdaLog("demo").info("swept", { shard: 0 });

    expect(true).toBe(true);
  });
});
