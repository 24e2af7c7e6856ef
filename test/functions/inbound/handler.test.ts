import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/inbound/handler.ts";
import type { AnswerDeps } from "../../../lib/app/answer-text.ts";
import { isUnavailable } from "../../../lib/table/dynamo-client.ts";
import { anAthlete } from "../../support/builders.ts";
import { aWorld, type World } from "../../support/memory-world.ts";

/** The payload as AWS End User Messaging SMS publishes it. */
const PAYLOAD = {
  originationNumber: "+12025550123",
  destinationNumber: "+12025550142",
  messageKeyword: "KEYWORD_121212121212",
  messageBody: "help",
  previousPublishedMessageId: "wJalrXUtnFEMI",
  inboundMessageId: "cae173d2-66b9-564c-8309-21f858e9fb84",
};

function eventOf(...messages: readonly unknown[]): object {
  return {
    Records: messages.map((message) => ({
      EventSource: "aws:sns",
      Sns: { MessageId: "sns-1", Message: typeof message === "string" ? message : JSON.stringify(message) },
    })),
  };
}

async function withAna(): Promise<World> {
  const world = aWorld({ now: "2026-11-22 12:00" });
  await world.join(anAthlete());
  return world;
}

function handlerOf({ answering }: World, over: Partial<AnswerDeps> = {}) {
  return createHandler({ ...answering, ...over, isUnavailable });
}

describe("the inbound handler", () => {
  it("answers the text of an event, and counts its keyword", async () => {
    const world = await withAna();

    await handlerOf(world)(eventOf(PAYLOAD));

    expect(world.messenger.texts).toStrictEqual([
      {
        athleteId: "ana",
        channel: "sms",
        to: "+12025550123",
        kind: "reply",
        reminderId: null,
        subject: null,
        body: expect.stringMatching(/^Riverside RC: STATUS, SNOOZE, /),
      },
    ]);
    expect(world.log.counts).toStrictEqual({ INBOUND_HELP: 1, Replies_sent: 1, Inbound_answered: 1 });
  });

  it.each([
    { keyword: "KEYWORD_121212121212", answers: ["Welcome back, Ana. Texts are back on."] },
    { keyword: "START", answers: [] },
  ])("confirms START once, and not where AWS has: $keyword", async ({ keyword, answers }) => {
    const world = await withAna();
    const stopped = { state: "withdrawn", at: "2026-11-21T15:00:00.000Z", method: "text STOP", by: "athlete" } as const;
    await world.store.directory.update("ana", (stands) => ({ ...stands, consent: { sms: stopped } }));

    await handlerOf(world)(eventOf({ ...PAYLOAD, messageKeyword: keyword, messageBody: "Start" }));

    expect(world.messenger.texts.map(({ body }) => body)).toStrictEqual(answers);
  });

  it("answers an event that comes again once", async () => {
    const world = await withAna();
    const handler = handlerOf(world);

    await handler(eventOf(PAYLOAD));
    await handler(eventOf(PAYLOAD));

    expect(world.messenger.texts).toHaveLength(1);
    expect(world.log.counts).toMatchObject({ Inbound_answered: 1, Inbound_repeated: 1 });
  });

  it.each([
    { message: "no JSON" },
    { message: {} },
    { message: { ...PAYLOAD, originationNumber: "12025550123" } },
    { message: { ...PAYLOAD, messageBody: 7 } },
    { message: { ...PAYLOAD, messageBody: "x".repeat(2_001) } },
    { message: { ...PAYLOAD, inboundMessageId: "" } },
  ])("counts and drops what it cannot read: $message", async ({ message }) => {
    const world = await withAna();

    await handlerOf(world)(eventOf(message, PAYLOAD));

    expect(world.log.counts).toMatchObject({ INBOUND_UNREADABLE: 1, Inbound_answered: 1 });
    expect(world.log.errors).toStrictEqual(["inbound text could not be read"]);
  });

  it("throws while the table is away, so that the text comes again", async () => {
    const world = await withAna();
    const away = Object.assign(new Error("slow down"), { name: "ThrottlingException" });
    const directory = { ...world.store.directory, findByPhone: () => Promise.reject(away) };

    await expect(handlerOf(world, { directory })(eventOf(PAYLOAD))).rejects.toThrow(away);
    await handlerOf(world)(eventOf(PAYLOAD));

    expect(world.messenger.texts).toHaveLength(1);
  });

  it("drops and counts a text that would fail again", async () => {
    const world = await withAna();
    const workouts = { ...world.store.log, read: () => Promise.reject(new Error("unreadable")) };

    await handlerOf(world, { workouts })(eventOf(PAYLOAD));

    expect(world.log.counts).toMatchObject({ INBOUND_FAILED: 1 });
    expect(world.messenger.texts).toStrictEqual([]);
  });

  it("logs neither phone nor name nor body, whatever happens (I8)", async () => {
    const world = await withAna();
    const lines: string[] = [];
    const note = (...parts: readonly unknown[]): void => {
      lines.push(JSON.stringify(parts));
    };
    const log = { info: note, count: note, error: note };
    world.messenger.answer({ kind: "refused", error: "AuthorizationError 403" });

    for (const [at, messageBody] of ["secret help", "dizzy", "7"].entries()) {
      await handlerOf(world, { log })(eventOf({ ...PAYLOAD, messageBody, inboundMessageId: `m-${at}` }));
    }
    await handlerOf(world, { log })(eventOf({ ...PAYLOAD, inboundMessageId: "" }));

    expect(lines.length).toBeGreaterThan(6);
    expect(lines.filter((line) => /12025550123|Ana|secret|dizzy/.test(line))).toStrictEqual([]);
  });

  it("throws at an event that is none of SNS", async () => {
    const world = await withAna();

    await expect(handlerOf(world)({ shard: 0 })).rejects.toThrow(/"path"/);
  });
});
