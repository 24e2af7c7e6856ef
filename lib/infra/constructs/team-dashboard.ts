import { aws_cloudwatch as cloudwatch } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { WatchedParts } from "../alarms/watched-parts.ts";
import { appMetric, FIVE_MINUTES, lambdaMetric, MINUTE } from "../metrics.ts";
import { ImpactAlarm } from "./impact-alarm.ts";

export interface TeamDashboardProps {
  readonly parts: WatchedParts;
  /** The construct whose alarms it shows. */
  readonly alarms: Construct;
}

/** The page an operator looks at first: alarms, then a workout's way from the webhook to the text. */
export class TeamDashboard extends Construct {
  constructor(scope: Construct, id: string, { parts, alarms }: TeamDashboardProps) {
    super(scope, id);
    const { team, api, assess, missed } = parts;
    const counted = (service: string, name: string): cloudwatch.IMetric =>
      appMetric({ team: team.slug, service, name });
    const shown = alarms.node.findAll().flatMap((one) => (one instanceof ImpactAlarm ? [one.alarm] : []));
    const texts = ["SENT", "FAILED", "UNKNOWN", "EXPIRED", "SKIPPED", "CANCELLED"];
    new cloudwatch.Dashboard(this, "Dashboard", {
      dashboardName: `cooldown-${team.slug}`,
      widgets: [
        [alarmRow(`Alarms of ${team.name}`, shown)],
        [
          graph("Workouts stored", [counted("webhook", "WorkoutsStored")]),
          graph("Webhook 5xx", [api.httpApi.metricServerError({ statistic: "Sum", period: FIVE_MINUTES })]),
          graph("Webhook p99, ms", [api.httpApi.metricLatency({ statistic: "p99", period: FIVE_MINUTES })]),
        ],
        [
          graph("Stream behind, ms", [lambdaMetric(assess, "IteratorAge")]),
          graph(
            "Texts",
            texts.map((state) => counted("deliver", `Reminders${state}`)),
          ),
          graph("Oldest due, s", [oldestDue(team.slug)]),
        ],
        [
          graph(
            "Errors",
            parts.functions.map((fn) => lambdaMetric(fn, "Errors")),
          ),
          graph(
            "Throttles",
            parts.functions.map((fn) => lambdaMetric(fn, "Throttles")),
          ),
          graph("Missed minutes", [missed.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" })]),
        ],
      ],
    });
  }
}

function alarmRow(title: string, alarms: cloudwatch.Alarm[]): cloudwatch.Row {
  return new cloudwatch.Row(new cloudwatch.AlarmStatusWidget({ title, alarms, width: 24 }));
}

function graph(title: string, left: readonly cloudwatch.IMetric[]): cloudwatch.GraphWidget {
  return new cloudwatch.GraphWidget({ title, left: [...left], width: 8 });
}

function oldestDue(team: string): cloudwatch.IMetric {
  return appMetric({ team, service: "deliver", name: "oldestDueAgeSeconds", statistic: "Maximum", period: MINUTE });
}
