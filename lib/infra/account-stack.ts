import * as cdk from "aws-cdk-lib";
import type { Construct } from "constructs";
import { type Account, accountStackName, monthlySmsLimitUsd } from "../team/accounts.ts";
import { ALARM_LIMITS, SMS_SPENDING_METRIC } from "../team/alarm-limits.ts";
import { AccountDashboard } from "./constructs/account-dashboard.ts";
import { DeliveryLogs } from "./constructs/delivery-logs.ts";
import { ImpactAlarm } from "./constructs/impact-alarm.ts";
import { MonthlyBudget } from "./constructs/monthly-budget.ts";
import { OpsTopic } from "./constructs/ops-topic.ts";
import { ReceiptRouter } from "./constructs/receipt-router.ts";
import { SmsSettings } from "./constructs/sms-settings.ts";
import { FIVE_MINUTES, HOUR, MINUTE } from "./metrics.ts";

/**
 * What exists once per account and region and not per team: the SMS settings, what SNS logs of texts, and the budget of all
 * teams.
 */
export class AccountStack extends cdk.Stack {
  constructor(scope: Construct, { account, region, teams }: Account) {
    const production = teams.some(({ stage }) => stage === "production");
    const emails = [...new Set(teams.map(({ alarmEmail }) => alarmEmail))];
    super(scope, accountStackName({ account, region }), {
      description: "What the Cooldown teams of an account and region share",
      env: { account, region },
      tags: { service: "cooldown", stage: "account" },
      terminationProtection: production,
    });
    const limitUsd = monthlySmsLimitUsd({ teams });
    const budgetUsd = teams.reduce((sum, { monthlyBudgetUsd }) => sum + monthlyBudgetUsd, 0);
    const { calls } = new SmsSettings(this, "Sms", { monthlyLimitUsd: limitUsd });
    const router = new ReceiptRouter(this, "Receipts", { teams, production });
    new DeliveryLogs(this, "DeliveryLogs", { calls, router: router.fn, production });
    const ops = new OpsTopic(this, "Ops", { alarmEmails: emails });
    this.watchSpending(limitUsd ?? budgetUsd, ops);
    if (production) this.watchConcurrency(ops);
    new AccountDashboard(this, "Dashboard", { name: this.stackName, slugs: teams.map(({ slug }) => slug).toSorted() });
    new MonthlyBudget(this, "Budget", {
      limitUsd: budgetUsd,
      costFilters: { Region: [region] },
      emails,
      topic: ops.topic,
    });
  }

  /** Against the limit that the caps of the teams make; without one, against what the teams may cost. */
  private watchSpending(limitUsd: number, ops: OpsTopic): void {
    new ImpactAlarm(this, "SmsSpending", {
      ops,
      metric: new cdk.aws_cloudwatch.Metric({
        namespace: SMS_SPENDING_METRIC.namespace,
        metricName: SMS_SPENDING_METRIC.name,
        statistic: "Maximum",
        period: HOUR,
      }),
      above: ALARM_LIMITS.smsSpendingShare * limitUsd,
      impact:
        "Four fifths of what a month of SMS may cost are spent; at the account's limit AWS delivers no text at all.",
      urgency: "morning",
      runbook: "#sms-spending-nears-its-limit",
    });
  }

  /** All functions of the account and region together, whoever they belong to: they take from one quota. */
  private watchConcurrency(ops: OpsTopic): void {
    const runbook = "#functions-are-throttled";
    new ImpactAlarm(this, "Throttled", {
      ops,
      metric: new cdk.aws_cloudwatch.Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: "Sum",
        period: FIVE_MINUTES,
      }),
      above: 0,
      impact: "The account runs too much at once, so that workouts were refused or texts are late, for however short.",
      urgency: "now",
      runbook,
    });
    const dimensionsMap = { Service: "Lambda", Type: "Resource", Resource: "ConcurrentExecutions", Class: "None" };
    const used = new cdk.aws_cloudwatch.Metric({
      namespace: "AWS/Usage",
      metricName: "ResourceCount",
      dimensionsMap,
      statistic: "Maximum",
      period: MINUTE,
    });
    new ImpactAlarm(this, "Concurrency", {
      ops,
      metric: new cdk.aws_cloudwatch.MathExpression({
        label: "executions at once in percent of the quota",
        expression: "100 * used / SERVICE_QUOTA(used)",
        usingMetrics: { used },
        period: MINUTE,
      }),
      above: ALARM_LIMITS.concurrencyPercent,
      periods: 3,
      impact: "The account's functions run nearly as many at once as it may; beyond it workouts are refused.",
      urgency: "morning",
      runbook,
    });
  }
}
