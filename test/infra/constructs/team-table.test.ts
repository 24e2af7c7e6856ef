import { describe, expect, it } from "vitest";
import { DUE_INDEX, tableSchema } from "../../../lib/table/table-schema.ts";
import { statementsOfRole } from "../statements.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const TABLE = "AWS::DynamoDB::GlobalTable";

describe.each<SynthedTeam>([demo, riverside])("the table of $team.slug", ({ template, team }) => {
  it("has the keys and the index the adapters expect", () => {
    const expected = tableSchema("any");

    template.resourceCountIs(TABLE, 1);
    template.hasResourceProperties(TABLE, {
      BillingMode: expected.BillingMode,
      AttributeDefinitions: expected.AttributeDefinitions,
      KeySchema: expected.KeySchema,
      GlobalSecondaryIndexes: expected.GlobalSecondaryIndexes,
    });
  });

  it("lives in the team's region alone, where conditions hold", () => {
    const [table] = Object.values(resourcesOf(template, TABLE));

    expect(table?.Properties["Replicas"]).toStrictEqual([expect.objectContaining({ Region: team.region })]);
  });

  it("is on the team's bill: the tags of a stack do not reach a replica, so it has its own", () => {
    template.hasResourceProperties(TABLE, {
      Replicas: [
        {
          Tags: [
            { Key: "service", Value: "cooldown" },
            { Key: "team", Value: team.slug },
            { Key: "stage", Value: team.stage },
          ],
        },
      ],
    });
  });

  it("can be restored to any second of the last 35 days", () => {
    template.hasResourceProperties(TABLE, {
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
  });

  it("streams keys alone and expires by deleteAfter", () => {
    template.hasResourceProperties(TABLE, {
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
      TimeToLiveSpecification: { AttributeName: "deleteAfter", Enabled: true },
    });
  });

  it.each(["Assess", "Deliver"])("keeps the team's secrets from %s", (role) => {
    const denied = statementsOfRole(template, role).filter(({ effect }) => effect === "Deny");

    expect(denied).toStrictEqual([
      expect.objectContaining({
        actions: ["dynamodb:*"],
        resources: [expect.stringContaining("DataTable"), expect.stringContaining(`/index/${DUE_INDEX}`)],
        condition: { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["TEAM"] } },
      }),
    ]);
  });
});

describe.each<SynthedTeam>([demo, riverside])("the secrets of $team.slug", ({ template }) => {
  it.each(["Webhook", "Fetch"])("are read and never written by %s", (role) => {
    const denied = statementsOfRole(template, role).filter(({ effect }) => effect === "Deny");

    expect(denied).toStrictEqual([
      expect.objectContaining({
        actions: ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
        condition: { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["TEAM"] } },
      }),
    ]);
  });
});

describe("the table in production", () => {
  it("outlives its stack and cannot be deleted by hand", () => {
    riverside.template.hasResource(TABLE, {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: { Replicas: [{ DeletionProtectionEnabled: true }] },
    });
  });

  it("is encrypted with a key of its own, which rotates and outlives the stack too", () => {
    riverside.template.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "Retain",
      Properties: { EnableKeyRotation: true },
    });
    riverside.template.hasResourceProperties(TABLE, { SSESpecification: { SSEEnabled: true, SSEType: "KMS" } });
  });

  it.each(["Webhook", "Assess", "Deliver", "Fetch"])("lends its key to %s through DynamoDB alone", (role) => {
    const [use, ...more] = statementsOfRole(riverside.template, role).filter(({ actions }) =>
      actions.some((action) => action.startsWith("kms:")),
    );

    expect(more).toStrictEqual([]);
    expect(use?.condition).toStrictEqual({
      StringEquals: { "kms:ViaService": "dynamodb.us-west-2.amazonaws.com" },
    });
  });
});

describe("the table of a sandbox", () => {
  it("goes with its stack", () => {
    demo.template.hasResource(TABLE, {
      DeletionPolicy: "Delete",
      Properties: { Replicas: [{ DeletionProtectionEnabled: false }] },
    });
    demo.template.resourceCountIs("AWS::KMS::Key", 0);
  });
});
