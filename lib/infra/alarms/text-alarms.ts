import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { ALARM_LIMITS } from "../../team/alarm-limits.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { appMetric, FIVE_MINUTES, HOUR, lambdaMetric, MINUTE } from "../metrics.ts";
import type { WatchedParts } from "./watched-parts.ts";

const FAILED_PERCENT = 10;
const UNDELIVERED_PERCENT = 20;

/** Alarms on texts to athletes. */
export class DeliveryAlarms extends Construct {
  private readonly parts: WatchedParts;

  constructor(scope: Construct, id: string, parts: WatchedParts) {
    super(scope, id);
    this.parts = parts;
    this.watchSweep();
    this.watchTexts();
    this.watchReceipts();
  }

  private watchSweep(): void {
    const { ops, deliver, missed, team } = this.parts;
    new ImpactAlarm(this, "Stopped", {
      ops,
      metric: lambdaMetric(deliver, "Invocations"),
      below: team.shards,
      periods: 3,
      silence: "alarming",
      impact: "A shard has not been swept for 3 minutes: its athletes get no text until the sweep runs again.",
      urgency: "now",
      runbook: "#the-sweep-has-stopped",
    });
    new ImpactAlarm(this, "Late", {
      ops,
      metric: appMetric({
        team: team.slug,
        service: "deliver",
        name: "oldestDueAgeSeconds",
        statistic: "Maximum",
        period: MINUTE,
      }),
      above: ALARM_LIMITS.reminderLateSeconds,
      periods: 3,
      impact: "Texts go out over two minutes late; a bedtime text that is too late is not sent at all.",
      urgency: "now",
      runbook: "#texts-go-out-late",
    });
    new ImpactAlarm(this, "MissedMinutes", {
      ops,
      // What arrives, not what lies there: the alarm ends once no more minutes are missed.
      metric: missed.metricNumberOfMessagesSent({ statistic: "Sum", period: FIVE_MINUTES }),
      above: 0,
      impact: "A sweep failed or never ran, so texts of that minute went out a minute or more late.",
      urgency: "morning",
      runbook: "#missed-minutes",
    });
  }

  private watchTexts(): void {
    const { ops, team } = this.parts;
    new ImpactAlarm(this, "Unknown", {
      ops,
      metric: this.reminders("UNKNOWN", FIVE_MINUTES),
      above: 0,
      impact: "Nobody knows whether some texts arrived; they are never sent again, so some athletes may miss theirs.",
      urgency: "morning",
      runbook: "#unknown",
    });
    new ImpactAlarm(this, "Failing", {
      ops,
      metric: this.failedShare(),
      above: FAILED_PERCENT,
      impact: "Over a tenth of the last hour's texts were refused: those athletes got none.",
      urgency: "now",
      runbook: "#texts-are-refused",
    });
    if (team.sms.monthlySpendCapUsd === null) return;
    new ImpactAlarm(this, "SpendCap", {
      ops,
      metric: this.reminders("SPEND_CAP", HOUR),
      above: 0,
      impact: "The month's spend cap is reached: no athlete gets a reminder by SMS until the month ends.",
      urgency: "morning",
      runbook: "#the-spend-cap-is-reached",
    });
  }

  private watchReceipts(): void {
    const { ops, team } = this.parts;
    const limit =
      team.stage === "sandbox"
        ? { metric: this.receipts("Receipts_undelivered", FIVE_MINUTES), above: 0 }
        : { metric: this.undeliveredShare(), above: UNDELIVERED_PERCENT };
    new ImpactAlarm(this, "Undelivered", {
      ops,
      ...limit,
      impact: "SNS took texts that did not arrive, of a production team over a fifth: those athletes know nothing.",
      urgency: "now",
      runbook: "#texts-do-not-arrive",
    });
    new ImpactAlarm(this, "SafetyUndelivered", {
      ops,
      metric: this.receipts("SafetyTexts_undelivered", FIVE_MINUTES),
      above: 0,
      impact: "An athlete texted of danger and our answer did not reach them; somebody has to call the athlete.",
      urgency: "now",
      runbook: "#an-answer-to-a-text-of-danger-did-not-arrive",
    });
    new ImpactAlarm(this, "NotPaid", {
      ops,
      metric: this.receipts("Undelivered_operator", FIVE_MINUTES),
      above: 0,
      impact: "AWS drops texts that it took, because of a price or a limit: no athlete concerned gets any.",
      urgency: "now",
      runbook: "#texts-do-not-arrive",
    });
  }

  /** Of at least five texts, so that one phone that is off alarms nobody. */
  private undeliveredShare(): cdk.aws_cloudwatch.MathExpression {
    const usingMetrics = {
      failed: this.receipts("Receipts_undelivered", HOUR),
      accepted: this.receipts("Receipts_accepted", HOUR),
      delivered: this.receipts("Receipts_delivered", HOUR),
    };
    const all = "(FILL(failed, 0) + FILL(accepted, 0) + FILL(delivered, 0))";
    return new cdk.aws_cloudwatch.MathExpression({
      label: "undelivered texts in percent",
      expression: `IF(${all} >= 5, 100 * FILL(failed, 0) / ${all}, 0)`,
      usingMetrics,
      period: HOUR,
    });
  }

  private receipts(name: string, period: cdk.Duration): cdk.aws_cloudwatch.Metric {
    return appMetric({ team: this.parts.team.slug, service: "receipts", name, period });
  }

  private failedShare(): cdk.aws_cloudwatch.MathExpression {
    const usingMetrics = { failed: this.reminders("FAILED", HOUR), sent: this.reminders("SENT", HOUR) };
    const share = "100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(sent, 0))";
    return new cdk.aws_cloudwatch.MathExpression({
      label: "refused texts in percent",
      expression: share,
      usingMetrics,
      period: HOUR,
    });
  }

  private reminders(state: string, period: cdk.Duration): cdk.aws_cloudwatch.Metric {
    return appMetric({ team: this.parts.team.slug, service: "deliver", name: `Reminders${state}`, period });
  }
}

/** A text is due once a day: two more hours are for one that was late. */
const SILENT_HOURS = 26;

/** The alarm of a team with a synthetic athlete. */
export class SyntheticAlarms extends Construct {
  constructor(scope: Construct, id: string, { team, ops }: WatchedParts) {
    super(scope, id);
    if (!team.syntheticAthlete) return;
    new ImpactAlarm(this, "Missing", {
      ops,
      metric: appMetric({ team: team.slug, service: "deliver", name: "SyntheticTextsSENT", period: HOUR }),
      below: 1,
      periods: SILENT_HOURS,
      silence: "alarming",
      impact: "The synthetic athlete trained and got no text for 26 hours: real athletes may get none either.",
      urgency: "now",
      runbook: "#the-synthetic-athlete-got-no-text",
    });
  }
}
