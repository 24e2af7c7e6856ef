import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHandler as createAssessHandler } from "../../functions/assess/handler.ts";
import { createHandler as createDeliverHandler } from "../../functions/deliver/handler.ts";
import { createLambdaLog, faultOf, flushing } from "../../lib/lambda/log.ts";
import { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { aStatusRecord } from "../contract/examples.ts";
import { anAthlete, aReminder, sentAt } from "../support/builders.ts";
import { watchOutput } from "../support/log-watch.ts";
import { aWorld } from "../support/memory-world.ts";
import { standing } from "../support/planning.ts";
import { aStreamRecord } from "../support/stream-event.ts";
import { aWebhook, TOKEN, WORKOUT } from "../support/webhook.ts";

/** What must never be in a log (I8). */
const SECRETS = ["+12025550123", "ana@example.com", "Ana Fischer", TOKEN, "5 training days in a row"];

/** An error as an SDK or a parser might throw it: its message quotes everything, over lines that look like frames. */
function aTalkativeError(): Error {
  return new Error(`Invalid: ${SECRETS.join(" ")}\n    at ${SECRETS.join("\n    at ")}`);
}

const fails = async (): Promise<never> => {
  throw aTalkativeError();
};

let lines: string[] = [];

beforeEach(() => {
  lines = [];
  vi.stubEnv("SERVICE_NAME", "deliver");
  const keep = (chunk: string | Uint8Array): boolean => {
    watchOutput(String(chunk));
    lines.push(...String(chunk).trim().split("\n"));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function logged(): readonly Readonly<Record<string, unknown>>[] {
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

function expectNoSecrets(): void {
  const found = SECRETS.filter((secret) => lines.some((line) => line.includes(secret)));
  expect(found).toStrictEqual([]);
}

describe("the log of a function", () => {
  it("is JSON lines with the team and what it was told", () => {
    const log = createLambdaLog("demo");

    log.info("swept", { shard: 0, due: 3 });

    expect(logged()).toMatchObject([{ level: "INFO", message: "swept", team: "demo", shard: 0, due: 3 }]);
  });

  it("keeps an error's name and where it was thrown, never what it says (I8)", () => {
    const log = createLambdaLog("demo");

    log.error("request failed", { route: "/v1/workouts" }, aTalkativeError());

    expect(logged()).toMatchObject([
      { level: "ERROR", message: "request failed", errorName: "Error", stack: expect.stringContaining("log.test.ts") },
    ]);
    expectNoSecrets();
  });

  it("tells the longest of the durations it was given, in seconds", () => {
    const log = createLambdaLog("demo");
    for (const seconds of [60, 90, 0]) log.count("oldestDueAgeSeconds", seconds, "Seconds");

    log.flush();

    const Metrics = [{ Name: "oldestDueAgeSeconds", Unit: "Seconds" }];
    expect(logged()).toMatchObject([{ oldestDueAgeSeconds: 90, _aws: { CloudWatchMetrics: [{ Metrics }] } }]);
  });

  it("counts outcomes as metrics, written when they are flushed", () => {
    const log = createLambdaLog("demo");
    log.count("RemindersSENT");
    log.count("RemindersSENT", 2);
    const before = lines.length;

    log.flush();

    expect(before).toBe(0);
    expect(logged()).toStrictEqual([
      {
        service: "deliver",
        team: "demo",
        RemindersSENT: 3,
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: "Cooldown",
              Dimensions: [["service", "team"]],
              Metrics: [{ Name: "RemindersSENT", Unit: "Count" }],
            },
          ],
        },
      },
    ]);
  });

  it("writes no metrics twice, and none where nothing was counted", () => {
    const log = createLambdaLog("demo");
    log.count("RemindersSENT");
    log.flush();

    log.flush();

    expect(logged()).toHaveLength(1);
  });

  it("names its function, the instant and the invocation's trace", () => {
    vi.stubEnv("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
    const log = createLambdaLog("demo");

    log.info("swept", { shard: 0 });

    expect(logged()).toStrictEqual([
      {
        level: "INFO",
        message: "swept",
        timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
        service: "deliver",
        team: "demo",
        xray_trace_id: "1-5759e988-bd862e3fe1be46a994272793",
        shard: 0,
      },
    ]);
  });
});

describe("flushing", () => {
  it("flushes after a handler that answered, and after one that threw", async () => {
    const log = createLambdaLog("demo");
    const answers = flushing(async (text: string) => {
      log.count("Answered");
      return text.length;
    }, log);
    const throws = flushing(async () => {
      log.count("Threw");
      throw aTalkativeError();
    }, log);

    const answer = await answers("four");
    const error = await throws().catch((cause: unknown) => cause);

    expect([answer, error instanceof Error]).toStrictEqual([4, true]);
    expect(logged()).toMatchObject([{ Answered: 1 }, { Threw: 1 }]);
  });
});

describe("faultOf", () => {
  it("says nothing of what is no error", () => {
    expect([faultOf("+12025550123"), faultOf(undefined), faultOf({ message: TOKEN })]).toStrictEqual([{}, {}, {}]);
  });

  it("has no line of a message that changed after the error was made, unless it names a place in code", () => {
    const error = aTalkativeError();
    error.message = "changed";

    expect(SECRETS.filter((secret) => faultOf(error)["stack"]?.includes(secret))).toStrictEqual([]);
  });

  it("says which attribute of an item cannot be read, never whose or what it holds", () => {
    const error = new UnreadableItemError("PHONE#+12025550123 ATHLETE", { athleteId: "ana", attribute: "frequency" });

    expect(faultOf(error)).toMatchObject({ errorName: "UnreadableItemError", attribute: "frequency" });
    expect(JSON.stringify(faultOf(error))).not.toContain("+1202");
  });

  it("has at most 8 frames", () => {
    const error = new Error("x");
    error.stack = `Error: x\n${Array.from({ length: 20 }, (_, i) => `    at f${i} (file:///a.ts:${i}:1)`).join("\n")}`;

    expect(faultOf(error)["stack"]?.split("\n")).toHaveLength(8);
  });
});

describe("no line of a function holds a phone, an address, a name, a token or a body (I8)", () => {
  it("when storing fails in the webhook", async () => {
    const log = createLambdaLog("demo");
    const { deps } = await aWebhook();
    const webhook = await aWebhook({ log, workouts: { ...deps.workouts, write: fails } });

    await webhook.post({ ...WORKOUT, title: "Ana Fischer" });
    log.flush();

    expect(logged()).toMatchObject([{ message: "request failed", errorName: "Error" }]);
    expectNoSecrets();
  });

  it("when assessing fails", async () => {
    const log = createLambdaLog("demo");
    const world = aWorld({ now: "2026-11-22 12:00" });
    const handler = createAssessHandler({ ...world.assessing, workouts: { ...world.store.log, read: fails }, log });

    await handler({ Records: [aStreamRecord("100", "ATHLETE#ana", "PROFILE")] });
    log.flush();

    expect(logged()).toMatchObject([{ message: "assessment failed", errorName: "Error" }]);
    expectNoSecrets();
  });

  it.each([
    { what: "deciding", readStatus: fails, publishes: 0 },
    { what: "publishing", readStatus: undefined, publishes: 1 },
  ])("when $what fails in a sweep", async ({ readStatus, publishes }) => {
    const log = createLambdaLog("demo");
    const welcome = aReminder({ kind: "welcome", localDate: "2026-11-01" }, sentAt("2026-11-01T15:00:00.000Z"));
    const meal = aReminder({ plannedAt: "2026-11-22T17:00:00.000Z", sendBefore: "2026-11-22T18:45:00.000Z" });
    const world = aWorld({
      now: "2026-11-22 12:00",
      wrapBook: (book) => ({ ...book, ...(readStatus && { readStatus }) }),
    });
    await world.store.directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
    await world.store.book.place(welcome);
    await world.store.book.place(meal);
    await world.store.book.writeStatus("ana", aStatusRecord({ plan: standing([welcome, meal]) }), 0);
    world.messenger.answer(aTalkativeError());

    await createDeliverHandler({ ...world.delivering, log })({ shard: 0 }, { getRemainingTimeInMillis: () => 60_000 });
    log.flush();

    expect(world.messenger.texts).toHaveLength(publishes);
    expect(logged()).toMatchObject([
      { level: "ERROR", errorName: "Error" },
      { message: "swept", due: 1, sent: 0 },
      { oldestDueAgeSeconds: 0 },
    ]);
    expectNoSecrets();
  });
});
