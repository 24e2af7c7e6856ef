import { describe, expect, it } from "vitest";
import { statementsOfRole } from "../statements.ts";
import { wakesAssess } from "../stream-filter.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const MAPPING = "AWS::Lambda::EventSourceMapping";
const BUCKET = "AWS::S3::Bucket";

describe.each<SynthedTeam>([demo, riverside])("the stream of $team.slug", ({ template }) => {
  it("is read from the start, and a failed batch is halved, retried ten times and given up after six hours", () => {
    template.resourceCountIs(MAPPING, 1);
    template.hasResourceProperties(MAPPING, {
      StartingPosition: "TRIM_HORIZON",
      BatchSize: 100,
      ParallelizationFactor: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 21_600,
      MetricsConfig: { Metrics: ["EventCount"] },
    });
  });

  it("puts what it gives up into a private bucket for 30 days", () => {
    const [bucketId] = Object.keys(resourcesOf(template, BUCKET));

    template.resourceCountIs(BUCKET, 1);
    template.hasResourceProperties(MAPPING, {
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [bucketId, "Arn"] } } },
    });
    template.hasResourceProperties(BUCKET, {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{}] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: "Enabled" }] },
    });
  });

  it("lets assess write to that bucket, and neither read nor delete there", () => {
    const granted = statementsOfRole(template, "Assess").filter(({ actions }) =>
      actions.some((action) => action.startsWith("s3:")),
    );

    expect(granted.map(({ actions }) => actions)).toStrictEqual([["s3:PutObject"], ["s3:ListBucket"]]);
    expect(granted[0]?.resources[0]).toContain("/aws/lambda/*");
  });

  it("lets assess read the stream of this table alone", () => {
    const granted = statementsOfRole(template, "Assess").filter(({ actions }) =>
      actions.includes("dynamodb:GetRecords"),
    );

    expect(granted).toStrictEqual([
      expect.objectContaining({
        actions: [
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
        ],
        resources: [expect.stringMatching(/^{"Fn::GetAtt":\["DataTable\w+","StreamArn"\]}$/)],
      }),
    ]);
  });
});

describe("the filter of the stream", () => {
  const athlete = "ATHLETE#ana";

  it.each([
    ["INSERT", athlete, "WORKOUT#cooldown#w-42"],
    ["MODIFY", athlete, "WORKOUT#strava#1"],
    ["INSERT", athlete, "PROFILE"],
    ["MODIFY", athlete, "PROFILE"],
    ["MODIFY", athlete, "REVIEW"],
  ])("lets %s of %s %s through", (eventName, pk, sk) => {
    expect(wakesAssess(demo.template, { eventName, dynamodb: { Keys: { PK: { S: pk }, SK: { S: sk } } } })).toBe(true);
  });

  it.each([
    ["REMOVE", athlete, "WORKOUT#cooldown#w-42"],
    ["REMOVE", athlete, "PROFILE"],
    ["MODIFY", athlete, "STATUS"],
    ["INSERT", athlete, "REMINDER#2026-11-22#meal#1"],
    ["MODIFY", athlete, "REMINDER#2026-11-22#meal#1"],
    ["INSERT", athlete, "TOKEN#9f86d081"],
    ["MODIFY", athlete, "TOKEN#9f86d081"],
    ["INSERT", athlete, "INBOUND#m-1"],
    ["INSERT", "PHONE#+12025550123", "ATHLETE"],
    ["INSERT", athlete, "REVIEWED"],
    ["MODIFY", "TEAM", "SECRETS"],
  ])("keeps %s of %s %s back", (eventName, pk, sk) => {
    expect(wakesAssess(demo.template, { eventName, dynamodb: { Keys: { PK: { S: pk }, SK: { S: sk } } } })).toBe(false);
  });
});
