import { Match, type Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  type AssessEnv,
  assessEnv,
  type DeliverEnv,
  deliverEnv,
  type FetchEnv,
  fetchEnv,
  type InboundEnv,
  inboundEnv,
  readEnv,
  webhookEnv,
} from "../../lib/lambda/env.ts";
import type { Team } from "../../lib/team/team.ts";
import { aTeam, aTeamsSms } from "../team/a-team.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams, synthTeams } from "./synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const [oneWay] = synthTeams([
  aTeam({
    slug: "one-way",
    email: false,
    sms: aTeamsSms({
      origin: { kind: "sender-id", senderId: "ONEWAY", optOutContact: "stop@example.com" },
      type: "promotional",
      maxPriceUsd: 0.1,
      ratePerSecond: 2.5,
      monthlySpendCapUsd: 250,
      pricePerPartUsd: 0.000001,
    }),
  }),
]).teams;

const environment = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** How many of each function may run at a time, where the account keeps so many for it. */
function keptExecutions(template: Template | undefined): readonly string[] {
  const functions = template === undefined ? {} : resourcesOf(template, "AWS::Lambda::Function");
  return Object.entries(functions).flatMap(([id, { Properties }]) => {
    const executions = Properties["ReservedConcurrentExecutions"];
    return typeof executions === "number" ? [`${id.replace(/Function\w+$/, "")} ${executions}`] : [];
  });
}

/** The environment of a function as Lambda will hand it over. */
function envOf(synthed: SynthedTeam | undefined, service: string): Readonly<Record<string, string>> {
  if (synthed === undefined) throw new Error("no such team");
  const functions = Object.values(resourcesOf(synthed.template, "AWS::Lambda::Function"));
  const environments = functions.map(({ Properties }) => environment.parse(Properties["Environment"]).Variables);
  const found = environments.find((env) => env["SERVICE_NAME"] === service);
  const topic =
    found?.["COACH_TOPIC_ARN"] === undefined ? {} : { COACH_TOPIC_ARN: "the-topic", OPS_TOPIC_ARN: "the-topic" };
  return z.record(z.string(), z.string()).parse({ ...found, TABLE_NAME: "the-table", ...topic });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function keptTypes({ template }: SynthedTeam): readonly string[] {
  const kept = Object.values(resourcesOf(template)).filter(({ DeletionPolicy }) => DeletionPolicy === "Retain");
  return kept.map(({ Type }) => Type);
}

describe("the stack of a team", () => {
  it.each<SynthedTeam>([demo, riverside])("of $team.slug goes to its account and region, tagged", ({ stack, team }) => {
    expect(stack.stackName).toBe(`cooldown-${team.slug}`);
    expect([stack.account, stack.region]).toStrictEqual([team.account, team.region]);
    expect(stack.tags.tagValues()).toStrictEqual({ service: "cooldown", team: team.slug, stage: team.stage });
  });

  it("cannot be deleted by accident in production", () => {
    expect([demo.stack.terminationProtection, riverside.stack.terminationProtection]).toStrictEqual([false, true]);
  });

  it("keeps table, key, logs and failed batches in production, and nothing in a sandbox", () => {
    expect(keptTypes(demo)).toStrictEqual([]);
    expect(keptTypes(riverside)).toStrictEqual([
      "AWS::KMS::Key",
      "AWS::DynamoDB::GlobalTable",
      "AWS::Logs::LogGroup",
      "AWS::Logs::LogGroup",
      "AWS::S3::Bucket",
      "AWS::Logs::LogGroup",
      "AWS::Logs::LogGroup",
      "AWS::Logs::LogGroup",
      "AWS::Logs::LogGroup",
    ]);
  });

  it("keeps every log 30 days, the access log too, in any stage", () => {
    for (const { template } of [demo, riverside]) {
      template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
      template.hasResourceProperties("AWS::Logs::LogGroup", { LogGroupName: Match.stringLikeRegexp("/access$") });
    }
  });

  it("keeps executions for the functions that the team file names, and for none of itself", () => {
    const reservedConcurrency = { webhook: 20, deliver: 4 };
    const [reserved] = synthTeams([aTeam({ reservedConcurrency })]).teams;

    expect([keptExecutions(reserved?.template), keptExecutions(demo.template)]).toStrictEqual([
      ["Webhook 20", "Deliver 4"],
      [],
    ]);
  });

  it("says the name of its table, the address of its webhook and the topic for its number's texts", () => {
    const outputs = Object.keys(demo.template.findOutputs("*"));

    expect(outputs.toSorted(byText)).toStrictEqual(["InboundTopicArn", "TableName", "WebhookUrl"]);
  });

  it("names no topic for texts to a sender id, which nobody can answer", () => {
    expect(Object.keys(oneWay?.template.findOutputs("*") ?? {})).not.toContain("InboundTopicArn");
  });
});

describe("the environment of the functions", () => {
  it.each([demo, riverside, oneWay])("holds what each schema asks for, and nothing more", (synthed) => {
    const logged = ["SERVICE_NAME"];
    const origin = synthed?.team.sms.origin.kind;
    const absent = origin === "number" ? ["SMS_SENDER_ID", "OPT_OUT_CONTACT"] : ["SMS_ORIGINATION_NUMBER"];
    const off = synthed?.team.email === true ? [] : ["EMAIL_TOPIC_PREFIX"];
    const uncapped = synthed?.team.sms.monthlySpendCapUsd === null ? ["SMS_MONTHLY_SPEND_CAP_USD"] : [];
    const delivered = deliverEnv.names.filter((name) => ![...absent, ...off, ...uncapped].includes(name));

    expect(Object.keys(envOf(synthed, "webhook")).toSorted()).toStrictEqual(
      [...webhookEnv.names, ...logged].toSorted(),
    );
    expect(Object.keys(envOf(synthed, "assess")).toSorted()).toStrictEqual([...assessEnv.names, ...logged].toSorted());
    expect(Object.keys(envOf(synthed, "deliver")).toSorted()).toStrictEqual([...delivered, ...logged].toSorted());
  });

  it("gives webhook the retention, the form of workouts and the shards", () => {
    expect(readEnv(webhookEnv, envOf(demo, "webhook"))).toStrictEqual({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "demo",
      RETENTION_DAYS: 800,
      PACKED_WORKOUTS: false,
      SHARDS: 1,
    });
  });

  it("gives fetch the same, and leaves vendors where they are", () => {
    expect(readEnv(fetchEnv, envOf(riverside, "fetch"))).toStrictEqual<FetchEnv>({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "riverside",
      RETENTION_DAYS: riverside.team.retentionDays,
      PACKED_WORKOUTS: riverside.team.packedWorkouts,
      SHARDS: 2,
    });
  });

  it("gives assess the policy and the shards", () => {
    expect(readEnv(assessEnv, envOf(riverside, "assess"))).toStrictEqual<AssessEnv>({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "riverside",
      SHARDS: 2,
      TEAM_POLICY: { restDayTextAt: "18:30", maxTextsPerDay: 2 },
      CAN_REPLY: true,
    });
    expect(readEnv(assessEnv, envOf(oneWay, "assess")).CAN_REPLY).toBe(false);
  });

  it("gives inbound the number it answers from, and a sender id no inbound at all", () => {
    expect(readEnv(inboundEnv, envOf(riverside, "inbound"))).toStrictEqual<InboundEnv>({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "riverside",
      TEAM_NAME: "Riverside RC",
      TEAM_POLICY: { restDayTextAt: "18:30", maxTextsPerDay: 2 },
      SMS_TYPE: "Transactional",
      SMS_ORIGINATION_NUMBER: "+12025550187",
      SMS_MAX_PRICE_USD: 0.05,
      COACH_TOPIC_ARN: "the-topic",
      OPS_TOPIC_ARN: "the-topic",
    });
    expect(envOf(oneWay, "inbound")).toStrictEqual({ TABLE_NAME: "the-table" });
  });

  it("gives deliver a number to text from", () => {
    expect(readEnv(deliverEnv, envOf(riverside, "deliver"))).toStrictEqual<DeliverEnv>({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "riverside",
      TEAM_NAME: "Riverside RC",
      SHARDS: 2,
      TEAM_POLICY: { restDayTextAt: "18:30", maxTextsPerDay: 2 },
      SMS_TYPE: "Transactional",
      SMS_ORIGINATION_NUMBER: "+12025550187",
      SMS_MAX_PRICE_USD: 0.05,
      SMS_RATE_PER_SECOND: 20,
      SMS_PRICE_PER_PART_USD: 0.00883,
      EMAIL_TOPIC_PREFIX: "arn:aws:sns:us-west-2:222222222222:cooldown_riverside_",
    });
  });

  it("or gives it a sender id, with the way to opt out", () => {
    expect(readEnv(deliverEnv, envOf(oneWay, "deliver"))).toStrictEqual<DeliverEnv>({
      TABLE_NAME: "the-table",
      TEAM_SLUG: "one-way",
      TEAM_NAME: "Demo RC",
      SHARDS: 1,
      TEAM_POLICY: {},
      SMS_TYPE: "Promotional",
      SMS_SENDER_ID: "ONEWAY",
      OPT_OUT_CONTACT: "stop@example.com",
      SMS_MAX_PRICE_USD: 0.1,
      SMS_RATE_PER_SECOND: 2.5,
      SMS_PRICE_PER_PART_USD: 0.000001,
      SMS_MONTHLY_SPEND_CAP_USD: 250,
    });
  });
});

describe("a team that sends no e-mail", () => {
  it("may publish to phones alone", () => {
    const text = JSON.stringify(oneWay?.template.toJSON());

    expect(text).toContain('"NotResource":"arn:aws:sns:*:*:*"');
    expect(text).not.toContain("cooldown_one-way_");
  });
});

describe("a name at its longest", () => {
  it("still synthesizes", () => {
    const team: Team = aTeam({ slug: `a${"-z".repeat(15)}`, name: "W".repeat(24), shards: 64, stage: "production" });
    const [synthed] = synthTeams([team]).teams;

    expect(synthed?.stack.stackName).toHaveLength(40);
  });
});
