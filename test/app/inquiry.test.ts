import { expect, it } from "vitest";
import { createAsk } from "../../lib/app/inquiry.ts";
import { createRecordingLog } from "../support/recording-log.ts";

const atOnce = async (): Promise<void> => undefined;
const fails = async (): Promise<string> => {
  throw new Error("no");
};
const answers = async (): Promise<string> => "yes";

it("a question waits for its turn", async () => {
  const order: string[] = [];
  const ask = createAsk({ log: createRecordingLog(), hasTime: () => true });
  const turn = async (): Promise<void> => {
    order.push("turn");
  };

  const answer = await ask(turn, async () => order.push("question"));

  expect(answer).toBe(2);
  expect(order).toStrictEqual(["turn", "question"]);
});

it("a question without an answer is counted, and the next one is asked", async () => {
  const log = createRecordingLog();
  const ask = createAsk({ log, hasTime: () => true });

  const asked = [await ask(atOnce, fails), await ask(atOnce, answers)];

  expect(asked).toStrictEqual([undefined, "yes"]);
  expect(log.counts).toStrictEqual({ NightlyQuestionsFailed: 1 });
  expect(log.errors).toStrictEqual(["SNS did not answer the nightly review"]);
});

it("after three of them nothing more is asked in this sweep", async () => {
  const log = createRecordingLog();
  const ask = createAsk({ log, hasTime: () => true });

  for (let i = 0; i < 5; i += 1) await ask(atOnce, fails);

  expect(await ask(atOnce, answers)).toBeUndefined();
  expect(log.counts).toStrictEqual({ NightlyQuestionsFailed: 3 });
});

it("nothing is asked when the sweep's time is up", async () => {
  const log = createRecordingLog();
  const ask = createAsk({ log, hasTime: () => false });

  expect(await ask(atOnce, answers)).toBeUndefined();
  expect(log.counts).toStrictEqual({});
});
