import { Construct } from "constructs";
import { ImpactAlarm } from "../constructs/alarm.ts";
import { appMetric, FIVE_MINUTES, HOUR } from "../metrics.ts";
import type { WatchedParts } from "./parts.ts";

const SLOW_MS = 3_000;
/** Of tries an hour apart: one failure alone is no matter, two weeks before a subscription lapses. */
const FAILED_HOURS = 3;

/** Whether workouts get in. */
export class WebhookAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops, api }: WatchedParts) {
    super(scope, id);
    const recent = { period: FIVE_MINUTES };
    new ImpactAlarm(this, "Failing", {
      ops,
      metric: api.httpApi.metricServerError({ ...recent, statistic: "Sum" }),
      above: 0,
      impact: "Workouts were refused with a 5xx; apps that do not try again lose them, and texts follow without them.",
      runbook: "#the-webhook-fails",
    });
    new ImpactAlarm(this, "Slow", {
      ops,
      metric: api.httpApi.metricLatency({ ...recent, statistic: "p99" }),
      above: SLOW_MS,
      periods: 3,
      impact: "One workout in a hundred takes over 3 seconds to store, and vendors that wait 2 seconds send it again.",
      runbook: "#the-webhook-is-slow",
    });
    new ImpactAlarm(this, "Quarantine", {
      ops,
      metric: appMetric({ team: team.slug, service: "webhook", name: "PayloadsQuarantined" }),
      above: 0,
      impact: "A vendor's payload could not be understood, so an athlete's workout is missing until it is replayed.",
      runbook: "#payloads-in-quarantine",
    });
    new ImpactAlarm(this, "Subscriptions", {
      ops,
      metric: appMetric({ team: team.slug, service: "fetch", name: "SubscriptionsFailed", period: HOUR }),
      above: 0,
      periods: FAILED_HOURS,
      impact: "A vendor's webhook subscription could not be renewed; once it lapses, no workout of its users comes in.",
      runbook: "#a-webhook-subscription-lapses",
    });
  }
}
