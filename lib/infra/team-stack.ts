import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Team } from "../team/team.ts";
import { failedTexts, InboundTexts } from "./constructs/inbound-texts.ts";
import { MinuteSweep, missedMinutes } from "./constructs/minute-sweep.ts";
import { OpsTopic } from "./constructs/ops-topic.ts";
import { StreamAssess } from "./constructs/stream-assess.ts";
import { TeamTable } from "./constructs/team-table.ts";
import { type Route, WebhookApi } from "./constructs/webhook-api.ts";
import { assessFunction, deliverFunction, inboundFunction, webhookFunction } from "./team-functions.ts";

/** What the webhook function answers; anything else the API refuses before it costs a call. */
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

/**
 * One team: a workout comes in by the webhook and is stored; the table's stream wakes assess, which plans reminders
 * into the same table; every minute deliver sends what is due.
 */
export class TeamStack extends Stack {
  constructor(scope: Construct, team: Team) {
    const production = team.stage === "production";
    super(scope, `cooldown-${team.slug}`, {
      description: `Cooldown for ${team.name}`,
      env: { account: team.account, region: team.region },
      tags: { service: "cooldown", team: team.slug, stage: team.stage },
      terminationProtection: production,
    });
    new OpsTopic(this, "Ops", { alarmEmail: team.alarmEmail });
    const table = new TeamTable(this, "Data", { production });
    const webhook = new WebhookApi(this, "Api", { handler: webhookFunction(this, { team, table }).fn, routes: ROUTES });
    new StreamAssess(this, "Stream", { table, target: assessFunction(this, { team, table }), production });
    const missed = missedMinutes(this, "MissedMinutes");
    const deliver = deliverFunction(this, { team, table }, missed);
    new MinuteSweep(this, "Sweep", { fn: deliver.fn, shards: team.shards, missed });
    this.answerTexts(team, table);
    new CfnOutput(this, "TableName", { value: table.table.tableName });
    new CfnOutput(this, "WebhookUrl", { value: webhook.url });
  }

  /** Only a number can be answered; a sender id cannot. */
  private answerTexts(team: Team, table: TeamTable): void {
    const { origin } = team.sms;
    if (origin.kind !== "number") return;
    const failed = failedTexts(this, "FailedTexts");
    const inbound = inboundFunction(this, { team, table, number: origin.number }, failed);
    const texts = new InboundTexts(this, "InboundTexts", { handler: inbound.fn, failed });
    new CfnOutput(this, "InboundTopicArn", { value: texts.topic.topicArn });
  }
}
