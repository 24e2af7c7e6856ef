import { createSnsMessenger } from "../../lib/sns/messenger.ts";
import { createSnsSweepClient } from "../../lib/sns/sns-clients.ts";
import { createFloor, type FloorHandler } from "./floor.ts";

const TEXT = {
  athleteId: "ana",
  channel: "sms",
  to: "+12025550123",
  kind: "meal",
  reminderId: "2026-11-23#meal#1",
  subject: null,
  body: "Run logged, nice. Salmon, brown rice and squash would cover lunch. How hard was it, 0-10? Just text the number.",
} as const;

const { client } = createSnsSweepClient();
const messenger = createSnsMessenger({ client, smsType: "Transactional", maxPriceUsd: 0.5 });

/** The floor of a function that also publishes. */
export const handler: FloorHandler = await createFloor(() => messenger.publish(TEXT));
