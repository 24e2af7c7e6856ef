import { Construct } from "constructs";
import { ImpactAlarm } from "../constructs/alarm.ts";
import { appMetric, FIVE_MINUTES } from "../metrics.ts";
import type { WatchedParts } from "./parts.ts";

const RUNBOOK = "#an-athletes-text-was-lost";

/** Whether what athletes text is heard. */
export class InboundAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops, failedTexts }: WatchedParts) {
    super(scope, id);
    if (failedTexts === undefined) return;
    new ImpactAlarm(this, "FailedTexts", {
      ops,
      metric: failedTexts.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period: FIVE_MINUTES }),
      above: 0,
      impact: "Athletes texted and got no answer, and what they asked for, a pause or a stop, was not done.",
      runbook: RUNBOOK,
    });
    new ImpactAlarm(this, "Dropped", {
      ops,
      metric: appMetric({ team: team.slug, service: "inbound", name: "INBOUND_FAILED" }),
      above: 0,
      impact: "An athlete's text was dropped by a fault of ours, and what it asked for was not done.",
      runbook: RUNBOOK,
    });
  }
}
