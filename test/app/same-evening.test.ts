import { describe, expect, it } from "vitest";
import { setCoachPause } from "../../lib/app/manage-athletes.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import { aWorld, type World } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";

/**
 * Ana, who by Friday 2026-11-20 at 18:00 has trained on five days: a meal text at 18:05, a rest-day text at 19:00 and a
 * bedtime text at 21:15.
 */
async function friday(): Promise<World> {
  const world = aWorld({ now: "2026-11-15 12:00", canReply: true });
  const consent = { sms: { state: "given", at: "2026-11-15T17:00:00.000Z", method: "form", by: "Lee" } } as const;
  await world.join({ ...anAthleteOfAllKinds(undefined, { askRpe: false }), consent }, "2026-11-16T08:05:00.000Z");
  for (const day of [16, 17, 18, 19]) {
    await world.advance(`2026-11-${day} 07:00`);
    await world.train("ana", { rpe: 5 });
  }
  await world.advance("2026-11-20 17:50");
  await world.train("ana", { rpe: 5 });
  await world.advance("2026-11-20 18:00");
  return world;
}

/** The reminders of that Friday but its welcome, a line each. */
async function reminderTimes(world: World): Promise<readonly string[]> {
  const lines = await world.reminders("ana");
  return lines.filter((line) => /^2026-11-20 (?!welcome)/.test(line)).map((line) => line.slice("2026-11-20 ".length));
}

describe("what was stopped and allowed again the same evening", () => {
  it.each([
    { stop: "PAUSE 3", go: "RESUME", silence: "SKIPPED PAUSED" },
    { stop: "SNOOZE", go: "RESUME", silence: "SKIPPED SNOOZED" },
    { stop: "SICK", go: "RESUME", silence: "SKIPPED PAUSED" },
    { stop: "I feel dizzy", go: "RESUME", silence: "CANCELLED RED_FLAG" },
    { stop: "no more texts please", go: "START", silence: "CANCELLED OPTED_OUT" },
  ])("by $stop and $go goes that evening, as the next n", async ({ stop, go, silence }) => {
    const world = await friday();
    await world.text(stop);
    await world.advance("2026-11-20 18:03");

    await world.text(go);
    await world.advance("2026-11-20 23:00");

    expect(await reminderTimes(world)).toStrictEqual([
      `bedtime n1 g1 ${silence}`,
      "bedtime n2 g1 SENT for 2026-11-20 21:15",
      `meal n1 g1 ${silence}`,
      "meal n2 g1 SENT for 2026-11-20 18:05",
      `rest-day n1 g1 ${silence}`,
      "rest-day n2 g1 SENT for 2026-11-20 19:00",
    ]);
  });

  it("by a coach's pause and its end goes that evening, as the next n", async () => {
    const world = await friday();
    const deps = { clock: world.clock.now, directory: world.store.directory };
    await setCoachPause("ana", { kind: "pause", untilDay: epochDay("2026-11-23"), by: "Coach Lee" }, deps);
    await world.settle();
    await world.advance("2026-11-20 18:03");
    const paused = await reminderTimes(world);

    await setCoachPause("ana", { kind: "resume" }, deps);
    await world.settle();
    await world.advance("2026-11-20 23:00");

    expect(paused).toStrictEqual([
      "bedtime n1 g1 SKIPPED PAUSED",
      "meal n1 g1 SKIPPED PAUSED",
      "rest-day n1 g1 SKIPPED PAUSED",
    ]);
    expect((await reminderTimes(world)).filter((line) => line.includes(" n2 "))).toStrictEqual([
      "bedtime n2 g1 SENT for 2026-11-20 21:15",
      "meal n2 g1 SENT for 2026-11-20 18:05",
      "rest-day n2 g1 SENT for 2026-11-20 19:00",
    ]);
  });

  it("by a pause that ends the same evening goes when it is over", async () => {
    const world = await friday();

    await world.text("SNOOZE 2");
    await world.advance("2026-11-20 23:00");

    expect(await reminderTimes(world)).toStrictEqual([
      "bedtime n1 g1 SENT for 2026-11-20 21:15",
      "meal n1 g1 SKIPPED SNOOZED",
      "rest-day n1 g2 SENT for 2026-11-20 20:00",
    ]);
    expect(world.messenger.texts.at(-2)?.body).toContain("tomorrow (Sat)");
  });

  it.each([
    { snooze: "SNOOZE 6", planned: "00:00" },
    { snooze: "SNOOZE", planned: "08:00" },
  ])("by $snooze is planned again by the night's review, and goes in the morning", async ({ snooze, planned }) => {
    const world = await friday();
    await world.text(snooze);

    await world.advance("2026-11-21 12:00");

    expect(await reminderTimes(world)).toContain(`rest-day n2 g1 SENT for 2026-11-21 ${planned}`);
    expect(world.messenger.texts.at(-1)?.body).toContain("today (Sat)");
  });
});

describe("what an athlete sets by text", () => {
  const MEAL = "meal n1 g1 PENDING for 2026-11-20 18:05";
  const BEDTIME = "bedtime n1 g1 PENDING for 2026-11-20 21:15";
  const REST_DAY = "rest-day n1 g1 PENDING for 2026-11-20 19:00";

  it.each([
    { text: "FOOD OFF", plan: [BEDTIME, "meal n1 g1 CANCELLED EDITED", REST_DAY] },
    { text: "BEDTIME OFF", plan: ["bedtime n1 g1 CANCELLED NO_CHANNEL", MEAL, REST_DAY] },
    { text: "LESS", plan: ["bedtime n1 g1 SKIPPED FADED", "meal n1 g1 SKIPPED FADED", REST_DAY] },
    { text: "REST 1", plan: [BEDTIME, MEAL, "rest-day n1 g1 CANCELLED EDITED"] },
    {
      text: "RACE tomorrow",
      plan: [
        "bedtime n1 g2 PENDING for 2026-11-20 21:15",
        "event n1 g1 PENDING for 2026-11-20 18:00",
        MEAL,
        "rest-day n1 g1 SKIPPED EVENT",
      ],
    },
  ])("by $text withdraws what no longer fits that evening", async ({ text, plan }) => {
    const world = await friday();

    await world.text(text);

    expect(await reminderTimes(world)).toStrictEqual(plan);
  });

  it.each([
    { off: "FOOD OFF", on: "FOOD ON", again: "meal n2 g1 SENT for 2026-11-20 18:05" },
    { off: "BEDTIME OFF", on: "BEDTIME ON", again: "bedtime n2 g1 SENT for 2026-11-20 21:15" },
    { off: "LESS", on: "MORE", again: "bedtime n2 g1 SENT for 2026-11-20 21:15" },
    { off: "REST 1", on: "REST 2", again: "rest-day n2 g1 SENT for 2026-11-20 19:00" },
    { off: "RACE tomorrow", on: "RACE OFF", again: "rest-day n2 g1 SENT for 2026-11-20 19:00" },
  ])("and back by $off and $on goes that evening, as the next n", async ({ off, on, again }) => {
    const world = await friday();
    await world.text(off);

    await world.text(on);
    await world.advance("2026-11-20 23:00");

    expect(await reminderTimes(world)).toContain(again);
  });

  it("as a race on the day after the rest day ends the text at midnight, before the race's own eve", async () => {
    const world = await friday();

    await world.text("RACE Sunday");

    const [restDay] = (await world.store.book.read("ana", "2026-11-20")).filter(({ kind }) => kind === "rest-day");
    expect(restDay?.facts).toMatchObject({ restDates: ["2026-11-21"] });
    expect(restDay?.sendBefore).toBe("2026-11-21T05:00:00.000Z");
  });

  it("as NEW, answering the text about the first lift, gets how to begin that evening", async () => {
    const world = aWorld({ now: "2026-11-15 12:00", canReply: true });
    const consent = { sms: { state: "given", at: "2026-11-15T17:00:00.000Z", method: "form", by: "Lee" } } as const;
    await world.join({ ...anAthleteOfAllKinds(undefined, { askRpe: false }), consent });
    await world.advance("2026-11-20 17:50");
    await world.train("ana", { kind: "strength", rpe: 6 });
    await world.advance("2026-11-20 18:10");
    const offered = world.messenger.texts.at(-1)?.body;

    await world.text("NEW");
    await world.advance("2026-11-20 19:00");

    expect(offered).toContain("New to lifting? Text NEW.");
    expect(await reminderTimes(world)).toContain("starter n1 g1 SENT for 2026-11-20 18:05");
    expect(world.messenger.texts.at(-1)?.body).toBe(
      "First lift logged, Ana. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty.",
    );
  });
});
