import * as cdk from "aws-cdk-lib";
import type { Construct } from "constructs";
import { STACK_PARTS } from "../team/stack-names.ts";
import type { Team } from "../team/team.ts";
import { TeamAlarms } from "./alarms/team-alarms.ts";
import type { WatchedParts } from "./alarms/watched-parts.ts";
import { failedTexts, InboundTexts } from "./constructs/inbound-texts.ts";
import { missedMinutes, ShardSchedule } from "./constructs/minute-sweep.ts";
import { MonthlyBudget } from "./constructs/monthly-budget.ts";
import { MailTopic, OpsTopic } from "./constructs/ops-topic.ts";
import { StreamAssess } from "./constructs/stream-assess.ts";
import { TeamTable } from "./constructs/team-table.ts";
import { type Route, WebhookApi } from "./constructs/webhook-api.ts";
import { SyntheticWorkouts } from "./synthetic-workouts.ts";
import { deliverFunction, inboundFunction, receiptsFunction } from "./text-functions.ts";
import { WeeklyDigest } from "./weekly-digest.ts";
import { assessFunction, fetchFunction, webhookFunction } from "./workout-functions.ts";

/** The routes of the webhook function; the API refuses all other paths without a call. */
const ROUTES: readonly Route[] = [
  "POST /v1/workouts",
  "DELETE /v1/workouts/{id}",
  "GET /v1/recovery",
  "POST /v1/hooks/{source}",
  "POST /v1/hooks/{source}/{token}",
  "GET /v1/hooks/{source}",
  "GET /v1/hooks/{source}/{token}",
  "GET /v1/openapi.json",
];

interface AnsweredTexts {
  readonly fn: cdk.aws_lambda_nodejs.NodejsFunction;
  readonly failed: cdk.aws_sqs.Queue;
}

/**
 * One team: a workout comes in by the webhook and is stored; the table's stream wakes assess, which plans reminders
 * into the same table; every minute deliver sends what is due, and fetch loads what thin webhooks announced.
 */
export class TeamStack extends cdk.Stack {
  constructor(scope: Construct, team: Team) {
    const production = team.stage === "production";
    const tags = { service: "cooldown", team: team.slug, stage: team.stage };
    super(scope, `cooldown-${team.slug}`, {
      description: `Cooldown for ${team.name}`,
      env: { account: team.account, region: team.region },
      tags,
      terminationProtection: production,
    });
    const ops = new OpsTopic(this, STACK_PARTS.ops, { alarmEmails: [team.alarmEmail] });
    const table = new TeamTable(this, "Data", { production, tags });
    const webhook = webhookFunction(this, { team, table });
    const { domain, requestsPerSecond } = team;
    const api = new WebhookApi(this, "Api", { handler: webhook.fn, routes: ROUTES, domain, requestsPerSecond });
    const assess = assessFunction(this, { team, table });
    const stream = new StreamAssess(this, STACK_PARTS.stream, { table, target: assess, production });
    const missed = missedMinutes(this, STACK_PARTS.missedMinutes);
    const deliver = deliverFunction(this, { team, table }, missed);
    new ShardSchedule(this, "Sweep", { fn: deliver.fn, shards: team.shards, missed, work: "Sends what is due" });
    const fetching = fetchFunction(this, { team, table }, missed);
    new ShardSchedule(this, "Errands", { fn: fetching.fn, shards: team.shards, missed, work: "Runs the errands" });
    const receipts = receiptsFunction(this, { team, table });
    const texts = this.answerTexts(team, { table, ops });
    const ends = { webhookUrl: api.url, opsTopic: ops.topic, deliverRole: deliver.role };
    if (team.syntheticAthlete) new SyntheticWorkouts(this, "SyntheticAthlete", { team, table, missed, ...ends });
    if (team.weeklyDigest) new WeeklyDigest(this, "WeeklyDigest", { team, table, missed });
    this.watch({
      team,
      ops,
      table,
      api,
      stream,
      missed,
      assess: assess.fn,
      deliver: deliver.fn,
      unwatched: [assess.fn, receipts.fn].concat(texts?.fn ?? []),
      failedTexts: texts?.failed,
    });
    this.output(table, api);
  }

  /** What an operator needs to know of it. */
  private output({ table }: TeamTable, { url, domainTarget }: WebhookApi): void {
    new cdk.CfnOutput(this, "TableName", { value: table.tableName });
    new cdk.CfnOutput(this, "WebhookUrl", { value: url });
    if (domainTarget !== undefined) new cdk.CfnOutput(this, "DomainTarget", { value: domainTarget });
  }

  private watch(parts: WatchedParts): void {
    const { ops, team } = parts;
    const { slug, alarmEmail, monthlyBudgetUsd } = team;
    new TeamAlarms(this, STACK_PARTS.alarms, parts);
    new MonthlyBudget(this, "Budget", {
      limitUsd: monthlyBudgetUsd,
      costFilters: { TagKeyValue: [`user:team$${slug}`] },
      emails: [alarmEmail],
      topic: ops.topic,
    });
  }

  /** Only a number can be answered; a sender id cannot. */
  private answerTexts(team: Team, { table, ops }: Pick<WatchedParts, "table" | "ops">): AnsweredTexts | undefined {
    const { origin } = team.sms;
    const { coachEmail } = team;
    if (origin.kind !== "number") return undefined;
    const failed = failedTexts(this, STACK_PARTS.failedTexts);
    const coach = coachEmail === undefined ? ops : new MailTopic(this, "Coach", { emails: [coachEmail] });
    const parts = { team, table, number: origin.number, coachTopic: coach.topic, opsTopic: ops.topic };
    const inbound = inboundFunction(this, parts, failed);
    const texts = new InboundTexts(this, "InboundTexts", { handler: inbound.fn, failed });
    new cdk.CfnOutput(this, "InboundTopicArn", { value: texts.topic.topicArn });
    return { fn: inbound.fn, failed };
  }
}
