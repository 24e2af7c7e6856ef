import { App, Duration, Stack } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { ServiceFunction } from "../../../lib/infra/constructs/service-function.ts";
import { webhookEnv } from "../../../lib/lambda/env.ts";
import { statementsOfRole } from "../statements.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const FUNCTION = "AWS::Lambda::Function";

describe.each<SynthedTeam>([demo, riverside])("the functions of $team.slug", ({ template }) => {
  const functions = Object.values(resourcesOf(template, FUNCTION)).map(({ Properties }) => Properties);

  it("are six", () => {
    expect(functions).toHaveLength(6);
  });

  it("run Node 24 on arm64 as ES modules, with bounds on time and memory", () => {
    template.allResourcesProperties(FUNCTION, {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
    });
    expect(functions.map(({ Timeout, MemorySize }) => [Timeout, MemorySize])).toStrictEqual([
      [10, 512],
      [60, 512],
      [70, 512],
      [60, 512],
      [60, 512],
      [30, 512],
    ]);
  });

  it("are traced, but for those that run each minute", () => {
    const modes = functions.map(({ TracingConfig }) => TracingConfig);

    expect(modes).toStrictEqual(
      ["Active", "Active", "PassThrough", "PassThrough", "Active", "Active"].map((Mode) => ({ Mode })),
    );
  });

  it("log for 30 days, each to a group of its own", () => {
    const groups = functions.map(({ LoggingConfig }) => JSON.stringify(LoggingConfig));

    template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
    template.resourceCountIs("AWS::Logs::LogGroup", 7);
    expect(new Set(groups).size).toBe(6);
  });

  it("have a role each, without a managed policy", () => {
    const roles = functions.map(({ Role }) => JSON.stringify(Role));
    const managed = Object.values(resourcesOf(template, "AWS::IAM::Role")).map(
      ({ Properties }) => Properties["ManagedPolicyArns"],
    );

    expect(new Set(roles).size).toBe(6);
    expect(managed).toStrictEqual(managed.map(() => undefined));
  });

  it.each(["Webhook", "Assess", "Deliver", "Fetch", "Receipts", "Inbound"])(
    "let %s write its own log alone",
    (role) => {
      const logs = statementsOfRole(template, role).filter(({ actions }) =>
        actions.some((action) => action.startsWith("logs:")),
      );

      expect(logs).toStrictEqual([
        expect.objectContaining({
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [expect.stringMatching(new RegExp(`^{"Fn::GetAtt":\\["${role}Logs`))],
        }),
      ]);
    },
  );
});

const right = { TABLE_NAME: "table", TEAM_SLUG: "demo", RETENTION_DAYS: "800", SHARDS: "1" };

function aFunction(env: typeof right): () => unknown {
  return () =>
    new ServiceFunction(new Stack(new App()), "Webhook", {
      entry: "functions/webhook/index.ts",
      description: "",
      schema: webhookEnv,
      env,
      timeout: Duration.seconds(10),
      production: false,
    });
}

describe("a function whose environment is wrong", () => {
  it("does not synthesize when a variable is no such thing", () => {
    expect(aFunction({ ...right, RETENTION_DAYS: "" })).toThrow(
      "Environment: RETENTION_DAYS is wrong (allowed: a whole number from 90 to 3650)",
    );
  });

  it("does not compile, and does not synthesize, when one is missing", () => {
    const { RETENTION_DAYS: _, ...rest } = right;

    // @ts-expect-error RETENTION_DAYS is missing
    expect(aFunction(rest)).toThrow("Environment: RETENTION_DAYS is missing (allowed: a whole number from 90 to 3650)");
  });

  it("does not synthesize when nobody reads one", () => {
    const unread = { ...right, TEAM_NAME: "Riverside RC" };

    expect(aFunction(unread)).toThrow("Environment: TEAM_NAME is read by nobody");
  });
});
