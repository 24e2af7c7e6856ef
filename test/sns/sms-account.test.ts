import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSnsSmsAccount, listAllSubscriptions } from "../../lib/sns/sms-account.ts";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { type FakeSns, startFakeSns } from "../support/fake-sns.ts";

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

describe("an account's SMS, as SNS tells it", () => {
  it("is in the sandbox or not", async () => {
    const outside = await createSnsSmsAccount(client()).isInSandbox();
    sns.smsAccount.isInSandbox = true;
    const inside = await createSnsSmsAccount(client()).isInSandbox();

    expect([outside, inside]).toStrictEqual([false, true]);
  });

  it("has settings only where somebody set them", async () => {
    const before = await createSnsSmsAccount(client()).settings();
    sns.smsAccount.attributes.set("MonthlySpendLimit", "12.5").set("DeliveryStatusIAMRole", "arn:aws:iam::1:role/sms");
    const after = await createSnsSmsAccount(client()).settings();

    expect([before, after]).toStrictEqual([
      { monthlyLimitUsd: null, logsFailures: false },
      { monthlyLimitUsd: 12.5, logsFailures: true },
    ]);
  });

  it("has numbers and opt-outs on as many pages as it takes", async () => {
    const numbers = ["1", "2", "3"].map((digit) => ({
      phone: `+1202555010${digit}`,
      status: "ACTIVE",
      capabilities: digit === "3" ? [] : ["SMS", "VOICE"],
    }));
    sns.smsAccount.numbers.push(...numbers);
    for (const { phone } of numbers) sns.optedOut.add(phone);

    const account = createSnsSmsAccount(client());

    expect(await account.numbers()).toStrictEqual(numbers);
    expect([...(await account.optedOut())]).toStrictEqual(numbers.map(({ phone }) => phone));
  });

  it("that may not be seen throws", async () => {
    sns.fail("GetSMSAttributes", { status: 403, code: "AuthorizationError" });

    await expect(createSnsSmsAccount(client()).settings()).rejects.toMatchObject({
      name: "AuthorizationErrorException",
    });
  });
});

describe("every subscription of an account", () => {
  it("is listed by topic and address, over pages, whatever the case of letters", async () => {
    for (let at = 0; at < 120; at += 1) sns.join(`arn:topic-${at}`, `A${at}@example.com`, at % 2 === 0);

    const all = await listAllSubscriptions(client());

    expect([all.size, all.get("arn:topic-0"), all.get("arn:topic-119")]).toStrictEqual([
      120,
      new Map([["a0@example.com", "confirmed"]]),
      new Map([["a119@example.com", "pending"]]),
    ]);
  });
});
