import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { ALARM_LIMITS, GIVEN_UP_CHANGES } from "../../team/alarm-limits.ts";
import { ImpactAlarm } from "../constructs/alarm.ts";
import { FIVE_MINUTES, lambdaMetric, sumOf } from "../metrics.ts";
import type { WatchedParts } from "./parts.ts";

/** Whether athletes are assessed. */
export class AssessAlarms extends Construct {
  constructor(scope: Construct, id: string, { ops, stream, assess }: WatchedParts) {
    super(scope, id);
    new ImpactAlarm(this, "Behind", {
      ops,
      metric: lambdaMetric(assess, "IteratorAge"),
      above: ALARM_LIMITS.streamBehindMs,
      periods: 3,
      impact: "New workouts wait over a minute to be assessed, so meal texts come late or not at all.",
      runbook: "#assessments-are-behind",
    });
    const ofStream = (metricName: string): Metric =>
      new Metric({
        namespace: "AWS/Lambda",
        metricName,
        dimensionsMap: { EventSourceMappingUUID: stream.mapping.eventSourceMappingId },
        statistic: "Sum",
        period: FIVE_MINUTES,
      });
    new ImpactAlarm(this, "FailedBatches", {
      ops,
      metric: sumOf("changes given up", GIVEN_UP_CHANGES.map(ofStream)),
      above: 0,
      impact: "Some athletes were not assessed after a change; their texts follow an older log until the next night.",
      runbook: "#a-stream-batch-failed-for-good",
    });
  }
}
