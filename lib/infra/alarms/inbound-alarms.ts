import { Construct } from "constructs";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { appMetric, FIVE_MINUTES, HOUR } from "../metrics.ts";
import type { WatchedParts } from "./watched-parts.ts";

const RUNBOOK = "#an-athletes-text-was-lost";

/** Alarms on texts from athletes. */
export class InboundAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops, failedTexts }: WatchedParts) {
    super(scope, id);
    if (failedTexts === undefined) return;
    new ImpactAlarm(this, "FailedTexts", {
      ops,
      metric: failedTexts.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period: FIVE_MINUTES }),
      above: 0,
      impact: "Athletes texted and got no answer, and what they asked for, a pause or a stop, was not done.",
      urgency: "now",
      runbook: RUNBOOK,
    });
    new ImpactAlarm(this, "Dropped", {
      ops,
      metric: appMetric({ team: team.slug, service: "inbound", name: "INBOUND_FAILED" }),
      above: 0,
      impact: "An athlete's text was dropped by a fault of ours, and what it asked for was not done.",
      urgency: "now",
      runbook: RUNBOOK,
    });
    new ImpactAlarm(this, "CoachNotTold", {
      ops,
      metric: appMetric({ team: team.slug, service: "inbound", name: "CoachAlerts_failed" }),
      above: 0,
      impact: "An athlete texted of danger and their coach could not be told; somebody has to call the athlete.",
      urgency: "now",
      runbook: "#a-coach-was-not-told",
    });
    if (team.joinCode === undefined) return;
    new ImpactAlarm(this, "JoinsRefused", {
      ops,
      metric: appMetric({ team: team.slug, service: "inbound", name: "Joins_refused", period: HOUR }),
      above: 0,
      impact: "Over 50 numbers texted JOIN today, so people who text it now get no answer until tomorrow.",
      urgency: "morning",
      runbook: "#people-cannot-join",
    });
  }
}
