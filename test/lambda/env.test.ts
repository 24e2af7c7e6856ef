import { describe, expect, it } from "vitest";
import { assessEnv, deliverEnv, readEnv, webhookEnv } from "../../lib/lambda/env.ts";

const delivering = {
  TABLE_NAME: "cooldown-demo-Table",
  TEAM_SLUG: "demo",
  TEAM_NAME: "Demo RC",
  SHARDS: "4",
  TEAM_POLICY: "{}",
  SMS_TYPE: "Transactional",
  SMS_RATE_PER_SECOND: "20",
  SMS_PRICE_PER_PART_USD: "0.00883",
};

describe("the environment of a function", () => {
  it("is read as numbers and policy, without what the schema does not name", () => {
    const env = { ...delivering, TEAM_POLICY: '{"spacingMinutes":60}', SMS_MAX_PRICE_USD: "0.05", HOME: "/tmp" };

    expect(readEnv(deliverEnv, env)).toStrictEqual({
      TABLE_NAME: "cooldown-demo-Table",
      TEAM_SLUG: "demo",
      TEAM_NAME: "Demo RC",
      SHARDS: 4,
      TEAM_POLICY: { spacingMinutes: 60 },
      SMS_TYPE: "Transactional",
      SMS_MAX_PRICE_USD: 0.05,
      SMS_RATE_PER_SECOND: 20,
      SMS_PRICE_PER_PART_USD: 0.00883,
    });
  });

  it("names everything that is missing at once", () => {
    expect(() => readEnv(webhookEnv, {})).toThrow(
      new Error(
        "Environment: TABLE_NAME is missing (allowed: the name of the team's table); TEAM_SLUG is missing (allowed: 2 to 31 characters a-z, 0-9 and -, a letter first); RETENTION_DAYS is missing (allowed: a whole number from 90 to 3650); SHARDS is missing (allowed: a whole number from 1 to 64)",
      ),
    );
  });

  it.each([
    ["SHARDS", "four", "SHARDS is wrong (allowed: a whole number from 1 to 64)"],
    ["SHARDS", "", "SHARDS is wrong (allowed: a whole number from 1 to 64)"],
    ["SHARDS", "1e1", "SHARDS is wrong (allowed: a whole number from 1 to 64)"],
    ["SHARDS", "100", "SHARDS is wrong (allowed: a whole number from 1 to 64)"],
    ["TEAM_POLICY", "{", "TEAM_POLICY is wrong (allowed: an object of policy names)"],
    ["TEAM_POLICY", '{"rest":1}', "TEAM_POLICY.rest is wrong (allowed: a name of lib/domain/policy)"],
    [
      "TEAM_POLICY",
      '{"restDaysPerWeek":9}',
      "TEAM_POLICY.restDaysPerWeek is wrong (allowed: a whole number from 0 to 3)",
    ],
    ["SMS_TYPE", "transactional", 'SMS_TYPE is wrong (allowed: "Transactional" or "Promotional")'],
    [
      "EMAIL_TOPIC_PREFIX",
      "cooldown_demo_",
      "EMAIL_TOPIC_PREFIX is wrong (allowed: the ARN of a topic up to cooldown_<slug>_)",
    ],
  ])("refuses %s = %j without quoting it", (name, value, message) => {
    expect(() => readEnv(deliverEnv, { ...delivering, [name]: value })).toThrow(new Error(`Environment: ${message}`));
  });

  it("never quotes a value, which may be a phone number", () => {
    const env = { ...delivering, SMS_ORIGINATION_NUMBER: "+1 202 555 0142" };

    expect(() => readEnv(deliverEnv, env)).toThrow(
      new Error("Environment: SMS_ORIGINATION_NUMBER is wrong (allowed: a phone number in E.164 such as +12025550123)"),
    );
  });

  it("has the names its schema asks for", () => {
    expect([webhookEnv.names, assessEnv.names]).toStrictEqual([
      ["TABLE_NAME", "TEAM_SLUG", "RETENTION_DAYS", "PACKED_WORKOUTS", "SHARDS"],
      ["TABLE_NAME", "TEAM_SLUG", "SHARDS", "TEAM_POLICY", "CAN_REPLY"],
    ]);
  });
});
