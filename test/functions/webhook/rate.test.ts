import { expect, it } from "vitest";
import { aWebhook, type Webhook, WORKOUT } from "../../support/webhook.ts";

async function statusesOf(webhook: Webhook, requests: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < requests; sent += 1) statuses.push((await webhook.post(WORKOUT)).status);
  return statuses;
}

it("30 requests of a token a minute are counted in the instance alone", async () => {
  const asked: number[] = [];
  const webhook = await aWebhook();
  const requests = { add: async () => asked.push(1) };
  const counting = await aWebhook({ hooks: { ...webhook.deps.hooks, requests } });

  await statusesOf(counting, 30);
  const before = asked.length;
  await statusesOf(counting, 2);

  expect([before, asked.length]).toStrictEqual([0, 2]);
});

it("more than 90 are refused with 429 and the seconds to wait, until the minute ends", async () => {
  const webhook = await aWebhook();
  webhook.world.clock.moveTo(webhook.world.clock.now() + 12_500);

  const statuses = await statusesOf(webhook, 92);
  const refused = await webhook.post(WORKOUT);
  webhook.world.clock.moveTo(webhook.world.clock.now() + 47_500);
  const later = await webhook.post(WORKOUT);

  expect(statuses).toStrictEqual([202, ...Array(89).fill(200), 429, 429]);
  expect(refused.headers.get("retry-after")).toBe("48");
  expect(await refused.json()).toMatchObject({ status: 429, title: "Too many requests" });
  expect(later.status).toBe(200);
});

it("counts a request of many workouts as one for each ten of them", async () => {
  const webhook = await aWebhook();
  const batch = { workouts: Array.from({ length: 100 }, (_, at) => ({ ...WORKOUT, id: `w-${at}` })) };

  const statuses: number[] = [];
  for (let sent = 0; sent < 11; sent += 1) statuses.push((await webhook.post(batch)).status);

  expect(statuses).toStrictEqual([202, ...Array(8).fill(200), 429, 429]);
});

it("what the table has counted elsewhere holds here, and a token that is over costs no more writes", async () => {
  let asked = 0;
  const webhook = await aWebhook();
  const add = async () => {
    asked += 1;
    return 61;
  };
  const elsewhere = await aWebhook({ hooks: { ...webhook.deps.hooks, requests: { add } } });

  const statuses = await statusesOf(elsewhere, 35);

  expect(statuses.slice(30)).toStrictEqual([429, 429, 429, 429, 429]);
  expect(asked).toBe(1);
});

it("what is refused is counted, and its log names the source alone", async () => {
  const webhook = await aWebhook();

  await webhook.send("POST", "/v1/workouts", { body: "{}", headers: { authorization: null } });
  await webhook.send("POST", "/v1/hooks/strava-of-nobody/cd_ana_x", { body: "{}", headers: { authorization: null } });
  await webhook.send("POST", "/v1/hooks/hevy", { body: "{}", headers: { authorization: null } });

  expect(webhook.world.log.counts).toStrictEqual({ RequestsRefused: 2 });
});
