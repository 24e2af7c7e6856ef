import { describe, expect, it } from "vitest";
import { answerText } from "../../lib/app/answer-text.ts";
import { changeProfile } from "../../lib/app/manage-athletes.ts";
import { ana, CONSENT, withAna } from "../support/ana.ts";
import { anAthlete } from "../support/builders.ts";
import { aWorld, storedReminders, type World } from "../support/memory-world.ts";

/** What was sent after the welcome: kind and words. */
function sent({ messenger }: World): readonly string[] {
  return messenger.texts.filter(({ kind }) => kind !== "welcome").map(({ kind, body }) => `${kind}: ${body}`);
}

async function ratings({ store }: World): Promise<readonly (number | undefined)[]> {
  return (await store.log.read("ana")).map(({ athleteRpe }) => athleteRpe);
}

describe("a text from a stranger", () => {
  it("gets nothing and leaves nothing", async () => {
    const world = await withAna();

    const answered = await world.text("STOP", { from: "+12025550199" });

    expect(answered).toBe("stranger");
    expect(sent(world)).toStrictEqual([]);
    expect(await world.store.inbox.holds("ana", "in-1")).toBe(false);
    expect((await ana(world)).consent.sms).toStrictEqual(CONSENT);
  });
});

describe("STOP", () => {
  it("withdraws the consent with its record, cancels what stands, and is confirmed once", async () => {
    const world = await withAna();
    await world.train("ana");

    const answered = await world.text("Stop.");
    await world.advance("2026-11-21 12:00");

    expect(answered).toBe("answered");
    expect((await ana(world)).consent.sms).toStrictEqual({
      state: "withdrawn",
      at: "2026-11-19T19:00:00.000Z",
      method: "text STOP",
      by: "athlete",
    });
    expect(await world.reminders("ana")).toStrictEqual([
      "2026-11-19 meal n1 g1 CANCELLED OPTED_OUT",
      "2026-11-19 welcome n1 g1 SENT for 2026-11-19 12:00",
    ]);
    expect(sent(world)).toStrictEqual(["reply: Done: no more texts from us. Changed your mind? Text START."]);
  });

  it("keeps its first record when it is texted twice", async () => {
    const world = await withAna();
    await world.text("STOP");
    await world.advance("2026-11-19 15:00");

    await world.text("STOP");

    expect((await ana(world)).consent.sms?.at).toBe("2026-11-19T19:00:00.000Z");
  });

  it("is recorded even when the athlete's workouts cannot be read", async () => {
    const world = await withAna();
    const answering = {
      ...world.answering,
      workouts: { ...world.store.log, read: () => Promise.reject(new Error("x")) },
    };

    await answerText({ from: "+12025550123", body: "STOP", messageId: "m-1" }, answering);

    expect((await ana(world)).consent.sms?.state).toBe("withdrawn");
  });

  it("leaves nobody an answer afterwards, whatever they text (I7)", async () => {
    const world = await withAna();
    await world.text("STOP");

    for (const body of ["STATUS", "HELP", "7", "YES", "PAUSE", "what?", "chest pain"]) await world.text(body);

    expect(sent(world)).toHaveLength(1);
    expect((await ana(world)).pausedUntil).toBeNull();
    expect((await ana(world)).redFlagAt).toBe("2026-11-19T19:00:00.000Z");
  });
});

describe("START", () => {
  it("gives back a number that withdrew itself, revives nothing settled, and plans anew", async () => {
    const world = await withAna();
    await world.train("ana");
    await world.text("STOP");
    await world.advance("2026-11-20 10:00");

    await world.text("START");
    await world.advance("2026-11-20 10:30");
    await world.train("ana");
    await world.advance("2026-11-20 12:00");

    expect((await ana(world)).consent.sms).toStrictEqual({
      state: "given",
      at: "2026-11-20T15:00:00.000Z",
      method: "text START",
      by: "athlete",
    });
    expect(await world.reminders("ana")).toStrictEqual([
      "2026-11-19 meal n1 g1 CANCELLED OPTED_OUT",
      "2026-11-19 welcome n1 g1 SENT for 2026-11-19 12:00",
      "2026-11-20 meal n1 g1 SENT for 2026-11-20 10:45",
      "2026-11-20 welcome n1 g1 SENT for 2026-11-20 10:00",
    ]);
  });

  it("does not give back what an operator withdrew", async () => {
    const world = await withAna();
    const byCoach = { ...CONSENT, state: "withdrawn" } as const;
    await world.store.directory.update("ana", (stands) => ({ ...stands, consent: { sms: byCoach } }));

    await world.text("START");

    expect((await ana(world)).consent.sms).toStrictEqual(byCoach);
  });

  it("clears the carrier's opt-out of a number whose consent stands", async () => {
    const world = await withAna();
    await world.store.directory.update("ana", (stands) => ({ ...stands, carrierOptOutAt: "2026-11-19T18:00:00.000Z" }));

    await world.text("START");

    expect(await ana(world)).toMatchObject({ carrierOptOutAt: null, consent: { sms: CONSENT } });
  });
});

describe("a number", () => {
  it("rates the workout just asked about, is acknowledged once, and is taken silently later", async () => {
    const world = await withAna();
    await world.train("ana");
    await world.advance("2026-11-19 14:20");

    const first = await world.text("7");
    const second = await world.text("8");

    expect([first, second]).toStrictEqual(["answered", "noted"]);
    expect(sent(world)).toStrictEqual([
      expect.stringMatching(/^meal: .* How hard, 0-10\? Just text the number\.$/),
      "reply: Thanks, Ana: 7/10 noted.",
    ]);
    expect(await ratings(world)).toStrictEqual([8]);
  });

  it("goes to the workout last asked about, not to a later one", async () => {
    const world = await withAna();
    await world.train("ana");
    await world.advance("2026-11-19 18:00");
    await world.train("ana", { kind: "strength", rpe: 5 });

    await world.text("9");

    expect(await ratings(world)).toStrictEqual([9, undefined]);
  });

  it("goes to the latest run, lift or cross when nobody asked, never to a walk", async () => {
    const world = await withAna({ askRpe: false });
    await world.train("ana", { rpe: 3 });
    await world.advance("2026-11-19 16:00");
    await world.train("ana", { kind: "recovery" });

    await world.text("6.5");

    expect(await ratings(world)).toStrictEqual([6.5, undefined]);
  });

  it.each([
    { at: "2026-11-20 13:59", rated: [4], reply: /^reply: Thanks/ },
    { at: "2026-11-20 14:00", rated: [undefined], reply: /^reply: No workout in the last 24 hours to rate/ },
  ])("at $at, a day after the workout, rates $rated", async ({ at, rated, reply }) => {
    const world = await withAna({ channels: {} });
    await world.train("ana");
    await world.advance(at);

    await world.text("4");

    expect(await ratings(world)).toStrictEqual(rated);
    expect(sent(world)).toStrictEqual([expect.stringMatching(reply)]);
  });

  it("changes the athlete's load", async () => {
    const world = await withAna();
    await world.train("ana");
    const before = (await world.store.book.readStatus("ana"))?.status.context.dayLoadAu;

    await world.text("10");

    expect([before, (await world.store.book.readStatus("ana"))?.status.context.dayLoadAu]).toStrictEqual([180, 450]);
  });
});

describe("a red flag", () => {
  it("cancels what stands, gets one safety text at any hour, and ends every reminder", async () => {
    const world = await withAna();
    await world.train("ana");

    await world.text("my chest hurts");
    await world.advance("2026-11-21 12:00");

    expect(sent(world)).toStrictEqual([
      "safety: Stop now. Call 911 right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.",
    ]);
    expect(await world.reminders("ana")).toStrictEqual([
      "2026-11-19 meal n1 g1 CANCELLED RED_FLAG",
      "2026-11-19 welcome n1 g1 SENT for 2026-11-19 12:00",
      "2026-11-22 notice n1 g1 PENDING for 2026-11-22 14:00",
    ]);
  });

  it("is answered with the safety text again by STATUS, in the middle of the night too", async () => {
    const world = await withAna();
    await world.text("so dizzy");
    await world.advance("2026-11-20 02:00");

    await world.text("status");

    const safety =
      "safety: Please stop: no training until a doctor has looked at it. Worse? Call 911. Texts are off. False alarm? Text RESUME.";
    expect(sent(world)).toStrictEqual([safety, safety]);
  });

  it("that nobody lifts gets one notice after 72 h, and no second one ever", async () => {
    const world = await withAna();
    await world.text("fever");
    await world.advance("2026-11-22 13:59");
    const before = sent(world).length;

    await world.advance("2026-12-06 12:00");
    await world.text("fever again");
    await world.advance("2026-12-20 12:00");

    expect(before).toBe(1);
    expect(sent(world).slice(1)).toStrictEqual([
      "notice: Ana, texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.",
      expect.stringMatching(/^safety: /),
    ]);
  });

  it("whose notice falls into quiet hours waits for the morning", async () => {
    const world = await withAna();
    await world.advance("2026-11-19 23:00");
    await world.text("fever");

    await world.advance("2026-11-23 12:00");

    const [notice] = (await storedReminders(world, "ana")).filter(({ kind }) => kind === "notice");
    expect(notice).toMatchObject({ state: "SENT", settledAt: "2026-11-23T13:00:00.000Z" });
  });

  it("lifted by RESUME brings reminders back and cancels the notice", async () => {
    const world = await withAna();
    await world.text("dizzy");
    await world.advance("2026-11-20 10:00");

    await world.text("RESUME");
    await world.train("ana");
    await world.advance("2026-11-24 12:00");

    expect((await ana(world)).redFlagAt).toBeNull();
    expect(sent(world).map((text) => text.slice(0, 40))).toStrictEqual([
      "safety: Please stop: no training until a",
      "reply: Good to hear you are well, Ana. T",
      expect.stringMatching(/^meal: /),
    ]);
    expect(await world.reminders("ana")).toContain("2026-11-22 notice n1 g1 CANCELLED EDITED");
  });

  it("keeps a record of what it kept quiet, which may be planned anew once it is lifted", async () => {
    const world = await withAna();
    await world.text("dizzy");
    await world.train("ana");
    const flagged = await world.reminders("ana");

    await world.text("RESUME");
    await world.advance("2026-11-19 14:20");

    expect(flagged).toContain("2026-11-19 meal n1 g1 SKIPPED RED_FLAG");
    expect(await world.reminders("ana")).toContain("2026-11-19 meal n2 g1 SENT for 2026-11-19 14:15");
  });

  it("of a minor asks to tell an adult", async () => {
    const guardian = { birthYear: 2011, guardianConsent: { name: "Eva", at: "2026-11-01" } };
    const world = await withAna({ ...guardian, phone: "+12025550123" });

    await world.text("I fainted");

    expect(sent(world)).toStrictEqual([expect.stringContaining("Tell an adult now. Call 911 right away.")]);
  });
});

describe("a text delivered again", () => {
  it("is answered once", async () => {
    const world = await withAna();

    const answers = [await world.text("HELP", { messageId: "m-1" }), await world.text("HELP", { messageId: "m-1" })];

    expect(answers).toStrictEqual(["answered", "repeated"]);
    expect(sent(world)).toHaveLength(1);
  });

  it("at the same time is answered once", async () => {
    const world = await withAna();

    const answers = await Promise.all([1, 2, 3].map(() => world.text("dizzy", { messageId: "m-1" })));

    expect(answers.toSorted()).toStrictEqual(["answered", "repeated", "repeated"]);
    expect(sent(world)).toHaveLength(1);
  });

  it("after a crash before it was marked still does what it asks for", async () => {
    const world = await withAna();
    const { inbox } = world.store;
    const crashing = { ...inbox, take: () => Promise.reject(new Error("crash")) };
    const text = { from: "+12025550123", body: "STOP", messageId: "m-1" };

    await expect(answerText(text, { ...world.answering, inbox: crashing })).rejects.toThrow("crash");
    const again = await answerText(text, world.answering);

    expect(again).toBe("noted");
    expect((await ana(world)).consent.sms?.state).toBe("withdrawn");
  });
});

describe("an answer", () => {
  it("that may have been sent is never sent again (I5)", async () => {
    const world = await withAna();
    world.messenger.answer({ kind: "ambiguous", error: "timeout" });

    const answers = [await world.text("HELP", { messageId: "m-1" }), await world.text("HELP", { messageId: "m-1" })];

    expect(answers).toStrictEqual(["not-sent", "repeated"]);
    expect(sent(world)).toHaveLength(1);
  });

  it("that surely was not sent is tried three times", async () => {
    const world = await withAna();
    const busy = { kind: "retry", error: "Throttled" } as const;
    world.messenger.answer(busy, busy, busy);

    const answered = await world.text("HELP");

    expect(answered).toBe("not-sent");
    expect(sent(world)).toHaveLength(3);
    expect(world.log.counts).toMatchObject({ INBOUND_HELP: 1, Replies_retry: 1 });
  });
});

describe("two texts at one instant", () => {
  it("lose nothing of each other", async () => {
    const world = await withAna();

    await Promise.all([
      world.text("RACE 11 OCT"),
      world.text("RACE 18 OCT"),
      world.text("LESS"),
      world.text("FOOD OFF"),
    ]);

    expect(await ana(world)).toMatchObject({
      frequency: "less",
      profile: { events: ["2027-10-11", "2027-10-18"], noFoodAdvice: true },
    });
    expect(sent(world)).toHaveLength(4);
  });

  it("that ask for nothing we know get one HELP and one short line", async () => {
    const world = await withAna();

    const answers = await Promise.all([world.text("the grey cat"), world.text("hm")]);

    expect(answers).toStrictEqual(["answered", "answered"]);
    expect(sent(world).filter((text) => text.includes("HELP lists"))).toHaveLength(1);
  });
});

describe("a text that asks for nothing we know", () => {
  it("gets HELP once a day, then one short line; HELP by name always does", async () => {
    const world = await withAna();

    const answers = [
      await world.text("hello"),
      await world.text("hm"),
      await world.text("hm"),
      await world.text("HELP"),
    ];
    await world.advance("2026-11-20 09:00");
    answers.push(await world.text("hello"));

    expect(answers).toStrictEqual(["answered", "answered", "noted", "answered", "answered"]);
  });
});

describe("an opt-out (I15)", () => {
  it("belongs to the number: a change of number and back does not undo it, START does", async () => {
    const world = await withAna();
    await world.text("please take me off this list");
    const { profile } = await ana(world);
    const moved = { ...profile, phone: "+12025550199" };
    const deps = { directory: world.store.directory, emailTopics: { remove: async () => {} } };

    await changeProfile(await ana(world), moved, deps);
    await changeProfile(await ana(world), profile, deps);

    expect((await ana(world)).consent.sms).toMatchObject({ state: "withdrawn", by: "athlete" });

    await world.text("START");

    expect((await ana(world)).consent.sms).toMatchObject({ state: "given", method: "text START" });
  });
});

describe("a STOP", () => {
  const text = { from: "+12025550123", body: "STOP", messageId: "m-1" };

  it("that comes again after a crash is kept with the number all the same (I15)", async () => {
    const { answering, store } = await withAna();
    const crashing = { ...store.directory, optOut: () => Promise.reject(new Error("crashed")) };

    await expect(answerText(text, { ...answering, directory: crashing })).rejects.toThrow("crashed");
    await answerText(text, answering);

    expect(await store.directory.optedOutAt(text.from)).toBe("2026-11-19T19:00:00.000Z");
  });

  it("is kept with the number though the athlete is removed meanwhile (I15)", async () => {
    const { answering, store } = await withAna();
    const removing: typeof store.directory.update = async (athleteId, change) => {
      await store.records.erase(athleteId);
      return store.directory.update(athleteId, change);
    };

    await answerText(text, { ...answering, directory: { ...store.directory, update: removing } });

    expect(await store.directory.optedOutAt(text.from)).toBe("2026-11-19T19:00:00.000Z");
  });
});

describe("a text of danger", () => {
  it.each([
    { body: "I want to die", kind: "crisis" },
    { body: "chest pain since this morning", kind: "emergency" },
    { body: "I feel dizzy", kind: "doctor" },
  ] as const)("tells the coach who and how urgent, never the words: $kind", async ({ body, kind }) => {
    const world = await withAna();

    await world.text(body);

    expect(world.coachAlerts).toStrictEqual([
      { athleteId: "ana", kind, at: "2026-11-19T19:00:00.000Z", answer: "on-its-way" },
    ]);
    expect(world.log.counts).toMatchObject({ CoachAlerts_sent: 1 });
  });

  it("tells the coach also where nothing may be answered (ADR 12)", async () => {
    const world = aWorld({ now: "2026-11-19 12:00", canReply: true });
    await world.join(anAthlete({ consent: {} }));

    const answered = await world.text("chest pain");

    expect(answered).toBe("noted");
    expect(world.coachAlerts).toMatchObject([{ athleteId: "ana", kind: "emergency", answer: "none" }]);
  });

  it.each([
    { kind: "refused", error: "InvalidParameter" },
    { kind: "ambiguous", error: "timeout" },
  ] as const)("tells the coach again when its answer may not have gone: $kind", async (result) => {
    const world = await withAna();
    world.messenger.answer(result);

    await world.text("chest pain");

    expect(world.coachAlerts).toMatchObject([{ answer: "on-its-way" }, { answer: "failed" }]);
    expect(await world.store.inbox.read("ana")).toMatchObject([{ isOfDanger: true }]);
  });

  it("is answered though the coach cannot be told, which is counted", async () => {
    const world = await withAna();
    const coach = { tell: () => Promise.reject(new Error("no such topic")) };
    const text = { from: "+12025550123", body: "chest pain", messageId: "in-9" };

    const answered = await answerText(text, { ...world.answering, coach });

    expect(answered).toBe("answered");
    expect(world.log.counts).toMatchObject({ CoachAlerts_failed: 1 });
  });

  it("is the only kind that tells the coach", async () => {
    const world = await withAna();

    for (const body of ["STATUS", "my knee hurts", "STOP"]) await world.text(body);

    expect(world.coachAlerts).toStrictEqual([]);
  });
});
