import { afterEach, beforeEach, vi } from "vitest";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { createSnsEmailTopics } from "../../lib/sns/sns-email-topics.ts";
import { type FakeSns, startFakeSns } from "../support/fake-sns.ts";
import { createMemoryEmailTopics } from "../support/memory-email-topics.ts";
import { describeEmailTopicsContract, TOPIC_PREFIX } from "./email-topics.contract.ts";

const servers: FakeSns[] = [];

beforeEach(() => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

describeEmailTopicsContract("in memory", async () => {
  const topics = createMemoryEmailTopics(TOPIC_PREFIX);
  return { ...topics, topics };
});

describeEmailTopicsContract("SNS", async () => {
  const sns = await startFakeSns();
  servers.push(sns);
  const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "eu-west-1" });
  return { ...sns, topics: createSnsEmailTopics({ client, topicPrefix: TOPIC_PREFIX }) };
});
