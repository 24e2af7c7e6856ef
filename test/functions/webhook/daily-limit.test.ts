import { expect, it } from "vitest";
import { aWebhook, type Problem, type Webhook, WORKOUT } from "../../support/webhook.ts";

/** Posts so many new workouts of 22 November, New York, in one request. */
async function postDay(webhook: Webhook, from: number, count: number): Promise<Response> {
  const workouts = Array.from({ length: count }, (_, at) => ({ ...WORKOUT, id: `w-${from + at}` }));
  return webhook.post({ workouts });
}

it("takes 200 workouts of a local day and refuses the next by the name of the limit, storing nothing of its request", async () => {
  const webhook = await aWebhook();

  const taken = [await postDay(webhook, 0, 100), await postDay(webhook, 100, 100)].map(({ status }) => status);
  const refused = await webhook.post({ workouts: [{ ...WORKOUT, id: "w-200" }] });

  expect(taken).toStrictEqual([202, 202]);
  expect(refused.status).toBe(422);
  expect(((await refused.json()) as Problem).errors).toStrictEqual([
    {
      field: "workouts.0.startedAt",
      came: "2026-11-22, a day that would hold more",
      expected: "at most 200 workouts of a local day",
    },
  ]);
  expect(await webhook.stored()).toBe(200);
});

it("takes on such a day what comes again, and what belongs to another day", async () => {
  const webhook = await aWebhook();
  await postDay(webhook, 0, 100);
  await postDay(webhook, 100, 100);

  const again = await webhook.post({ ...WORKOUT, id: "w-7", rpe: 3 });
  const dayBefore = await webhook.post({ ...WORKOUT, id: "other", startedAt: "2026-11-21T10:30:00-05:00" });

  expect([again.status, dayBefore.status]).toStrictEqual([202, 202]);
});

it("a request that was refused leaves room for a smaller one", async () => {
  const webhook = await aWebhook();
  await postDay(webhook, 0, 100);
  await postDay(webhook, 100, 90);

  const statuses = [await postDay(webhook, 190, 11), await postDay(webhook, 190, 10)].map(({ status }) => status);

  expect(statuses).toStrictEqual([422, 202]);
});

it("a fresh instance goes on from what the table has counted", async () => {
  const first = await aWebhook();
  await postDay(first, 0, 100);
  await postDay(first, 100, 100);
  const second = await aWebhook({ hooks: first.deps.hooks });

  const statuses = [await postDay(second, 200, 30), await postDay(second, 230, 1)].map(({ status }) => status);

  expect(statuses).toStrictEqual([202, 422]);
});

it("an ordinary day costs no write but those of its workouts", async () => {
  const webhook = await aWebhook();
  const dayCounts = { add: () => Promise.reject(new Error("was asked")) };
  const counting = await aWebhook({ hooks: { ...webhook.deps.hooks, dayCounts } });

  expect((await postDay(counting, 0, 30)).status).toBe(202);
});
