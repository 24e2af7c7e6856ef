import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { createSnsEmailTopics } from "../../lib/sns/sns-email-topics.ts";
import { createSnsCarrier } from "../../lib/sns/sns-lookups.ts";
import { type FakeSns, startFakeSns } from "../support/fake-sns.ts";

const PREFIX = "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_";
const ADDRESS = "ana@example.com";
const PHONE = "+12025550123";
let sns: FakeSns;

beforeEach(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  sns = await startFakeSns();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await sns.stop();
});

const client = () => createSnsAdminClient({ endpoint: sns.endpoint, region: "eu-west-1" });
const actions = (): readonly (string | undefined)[] => sns.requests.map(({ Action }) => Action);

test("a topic is named for the athlete, says who writes, and is subscribed by e-mail", async () => {
  const topics = createSnsEmailTopics({ client: client(), topicPrefix: PREFIX, displayName: "Riverside RC" });

  await topics.subscribe("ana", ADDRESS);

  const TopicArn = `${PREFIX}ana`;
  expect(sns.requests.slice(1)).toStrictEqual([
    { Action: "CreateTopic", Version: "2010-03-31", Name: "cooldown_demo_ana" },
    {
      Action: "SetTopicAttributes",
      Version: "2010-03-31",
      TopicArn,
      AttributeName: "DisplayName",
      AttributeValue: "Riverside RC",
    },
    { Action: "Subscribe", Version: "2010-03-31", TopicArn, Protocol: "email", Endpoint: ADDRESS },
  ]);
});

test("a confirmed subscription is ended before its topic is deleted", async () => {
  const topics = createSnsEmailTopics({ client: client(), topicPrefix: PREFIX });
  await topics.subscribe("ana", ADDRESS);
  sns.confirm(ADDRESS);

  await topics.remove("ana");

  expect(actions().slice(3)).toStrictEqual(["ListSubscriptionsByTopic", "Unsubscribe", "DeleteTopic"]);
});

test("a topic of several pages of subscriptions is read to its end", async () => {
  const topics = createSnsEmailTopics({ client: client(), topicPrefix: PREFIX });
  await topics.subscribe("ana", "other-0@example.com");
  for (let i = 1; i <= 100; i += 1) await topics.invite("ana", `other-${i}@example.com`);

  const reading = await topics.read("ana", "other-100@example.com");

  expect(reading).toBe("pending");
  expect(actions().slice(-2)).toStrictEqual(["ListSubscriptionsByTopic", "ListSubscriptionsByTopic"]);
});

test("another account's credentials are a fault that names both topics, and nobody is subscribed", async () => {
  const topicPrefix = "arn:aws:sns:eu-west-1:999999999999:cooldown_demo_";
  const topics = createSnsEmailTopics({ client: client(), topicPrefix });

  const subscribing = topics.subscribe("ana", ADDRESS);

  await expect(subscribing).rejects.toThrow(
    `SNS made the topic ${PREFIX}ana, expected ${topicPrefix}ana: are these the team's credentials?`,
  );
  expect(sns.invitations).toStrictEqual([]);
});

test.each([
  { status: 403, code: "AuthorizationError", asked: 1 },
  { status: 400, code: "Throttling", asked: 2 },
  { status: 500, code: "InternalError", asked: 2 },
])("$code is no reading: it is thrown, after $asked tries", async ({ status, code, asked }) => {
  const topics = createSnsEmailTopics({ client: client(), topicPrefix: PREFIX });
  sns.fail("ListSubscriptionsByTopic", { status, code });

  const reading = topics.read("ana", ADDRESS);

  await expect(reading).rejects.toThrow();
  expect(sns.requests).toHaveLength(asked);
});

test.each([true, false])("a number on the carriers' list is opted out, another is not: %s", async (isListed) => {
  if (isListed) sns.optedOut.add(PHONE);

  const isOptedOut = await createSnsCarrier(client()).isOptedOut(PHONE);

  expect(isOptedOut).toBe(isListed);
  expect(sns.requests).toStrictEqual([
    { Action: "CheckIfPhoneNumberIsOptedOut", Version: "2010-03-31", phoneNumber: PHONE },
  ]);
});

test("a list that cannot be asked is a fault", async () => {
  sns.fail("CheckIfPhoneNumberIsOptedOut", { status: 403, code: "AuthorizationError" });

  const asking = createSnsCarrier(client()).isOptedOut(PHONE);

  await expect(asking).rejects.toThrow();
});
