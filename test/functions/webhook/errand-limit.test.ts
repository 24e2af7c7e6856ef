import { expect, it } from "vitest";
import type { HookRecord } from "../../../lib/app/hook-record.ts";
import { replayQuarantined } from "../../../lib/app/replay-quarantined.ts";
import type { Source } from "../../../lib/vendors/source.ts";
import { aWebhook, type Webhook } from "../../support/webhook.ts";

interface Received {
  readonly errands: readonly unknown[];
  readonly quarantined: readonly { readonly reason: string }[];
}

/** A made-up vendor whose body is a list of the workouts of Ana, by their ids, that are there to be fetched. */
const pulse: Source = {
  slug: "pulse",
  authenticate: async () => ({ kind: "vendor" }),
  parse: (body) => (Array.isArray(body) ? body.map(announced) : []),
};

function announced(id: unknown): HookRecord {
  return {
    kind: "errand",
    task: "fetch",
    externalId: String(id),
    at: null,
    user: "u-1",
    raw: JSON.stringify([id]),
  };
}

async function aPulseHook(hooks?: Webhook["deps"]["hooks"]): Promise<Webhook> {
  const webhook = await aWebhook({ findSource: async () => pulse, ...(hooks && { hooks }) });
  await webhook.deps.hooks.links.link({ source: "pulse", externalUserId: "u-1", athleteId: "ana", credentials: null });
  return webhook;
}

async function announce(webhook: Webhook, from: number, count: number): Promise<Received> {
  const body = JSON.stringify(Array.from({ length: count }, (_, at) => `p-${from + at}`));
  return (await (await webhook.send("POST", "/v1/hooks/pulse", { body })).json()) as Received;
}

const REASON = "over 1000 errands of the athlete on this day: replay it later (cooldown quarantine replay)";

it("a day takes 1,000 errands of an athlete; the next waits in quarantine, and what comes again is no new one", async () => {
  const webhook = await aPulseHook();

  const first = await announce(webhook, 0, 1_000);
  const beyond = await announce(webhook, 999, 2);

  expect([first.errands.length, first.quarantined]).toStrictEqual([1_000, []]);
  expect(beyond).toMatchObject({ errands: [{ id: "p-999" }], quarantined: [{ reason: REASON }] });
});

it("a fresh instance goes on from the errands that the table has counted", async () => {
  const first = await aPulseHook();
  await announce(first, 0, 1_000);
  const second = await aPulseHook(first.deps.hooks);

  const received = await announce(second, 1_000, 31);

  expect([received.errands.length, received.quarantined.length]).toStrictEqual([30, 1]);
});

it("an errand that was one too many is left once an operator replays it", async () => {
  const webhook = await aPulseHook();
  await announce(webhook, 0, 1_001);
  const { hooks } = webhook.deps;
  const [kept] = await hooks.quarantine.list({ athleteId: "ana" });
  if (kept === undefined) throw new Error("Nothing is in quarantine.");

  const parse = (body: unknown): readonly HookRecord[] => pulse.parse([body], { nowMs: webhook.world.clock.now() });
  const replayed = await replayQuarantined(kept, { ...webhook.deps, ...hooks, log: webhook.world.log, parse });

  expect([kept.reason, kept.payload, replayed.kind]).toStrictEqual([REASON, '["p-1000"]', "replayed"]);
  expect(await hooks.errands.find({ athleteId: "ana", source: "pulse", externalId: "p-1000" })).toBeDefined();
});
