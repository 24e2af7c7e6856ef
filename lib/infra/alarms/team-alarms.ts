import { aws_cloudwatch as cloudwatch } from "aws-cdk-lib";
import { Construct } from "constructs";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { FIVE_MINUTES, lambdaMetric, sumOf } from "../metrics.ts";
import { InboundAlarms } from "./inbound-alarms.ts";
import { DeliveryAlarms, SyntheticAlarms } from "./text-alarms.ts";
import type { WatchedParts } from "./watched-parts.ts";
import { AssessAlarms, ErrandAlarms, WebhookAlarms } from "./workout-alarms.ts";

/**
 * Without these nobody would see that a sandbox does nothing; its account also watches the spending on SMS. The last is
 * there where the team file asks for it.
 */
const OF_SANDBOXES: ReadonlySet<string> = new Set([
  "AssessFailedBatches",
  "DeliveryStopped",
  "DeliveryUndelivered",
  "SyntheticMissing",
]);

/** Every alarm of a team's stack; a sandbox has three of them. */
export class TeamAlarms extends Construct {
  constructor(scope: Construct, id: string, parts: WatchedParts) {
    super(scope, id);
    new WebhookAlarms(this, "Webhook", parts);
    new AssessAlarms(this, "Assess", parts);
    new DeliveryAlarms(this, "Delivery", parts);
    new ErrandAlarms(this, "Errands", parts);
    new InboundAlarms(this, "Inbound", parts);
    new SyntheticAlarms(this, "Synthetic", parts);
    new PlatformAlarms(this, "Platform", parts);
    if (parts.team.stage === "sandbox") this.keepThoseOfSandboxes();
  }

  private keepThoseOfSandboxes(): void {
    for (const group of this.node.children) {
      for (const { node } of group.node.children) {
        if (!OF_SANDBOXES.has(`${group.node.id}${node.id}`)) group.node.tryRemoveChild(node.id);
      }
    }
  }
}

/** Alarms on functions and table; throttled functions are the account's matter. */
class PlatformAlarms extends Construct {
  constructor(scope: Construct, id: string, { ops, table, unwatched }: WatchedParts) {
    super(scope, id);
    new ImpactAlarm(this, "Errors", {
      ops,
      metric: sumOf(
        "errors of functions",
        unwatched.map((fn) => lambdaMetric(fn, "Errors")),
      ),
      above: 0,
      impact: "A function failed: what it worked on is tried again, and texts may be late until it succeeds.",
      urgency: "morning",
      runbook: "#a-function-fails",
    });
    new ImpactAlarm(this, "TableThrottled", {
      ops,
      metric: sumOf("throttled requests", throttlesOf(table.table.tableName)),
      above: 0,
      periods: 2,
      impact: "The table refuses requests under load, so workouts and texts are slower than they should be.",
      urgency: "morning",
      runbook: "#the-table-is-throttled",
    });
  }
}

/** Throttles of the table and of its index, which slows down writes to the table. */
function throttlesOf(TableName: string): readonly cloudwatch.Metric[] {
  return [{ TableName }, { TableName, GlobalSecondaryIndexName: "due" }].flatMap((dimensionsMap) =>
    ["ReadThrottleEvents", "WriteThrottleEvents"].map(
      (metricName) =>
        new cloudwatch.Metric({
          namespace: "AWS/DynamoDB",
          metricName,
          dimensionsMap,
          statistic: "Sum",
          period: FIVE_MINUTES,
        }),
    ),
  );
}
