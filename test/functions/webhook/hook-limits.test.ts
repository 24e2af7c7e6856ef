import { expect, it } from "vitest";
import { DAY_MS, isoInstant } from "../../../lib/domain/local-time.ts";
import { aWebhook, type Problem, refusal, type Webhook, WORKOUT } from "../../support/webhook.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");

async function postHook(webhook: Webhook, body: unknown, path = "/v1/hooks/cooldown"): Promise<Response> {
  return webhook.send("POST", path, { body: JSON.stringify(body) });
}

/** So many workouts, one a day back from yesterday. */
function backlogOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `b-${at}`,
    kind: "run",
    startedAt: isoInstant(NOW_MS - (at + 1) * DAY_MS),
    durationMinutes: 30,
  }));
}

/** So many workouts of one day, by their numbers. */
function todays(from: number, count: number) {
  return Array.from({ length: count }, (_, at) => ({ ...WORKOUT, id: `w-${from + at}` }));
}

function deletionsOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({ id: `gone-${at}` }));
}

/** How many items of workouts stand in Ana's partition, deleted ones too. */
async function itemsOf({ world }: Webhook): Promise<number> {
  const items = await world.store.table.query({ partition: "ATHLETE#ana", sortKey: { startsWith: "WORKOUT#" } });
  return items.length;
}

it("a hook takes a backlog of 500 workouts by an athlete's token, and of one more nothing, naming how to send it", async () => {
  const [webhook, other] = [await aWebhook(), await aWebhook()];

  const taken = await postHook(webhook, { workouts: backlogOf(500) });
  const refused = await postHook(other, { workouts: backlogOf(501) });

  expect([taken.status, await webhook.stored()]).toStrictEqual([202, 500]);
  expect(await refusal(refused, other)).toMatchObject({
    status: 413,
    detail: expect.stringContaining("send it in parts"),
    errors: [{ field: "body", came: "501 records", expected: "at most 500 at a time" }],
  });
});

it("a hook counts deletions and unreadable records among what a body may hold", async () => {
  const [webhook, other] = [await aWebhook(), await aWebhook()];

  const refused = [
    await refusal(await postHook(webhook, { deleted: deletionsOf(6_000) }), webhook),
    await refusal(await postHook(other, { workouts: Array(501).fill(0) }), other),
  ];

  expect(refused.map(({ status, errors }) => [status, errors?.[0]?.came])).toStrictEqual([
    [413, "6000 records"],
    [413, "501 records"],
  ]);
  expect([await itemsOf(webhook), await itemsOf(other)]).toStrictEqual([0, 0]);
});

it("a hook holds an athlete's token to 200 workouts of a local day, and stores nothing of the request beyond", async () => {
  const webhook = await aWebhook();
  await postHook(webhook, { workouts: todays(0, 200) });

  const refused = await postHook(webhook, { workouts: [...todays(200, 1), ...backlogOf(1)] });

  expect(refused.status).toBe(422);
  expect(((await refused.json()) as Problem).errors).toStrictEqual([
    {
      field: "w-200.startedAt",
      came: "2026-11-22, a day that would hold more",
      expected: "at most 200 workouts of a local day",
    },
  ]);
  expect(await webhook.stored()).toBe(200);
});

it("a day takes 200 deletions of an athlete's token, by a hook and by DELETE together, and any of them again", async () => {
  const webhook = await aWebhook();
  await postHook(webhook, { deleted: deletionsOf(200) });

  const beyond = await webhook.send("DELETE", "/v1/workouts/one-more");
  const again = await webhook.send("DELETE", "/v1/workouts/gone-7");
  const inBody = await postHook(webhook, { deleted: [{ id: "another" }] });

  expect([beyond.status, again.status, inBody.status]).toStrictEqual([422, 204, 422]);
  expect(((await beyond.json()) as Problem).errors).toStrictEqual([
    {
      field: "deleted",
      came: "1 on 2026-11-22, a day that would hold more",
      expected: "at most 200 deletions of a day (UTC)",
    },
  ]);
  expect(await itemsOf(webhook)).toBe(200);
});

it("deletions take no room from the day's workouts", async () => {
  const webhook = await aWebhook();
  await postHook(webhook, { deleted: deletionsOf(200) });

  expect((await webhook.post(WORKOUT)).status).toBe(202);
});

it("what a vendor proves itself is not held to an athlete's limits", async () => {
  const webhook = await aWebhook();
  const { links, secrets } = webhook.deps.hooks;
  await secrets.write({ webhook: [], vendors: { garmin: { pathSecret: "push-0123456789" } } }, 0);
  await links.link({ source: "garmin", externalUserId: "u-1", athleteId: "ana", credentials: null });
  const activities = backlogOf(501).map(({ id, startedAt }) => ({
    userId: "u-1",
    summaryId: id,
    activityType: "RUNNING",
    startTimeInSeconds: Date.parse(startedAt) / 1000,
    startTimeOffsetInSeconds: 0,
    durationInSeconds: 1800,
  }));

  const taken = await postHook(webhook, { activities }, "/v1/hooks/garmin/push-0123456789");

  expect([taken.status, await webhook.stored()]).toStrictEqual([200, 501]);
});
