import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { statementsOf, statementsOfRole } from "../statements.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const SCHEDULE = "AWS::Scheduler::Schedule";
const QUEUE = "AWS::SQS::Queue";

const target = z.object({ Input: z.string() });

describe.each<SynthedTeam>([demo, riverside])("the sweep of $team.slug", ({ template, team }) => {
  const [queueId] = Object.keys(resourcesOf(template, QUEUE));

  it.each([
    { what: "deliver", prefix: "Sweep" },
    { what: "fetch", prefix: "Errands" },
  ])("of $what has one schedule for each shard", ({ prefix }) => {
    const schedules = Object.entries(resourcesOf(template, SCHEDULE))
      .filter(([logicalId]) => logicalId.startsWith(prefix))
      .map(([, schedule]) => schedule);
    const inputs = schedules.map(({ Properties }): unknown => JSON.parse(target.parse(Properties["Target"]).Input));

    expect(inputs).toStrictEqual(Array.from({ length: team.shards }, (_, shard) => ({ shard })));
  });

  it("comes every minute, and a minute that cannot be handed over is dropped after the next", () => {
    template.allResourcesProperties(SCHEDULE, {
      ScheduleExpression: "rate(1 minute)",
      FlexibleTimeWindow: { Mode: "OFF" },
      State: "ENABLED",
      Target: {
        RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 1 },
        DeadLetterConfig: { Arn: { "Fn::GetAtt": [queueId, "Arn"] } },
      },
    });
  });

  it("is never run again by Lambda when it fails", () => {
    template.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      MaximumEventAgeInSeconds: 60,
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [queueId, "Arn"] } } },
    });
  });

  it("keeps missed minutes for 14 days, over TLS alone", () => {
    template.hasResourceProperties(QUEUE, { MessageRetentionPeriod: 1_209_600 });
    template.hasResourceProperties("AWS::SQS::QueuePolicy", {
      PolicyDocument: {
        Statement: [{ Effect: "Deny", Action: "sqs:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }],
      },
    });
  });

  it.each([
    { what: "deliver", prefix: "Sweep", fn: /^{"Fn::GetAtt":\["DeliverFunction\w+","Arn"\]}$/ },
    { what: "fetch", prefix: "Errands", fn: /^{"Fn::GetAtt":\["FetchFunction\w+","Arn"\]}$/ },
  ])("runs by a role that may invoke $what and fill that queue, for schedules of this team alone", ({ prefix, fn }) => {
    const granted = statementsOfRole(template, `${prefix}GroupRole`);
    const trust = statementsOf(template).filter(({ carrier }) => carrier.startsWith(`${prefix}GroupRole`));

    expect(granted.map(({ actions, resources }) => [actions, resources])).toStrictEqual([
      [["lambda:InvokeFunction"], [expect.stringMatching(fn)]],
      [["sqs:SendMessage"], [JSON.stringify({ "Fn::GetAtt": [queueId, "Arn"] })]],
    ]);
    expect(trust[0]?.condition).toStrictEqual({
      StringEquals: {
        "aws:SourceAccount": team.account,
        "aws:SourceArn": { "Fn::GetAtt": [expect.stringMatching(new RegExp(`^${prefix}Group`)), "Arn"] },
      },
    });
  });
});
