import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { createSnsLookups } from "../../lib/sns/sns-lookups.ts";
import { type FakeSns, startFakeSns } from "../support/fake-sns.ts";

const topicPrefix = "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_";
let sns: FakeSns;

beforeEach(async () => {
  sns = await startFakeSns();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ENDPOINT_URL_SNS", sns.endpoint);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await sns.stop();
});

it("asks SNS about phones and about the topics of the team's prefix", async () => {
  const { carrier, emailTopics } = createSnsLookups({ client: createSnsAdminClient(), shards: 2, topicPrefix });
  sns.optedOut.add("+12025550123");

  const isOptedOut = await carrier.isOptedOut("+12025550123");
  const reading = await emailTopics?.read("ana", "ana@example.com");

  expect([isOptedOut, reading]).toStrictEqual([true, "gone"]);
  expect(sns.requests).toMatchObject([
    { Action: "CheckIfPhoneNumberIsOptedOut" },
    { Action: "ListSubscriptionsByTopic", TopicArn: `${topicPrefix}ana` },
  ]);
});

it("asks about no topic for a team that sends no e-mail", () => {
  expect(
    createSnsLookups({ client: createSnsAdminClient(), shards: 1, topicPrefix: undefined }).emailTopics,
  ).toBeNull();
});
