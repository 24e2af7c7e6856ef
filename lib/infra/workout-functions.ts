import { fileURLToPath } from "node:url";
import * as cdk from "aws-cdk-lib";
import type { Construct } from "constructs";
import { type AssessEnv, assessEnv, type FetchEnv, fetchEnv, type WebhookEnv, webhookEnv } from "../lambda/env.ts";
import { STACK_PARTS } from "../team/stack-names.ts";
import type { Team } from "../team/team.ts";
import { BUNDLING_WITHOUT_FETCH } from "./constructs/bundling.ts";
import { minuteFunction } from "./constructs/minute-sweep.ts";
import { ServiceFunction } from "./constructs/service-function.ts";
import type { TeamTable } from "./constructs/team-table.ts";

/** What every function of a team needs. */
export interface FunctionParts {
  readonly team: Team;
  readonly table: TeamTable;
}

/** Takes workouts and answers the recovery status. */
export function webhookFunction(scope: Construct, { team, table }: FunctionParts): ServiceFunction<WebhookEnv> {
  const webhook = new ServiceFunction(scope, "Webhook", {
    entry: entryFile("webhook"),
    description: `Takes the workouts of ${team.name}`,
    schema: webhookEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      RETENTION_DAYS: String(team.retentionDays),
      PACKED_WORKOUTS: team.packedWorkouts ? "yes" : "no",
      SHARDS: String(team.shards),
    },
    timeout: cdk.Duration.seconds(10),
    memoryMb: 512,
    reservedConcurrency: team.reservedConcurrency?.webhook,
    bundling: BUNDLING_WITHOUT_FETCH,
    production: team.stage === "production",
  });
  table.allow(webhook.role, { items: ["GetItem", "UpdateItem"], teamSecrets: true });
  return webhook;
}

/** Computes an athlete's status and plans reminders. */
export function assessFunction(scope: Construct, { team, table }: FunctionParts): ServiceFunction<AssessEnv> {
  const assess = new ServiceFunction(scope, STACK_PARTS.assess, {
    entry: entryFile("assess"),
    description: `Assesses the athletes of ${team.name}`,
    schema: assessEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      SHARDS: String(team.shards),
      TEAM_POLICY: JSON.stringify(team.policy),
      CAN_REPLY: team.sms.origin.kind === "number" ? "yes" : "no",
    },
    timeout: cdk.Duration.seconds(60),
    memoryMb: 512,
    reservedConcurrency: team.reservedConcurrency?.assess,
    production: team.stage === "production",
  });
  table.allow(assess.role, { items: ["BatchGetItem", "GetItem", "Query", "PutItem", "UpdateItem"] });
  return assess;
}

/** Runs the errands of thin webhooks at vendors' APIs; minutes that fail go to `missed`. */
export function fetchFunction(
  scope: Construct,
  { team, table }: FunctionParts,
  missed: cdk.aws_sqs.IQueue,
): ServiceFunction<FetchEnv> {
  const fetching = new ServiceFunction(scope, "Fetch", {
    entry: entryFile("fetch"),
    description: `Fetches the workouts of ${team.name} from vendors`,
    schema: fetchEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      RETENTION_DAYS: String(team.retentionDays),
      PACKED_WORKOUTS: team.packedWorkouts ? "yes" : "no",
      SHARDS: String(team.shards),
    },
    timeout: cdk.Duration.seconds(60),
    memoryMb: 512,
    production: team.stage === "production",
    ...minuteFunction(missed),
  });
  table.allow(fetching.role, { items: ["GetItem", "UpdateItem", "DeleteItem"], dueIndex: true, teamSecrets: true });
  return fetching;
}

/** The entry file of a function. */
export function entryFile(name: string): string {
  return fileURLToPath(new URL(`../../functions/${name}/index.ts`, import.meta.url));
}
