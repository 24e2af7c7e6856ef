import { afterEach, describe, expect, it } from "vitest";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const PHONE = "+12025550123";
let client: RuntimeClient | undefined;

afterEach(() => client?.server.stop());

interface Ana {
  readonly runtime: RuntimeClient;
  readonly token: string;
  readonly text: (body: string, from?: string) => Promise<void>;
  /** Kind and words of everything after the welcome. */
  readonly sent: () => Promise<readonly string[]>;
  readonly dayLoadAu: () => Promise<number>;
}

/** Ana in New York, welcomed on Monday 2026-10-12 at noon, where it now is 18:00. */
async function welcomedAna(): Promise<Ana> {
  const runtime = await startRuntimeClient({ now: "2026-10-12T16:00:00Z" });
  client = runtime;
  const { token } = await runtime.addAthlete({ name: "Ana", timeZone: "America/New_York", phone: PHONE });
  await runtime.moveTo("2026-10-12T22:00:00Z");
  return {
    runtime,
    token,
    text: async (body, from = PHONE) => {
      const response = await runtime.send("/local/sms", { from, body });
      if (response.status !== 202) throw new Error(await response.text());
    },
    sent: async () =>
      (await runtime.outbox()).filter(({ kind }) => kind !== "welcome").map(({ kind, body }) => `${kind}: ${body}`),
    dayLoadAu: async () => {
      const headers = { authorization: `Bearer ${token}` };
      const status: unknown = await (await fetch(`${runtime.server.url}/v1/recovery`, { headers })).json();
      return (status as { readonly context: { readonly dayLoadAu: number } }).context.dayLoadAu;
    },
  };
}

const RUN = { id: "w-1", kind: "run", startedAt: "2026-10-12T17:15:00-04:00", durationMinutes: 45 };

describe("a conversation, over the local runtime", () => {
  it("asks how hard it was, takes the number, and keeps it through a later update of the source", async () => {
    const { runtime, token, text, sent, dayLoadAu } = await welcomedAna();
    await runtime.post(token, RUN);
    await runtime.moveTo("2026-10-12T22:15:00Z");
    const assumed = await dayLoadAu();

    await text("7");
    const rated = await dayLoadAu();
    await runtime.post(token, { ...RUN, rpe: 2, title: "Evening run" });
    await runtime.server.runtime.settle();

    expect([assumed, rated, await dayLoadAu()]).toStrictEqual([180, 315, 315]);
    expect(await sent()).toStrictEqual([
      expect.stringMatching(/^meal: .+ How hard, 0-10\? Just text the number\.$/),
      "reply: Thanks, Ana: 7/10 noted.",
    ]);
  });

  it("takes in by JOIN DEMO and YES an unknown number of the United States, and no other", async () => {
    const { text, sent } = await welcomedAna();

    for (const said of ["HELP", "JOIN DEMO", "HELP", "HELP", "YES", "JOIN DEMO"]) await text(said, "+12025550177");
    await text("JOIN DEMO", "+491512345678");

    expect(await sent()).toStrictEqual([
      "reply: Demo team texts you on rest days and food, max 3 a day. 18 or over? Reply YES to join. Msg & data rates may apply. HELP = help, STOP = end.",
      "reply: Demo team: reply YES for recovery texts, STOP for none. Questions? Ask your coach. Msg & data rates may apply.",
      "reply: You're in: Demo team texts you after you train. STATUS = today, HELP = all commands, STOP = end.",
    ]);
  });

  it("answers STOP, HELP and START itself where the team keeps the opt-outs", async () => {
    const { runtime, text, sent } = await welcomedAna();
    await runtime.send("/local/carrier", { optOuts: "team" });

    for (const said of ["STOP", "HELP", "START", "STATUS"]) await text(said);

    expect(runtime.server.runtime.optOuts.all()).toStrictEqual([]);
    expect(await sent()).toStrictEqual([
      "reply: Done: no more texts from us. Changed your mind? Text START.",
      "reply: Welcome back, Ana. Texts are back on.",
      "reply: Tomorrow (Tue): all can go as planned. Your log is new: after a week there's more to go on.",
    ]);
  });

  it("ends at STOP with what was pending, and goes on at START", async () => {
    const { runtime, token, text, sent } = await welcomedAna();
    await runtime.post(token, RUN);
    await runtime.server.runtime.settle();
    await text("Stop");
    await runtime.moveTo("2026-10-13T22:00:00Z");
    const stopped = await sent();

    await text("STATUS");
    await text("START");
    await runtime.post(token, { ...RUN, id: "w-2", startedAt: "2026-10-13T17:15:00-04:00", rpe: 5 });
    await runtime.moveTo("2026-10-14T02:00:00Z");

    expect(stopped).toStrictEqual([
      "reply: You are opted out and will get no more texts from this number. Text START to opt in.",
    ]);
    expect((await sent()).slice(1)).toStrictEqual([
      "reply: You are opted in to texts from this number. Text STOP to opt out.",
      expect.stringMatching(/^meal: /),
    ]);
  });

  it("gives the safety text after a red flag, nothing more for 72 h, then one notice", async () => {
    const { runtime, token, text, sent } = await welcomedAna();
    await runtime.post(token, RUN);

    await text("Felt dizzy, and my chest hurts");
    await runtime.moveTo("2026-10-15T21:59:00Z");
    const within = await sent();
    await runtime.moveTo("2026-10-25T16:00:00Z");

    expect(within).toStrictEqual([
      "safety: Stop now. Call 911 right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.",
    ]);
    expect((await sent()).slice(1)).toStrictEqual([
      "notice: Ana, texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.",
    ]);
  });

  it("answers HELP once, as the carrier would with the operator's words", async () => {
    const { text, sent } = await welcomedAna();

    await text("help");

    expect(await sent()).toStrictEqual([expect.stringMatching(/^reply: Demo team: STATUS, SNOOZE, .* STOP = end\.$/)]);
  });

  it("gives a stranger nothing", async () => {
    const { text, sent } = await welcomedAna();

    for (const body of ["7", "STOP", "HELP", "chest pain"]) await text(body, "+12025550199");

    expect(await sent()).toStrictEqual([]);
  });

  it.each([
    { body: { from: "12025550123", body: "7" }, field: "from" },
    { body: { from: PHONE }, field: "body" },
    { body: { from: PHONE, body: "7", to: PHONE }, field: "to" },
  ])("refuses what is no text: $field", async ({ body, field }) => {
    const { runtime } = await welcomedAna();

    const response = await runtime.send("/local/sms", body);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });
});
