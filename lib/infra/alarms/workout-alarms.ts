import { aws_cloudwatch as cloudwatch } from "aws-cdk-lib";
import { Construct } from "constructs";
import { ALARM_LIMITS, GIVEN_UP_CHANGES } from "../../team/alarm-limits.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { appMetric, FIVE_MINUTES, HOUR, lambdaMetric, sumOf } from "../metrics.ts";
import type { WatchedParts } from "./watched-parts.ts";

const SLOW_MS = 3_000;
/** Tries are an hour apart; a single failure does not matter two weeks before a subscription lapses. */
const FAILED_HOURS = 3;

/** Alarms on incoming workouts. */
export class WebhookAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops, api }: WatchedParts) {
    super(scope, id);
    const recent = { period: FIVE_MINUTES };
    new ImpactAlarm(this, "Failing", {
      ops,
      metric: api.httpApi.metricServerError({ ...recent, statistic: "Sum" }),
      above: 0,
      impact: "Workouts were refused with a 5xx; apps that do not try again lose them, and texts follow without them.",
      urgency: "now",
      runbook: "#the-webhook-fails",
    });
    new ImpactAlarm(this, "Slow", {
      ops,
      metric: api.httpApi.metricLatency({ ...recent, statistic: "p99" }),
      above: SLOW_MS,
      periods: 3,
      impact: "One workout in a hundred takes over 3 seconds to store, and vendors that wait 2 seconds send it again.",
      urgency: "morning",
      runbook: "#the-webhook-is-slow",
    });
    new ImpactAlarm(this, "Quarantine", {
      ops,
      metric: appMetric({ team: team.slug, service: "webhook", name: "PayloadsQuarantined" }),
      above: 0,
      impact: "A vendor's payload could not be understood, so an athlete's workout is missing until it is replayed.",
      urgency: "morning",
      runbook: "#payloads-in-quarantine",
    });
    this.refusals(team.slug, ops);
    new ImpactAlarm(this, "Subscriptions", {
      ops,
      metric: appMetric({ team: team.slug, service: "fetch", name: "SubscriptionsFailed", period: HOUR }),
      above: 0,
      periods: FAILED_HOURS,
      impact: "A vendor's webhook subscription could not be renewed; once it lapses, no workout of its users comes in.",
      urgency: "morning",
      runbook: "#a-webhook-subscription-lapses",
    });
  }

  private refusals(team: string, ops: WatchedParts["ops"]): void {
    new ImpactAlarm(this, "Refusals", {
      ops,
      metric: appMetric({ team, service: "webhook", name: "RequestsRefused" }),
      above: ALARM_LIMITS.refusals,
      impact: "Many requests prove nothing: a sender's secret or token is wrong, or somebody guesses.",
      urgency: "morning",
      runbook: "#requests-are-refused",
    });
  }
}

/** Alarms on workouts that vendors only announce. */
export class ErrandAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops }: WatchedParts) {
    super(scope, id);
    new ImpactAlarm(this, "GivenUp", {
      ops,
      metric: appMetric({ team: team.slug, service: "fetch", name: "ErrandsGivenUp" }),
      above: 0,
      impact: "A vendor announced a workout that could not be fetched, so it is missing until it is replayed.",
      urgency: "morning",
      runbook: "#errands-are-given-up",
    });
    // Every run reports the age, so missing data means that nothing runs.
    new ImpactAlarm(this, "Waiting", {
      ops,
      metric: appMetric({
        team: team.slug,
        service: "fetch",
        name: "oldestErrandAgeSeconds",
        statistic: "Maximum",
        period: FIVE_MINUTES,
      }),
      above: ALARM_LIMITS.errandLateSeconds,
      periods: 2,
      silence: "alarming",
      impact:
        "Workouts that vendors only announce wait to be fetched, so meal texts about them come late or not at all.",
      urgency: "morning",
      runbook: "#errands-wait",
    });
  }
}

/** Alarms on assessments. */
export class AssessAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops, stream, assess }: WatchedParts) {
    super(scope, id);
    new ImpactAlarm(this, "Behind", {
      ops,
      metric: lambdaMetric(assess, "IteratorAge"),
      above: ALARM_LIMITS.streamBehindMs,
      periods: 3,
      impact: "New workouts wait over a minute to be assessed, so meal texts come late or not at all.",
      urgency: "now",
      runbook: "#assessments-are-behind",
    });
    const ofStream = (metricName: string): cloudwatch.Metric =>
      new cloudwatch.Metric({
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
      urgency: "morning",
      runbook: "#a-stream-batch-failed-for-good",
    });
    new ImpactAlarm(this, "Faulty", {
      ops,
      metric: appMetric({ team: team.slug, service: "assess", name: "Assessments_faulty" }),
      above: 0,
      impact: "What is stored of an athlete cannot be assessed, so that they get no new texts; all others do.",
      urgency: "morning",
      runbook: "#an-athlete-cannot-be-assessed",
    });
  }
}
