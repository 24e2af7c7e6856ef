import { Construct } from "constructs";
import { ALARM_LIMITS } from "../../team/alarm-limits.ts";
import { ImpactAlarm } from "../constructs/alarm.ts";
import { appMetric, FIVE_MINUTES } from "../metrics.ts";
import type { WatchedParts } from "./parts.ts";

/** Whether workouts that vendors only announce are fetched. */
export class ErrandAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops }: WatchedParts) {
    super(scope, id);
    new ImpactAlarm(this, "GivenUp", {
      ops,
      metric: appMetric({ team: team.slug, service: "fetch", name: "ErrandsGivenUp" }),
      above: 0,
      impact: "A vendor announced a workout that could not be fetched, so it is missing until it is replayed.",
      runbook: "#errands-are-given-up",
    });
    // Every run tells the age, so that silence means that nothing runs.
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
      runbook: "#errands-wait",
    });
  }
}
