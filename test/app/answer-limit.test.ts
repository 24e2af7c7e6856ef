import { describe, expect, it } from "vitest";
import { anAthlete } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";

const CONSENT = { state: "given", at: "2026-11-19T17:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;

/** Ana, welcomed at noon in New York on Thursday 2026-11-19, where it now is 14:00. */
async function withAna(): Promise<World> {
  const world = aWorld({ now: "2026-11-19 12:00", canReply: true, joinCode: "RIVER26" });
  await world.join(anAthlete({ consent: { sms: CONSENT } }));
  await world.advance("2026-11-19 14:00");
  return world;
}

async function textTimes(world: World, times: number, body: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let n = 0; n < times; n += 1) answers.push(await world.text(body));
  return answers;
}

function answersIn({ messenger }: World): number {
  return messenger.texts.filter(({ kind }) => kind === "reply" || kind === "safety").length;
}

describe("an athlete's two hundred texts", () => {
  it.each(["STATUS", "MY DATA", "JOIN RIVER26", "help", "WHY"])("of %s get 30 answers a day", async (body) => {
    const world = await withAna();

    await textTimes(world, 200, body);

    expect(answersIn(world)).toBe(30);
  });

  it("of an answering machine, which sends our own answers back, end", async () => {
    const world = await withAna();
    await world.text("STATUS");

    for (let n = 0; n < 200; n += 1) await world.text(world.messenger.texts.at(-1)?.body ?? "");

    expect(answersIn(world)).toBeLessThanOrEqual(130);
  });
});

describe("once a day's answers are used up", () => {
  it("texts are still done, and answered again the day after", async () => {
    const world = await withAna();
    await textTimes(world, 30, "STATUS");

    const [less] = await textTimes(world, 1, "LESS");
    const frequency = (await world.store.directory.find("ana"))?.frequency;
    await world.advance("2026-11-20 14:00");
    const [after] = await textTimes(world, 1, "STATUS");

    expect([less, frequency, after]).toStrictEqual(["withheld", "less", "answered"]);
  });

  it.each(["PAUSE 7", "SICK", "SNOOZE", "MY DATA", "pause 3, and no food tips"])(
    "%s is confirmed all the same, 30 times a day",
    async (body) => {
      const world = await withAna();
      await textTimes(world, 60, "STATUS");

      const answers = await textTimes(world, 40, body);

      expect(answers.filter((answer) => answer === "answered")).toHaveLength(30);
    },
  );

  it("a text of danger has its answer, and a STOP its confirmation", async () => {
    const world = await withAna();
    await textTimes(world, 60, "STATUS");

    const answers = [await world.text("my chest hurts"), await world.text("STOP")];

    expect(answers).toStrictEqual(["answered", "answered"]);
    expect(world.messenger.texts.slice(-2).map(({ body }) => body)).toStrictEqual([
      "Stop now. Call 911 right away. See a doctor before you train again. Texts are off. False alarm? Text RESUME.",
      "Done: no more texts from us. Changed your mind? Text START.",
    ]);
  });

  it("a text of danger has it a hundred times a day, and the coach is told each time", async () => {
    const world = await withAna();

    const answers = await textTimes(world, 120, "my chest hurts");

    expect(answers.filter((answer) => answer === "answered")).toHaveLength(100);
    expect(world.coachAlerts).toHaveLength(120);
  });
});

it("the operator is told of MY DATA once, and of a text that is handed on again within ten minutes", async () => {
  const world = await withAna();

  await textTimes(world, 2, "MY DATA");
  await world.advance("2026-11-19 14:11");
  await textTimes(world, 50, "MY DATA");

  expect(world.operatorAlerts).toHaveLength(2);
});
