import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { afterEach, expect, it, vi } from "vitest";
import { rollbackAlarms } from "../../../bin/fleet/rollback-alarms.ts";
import { type FakeCloudFormation, startFakeCloudFormation } from "../../support/fake-cloudformation.ts";
import { aTeam } from "../../team/a-team.ts";

const ALARM = "AWS::CloudWatch::Alarm";
const TEAM = aTeam({ slug: "demo", account: "111111111111", region: "us-east-1" });

let fake: FakeCloudFormation;
afterEach(() => {
  vi.unstubAllEnvs();
  fake.stop();
});

async function asked(slug: string): Promise<readonly string[]> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  const resources = [
    ["AlarmsDeliveryStoppedAlarm1A", ALARM, "demo-stopped"],
    ["AlarmsDeliveryUndeliveredAlarm2B", ALARM, "demo-undelivered"],
    ["AlarmsAssessFailedBatchesAlarm3C", ALARM, "demo-batches"],
    ["AlarmsPlatformErrorsAlarm4D", ALARM, "demo-errors"],
    ["DeliverFunction5E", "AWS::Lambda::Function", "demo-deliver"],
  ] as const;
  fake = await startFakeCloudFormation({ "cooldown-demo": { account: TEAM.account, outputs: {}, resources } });
  const client = new CloudFormationClient({ endpoint: fake.endpoint, region: TEAM.region });
  return rollbackAlarms({ ...TEAM, slug }, client);
}

it("a deployed team is rolled back by those of five alarms that it has, named by ARN", async () => {
  const prefix = "arn:aws:cloudwatch:us-east-1:111111111111:alarm:";

  expect(await asked("demo")).toStrictEqual([`${prefix}demo-stopped`, `${prefix}demo-batches`, `${prefix}demo-errors`]);
});

it("a team that was never deployed has none", async () => {
  expect(await asked("other")).toStrictEqual([]);
});
