import { describe, expect, it } from "vitest";
import { aWorld, type World } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";

/** Ana, who by Friday 2026-11-20 at 18:00 has trained on five days: a rest-day text at 19:00 and a bedtime text at 21:15. */
async function friday(): Promise<World> {
  const world = aWorld({ now: "2026-11-15 12:00", canReply: true });
  const consent = { sms: { state: "given", at: "2026-11-15T17:00:00.000Z", method: "form", by: "Lee" } } as const;
  await world.join({ ...anAthleteOfAllKinds(undefined, { askRpe: false }), consent }, "2026-11-16T08:05:00.000Z");
  for (const day of [16, 17, 18, 19, 20]) {
    await world.advance(`2026-11-${day} 07:00`);
    await world.train("ana", { rpe: 5 });
  }
  await world.advance("2026-11-20 18:00");
  return world;
}

async function reminderTimes(world: World): Promise<readonly string[]> {
  const lines = await world.reminders("ana");
  return lines.filter((line) => /^2026-11-20 (rest-day|bedtime)/.test(line));
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
    await world.advance("2026-11-20 18:05");

    await world.text(go);
    await world.advance("2026-11-20 23:00");

    expect(await reminderTimes(world)).toStrictEqual([
      `2026-11-20 bedtime n1 g1 ${silence}`,
      "2026-11-20 bedtime n2 g1 SENT for 2026-11-20 21:15",
      `2026-11-20 rest-day n1 g1 ${silence}`,
      "2026-11-20 rest-day n2 g1 SENT for 2026-11-20 19:00",
    ]);
  });

  it("is planned again by the night's review once a pause is over, and goes in the morning", async () => {
    const world = await friday();
    await world.text("SNOOZE 6");

    await world.advance("2026-11-21 12:00");

    expect(await reminderTimes(world)).toContain("2026-11-20 rest-day n2 g1 SENT for 2026-11-20 19:00");
  });
});
